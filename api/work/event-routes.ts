import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv } from '../context.ts';
import type { EventStreams } from './live/event-stream.ts';
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

/** Live changes. */
export function eventRoutes(streams: EventStreams): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(eventsRoute, (c) => streams.open(c));
  return router;
}
