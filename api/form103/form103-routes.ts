import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { settledStateSchema } from '#views/batches/batch.ts';
import { form103Schema } from '#views/form103/form103.ts';
import { doneSchema, inProgressSchema } from '#views/work/decision.ts';
import type { ApiEnv } from '../context.ts';
import { fileResponse } from '../http/file-response.ts';
import { fileOfForm } from '../http/upload.ts';
import {
  batchParams,
  fileAnswer,
  formBody,
  idempotencyHeader,
  json,
  jsonBody,
  problems,
  uploadedFile,
} from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Партии'];
const answers = { 200: json(form103Schema, 'Форма и сверка'), ...problems };
const reason = z.string().min(1).max(2_000);
const upload = z
  .object({
    ...{ file: uploadedFile, signature: uploadedFile.optional() },
    /** `true`: it takes the place of the form in force even where it tells of fewer letters, or of no more than the Post's own. */
    force: z.enum(['true', 'false']).optional(),
  })
  .openapi('Form103Upload');
const settlement = z
  .object({ checkId: z.uuid(), place: z.number().int().min(0).max(100_000), reason })
  .openapi('Form103SettlementRequest');

const readRoute = createRoute({
  ...{ method: 'get', path: '/batches/{batchId}/form103', tags, responses: answers },
  summary: 'Форма 103 партии: подпись, сверка построчно, плата',
  request: { params: batchParams },
});
const uploadRoute = createRoute({
  ...{ method: 'post', path: '/batches/{batchId}/form103', tags, responses: answers },
  summary: 'Загрузить форму 103: PDF, при нём подпись, или ZIP с обоими',
  request: { params: batchParams, headers: idempotencyHeader, body: formBody(upload) },
});
const fileRoute = createRoute({
  ...{ method: 'get', path: '/batches/{batchId}/form103/files/{sha256}', tags },
  summary: 'Любая из форм 103 партии, и заменённая',
  request: { params: batchParams.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }) },
  responses: { 200: fileAnswer('application/pdf'), ...problems },
});
const settleRoute = createRoute({
  ...{ method: 'post', path: '/batches/{batchId}/form103/settlements', tags, responses: answers },
  summary: 'Разобрать расхождение формы 103, с причиной',
  request: { params: batchParams, headers: idempotencyHeader, body: jsonBody(settlement) },
});
const closeRoute = createRoute({
  ...{ method: 'post', path: '/batches/{batchId}/form103/absence', tags },
  summary: 'Закрыть партию без формы 103, с причиной',
  request: {
    ...{ params: batchParams, headers: idempotencyHeader },
    body: jsonBody(z.object({ reason }).openapi('Form103Absence')),
  },
  responses: {
    200: json(doneSchema(settledStateSchema), 'Партия закрыта'),
    202: json(inProgressSchema, 'Передано, исход появится в карточке'),
    ...problems,
  },
});

/** Form 103 of a batch. */
export function form103Routes({ form103 }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(readRoute, async (c) =>
    c.json(await form103.look(c.get('session').actor, c.req.valid('param').batchId), 200),
  );
  router.openapi(uploadRoute, async (c) => {
    const { actor } = c.get('session');
    const { batchId } = c.req.valid('param');
    const { file, signature, force } = c.req.valid('form');
    const files = await Promise.all([file, ...(signature ? [signature] : [])].map(fileOfForm));
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    await form103.upload(actor, batchId, files, command, { isForced: force === 'true' });
    return c.json(await form103.look(actor, batchId), 200);
  });
  router.openapi(fileRoute, async (c) => {
    const { batchId, sha256 } = c.req.valid('param');
    return fileResponse(c, await form103.file(c.get('session').actor, batchId, sha256));
  });
  router.openapi(settleRoute, async (c) => {
    const { actor } = c.get('session');
    const { batchId } = c.req.valid('param');
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    await form103.settle(actor, batchId, c.req.valid('json'), command);
    return c.json(await form103.look(actor, batchId), 200);
  });
  router.openapi(closeRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { reason: why } = c.req.valid('json');
    const told = await form103.closeWithout(c.get('session').actor, c.req.valid('param').batchId, why, command);
    return told.kind === 'done' ? c.json(told, 200) : c.json(told, 202);
  });
  return router;
}
