import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { sessionSchema } from '#views/people/person.ts';
import { deviceWords } from './device-words.ts';
import { clearSessionCookie, readCookies, setCookies } from './session-cookie.ts';
import type { ApiEnv } from '../context.ts';
import { clientAddress } from '../http/client-address.ts';
import { createRouter } from '../routes/router.ts';
import { json, jsonBody, problems } from '../routes/common-schemas.ts';
import { loginSchema } from './session-requests.ts';
import type { Services } from '../services/services.ts';

const tags = ['Вход'];

const loginRoute = createRoute({
  ...{ method: 'post', path: '/session', tags, summary: 'Войти' },
  security: [],
  request: { body: jsonBody(loginSchema) },
  responses: { 200: json(sessionSchema, 'Вошли; cookie установлена'), ...problems },
});

const currentRoute = createRoute({
  ...{ method: 'get', path: '/session', tags, summary: 'Кто вошёл' },
  responses: { 200: json(sessionSchema, 'Сеанс'), ...problems },
});

const logoutRoute = createRoute({
  ...{ method: 'delete', path: '/session', tags, summary: 'Выйти' },
  responses: { 204: { description: 'Сеанс окончен' }, ...problems },
});

/** Signing in and out. */
export function sessionRoutes({ sessions }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(loginRoute, async (c) => {
    const request = {
      ...c.req.valid('json'),
      ...readCookies(c),
      address: clientAddress(c),
      device: deviceWords(c.req.header('user-agent')),
    };
    const begun = await sessions.login(request);
    const { actor, csrfToken } = begun;
    setCookies(c, begun);
    c.header('cache-control', 'no-store');
    return c.json({ csrfToken, account: actor }, 200);
  });
  router.openapi(currentRoute, (c) => {
    const { actor, csrfToken } = c.get('session');
    return c.json({ csrfToken, account: actor }, 200);
  });
  router.openapi(logoutRoute, async (c) => {
    await sessions.logout(c.get('session'));
    clearSessionCookie(c);
    return c.body(null, 204);
  });
  return router;
}
