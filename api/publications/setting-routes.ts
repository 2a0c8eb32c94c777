import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { backfillSchema } from '#views/publications/backfill.ts';
import {
  currentSettingsSchema,
  publicationSettingsSchema,
  settingChoicesSchema,
  settingsVersionSchema,
} from '#views/publications/settings.ts';
import { whole } from '#views/view.ts';
import { z } from '@hono/zod-openapi';
import type { ApiEnv } from '../context.ts';
import { idempotencyHeader, ifMatchHeader, json, jsonBody, problems, versioned } from '../routes/common-schemas.ts';
import { createRouter, seenVersion, setVersion } from '../routes/router.ts';
import type { Services } from '../services/services.ts';
import { siteParams, versionParams } from './publication-requests.ts';

const tags = ['Публикация хода рассмотрения'];
const path = '/sites/{siteId}/publication-settings' as const;

const readRoute = createRoute({
  ...{ method: 'get', path, tags, summary: 'Настройки публикации участка; ETag для правки' },
  request: { params: siteParams },
  responses: { 200: versioned(currentSettingsSchema, 'Последняя версия; 0 — ничего не задано'), ...problems },
});

const saveRoute = createRoute({
  ...{ method: 'put', path, tags, summary: 'Сохранить настройки: всегда новая версия' },
  request: { params: siteParams, headers: ifMatchHeader, body: jsonBody(publicationSettingsSchema) },
  responses: { 200: versioned(currentSettingsSchema, 'Сохранено'), ...problems },
});

const choicesRoute = createRoute({
  ...{ method: 'get', path: `${path}/choices`, tags },
  summary: 'Группы, виды доставки и подписывающие, которые участок знает',
  request: { params: siteParams },
  responses: { 200: json(settingChoicesSchema, 'Из чего выбирать'), ...problems },
});

const versionsRoute = createRoute({
  ...{ method: 'get', path: `${path}/versions`, tags, summary: 'Последние версии, автор и что изменилось' },
  request: { params: siteParams },
  responses: { 200: json(settingsVersionSchema.array().readonly(), 'Не больше пятидесяти'), ...problems },
});

const versionRoute = createRoute({
  ...{ method: 'get', path: `${path}/versions/{version}`, tags, summary: 'Одна версия' },
  request: { params: versionParams },
  responses: { 200: json(settingsVersionSchema, 'Версия'), ...problems },
});

const backfillRoute = createRoute({
  ...{ method: 'get', path: '/sites/{siteId}/publication-backfill', tags },
  summary: 'Сколько сообщений ушло бы об уже открытых карточках, и как идёт начатое',
  request: { params: siteParams },
  responses: { 200: json(backfillSchema, 'Ничего не изменено'), ...problems },
});

const startBackfillRoute = createRoute({
  ...{ method: 'post', path: '/sites/{siteId}/publication-backfill', tags },
  summary: 'Опубликовать уже открытые карточки',
  request: { params: siteParams, headers: idempotencyHeader },
  responses: { 200: json(z.object({ total: whole }).openapi('StartedBackfill'), 'Начато'), ...problems },
});

/** How a site publishes. */
export function settingRoutes({ publicationSettings, backfill }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(readRoute, async (c) => {
    const current = await publicationSettings.current(c.get('session').actor, c.req.valid('param').siteId);
    setVersion(c, current.version);
    return c.json(current, 200);
  });
  router.openapi(saveRoute, async (c) => {
    const base = seenVersion(c.req.valid('header')['if-match']);
    const { siteId } = c.req.valid('param');
    const saved = await publicationSettings.save(c.get('session').actor, siteId, base, c.req.valid('json'));
    setVersion(c, saved.version);
    return c.json(saved, 200);
  });
  router.openapi(choicesRoute, async (c) =>
    c.json(await publicationSettings.choices(c.get('session').actor, c.req.valid('param').siteId), 200),
  );
  router.openapi(versionsRoute, async (c) =>
    c.json(await publicationSettings.versions(c.get('session').actor, c.req.valid('param').siteId), 200),
  );
  router.openapi(versionRoute, async (c) => {
    const { siteId, version } = c.req.valid('param');
    return c.json(await publicationSettings.version(c.get('session').actor, siteId, version), 200);
  });
  router.openapi(backfillRoute, async (c) =>
    c.json(await backfill.look(c.get('session').actor, c.req.valid('param').siteId), 200),
  );
  router.openapi(startBackfillRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await backfill.start(c.get('session').actor, c.req.valid('param').siteId, command), 200);
  });
  return router;
}
