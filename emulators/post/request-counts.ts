import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { HttpEnv } from './http-env.ts';

/** How often each endpoint was called since the start or the last reset, the calls that failed included. */
export interface RequestCounts {
  readonly count: MiddlewareHandler<HttpEnv>;
  /** Counts something that is not a call, such as a ticket read too early. */
  add(name: string): void;
  all(): Readonly<Record<string, number>>;
  /** Archives whose call has not ended: received, held back or checked. */
  uploadsUnderWay(): number;
  clear(): void;
}

/** Counts calls by method and route. */
export function createRequestCounts(): RequestCounts {
  const counts = new Map<string, number>();
  let uploads = 0;
  const add = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  return {
    count: async (c, next) => {
      add(`${c.req.method} ${routePath(c, -1)}`);
      const upload = c.req.method === 'POST' && c.req.path === '/cabinet/uploads' ? 1 : 0;
      uploads += upload;
      try {
        await next();
      } finally {
        uploads -= upload;
      }
    },
    add,
    all: () => Object.fromEntries(counts),
    uploadsUnderWay: () => uploads,
    clear: () => counts.clear(),
  };
}
