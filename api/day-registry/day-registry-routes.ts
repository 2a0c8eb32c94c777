import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { isDay } from '#domain/calendar/day.ts';
import { dayRegistrySchema } from '#views/day-registry/day-registry.ts';
import type { ApiEnv } from '../context.ts';
import { fileResponse } from '../http/file-response.ts';
import { fileAnswer, json, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Реестр за дни'];
const DAY_WORDS = 'ожидается день вида 2026-11-24';
const day = z.iso.date({ error: DAY_WORDS }).refine(isDay, DAY_WORDS).openapi({ example: '2026-11-24' });
const query = z.object({ from: day, to: day });
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const readRoute = createRoute({
  ...{ method: 'get', path: '/registry', tags, summary: 'Письма, переданные Почте за дни, с числом и суммой' },
  request: { query },
  responses: { 200: json(dayRegistrySchema, 'Реестр'), ...problems },
});

const workbookRoute = createRoute({
  ...{ method: 'get', path: '/registry/xlsx', tags, summary: 'То же таблицей xlsx' },
  request: { query },
  responses: { 200: fileAnswer(XLSX), ...problems },
});

const paperRoute = createRoute({
  ...{ method: 'get', path: '/registry/pdf', tags, summary: 'То же для печати, PDF' },
  request: { query },
  responses: { 200: fileAnswer('application/pdf'), ...problems },
});

/** The registry of some days. */
export function dayRegistryRoutes({ dayRegistry }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(readRoute, async (c) =>
    c.json(await dayRegistry.read(c.get('session').actor, c.req.valid('query')), 200),
  );
  router.openapi(workbookRoute, async (c) =>
    fileResponse(c, await dayRegistry.workbook(c.get('session').actor, c.req.valid('query'))),
  );
  router.openapi(paperRoute, async (c) =>
    fileResponse(c, await dayRegistry.paper(c.get('session').actor, c.req.valid('query'))),
  );
  return router;
}
