import type { OpenAPIHono } from '@hono/zod-openapi';
import { SESSION_COOKIE } from '../people/session-cookie.ts';
import { SCOPE_WORDS } from '#domain/machines/scopes.ts';
import type { ApiEnv } from '../context.ts';
import { API_DOCUMENT, TOKEN_ENDPOINT } from '../http/anonymous-paths.ts';
import { CSRF_HEADER } from '../http/csrf-guard.ts';
import type { Lifetime } from '../services/lifetime.ts';
import { drawBareNames } from './bare-names.ts';
import { completeDocument } from './complete-document.ts';
import { EVENT_WEBHOOKS } from '../webhooks/event-webhooks.ts';
import { nullOrName } from './null-or-name.ts';
import { createRouter } from './router.ts';
import { tellWholeChoices } from './whole-choices.ts';
import { CAPABILITIES, type Services } from '../services/services.ts';

const DESCRIPTION = `Человек входит сеансом (cookie) и, если что-то меняет, присылает заголовок ${CSRF_HEADER} с csrfToken из ответа на вход. Программа — токеном (Authorization: Bearer,
схема program): ей открыты операции, у которых названо разрешение, остальные — только людям.
POST, который создаёт или решает, требует Idempotency-Key: тот же ключ с тем же запросом даёт тот же ответ, без срока давности.
Правка письма требует If-Match с его ETag. Параметр, которого у операции нет, — 400 с его именем и похожими. Ошибки — problem+json (RFC 9457). Моменты — ISO 8601 в UTC.`;

const BASE = '/api/v1';

/** How programs come in. */
const SCHEMES_OF_MACHINES = {
  program: {
    type: 'oauth2',
    description: 'OAuth 2.0, client credentials; токен живёт десять минут',
    flows: { clientCredentials: { tokenUrl: TOKEN_ENDPOINT, scopes: SCOPE_WORDS } },
  },
  client: { type: 'http', scheme: 'basic', description: 'client_id и client_secret программы' },
  machine: { type: 'http', scheme: 'bearer', description: 'Ключ без срока, выданный прежде: только события ДЕЛО' },
} as const;

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
  for (const [name, scheme] of Object.entries(SCHEMES_OF_MACHINES)) {
    router.openAPIRegistry.registerComponent('securitySchemes', name, scheme);
  }
  for (const event of EVENT_WEBHOOKS) router.openAPIRegistry.registerWebhook(event);
  drawBareNames(router.openAPIRegistry);
  tellWholeChoices(router.openAPIRegistry.definitions);
  const drawn = router.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'МАСК', version: '1.0.0', description: DESCRIPTION },
    servers: [{ url: BASE }],
    security: [{ session: [] }],
  });
  const document = completeDocument(nullOrName(drawn), maxUploadBytes);
  router.get(API_DOCUMENT.slice(BASE.length), (c) => c.json(document));
  return { router, document };
}
