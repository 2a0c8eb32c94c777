import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { GATES } from '#domain/proof/gate.ts';
import { hearingNoticeSchema, hearingNoticesSchema } from '#views/proof/hearing.ts';
import type { ApiEnv } from '../context.ts';
import { json, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Доказательства'];

const comingRoute = createRoute({
  ...{ method: 'get', path: '/hearings', tags, summary: 'Ближайшие заседания: все ли участники извещены' },
  request: { query: z.object({ gate: z.enum(GATES).optional() }) },
  responses: { 200: json(hearingNoticesSchema, 'Заседания, ближайшие первыми'), ...problems },
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
  router.openapi(comingRoute, async (c) =>
    c.json(await hearings.coming(c.get('session').actor, c.req.valid('query').gate), 200),
  );
  router.openapi(caseRoute, async (c) =>
    c.json(await hearings.ofCase(c.get('session').actor, c.req.valid('param').caseId), 200),
  );
  return router;
}
