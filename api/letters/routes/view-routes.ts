import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { CASE_KINDS } from '#domain/cases/court-case.ts';
import { letterCommentRefSchema } from '#views/letters/letter-card.ts';
import { newViewSchema, savedViewsSchema } from '#views/letters/saved-view.ts';
import type { ApiEnv } from '../../context.ts';
import { idempotencyHeader, json, jsonBody, letterParams, problems } from '../../routes/common-schemas.ts';
import { createRouter } from '../../routes/router.ts';
import type { Services } from '../../services/services.ts';
import { commentSchema } from '../../work/task-requests.ts';

const tags = ['Письма'];
const caseKindSchema = z.object({ kind: z.enum(CASE_KINDS) }).openapi('NamedCaseKind');
const keptSchema = z.object({ id: z.uuid() });

const listRoute = createRoute({
  ...{ method: 'get', path: '/letter-views', tags, summary: 'Мои виды списка писем и общие на участке' },
  responses: { 200: json(savedViewsSchema, 'Виды'), ...problems },
});

const keepRoute = createRoute({
  ...{ method: 'post', path: '/letter-views', tags, summary: 'Сохранить вид; под прежним именем — заново' },
  request: { headers: idempotencyHeader, body: jsonBody(newViewSchema) },
  responses: { 200: json(keptSchema, 'Сохранено'), ...problems },
});

const removeRoute = createRoute({
  ...{ method: 'post', path: '/letter-views/{viewId}/removal', tags, summary: 'Удалить вид' },
  request: { headers: idempotencyHeader, params: z.object({ viewId: z.string().max(64) }) },
  responses: { 200: json(keptSchema, 'Удалено'), ...problems },
});

const commentRoute = createRoute({
  ...{ method: 'post', path: '/letters/{letterId}/comments', tags, summary: 'Комментарий к письму для своих' },
  request: { headers: idempotencyHeader, params: letterParams, body: jsonBody(commentSchema) },
  responses: { 200: json(letterCommentRefSchema, 'Добавлено'), ...problems },
});

const caseKindRoute = createRoute({
  ...{
    method: 'post',
    path: '/letters/{letterId}/case-kind',
    tags,
    summary: 'Указать вид дела, которого номер не говорит',
  },
  request: { headers: idempotencyHeader, params: letterParams, body: jsonBody(caseKindSchema) },
  responses: { 200: json(caseKindSchema, 'Записано в ход письма'), ...problems },
});

/** Kept views of the list, and what people say of a letter to each other. */
export function viewRoutes({ savedViews, letterComments, caseKinds }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(listRoute, async (c) => c.json({ items: await savedViews.list(c.get('session').actor) }, 200));
  router.openapi(keepRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await savedViews.keep(c.get('session').actor, c.req.valid('json'), command), 200);
  });
  router.openapi(removeRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await savedViews.remove(c.get('session').actor, c.req.valid('param').viewId, command), 200);
  });
  router.openapi(commentRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { letterId } = c.req.valid('param');
    return c.json(await letterComments.add(c.get('session').actor, letterId, c.req.valid('json'), command), 200);
  });
  router.openapi(caseKindRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const [{ letterId }, { kind }] = [c.req.valid('param'), c.req.valid('json')];
    return c.json(await caseKinds.name(c.get('session').actor, letterId, kind, command), 200);
  });
  return router;
}
