import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { COLUMN_MEANING_NAMES, type ColumnMap, type ColumnMeaning } from '#domain/cabinet/columns.ts';
import { postReportSchema, postReportsSchema } from '#views/post-reports/post-report.ts';
import type { ApiEnv } from '../context.ts';
import { fileResponse } from '../http/file-response.ts';
import { fileOfForm } from '../http/upload.ts';
import {
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

const tags = ['Отчёты кабинета Почты'];
const params = z.object({ postReportId: z.string().max(64) });
const answers = { 200: json(postReportSchema, 'Отчёт и сверка, по письмам'), ...problems };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const whole = z
  .string()
  .regex(/^\d{1,9}$/, 'целое число')
  .optional();
const sent = z
  .object({
    file: uploadedFile,
    from: z.string().max(10),
    to: z.string().max(10),
    toldCount: whole,
    toldKopecks: whole,
  })
  .openapi('PostReportUpload');
const meanings = z.enum([...COLUMN_MEANING_NAMES] as [ColumnMeaning, ...ColumnMeaning[]]);
const named = z.object({ columns: z.array(meanings.nullable()).max(200) }).openapi('PostReportColumns');

const listRoute = createRoute({
  ...{ method: 'get', path: '/post-reports', tags, summary: 'Отчёты кабинета Почты за периоды, новые сверху' },
  responses: { 200: json(postReportsSchema, 'Отчёты'), ...problems },
});
const sendRoute = createRoute({
  ...{ method: 'post', path: '/post-reports', tags, responses: answers },
  summary: 'Загрузить таблицу кабинета за период и сверить с нашими письмами',
  request: { headers: idempotencyHeader, body: formBody(sent) },
});
const readRoute = createRoute({
  ...{ method: 'get', path: '/post-reports/{postReportId}', tags, responses: answers, request: { params } },
  summary: 'Отчёт и что в нём не сошлось, по письмам',
});
const columnsRoute = createRoute({
  ...{ method: 'post', path: '/post-reports/{postReportId}/columns', tags, responses: answers },
  summary: 'Сказать, что в каком столбце; такие же таблицы дальше читаются так же',
  request: { params, headers: idempotencyHeader, body: jsonBody(named) },
});
const workbookRoute = createRoute({
  ...{
    method: 'get',
    path: '/post-reports/{postReportId}/xlsx',
    tags,
    summary: 'Сверка таблицей xlsx',
    request: { params },
  },
  responses: { 200: fileAnswer(XLSX), ...problems },
});

/** Reports of the Post's cabinet for a period. */
export function postReportRoutes({ postReports }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(listRoute, async (c) => c.json({ items: await postReports.list(c.get('session').actor) }, 200));
  router.openapi(sendRoute, async (c) => {
    const { actor } = c.get('session');
    const { file, from, to, toldCount, toldKopecks } = c.req.valid('form');
    const report = {
      file: await fileOfForm(file),
      from,
      to,
      toldCount: numberOf(toldCount),
      toldKopecks: numberOf(toldKopecks),
    };
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { id } = await postReports.send(actor, report, command);
    return c.json(await postReports.read(actor, id), 200);
  });
  router.openapi(readRoute, async (c) =>
    c.json(await postReports.read(c.get('session').actor, c.req.valid('param').postReportId), 200),
  );
  router.openapi(columnsRoute, async (c) => {
    const { actor } = c.get('session');
    const { postReportId } = c.req.valid('param');
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    await postReports.nameColumns(actor, postReportId, mapOf(c.req.valid('json').columns), command);
    return c.json(await postReports.read(actor, postReportId), 200);
  });
  router.openapi(workbookRoute, async (c) =>
    fileResponse(c, await postReports.workbook(c.get('session').actor, c.req.valid('param').postReportId)),
  );
  return router;
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

/** The first column that is said to be it. */
function mapOf(columns: readonly (ColumnMeaning | null)[]): ColumnMap {
  const places = COLUMN_MEANING_NAMES.map((meaning) => [meaning, columns.indexOf(meaning)] as const);
  return Object.fromEntries(places.filter(([, at]) => at >= 0));
}
