import type { OpenAPIHono } from '@hono/zod-openapi';
import { SESSION_COOKIE } from '../people/session-cookie.ts';
import type { ApiEnv } from '../context.ts';
import { CSRF_HEADER } from '../http/csrf-guard.ts';
import type { Lifetime } from '../services/lifetime.ts';
import { completeDocument } from './complete-document.ts';
import { createRouter } from './router.ts';
import { CAPABILITIES, type Services } from '../services/services.ts';

const DESCRIPTION = `Все запросы, кроме входа и событий ДЕЛО, требуют сеанса (cookie) и, если что-то меняют, заголовка ${CSRF_HEADER} с csrfToken из ответа на вход.
POST, который создаёт или решает, требует Idempotency-Key: тот же ключ с тем же запросом даёт тот же ответ, без срока давности.
Правка письма требует If-Match с его ETag. Ошибки — problem+json (RFC 9457). Моменты — ISO 8601 в UTC.`;

/** The routes, and what they tell of themselves. */
export interface ApiV1 {
  readonly router: OpenAPIHono<ApiEnv>;
  /** The OpenAPI 3.1 document. */
  readonly document: object;
}

/** Everything under /api/v1, with the OpenAPI document made of the same routes. */
export function apiV1(services: Services, lifetime: Lifetime, maxUploadBytes: number): ApiV1 {
  const router = createRouter();
  for (const { routes } of CAPABILITIES) {
    for (const part of routes) router.route('/', part(services, lifetime));
  }
  router.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: SESSION_COOKIE,
  });
  router.openAPIRegistry.registerComponent('securitySchemes', 'machine', { type: 'http', scheme: 'bearer' });
  const drawn = router.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'МАСК', version: '1.0.0', description: DESCRIPTION },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }],
  });
  const document = completeDocument(drawn, maxUploadBytes);
  router.get('/openapi.json', (c) => c.json(document));
  return { router, document };
}
