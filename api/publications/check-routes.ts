import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { linkCheckSchema, testMessageSchema } from '#views/publications/link-check.ts';
import { previewSchema } from '#views/publications/preview.ts';
import type { ApiEnv } from '../context.ts';
import { idempotencyHeader, json, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';
import { previewQuery, siteParams } from './publication-requests.ts';

const tags = ['Публикация хода рассмотрения'];

const previewRoute = createRoute({
  ...{ method: 'get', path: '/sites/{siteId}/publication-preview', tags },
  summary: 'Какой карточка ушла бы по действующим настройкам; ничего не отправляется',
  request: { params: siteParams, query: previewQuery },
  responses: { 200: json(previewSchema, 'Картина и файл'), ...problems },
});

const checkRoute = createRoute({
  ...{ method: 'post', path: '/sites/{siteId}/publication-check', tags },
  summary: 'Проверить связь с почтовым сервером и ящиком обмена',
  request: { params: siteParams, headers: idempotencyHeader },
  responses: { 200: json(linkCheckSchema, 'Что получилось'), ...problems },
});

const testRoute = createRoute({
  ...{ method: 'post', path: '/sites/{siteId}/publication-test-message', tags },
  summary: 'Отправить проверочное сообщение без сведений о карточках',
  request: { params: siteParams, headers: idempotencyHeader },
  responses: { 200: json(testMessageSchema, 'Что ответил сервер'), ...problems },
});

/** Looking and trying before anything goes. */
export function checkRoutes({ preview, linkChecks }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(previewRoute, async (c) => {
    const { siteId } = c.req.valid('param');
    return c.json(await preview.preview(c.get('session').actor, siteId, c.req.valid('query').number), 200);
  });
  router.openapi(checkRoute, async (c) =>
    c.json(await linkChecks.check(c.get('session').actor, c.req.valid('param').siteId), 200),
  );
  router.openapi(testRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await linkChecks.sendTest(c.get('session').actor, c.req.valid('param').siteId, command), 200);
  });
  return router;
}
