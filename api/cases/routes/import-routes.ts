import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { caseImportSchema } from '#views/cases/case-import.ts';
import type { ApiEnv } from '../../context.ts';
import { formBody, idempotencyHeader, json, jsonBody, problems, uploadedFile } from '../../routes/common-schemas.ts';
import { createRouter } from '../../routes/router.ts';
import type { Services } from '../../services/services.ts';

const tags = ['Дела'];
const importParams = z.object({ importId: z.string().max(64) });

const fileSchema = z
  .object({
    file: uploadedFile,
    /** When the register told it; now when absent. */
    dataAsOf: z.iso.datetime({ offset: true }).optional(),
    /** `true`: the file holds whole journals, and what it does not name is no longer in the register. */
    isWhole: z.enum(['true', 'false']).optional(),
  })
  .openapi('CaseFile');

const shown = { 200: json(caseImportSchema, 'Что будет сделано или сделано, по делам'), ...problems };

const keepRoute = createRoute({
  ...{ method: 'post', path: '/case-imports', tags, summary: 'Загрузить файл дел; до /run ничего не записывается' },
  request: { headers: idempotencyHeader, body: formBody(fileSchema) },
  responses: { 201: json(caseImportSchema, 'Что будет сделано, по делам'), ...problems },
});
const readRoute = createRoute({
  ...{ method: 'get', path: '/case-imports/{importId}', tags, summary: 'Файл дел: что будет сделано или сделано' },
  request: { params: importParams },
  responses: shown,
});
const columnsRoute = createRoute({
  ...{ method: 'post', path: '/case-imports/{importId}/columns', tags, summary: 'Показать, что в столбцах' },
  request: {
    params: importParams,
    headers: idempotencyHeader,
    body: jsonBody(z.object({ columns: z.array(z.string().max(40)).max(200) }).openapi('CaseColumns')),
  },
  responses: shown,
});
const runRoute = createRoute({
  ...{ method: 'post', path: '/case-imports/{importId}/run', tags, summary: 'Записать дела файла' },
  request: { params: importParams, headers: idempotencyHeader },
  responses: shown,
});
const undoRoute = createRoute({
  ...{ method: 'post', path: '/case-imports/{importId}/undo', tags, summary: 'Отменить последнюю загрузку' },
  request: { params: importParams, headers: idempotencyHeader },
  responses: shown,
});

/** Files of cases. Columns that are shown again and a file that is carried out again come to the same: their key is only asked for. */
export function caseImportRoutes({ caseImports }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(keepRoute, async (c) => {
    const { actor } = c.get('session');
    const { file: sent, dataAsOf, isWhole } = c.req.valid('form');
    const file = { fileName: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) };
    const asOf = dataAsOf === undefined ? undefined : new Date(dataAsOf);
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { id } = await caseImports.keep(actor, { file, dataAsOf: asOf, isWhole: isWhole === 'true' }, command);
    return c.json(await caseImports.read(actor, id), 201);
  });
  router.openapi(readRoute, async (c) =>
    c.json(await caseImports.read(c.get('session').actor, c.req.valid('param').importId), 200),
  );
  router.openapi(columnsRoute, async (c) => {
    const { columns } = c.req.valid('json');
    return c.json(await caseImports.showColumns(c.get('session').actor, c.req.valid('param').importId, columns), 200);
  });
  router.openapi(runRoute, async (c) =>
    c.json(await caseImports.carryOut(c.get('session').actor, c.req.valid('param').importId), 200),
  );
  router.openapi(undoRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await caseImports.undo(c.get('session').actor, c.req.valid('param').importId, command), 200);
  });
  return router;
}
