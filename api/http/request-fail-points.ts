import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { isFailPoint, isFailPointArmed, passFailPoint } from '#config/fail-points/fail-point.ts';
import type { ApiEnv } from '../context.ts';

/** Rehearsal: a fail point before each request's work, behind every guard, and after it, when only the answer is missing. */
export function requestFailPoints(): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    if (!isFailPointArmed()) return next();
    const point = `request/${c.req.method} ${routePath(c, -1)}`;
    // A route that changes nothing has no point.
    if (!isFailPoint(point)) return next();
    passFailPoint(point, 'before');
    await next();
    passFailPoint(point, 'after');
    return undefined;
  };
}
