import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv } from '../context.ts';
import type { Lifetime } from '../services/lifetime.ts';
import type { Services } from '../services/services.ts';
import { EventStreams } from './live/event-stream.ts';
import { createRouter } from '../routes/router.ts';
import { problems } from '../routes/common-schemas.ts';

const eventsRoute = createRoute({
  ...{ method: 'get', path: '/events', tags: ['Живые изменения'] },
  summary: 'Поток событий (SSE): letter, batch, installation {id, version, status}, resync — перечитать всё, heartbeat',
  responses: {
    200: { description: 'Поток', content: { 'text/event-stream': { schema: z.string() } } },
    ...problems,
  },
});

/** Live changes. Open streams are ended when the api closes. */
export function eventRoutes(services: Services, lifetime: Lifetime): OpenAPIHono<ApiEnv> {
  const streams = new EventStreams(services);
  lifetime.onClose(() => {
    streams.close();
  });
  const router = createRouter();
  router.openapi(eventsRoute, (c) => streams.open(c));
  return router;
}
