import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import {
  doneSchema,
  idSchema,
  newPersonChoiceSchema,
  newPersonRequestSchema,
  personReportSchema,
  personRequestsSchema,
  signingFilterSchema,
  signingPageSchema,
} from '#views/keeping/keeping.ts';
import type { ApiEnv } from '../context.ts';
import { fileResponse } from '../http/file-response.ts';
import { told } from '../journal/journal-routes.ts';
import { fileAnswer, idempotencyHeader, json, jsonBody, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Хранение'];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const requestParams = z.object({ personRequestId: z.string().max(40) });

const listRoute = createRoute({
  ...{ method: 'get', path: '/person-requests', tags, summary: 'Запросы о персональных данных (152-ФЗ)' },
  responses: { 200: json(personRequestsSchema, 'Новые первыми'), ...problems },
});
const askRoute = createRoute({
  ...{ method: 'post', path: '/person-requests', tags, summary: 'Найти, что хранится о человеке; пишется в журнал' },
  request: { headers: idempotencyHeader, body: jsonBody(newPersonRequestSchema) },
  responses: { 200: json(idSchema, 'Запрос записан'), ...problems },
});
const reportRoute = createRoute({
  ...{ method: 'get', path: '/person-requests/{personRequestId}', tags, summary: 'Что о человеке хранится сейчас' },
  request: { params: requestParams },
  responses: { 200: json(personReportSchema, 'Справка'), ...problems },
});
const choiceRoute = createRoute({
  ...{ method: 'post', path: '/person-requests/{personRequestId}/choices', tags },
  summary: 'Исключить найденную запись из справки (она о другом человеке) или вернуть; с причиной',
  request: { params: requestParams, headers: idempotencyHeader, body: jsonBody(newPersonChoiceSchema) },
  responses: { 200: json(doneSchema, 'Сделано'), ...problems },
});
const fileRoute = createRoute({
  ...{ method: 'get', path: '/person-requests/{personRequestId}/files/{reportFormat}', tags },
  summary: 'Справка файлом; выдача пишется в журнал',
  request: { params: requestParams.extend({ reportFormat: z.enum(['pdf', 'xlsx', 'json']) }) },
  responses: { 200: fileAnswer('application/pdf', XLSX, 'application/json'), ...problems },
});
const signingsRoute = createRoute({
  ...{ method: 'get', path: '/signings', tags, summary: 'Журнал подписаний, новые первыми' },
  request: { query: signingFilterSchema.extend({ cursor: z.string().max(300).optional() }) },
  responses: { 200: json(signingPageSchema, 'Не больше ста записей'), ...problems },
});
const signingsXlsxRoute = createRoute({
  ...{ method: 'get', path: '/signings/xlsx', tags, summary: 'То же таблицей xlsx; выгрузка пишется в журнал' },
  request: { query: signingFilterSchema },
  responses: { 200: fileAnswer(XLSX), ...problems },
});
const signingsCsvRoute = createRoute({
  ...{ method: 'get', path: '/signings/csv', tags, summary: 'То же таблицей csv; выгрузка пишется в журнал' },
  request: { query: signingFilterSchema },
  responses: { 200: fileAnswer('text/csv'), ...problems },
});

/** What is held of a person, and who signed what. */
export function personRoutes({ personRequests, signings }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(listRoute, async (c) => c.json(await personRequests.list(c.get('session').actor), 200));
  router.openapi(askRoute, async (c) => {
    const idempotencyKey = c.req.valid('header')['idempotency-key'];
    return c.json(await personRequests.ask(c.get('session').actor, c.req.valid('json'), { idempotencyKey }), 200);
  });
  router.openapi(reportRoute, async (c) =>
    c.json(await personRequests.report(c.get('session').actor, c.req.valid('param').personRequestId), 200),
  );
  router.openapi(choiceRoute, async (c) => {
    const [{ personRequestId }, choice] = [c.req.valid('param'), c.req.valid('json')];
    const idempotencyKey = c.req.valid('header')['idempotency-key'];
    return c.json(
      await personRequests.choose(c.get('session').actor, personRequestId, choice, { idempotencyKey }),
      200,
    );
  });
  router.openapi(fileRoute, async (c) => {
    const { personRequestId, reportFormat } = c.req.valid('param');
    return fileResponse(c, await personRequests.give(c.get('session').actor, personRequestId, reportFormat));
  });
  router.openapi(signingsRoute, async (c) => {
    const { cursor, ...asked } = c.req.valid('query');
    return c.json(await told(signings.list(c.get('session').actor, asked, cursor)), 200);
  });
  router.openapi(signingsXlsxRoute, async (c) =>
    fileResponse(c, await told(signings.file(c.get('session').actor, c.req.valid('query'), 'xlsx'))),
  );
  router.openapi(signingsCsvRoute, async (c) =>
    fileResponse(c, await told(signings.file(c.get('session').actor, c.req.valid('query'), 'csv'))),
  );
  return router;
}
