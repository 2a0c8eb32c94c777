import type { Hono, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { isFailPointArmed, passFailPoint, requireKnownPoint } from '#config/fail-points/fail-point.ts';
import type { ApiEnv } from '../context.ts';

/** A route that changes nothing has no point. */
const CHANGING: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Rehearsal: a fail point before each changing request's work, behind every guard, and after it, when only the answer is missing. */
export function requestFailPoints(): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const { method } = c.req;
    if (!isFailPointArmed() || !CHANGING.has(method)) return next();
    const point = `request/${method} ${routePath(c, -1)}` as const;
    passFailPoint(point, 'before');
    await next();
    passFailPoint(point, 'after');
    return undefined;
  };
}

/** The changing routes of a whole app, each once: `POST /letters/:id/edit`. */
export function changingRoutes({ routes }: Pick<Hono<ApiEnv>, 'routes'>): string[] {
  const changing = routes.filter(({ method }) => CHANGING.has(method));
  return [...new Set(changing.map(({ method, path }) => `${method} ${path}`))];
}

/** @throws FailPointRefused when the process is to die at a request that the app does not have */
export function requireKnownRequest(app: Pick<Hono<ApiEnv>, 'routes'>): void {
  requireKnownPoint('request', changingRoutes(app));
}
