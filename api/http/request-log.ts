import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import type { ApiEnv } from '../context.ts';

/** One line a request: id, method, route pattern, status, time. Never an address, a query or a name. */
export function requestLog(logger: Logger): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const requestId = randomUUID();
    const beganAt = performance.now();
    c.set('requestId', requestId);
    c.header('x-request-id', requestId);
    await next();
    const durationMs = Math.round(performance.now() - beganAt);
    logger.info(
      { requestId, method: c.req.method, route: routePath(c, -1), status: c.res.status, durationMs },
      'request',
    );
  };
}

/** What a log may hold of an error: its kind and place, not its words, which may quote data. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { errorCode: error.code } : {};
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? {} : { cause: errorFacts(error.cause) };
  return { errorName: error.name, ...code, frames: frames.slice(0, 8).map((line) => line.trim()), ...cause };
}
