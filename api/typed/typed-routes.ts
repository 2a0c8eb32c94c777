import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { keptTypedSchema, typedTextSchema } from '#views/typed/typed-text.ts';
import type { ApiEnv } from '../context.ts';
import { json, jsonBody, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';
import { keepTypedSchema, typedParams, typedQuery } from './typed-requests.ts';

const tags = ['Набранное'];

const findRoute = createRoute({
  ...{ method: 'get', path: '/typed', tags, summary: 'Своё набранное и не отправленное' },
  request: { query: typedQuery },
  responses: { 200: json(z.array(typedTextSchema).readonly(), 'Новое сверху'), ...problems },
});

const keepRoute = createRoute({
  ...{ method: 'put', path: '/typed/{typedId}', tags, summary: 'Сохранить набранное' },
  request: { params: typedParams, body: jsonBody(keepTypedSchema) },
  responses: { 200: json(keptTypedSchema, 'Сохранено'), ...problems },
});

const dropRoute = createRoute({
  ...{ method: 'delete', path: '/typed/{typedId}', tags, summary: 'Выбросить набранное' },
  request: { params: typedParams },
  responses: { 204: { description: 'Выброшено' }, ...problems },
});

/** What stands in the forms of the pages before it is sent. */
export function typedRoutes({ typed }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(findRoute, async (c) => {
    const { places = '', ids = '' } = c.req.valid('query');
    const asked = { places: wordsOf(places), ids: wordsOf(ids) };
    return c.json(await typed.find(c.get('session').actor, asked), 200);
  });
  router.openapi(keepRoute, async (c) => {
    const { typedId } = c.req.valid('param');
    return c.json(await typed.keep(c.get('session').actor, typedId, c.req.valid('json')), 200);
  });
  router.openapi(dropRoute, async (c) => {
    await typed.drop(c.get('session').actor, c.req.valid('param').typedId);
    return c.body(null, 204);
  });
  return router;
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}
