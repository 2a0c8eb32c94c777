import type { OpenAPIHono } from '@hono/zod-openapi';
import { SESSION_COOKIE } from '../people/session-cookie.ts';
import type { ApiEnv } from '../context.ts';
import { CSRF_HEADER } from '../http/csrf-guard.ts';
import type { EventStreams } from '../work/live/event-stream.ts';
import type { Services } from '../services/services.ts';
import { attachmentRoutes } from '../documents/attachment-routes.ts';
import { batchRoutes } from '../batches/batch-routes.ts';
import { decisionRoutes } from '../letters/routes/decision-routes.ts';
import { eventRoutes } from '../work/event-routes.ts';
import { letterRoutes } from '../letters/routes/letter-routes.ts';
import { peopleRoutes } from '../people/people-routes.ts';
import { createRouter } from './router.ts';
import { taskRoutes } from '../work/task-routes.ts';
import { sessionRoutes } from '../people/session-routes.ts';

const DESCRIPTION = `Все запросы, кроме входа, требуют сеанса (cookie) и, если что-то меняют, заголовка ${CSRF_HEADER} с csrfToken из ответа на вход.
POST, который создаёт или решает, требует Idempotency-Key: тот же ключ с тем же запросом даёт тот же ответ, без срока давности.
Правка письма требует If-Match с его ETag. Ошибки — problem+json (RFC 9457). Моменты — ISO 8601 в UTC.`;

/** Everything under /api/v1, with the OpenAPI document made of the same routes. */
export function apiV1(services: Services, streams: EventStreams): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  const parts = [sessionRoutes, letterRoutes, decisionRoutes, attachmentRoutes, taskRoutes, batchRoutes, peopleRoutes];
  for (const part of parts) {
    router.route('/', part(services));
  }
  router.route('/', eventRoutes(streams));
  router.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: SESSION_COOKIE,
  });
  router.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'МАСК', version: '1.0.0', description: DESCRIPTION },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }],
  });
  return router;
}
