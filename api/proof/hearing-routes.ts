import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { isDay } from '#domain/calendar/day.ts';
import { GATES } from '#domain/proof/gate.ts';
import { hearingNoticeSchema, hearingNoticesSchema } from '#views/proof/hearing.ts';
import type { ApiEnv } from '../context.ts';
import { json, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Доказательства'];
const DAY_WORDS = 'ожидается день вида 2026-11-24';
const day = z.iso.date({ error: DAY_WORDS }).refine(isDay, DAY_WORDS).openapi({ example: '2026-11-24' });

const listRoute = createRoute({
  ...{ method: 'get', path: '/hearings', tags, summary: 'Заседания за дни: все ли участники извещены' },
  description:
    'Без from и to — ближайшие 30 дней; один from — до конца ближайших, а если он не раньше сегодня, 30 дней с него; один to — с сегодня, ' +
    'а прошедший — один этот день: какие вышли дни, сказано в ответе. Прошедшие — назначенные и состоявшиеся, и закрытых дел; предстоящие — назначенные, открытых дел. ' +
    'За раз просматривается сто заседаний, дальше — cursor; с gate на странице может быть меньше.',
  request: {
    query: z.object({
      gate: z.enum(GATES).optional(),
      /** By the reader's clock, both included. */
      ...{ from: day.optional(), to: day.optional(), cursor: z.string().max(200).optional() },
    }),
  },
  responses: { 200: json(hearingNoticesSchema, 'Заседания, ранние первыми'), ...problems },
});
const caseRoute = createRoute({
  ...{ method: 'get', path: '/cases/{caseId}/hearing-notices', tags },
  summary: 'Заседания дела, и прошедшие: все ли участники извещены, кто нет и почему, что ещё возможно',
  request: { params: z.object({ caseId: z.string().max(64) }) },
  responses: { 200: json(hearingNoticeSchema.array().readonly(), 'Заседания дела'), ...problems },
});

/** Whether all are notified of hearings. */
export function hearingRoutes({ hearings }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(listRoute, async (c) =>
    c.json(await hearings.list(c.get('session').actor, c.req.valid('query')), 200),
  );
  router.openapi(caseRoute, async (c) =>
    c.json(await hearings.ofCase(c.get('session').actor, c.req.valid('param').caseId), 200),
  );
  return router;
}
