import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { adoptionAskedSchema, adoptionRequestSchema, lostProcessSchema } from '#views/engine/adoption.ts';
import type { ApiEnv } from '../context.ts';
import { idempotencyHeader, json, jsonBody, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Процесс'];

const lostRoute = createRoute({
  ...{ method: 'get', path: '/adoptions/lost', tags },
  summary: 'Процессы, которых никто не ведёт: потеряны, прекращены или прерваны (администратор)',
  responses: {
    200: json(lostProcessSchema.array().readonly(), 'Процессы, которых никто не ведёт, дольше всех известные первыми'),
    ...problems,
  },
});

const askRoute = createRoute({
  ...{ method: 'post', path: '/adoptions', tags },
  summary: 'Продолжить названные процессы, с причиной; итог каждого — в журнале действий (администратор)',
  request: { headers: idempotencyHeader, body: jsonBody(adoptionRequestSchema) },
  responses: { 202: json(adoptionAskedSchema, 'Передано исполнителю'), ...problems },
});

/** Processes that nobody leads, for the admin. */
export function adoptionRoutes({ adoptions }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(lostRoute, async (c) => c.json(await adoptions.lost(c.get('session').actor), 200));
  router.openapi(askRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await adoptions.ask(c.get('session').actor, c.req.valid('json'), command), 202);
  });
  return router;
}
