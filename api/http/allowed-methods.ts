import type { Hono, MiddlewareHandler } from 'hono';
import { TrieRouter } from 'hono/router/trie-router';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { isOpenPath } from './anonymous-paths.ts';

/**
 * Refuses a method that the app has no route for at this address, naming those that it has; the routes themselves are asked, so that a
 * new one needs no line here. `open` judges only what may be asked without being signed in: of other addresses nobody is told anything
 * before the guards.
 * @throws ApplicationError `method-not-allowed` · `not-found`
 */
export function knownMethods(app: Pick<Hono<ApiEnv>, 'routes'>): Record<'open' | 'all', MiddlewareHandler<ApiEnv>> {
  let table: TrieRouter<Known> | undefined;
  const judge: MiddlewareHandler<ApiEnv> = async (c, next) => {
    // The app has all its routes only when the first request comes.
    table ??= tableOf(app);
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

interface Known {
  readonly method: string;
  /** Parameters of its pattern: `/letters/counts` is itself before it is a letter called counts. */
  readonly holes: number;
}

function tableOf({ routes }: Pick<Hono<ApiEnv>, 'routes'>): TrieRouter<Known> {
  const table = new TrieRouter<Known>();
  for (const { method, path } of routes) {
    if (method !== 'ALL') table.add('ALL', path, { method, holes: path.split('/:').length - 1 });
  }
  return table;
}

function methodsAt(table: TrieRouter<Known>, path: string): ReadonlySet<string> {
  const known = table.match('ALL', path)[0].map(([route]) => route);
  const fewest = Math.min(...known.map(({ holes }) => holes));
  const methods = known.filter(({ holes }) => holes === fewest).map(({ method }) => method);
  if (methods.includes('GET')) methods.push('HEAD');
  return new Set(methods);
}
