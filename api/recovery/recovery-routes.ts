import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { foundLetterSchema } from '#views/recovery/recovery.ts';
import type { ApiEnv } from '../context.ts';
import { json, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const foundRoute = createRoute({
  ...{ method: 'get', path: '/found-letters', tags: ['Письма'] },
  summary: 'Письма участка, найденные на Почте после возврата из копии',
  description: 'Сначала не учтённые (settledAt — null): о черновиках, которые старше копии, из-за них спрашивают.',
  responses: { 200: json(foundLetterSchema.array().readonly(), 'Не больше 500'), ...problems },
});

/** What a recovery found, for those who send letters. */
export function recoveryRoutes({ recovery }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(foundRoute, async (c) => c.json(await recovery.found(c.get('session').actor), 200));
  return router;
}
