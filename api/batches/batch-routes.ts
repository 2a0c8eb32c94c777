import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { BATCH_FILE_KINDS, SUBMISSION_FINDINGS } from '#domain/batches/batch-status.ts';
import {
  batchCardSchema,
  batchListItemSchema,
  batchPreviewSchema,
  batchReadinessSchema,
  openedBatchesSchema,
  settledStateSchema,
} from '#views/batches/batch.ts';
import { pageSchema } from '#views/paging.ts';
import { doneSchema, inProgressSchema } from '#views/work/decision.ts';
import type { ApiEnv } from '../context.ts';
import { fileResponse } from '../http/file-response.ts';
import { createRouter } from '../routes/router.ts';
import {
  batchParams,
  fileAnswer,
  idempotencyHeader,
  json,
  jsonBody,
  listQuery,
  problems,
} from '../routes/common-schemas.ts';
import type { Services } from '../services/services.ts';

const tags = ['Партии'];
const batchFileParams = batchParams.extend({ kind: z.enum(BATCH_FILE_KINDS) });
const settleSchema = z.object({ finding: z.enum(SUBMISSION_FINDINGS) }).openapi('Settlement');

const listRoute = createRoute({
  ...{ method: 'get', path: '/batches', tags, summary: 'Партии участка, новые сверху' },
  request: { query: listQuery },
  responses: { 200: json(pageSchema(batchListItemSchema), 'Страница списка'), ...problems },
});

const openRoute = createRoute({
  ...{ method: 'post', path: '/batches', tags, summary: 'Собрать и отправить партию сейчас' },
  request: { headers: idempotencyHeader },
  responses: { 201: json(openedBatchesSchema, 'Партии собраны'), ...problems },
});

const readinessRoute = createRoute({
  ...{ method: 'get', path: '/batches/readiness', tags, summary: 'Сколько писем готово к отправке' },
  responses: { 200: json(batchReadinessSchema, 'Готово и ещё отзываемо'), ...problems },
});

const previewRoute = createRoute({
  ...{
    method: 'get',
    path: '/batches/preview',
    tags,
    summary: 'Что ушло бы партией сейчас: письма, сумма, час закрытия',
  },
  responses: { 200: json(batchPreviewSchema, 'Письма и сумма'), ...problems },
});

const cardRoute = createRoute({
  ...{ method: 'get', path: '/batches/{batchId}', tags, summary: 'Карточка партии' },
  request: { params: batchParams },
  responses: { 200: json(batchCardSchema, 'Карточка'), ...problems },
});

const fileRoute = createRoute({
  ...{ method: 'get', path: '/batches/{batchId}/files/{kind}', tags, summary: 'Архив партии или форма 103' },
  request: { params: batchFileParams },
  responses: { 200: fileAnswer('application/zip', 'application/pdf'), ...problems },
});

const settleRoute = createRoute({
  ...{ method: 'post', path: '/batches/{batchId}/settlement', tags },
  summary: 'Что видно в кабинете Почты о неясной передаче',
  request: { params: batchParams, headers: idempotencyHeader, body: jsonBody(settleSchema) },
  responses: {
    200: json(doneSchema(settledStateSchema), 'Решение принято'),
    202: json(inProgressSchema, 'Передано, исход появится в карточке'),
    ...problems,
  },
});

/** Batches of letters. */
export function batchRoutes({ batches, files }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(listRoute, async (c) => c.json(await batches.list(c.get('session').actor, c.req.valid('query')), 200));
  router.openapi(readinessRoute, async (c) => c.json(await batches.readiness(c.get('session').actor), 200));
  router.openapi(previewRoute, async (c) => c.json(await batches.preview(c.get('session').actor), 200));
  router.openapi(openRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await batches.open(c.get('session').actor, command), 201);
  });
  router.openapi(cardRoute, async (c) =>
    c.json(await batches.card(c.get('session').actor, c.req.valid('param').batchId), 200),
  );
  router.openapi(fileRoute, async (c) => {
    const { batchId, kind } = c.req.valid('param');
    return fileResponse(c, await files.batchFile(c.get('session').actor, batchId, kind));
  });
  router.openapi(settleRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { batchId } = c.req.valid('param');
    const decision = await batches.settle(c.get('session').actor, batchId, c.req.valid('json'), command);
    return decision.kind === 'done' ? c.json(decision, 200) : c.json(decision, 202);
  });
  return router;
}
