import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { isOpenPath } from './anonymous-paths.ts';
import type { RouteTable } from './route-table.ts';

/**
 * Refuses a method that the app has no route for at this address, naming those that it has; the routes themselves are asked, so that a
 * new one needs no line here. `open` judges only what may be asked without being signed in: of other addresses nobody is told anything
 * before the guards.
 * @throws ApplicationError `method-not-allowed` · `not-found`
 */
export function knownMethods(table: RouteTable): Record<'open' | 'all', MiddlewareHandler<ApiEnv>> {
  const judge: MiddlewareHandler<ApiEnv> = async (c, next) => {
    const allowed = methodsAt(table, c.req.path);
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD';
    // A body for nobody is not waited for.
    if (allowed.size === 0 && !isReading) throw new ApplicationError('not-found');
    if (allowed.size === 0 || allowed.has(c.req.method)) return next();
    c.header('allow', [...allowed].join(', '));
    if (c.req.method === 'OPTIONS') return c.body(null, 204);
    throw new ApplicationError('method-not-allowed', { detail: `Здесь принимаются: ${[...allowed].join(', ')}.` });
  };
  return { all: judge, open: (c, next) => (isOpenPath(c.req.path) ? judge(c, next) : next()) };
}

function methodsAt(table: RouteTable, path: string): ReadonlySet<string> {
  const methods = table.at(path).map(({ method }) => method);
  if (methods.includes('GET')) methods.push('HEAD');
  return new Set(methods);
}
