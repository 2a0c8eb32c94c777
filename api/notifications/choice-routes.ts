import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  notificationSettingsSchema,
  notifiedCaseSchema,
  settingsInForceSchema,
  templateSchema,
} from '#views/notifications/choices.ts';
import type { ApiEnv } from '../context.ts';
import { fileResponse } from '../http/file-response.ts';
import { fileAnswer, idempotencyHeader, json, jsonBody, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';
import {
  consentInputSchema,
  consentParams,
  noticeCaseParams,
  templateInputSchema,
  templateParams,
} from './notice-requests.ts';

const tags = ['Уведомления'];
const headers = idempotencyHeader;
const base = z.number().int().min(0);
const versionedSchema = z.object({ version: z.number().int() });
const idSchema = z.object({ id: z.uuid() });

const consentsRoute = createRoute({
  ...{ method: 'get', path: '/cases/{caseId}/consents', tags, summary: 'Стороны дела и их согласия на извещение' },
  request: { params: noticeCaseParams },
  responses: { 200: json(notifiedCaseSchema, 'Дело'), ...problems },
});
const enterRoute = createRoute({
  ...{ method: 'post', path: '/cases/{caseId}/consents', tags, summary: 'Внести согласие стороны' },
  request: { params: noticeCaseParams, headers, body: jsonBody(consentInputSchema) },
  responses: { 201: json(idSchema, 'Действует'), ...problems },
});
const withdrawRoute = createRoute({
  ...{ method: 'post', path: '/consents/{consentId}/withdrawal', tags, summary: 'Отметить согласие отозванным' },
  request: { params: consentParams, headers },
  responses: { 200: json(idSchema.extend({ caseId: z.uuid() }), 'Отозвано'), ...problems },
});
const scanRoute = createRoute({
  ...{ method: 'get', path: '/consents/{consentId}/scan', tags, summary: 'Скан расписки' },
  request: { params: consentParams },
  responses: { 200: fileAnswer('application/pdf', 'image/jpeg', 'image/png', 'application/octet-stream'), ...problems },
});
const templatesRoute = createRoute({
  ...{ method: 'get', path: '/notification-templates', tags, summary: 'Шаблоны уведомлений участка' },
  responses: { 200: json(templateSchema.array().readonly(), 'По названию'), ...problems },
});
const setTemplateRoute = createRoute({
  ...{ method: 'post', path: '/notification-templates/{code}', tags, summary: 'Новая версия шаблона или новый шаблон' },
  request: { params: templateParams, headers, body: jsonBody(templateInputSchema) },
  responses: { 200: json(versionedSchema, 'Действует'), ...problems },
});
const retireRoute = createRoute({
  ...{
    method: 'post',
    path: '/notification-templates/{code}/retirement',
    tags,
    summary: 'Больше не предлагать шаблон',
  },
  request: { params: templateParams, headers, body: jsonBody(z.object({ base })) },
  responses: { 200: json(versionedSchema, 'Не предлагается'), ...problems },
});
const settingsRoute = createRoute({
  ...{ method: 'get', path: '/notification-settings', tags, summary: 'Как участок извещает' },
  responses: { 200: json(settingsInForceSchema, 'Действующая версия'), ...problems },
});
const setRoute = createRoute({
  ...{ method: 'post', path: '/notification-settings', tags, summary: 'Новая версия настроек' },
  request: {
    headers,
    body: jsonBody(z.object({ base, settings: notificationSettingsSchema }).openapi('NotificationSettingsInput')),
  },
  responses: { 200: json(versionedSchema, 'Действует'), ...problems },
});

/** Consents of parties, texts and settings of the site. */
export function choiceRoutes({ consents, noticeChoices }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(consentsRoute, async (c) => {
    const [one] = await consents.cases(c.get('session').actor, [c.req.valid('param').caseId]);
    if (one === undefined) throw new TypeError('a case that was found is not there');
    return c.json(one, 200);
  });
  router.openapi(enterRoute, async (c) => {
    const { caseId } = c.req.valid('param');
    const command = commandOf(c.req.valid('header'));
    return c.json(await consents.enter(c.get('session').actor, caseId, c.req.valid('json'), undefined, command), 201);
  });
  router.openapi(withdrawRoute, async (c) => {
    const { consentId } = c.req.valid('param');
    return c.json(await consents.withdraw(c.get('session').actor, consentId, commandOf(c.req.valid('header'))), 200);
  });
  router.openapi(scanRoute, async (c) =>
    fileResponse(c, await consents.scan(c.get('session').actor, c.req.valid('param').consentId)),
  );
  router.openapi(templatesRoute, async (c) => c.json(await noticeChoices.templates(c.get('session').actor), 200));
  router.openapi(setTemplateRoute, async (c) => {
    const { code } = c.req.valid('param');
    const command = commandOf(c.req.valid('header'));
    return c.json(await noticeChoices.setTemplate(c.get('session').actor, code, c.req.valid('json'), command), 200);
  });
  router.openapi(retireRoute, async (c) => {
    const { code } = c.req.valid('param');
    const command = commandOf(c.req.valid('header'));
    const { base: seen } = c.req.valid('json');
    return c.json(await noticeChoices.retireTemplate(c.get('session').actor, code, seen, command), 200);
  });
  router.openapi(settingsRoute, async (c) => c.json(await noticeChoices.settings(c.get('session').actor), 200));
  router.openapi(setRoute, async (c) => {
    const { base: seen, settings } = c.req.valid('json');
    return c.json(
      await noticeChoices.set(c.get('session').actor, seen, settings, commandOf(c.req.valid('header'))),
      200,
    );
  });
  return router;
}

function commandOf(header: { readonly 'idempotency-key': string }) {
  return { idempotencyKey: header['idempotency-key'] };
}
