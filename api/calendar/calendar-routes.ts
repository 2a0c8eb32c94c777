import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  calendarLookSchema,
  calendarReadingSchema,
  calendarVersionSchema,
  calendarYearSchema,
  currentYearSchema,
} from '#views/calendar/calendar-year.ts';
import type { ApiEnv } from '../context.ts';
import {
  formBody,
  idempotencyHeader,
  ifMatchHeader,
  json,
  jsonBody,
  problems,
  uploadedFile,
  versioned,
} from '../routes/common-schemas.ts';
import { createRouter, seenVersion, setVersion } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Календарь'];
const path = '/calendar/{year}' as const;
const params = z.object({ year: z.coerce.number().int().min(1).max(9_999) });
const asked = calendarYearSchema.omit({ year: true }).openapi('CalendarYearDays');

const yearsRoute = createRoute({
  ...{ method: 'get', path: '/calendar', tags, summary: 'Рабочие и нерабочие дни по годам' },
  responses: { 200: json(currentYearSchema.array().readonly(), 'Внесённые годы, текущий и следующий'), ...problems },
});
const yearRoute = createRoute({
  ...{ method: 'get', path, tags, summary: 'Год календаря; ETag для правки', request: { params } },
  responses: { 200: versioned(currentYearSchema, 'Действующая версия'), ...problems },
});
const saveRoute = createRoute({
  ...{ method: 'put', path, tags, summary: 'Сохранить переносы года новой версией; для первой If-Match: "0"' },
  request: { params, headers: ifMatchHeader, body: jsonBody(asked) },
  responses: { 200: versioned(currentYearSchema, 'Сохранено'), ...problems },
});
const lookRoute = createRoute({
  ...{ method: 'post', path: `${path}/look`, tags },
  summary: 'Что изменится и когда закроются партии; ничего не сохраняется',
  request: { params, headers: idempotencyHeader, body: jsonBody(asked) },
  responses: { 200: json(calendarLookSchema, 'Отличия и последствия'), ...problems },
});
const readingRoute = createRoute({
  ...{ method: 'post', path: `${path}/reading`, tags },
  summary: 'Прочесть год из таблицы xlsx, xls или csv; ничего не сохраняется',
  request: {
    params,
    headers: idempotencyHeader,
    body: formBody(z.object({ file: uploadedFile }).openapi('CalendarSheet')),
  },
  responses: { 200: json(calendarReadingSchema, 'Что в таблице сказано о годе'), ...problems },
});
const versionsRoute = createRoute({
  ...{ method: 'get', path: `${path}/versions`, tags, request: { params } },
  summary: 'Версии года: кто, когда и что изменил',
  responses: { 200: json(calendarVersionSchema.array().readonly(), 'Новая первой'), ...problems },
});

/** Working days and holidays by year. */
export function calendarRoutes({ calendar }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(yearsRoute, async (c) => c.json(await calendar.years(c.get('session').actor), 200));
  router.openapi(yearRoute, async (c) => {
    const current = await calendar.year(c.get('session').actor, c.req.valid('param').year);
    setVersion(c, current.version);
    return c.json(current, 200);
  });
  router.openapi(saveRoute, async (c) => {
    const base = seenVersion(c.req.valid('header')['if-match']);
    const kept = { ...c.req.valid('json'), ...c.req.valid('param') };
    const saved = await calendar.save(c.get('session').actor, base, kept);
    setVersion(c, saved.version);
    return c.json(saved, 200);
  });
  router.openapi(lookRoute, async (c) => {
    const kept = { ...c.req.valid('json'), ...c.req.valid('param') };
    return c.json(await calendar.look(c.get('session').actor, kept), 200);
  });
  router.openapi(readingRoute, async (c) => {
    const bytes = new Uint8Array(await c.req.valid('form').file.arrayBuffer());
    return c.json(await calendar.read(c.get('session').actor, c.req.valid('param').year, bytes), 200);
  });
  router.openapi(versionsRoute, async (c) =>
    c.json(await calendar.versions(c.get('session').actor, c.req.valid('param').year), 200),
  );
  return router;
}
