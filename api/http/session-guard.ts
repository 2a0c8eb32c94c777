import type { Context, MiddlewareHandler } from 'hono';
import { readSessionToken } from '../people/session-cookie.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { isAnonymous, isForPrograms, LOGIN_PAGE } from './anonymous-paths.ts';
import type { SessionService } from '../people/sessions.ts';
import { hashOfToken } from '../people/tokens.ts';
import type { Door } from './door/door.ts';

/** Nothing but the anonymous paths goes on without a live session; a person is led to the sign-in page and back. */
export function sessionGuard(sessions: SessionService, door: Door): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    if (isAnonymous(c.req.method, c.req.path) || c.get('machine') !== undefined) return next();
    const token = readSessionToken(c);
    const session = token === undefined ? null : await door.lookUp(c, hashOfToken(token), () => sessions.find(token));
    if (!session) return refuse(c);
    c.set('session', session);
    await next();
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
    return undefined;
  };
}

function refuse(c: Context): Response {
  if (isForPrograms(c.req.path) || c.req.method !== 'GET') throw new ApplicationError('unauthenticated');
  const { pathname, search } = new URL(c.req.url);
  const back = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
  return c.redirect(`${LOGIN_PAGE}${back}`, 303);
}
