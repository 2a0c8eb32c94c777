import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { isDay } from '#domain/calendar/day.ts';
import {
  BASES,
  OUTCOMES,
  WAYS,
  type Basis,
  type LetterFilter,
  type OutcomeOrNone,
  type Way,
} from '#domain/statistics/filter.ts';
import { MEASURE_CODES } from '#domain/statistics/measures.ts';
import { PACE_CODES } from '#domain/statistics/periods.ts';
import { REGIONS, type RegionCode } from '#domain/statistics/regions.ts';
import { RETURN_CAUSES, type ReturnCause } from '#domain/returns/return-cause.ts';
import { DOCUMENT_KINDS, LETTER_KINDS } from '#domain/letters/letter.ts';
import { LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import {
  keptSchema,
  normsSchema,
  normsVersionSchema,
  statisticsLinesSchema,
  statisticsSchema,
} from '#views/statistics/statistics.ts';
import type { ApiEnv } from '../context.ts';
import { contentDisposition, fileResponse } from '../http/file-response.ts';
import { fileAnswer, idempotencyHeader, json, jsonBody, problems, typedText } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Отчёты'];
const headers = idempotencyHeader;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DAY_WORDS = 'ожидается день вида 2026-11-24';
const day = z.iso.date({ error: DAY_WORDS }).refine(isDay, DAY_WORDS).openapi({ example: '2026-11-24' });
const codes = <Code extends string>(known: Readonly<Record<Code, unknown>>) =>
  z.enum(Object.keys(known) as [Code, ...Code[]]).optional();
const query = z.object({
  ...{ from: day, to: day, site: z.string().max(16).optional() },
  basis: z.enum(Object.keys(BASES) as [Basis, ...Basis[]]).default('accepted'),
  ...{ kind: z.enum(LETTER_KINDS).optional(), documentKind: z.enum(DOCUMENT_KINDS).optional() },
  ...{ way: codes<Way>(WAYS), status: z.enum(LETTER_STATUSES).optional(), outcome: codes<OutcomeOrNone>(OUTCOMES) },
  ...{ cause: codes<ReturnCause>(RETURN_CAUSES), region: codes<RegionCode>(REGIONS), signerId: z.uuid().optional() },
  ...{ measured: z.enum(MEASURE_CODES).optional(), over: z.enum(MEASURE_CODES).optional() },
  ...{ isReturned: z.literal('1').optional(), isLate: z.literal('1').optional() },
});
type Asked = z.infer<typeof query>;

const readRoute = createRoute({
  ...{ method: 'get', path: '/statistics', tags, summary: 'Отчёт о письмах за дни: числа во всех разрезах' },
  request: { query },
  responses: { 200: json(statisticsSchema, 'Отчёт'), ...problems },
});
const lettersRoute = createRoute({
  ...{ method: 'get', path: '/statistics/letters', tags, summary: 'Письма, из которых сложено число отчёта' },
  request: { query: query.extend({ cursor: z.string().max(80).optional() }) },
  responses: { 200: json(statisticsLinesSchema, 'Не больше ста писем и сколько их всего'), ...problems },
});
const csvRoute = createRoute({
  ...{ method: 'get', path: '/statistics/letters/csv', tags, summary: 'Все эти письма таблицей csv, потоком' },
  request: { query },
  responses: { 200: fileAnswer('text/csv'), ...problems },
});
const xlsxRoute = createRoute({
  ...{ method: 'get', path: '/statistics/xlsx', tags, summary: 'Отчёт таблицей xlsx' },
  request: { query },
  responses: { 200: fileAnswer(XLSX), ...problems },
});
const pdfRoute = createRoute({
  ...{ method: 'get', path: '/statistics/pdf', tags, summary: 'Отчёт для печати, PDF' },
  request: { query },
  responses: { 200: fileAnswer('application/pdf'), ...problems },
});
const keptRoute = createRoute({
  ...{ method: 'get', path: '/statistics/kept', tags, summary: 'Отчёты, сделанные по расписанию' },
  responses: { 200: json(keptSchema.array().readonly(), 'Новые первыми'), ...problems },
});
const keptFileRoute = createRoute({
  ...{ method: 'get', path: '/statistics/kept/{keptId}/{format}', tags, summary: 'Файл такого отчёта' },
  request: { params: z.object({ keptId: z.uuid(), format: z.enum(['xlsx', 'pdf']) }) },
  responses: { 200: fileAnswer(XLSX, 'application/pdf'), ...problems },
});
const schedulesRoute = createRoute({
  ...{ method: 'get', path: '/statistics/schedules/{scope}', tags, summary: 'Какие отчёты делаются сами и кому' },
  request: { params: z.object({ scope: z.string().max(16) }) },
  responses: {
    200: json(
      z
        .object({
          scope: z.string(),
          pace: z.enum(PACE_CODES),
          isOn: z.boolean(),
          recipients: z.string().array().readonly(),
        })
        .openapi('StatisticsSchedule')
        .array()
        .readonly(),
      'По каждому сроку',
    ),
    ...problems,
  },
});
const setScheduleRoute = createRoute({
  ...{
    method: 'post',
    path: '/statistics/schedules/{scope}',
    tags,
    summary: 'Включить или выключить отчёт по расписанию',
  },
  request: {
    ...{ params: z.object({ scope: z.string().max(16) }), headers },
    body: jsonBody(
      z
        .object({ pace: z.enum(PACE_CODES), isOn: z.boolean(), recipients: z.uuid().array().max(100).readonly() })
        .openapi('StatisticsScheduleInput'),
    ),
  },
  responses: { 200: json(z.object({ scope: z.string() }), 'Сохранено'), ...problems },
});
const normsRoute = createRoute({
  ...{ method: 'get', path: '/statistics/norms', tags, summary: 'С чем сравнивают отчёты, по версиям' },
  responses: { 200: json(normsVersionSchema.array().readonly(), 'Новые первыми'), ...problems },
});
const setNormsRoute = createRoute({
  ...{ method: 'post', path: '/statistics/norms', tags, summary: 'Новая версия норм' },
  request: {
    headers,
    body: jsonBody(
      normsSchema
        .omit({ version: true })
        .extend({ source: typedText(300) })
        .openapi('StatisticsNormsInput'),
    ),
  },
  responses: { 201: json(z.object({ version: z.number().int() }), 'Сохранено'), ...problems },
});

/** Reports, the letters behind them, and reports that make themselves. */
export function statisticsRoutes({ statistics, keptStatistics }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(readRoute, async (c) => {
    const { filter, figures, norms } = await statistics.read(c.get('session').actor, asFilter(c.req.valid('query')));
    const { siteId, from, to, basis } = filter;
    return c.json({ siteId, from, to, basis, ...figures, norms }, 200);
  });
  router.openapi(lettersRoute, async (c) => {
    const { cursor, ...asked } = c.req.valid('query');
    return c.json(await statistics.letters(c.get('session').actor, asFilter(asked), cursor), 200);
  });
  router.openapi(csvRoute, async (c) => {
    const stream = await statistics.csv(c.get('session').actor, asFilter(c.req.valid('query')));
    return c.body(stream, 200, CSV_HEADERS);
  });
  router.openapi(xlsxRoute, async (c) =>
    fileResponse(c, await statistics.workbook(c.get('session').actor, asFilter(c.req.valid('query')))),
  );
  router.openapi(pdfRoute, async (c) =>
    fileResponse(c, await statistics.paper(c.get('session').actor, asFilter(c.req.valid('query')))),
  );
  router.openapi(keptRoute, async (c) => c.json(await keptStatistics.list(c.get('session').actor), 200));
  router.openapi(keptFileRoute, async (c) => {
    const { keptId, format } = c.req.valid('param');
    return fileResponse(c, await keptStatistics.file(c.get('session').actor, keptId, format));
  });
  router.openapi(schedulesRoute, async (c) =>
    c.json(await keptStatistics.schedules(c.get('session').actor, c.req.valid('param').scope), 200),
  );
  router.openapi(setScheduleRoute, async (c) => {
    const request = { ...c.req.valid('json'), scope: c.req.valid('param').scope };
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await keptStatistics.setSchedule(c.get('session').actor, request, command), 200);
  });
  router.openapi(normsRoute, async (c) => c.json(await keptStatistics.norms(c.get('session').actor), 200));
  router.openapi(setNormsRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await keptStatistics.setNorms(c.get('session').actor, c.req.valid('json'), command), 201);
  });
  return router;
}

export const CSV_HEADERS = {
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': contentDisposition('Письма отчёта.csv'),
  'cache-control': 'private, no-store',
};

function asFilter({ site, isReturned, isLate, ...asked }: Asked): LetterFilter {
  const isAsked = (flag: '1' | undefined): true | undefined => (flag === undefined ? undefined : true);
  return { ...asked, siteId: site ?? null, isReturned: isAsked(isReturned), isLate: isAsked(isLate) };
}
