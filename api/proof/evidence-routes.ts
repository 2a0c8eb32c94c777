import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { evidenceCheckSchema } from '#views/proof/evidence-check.ts';
import type { ApiEnv } from '../context.ts';
import { fileResponse } from '../http/file-response.ts';
import { fileOfForm } from '../http/upload.ts';
import {
  fileAnswer,
  formBody,
  idempotencyHeader,
  json,
  letterParams,
  problems,
  uploadedFile,
} from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Доказательства'];

const letterRoute = createRoute({
  ...{ method: 'get', path: '/letters/{letterId}/evidence', tags },
  summary: 'Файл доказательств письма: zip, который проверяют sh и openssl; выдача записывается в журнал',
  request: { params: letterParams },
  responses: { 200: fileAnswer('application/zip'), ...problems },
});
const caseRoute = createRoute({
  ...{ method: 'get', path: '/cases/{caseId}/evidence', tags },
  summary: 'Файлы доказательств всех писем дела и его уведомления, zip',
  request: { params: z.object({ caseId: z.string().max(64) }) },
  responses: { 200: fileAnswer('application/zip'), ...problems },
});

const checkRoute = createRoute({
  ...{ method: 'post', path: '/evidence-checks', tags },
  summary: 'Проверить файл доказательств: цел ли, чьей печатью и когда составлен, что испорчено; файл не сохраняется',
  request: {
    headers: idempotencyHeader,
    body: formBody(z.object({ file: uploadedFile }).openapi('EvidenceToCheck')),
  },
  responses: { 200: json(evidenceCheckSchema, 'Что с файлом'), ...problems },
});

/** Evidence files. */
export function evidenceRoutes({ evidence }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(letterRoute, async (c) =>
    fileResponse(c, await evidence.letter(c.get('session').actor, c.req.valid('param').letterId)),
  );
  router.openapi(caseRoute, async (c) =>
    fileResponse(c, await evidence.ofCase(c.get('session').actor, c.req.valid('param').caseId)),
  );
  router.openapi(checkRoute, async (c) =>
    c.json(await evidence.check(await fileOfForm(c.req.valid('form').file)), 200),
  );
  return router;
}
