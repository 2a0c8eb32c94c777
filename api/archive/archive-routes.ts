import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { archiveDoneSchema, archiveRuleSchema, archiveSchema } from '#views/archive/archive.ts';
import { letterListItemSchema } from '#views/letters/letter.ts';
import { pageSchema } from '#views/paging.ts';
import type { ApiEnv } from '../context.ts';
import { idempotencyHeader, json, jsonBody, letterParams, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';
import { archiveQuery, returnSchema } from './archive-requests.ts';

const tags = ['Архив'];

const lookRoute = createRoute({
  ...{ method: 'get', path: '/archive', tags, summary: 'Правило архива и сколько в нём писем по годам' },
  responses: { 200: json(archiveSchema, 'Архив'), ...problems },
});

const listRoute = createRoute({
  ...{ method: 'get', path: '/archive/letters', tags, summary: 'Письма архива за год, новые сверху' },
  request: { query: archiveQuery },
  responses: { 200: json(pageSchema(letterListItemSchema), 'Страница списка'), ...problems },
});

const ruleRoute = createRoute({
  ...{ method: 'post', path: '/archive/rule', tags, summary: 'Включить или выключить архив, задать срок' },
  request: { headers: idempotencyHeader, body: jsonBody(archiveRuleSchema) },
  responses: { 200: json(archiveDoneSchema, 'Сохранено'), ...problems },
});

const returnRoute = createRoute({
  ...{ method: 'post', path: '/letters/{letterId}/archive-return', tags, summary: 'Вернуть письмо из архива' },
  request: { params: letterParams, headers: idempotencyHeader, body: jsonBody(returnSchema) },
  responses: { 200: json(archiveDoneSchema, 'Возвращено'), ...problems },
});

/** The archive of old letters. */
export function archiveRoutes({ archive }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(lookRoute, async (c) => c.json(await archive.look(c.get('session').actor), 200));
  router.openapi(listRoute, async (c) => c.json(await archive.list(c.get('session').actor, c.req.valid('query')), 200));
  router.openapi(ruleRoute, async (c) => {
    const idempotencyKey = c.req.valid('header')['idempotency-key'];
    return c.json(await archive.setRule(c.get('session').actor, c.req.valid('json'), { idempotencyKey }), 200);
  });
  router.openapi(returnRoute, async (c) => {
    const idempotencyKey = c.req.valid('header')['idempotency-key'];
    const { reason } = c.req.valid('json');
    const { letterId } = c.req.valid('param');
    return c.json(await archive.takeBack(c.get('session').actor, letterId, reason, { idempotencyKey }), 200);
  });
  return router;
}
