import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { availabilitySchema } from '#views/engine/availability.ts';
import type { ApiEnv } from '../context.ts';
import { json, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const availabilityRoute = createRoute({
  ...{ method: 'get', path: '/availability', tags: ['Процесс'] },
  summary: 'Доступность установки по месяцам (администратор, проверяющий)',
  responses: { 200: json(availabilitySchema, 'Доступность'), ...problems },
});

/** How much of each month the installation was there. */
export function availabilityRoutes({ availability }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(availabilityRoute, async (c) => c.json(await availability.view(c.get('session').actor), 200));
  return router;
}
