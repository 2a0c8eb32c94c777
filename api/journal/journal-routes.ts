import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { journalCheckSchema, journalFilterSchema, journalPageSchema } from '#views/journal/journal.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { fileResponse } from '../http/file-response.ts';
import { fileAnswer, idempotencyHeader, json, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';
import { XLSX } from './journal-file.ts';

const tags = ['Журнал'];
const query = journalFilterSchema.extend({ cursor: z.string().max(300).optional() });

const listRoute = createRoute({
  ...{ method: 'get', path: '/journal', tags, summary: 'Кто, что, когда и откуда делал; новые первыми' },
  request: { query },
  responses: { 200: json(journalPageSchema, 'Не больше ста записей'), ...problems },
});
const xlsxRoute = createRoute({
  ...{ method: 'get', path: '/journal/xlsx', tags, summary: 'То же таблицей xlsx; выгрузка записывается в журнал' },
  request: { query: journalFilterSchema },
  responses: { 200: fileAnswer(XLSX), ...problems },
});
const csvRoute = createRoute({
  ...{ method: 'get', path: '/journal/csv', tags, summary: 'То же таблицей csv; выгрузка записывается в журнал' },
  request: { query: journalFilterSchema },
  responses: { 200: fileAnswer('text/csv'), ...problems },
});
const lastCheckRoute = createRoute({
  ...{ method: 'get', path: '/journal/check', tags, summary: 'Последняя проверка цепочек журнала' },
  responses: { 200: json(journalCheckSchema.nullable(), 'null — целиком ещё не проверяли'), ...problems },
});
const checkRoute = createRoute({
  ...{ method: 'post', path: '/journal/check', tags, summary: 'Проверить все цепочки журнала сейчас' },
  request: { headers: idempotencyHeader },
  responses: { 200: json(journalCheckSchema, 'Что нашлось'), ...problems },
});

/** The journal of people's acts. */
export function journalRoutes({ journal }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(listRoute, async (c) => {
    const { cursor, ...asked } = c.req.valid('query');
    return c.json(await told(journal.list(c.get('session').actor, asked, cursor)), 200);
  });
  router.openapi(xlsxRoute, async (c) =>
    fileResponse(c, await told(journal.file(c.get('session').actor, c.req.valid('query'), 'xlsx'))),
  );
  router.openapi(csvRoute, async (c) =>
    fileResponse(c, await told(journal.file(c.get('session').actor, c.req.valid('query'), 'csv'))),
  );
  router.openapi(lastCheckRoute, async (c) => c.json(await journal.lastCheck(c.get('session').actor), 200));
  router.openapi(checkRoute, async (c) => c.json(await journal.check(c.get('session').actor), 200));
  return router;
}

/** A page names the field; a program that only reads is told that its query is wrong. @throws ApplicationError `bad-request` */
export async function told<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof ApplicationError) || error.code !== 'invalid') throw error;
    const detail = (error.faults ?? []).map(({ field, message }) => `${field}: ${message}`).join(' ');
    throw new ApplicationError('bad-request', { detail });
  }
}
