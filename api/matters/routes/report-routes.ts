import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { matterRefSchema } from '#views/matters/matter.ts';
import type { ApiEnv } from '../../context.ts';
import type { UploadedFile } from '../../documents/uploaded-file.ts';
import { fileResponse } from '../../http/file-response.ts';
import {
  fileAnswer,
  formBody,
  idempotencyHeader,
  ifMatchHeader,
  json,
  jsonBody,
  problems,
  versioned,
} from '../../routes/common-schemas.ts';
import { createRouter, seenVersion, setVersion } from '../../routes/router.ts';
import type { Services } from '../../services/services.ts';
import { z } from '@hono/zod-openapi';
import {
  assignmentParams,
  remarkSchema,
  reportEditFormSchema,
  reportFormSchema,
  reportParams,
} from '../matter-requests.ts';

const tags = ['Карточки и поручения'];
const done = { 200: json(matterRefSchema, 'Принято'), ...problems };

const submitRoute = createRoute({
  ...{ method: 'post', path: '/assignments/{assignmentId}/reports', tags, summary: 'Представить отчёт' },
  request: { params: assignmentParams, headers: idempotencyHeader, body: formBody(reportFormSchema) },
  responses: { 201: json(matterRefSchema, 'Отчёт представлен'), ...problems },
});

const editRoute = createRoute({
  ...{ method: 'put', path: '/reports/{reportId}', tags, summary: 'Изменить отчёт; возвращённый представляется снова' },
  request: { params: reportParams, headers: ifMatchHeader, body: formBody(reportEditFormSchema) },
  responses: { 200: versioned(matterRefSchema, 'Изменён'), ...problems },
});

const acceptRoute = createRoute({
  ...{ method: 'post', path: '/reports/{reportId}/acceptance', tags, summary: 'Принять отчёт' },
  description: `Принятый отчёт ответственного исполняет поручение. Переданные из него и не исполненные остаются на исполнении; с passedOn=withdraw они отзываются
вместе с ним.`,
  request: {
    params: reportParams,
    headers: idempotencyHeader,
    query: z.object({ passedOn: z.enum(['withdraw']).optional() }),
  },
  responses: done,
});

const returnRoute = createRoute({
  ...{ method: 'post', path: '/reports/{reportId}/return', tags, summary: 'Вернуть отчёт с замечанием' },
  request: { params: reportParams, headers: idempotencyHeader, body: jsonBody(remarkSchema) },
  responses: done,
});

const fileRoute = createRoute({
  ...{ method: 'get', path: '/reports/{reportId}/files/{sha256}', tags, summary: 'Файл отчёта' },
  request: { params: reportParams.extend({ sha256: z.string().max(64) }) },
  responses: { 200: fileAnswer('*/*'), ...problems },
});

/** Executors' reports. */
export function reportRoutes({ reports }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(submitRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { text, executorName, files } = c.req.valid('form');
    const report = { text, executorName, files: await uploadsOf(files) };
    return c.json(
      await reports.submit(c.get('session').actor, c.req.valid('param').assignmentId, report, command),
      201,
    );
  });
  router.openapi(editRoute, async (c) => {
    const version = seenVersion(c.req.valid('header')['if-match']);
    const { text, keep, files } = c.req.valid('form');
    const edit = { text, keep: listOf(keep), files: await uploadsOf(files) };
    const ref = await reports.edit(c.get('session').actor, c.req.valid('param').reportId, version, edit);
    setVersion(c, ref.version);
    return c.json(ref, 200);
  });
  router.openapi(acceptRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const request = { withdrawsPassedOn: c.req.valid('query').passedOn === 'withdraw' };
    return c.json(await reports.accept(c.get('session').actor, c.req.valid('param').reportId, request, command), 200);
  });
  router.openapi(returnRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { reportId } = c.req.valid('param');
    return c.json(await reports.giveBack(c.get('session').actor, reportId, c.req.valid('json'), command), 200);
  });
  router.openapi(fileRoute, async (c) => {
    const { reportId, sha256 } = c.req.valid('param');
    return fileResponse(c, await reports.file(c.get('session').actor, reportId, sha256));
  });
  return router;
}

function listOf<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

function uploadsOf(files: File | readonly File[] | undefined): Promise<UploadedFile[]> {
  return Promise.all(
    listOf(files).map(async (file) => ({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}
