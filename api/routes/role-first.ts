import type { Context, MiddlewareHandler } from 'hono';
import type { ApiEnv } from '../context.ts';
import { askingOnly } from '../database/asking-only.ts';
import { ApplicationError } from '../errors.ts';
import { problemResponse } from '../http/problem.ts';

type Handler = (c: Context<ApiEnv>) => unknown;

/** Headers that every schema takes, in place of those that were not sent or were not in order. */
const ANY_HEADERS = { 'idempotency-key': 'only-asked-for-the-role', 'if-match': '"1"' };

/** A handler, and what stands before the schemas of its route. */
export interface RoleFirst<H> {
  readonly guard: MiddlewareHandler<ApiEnv>;
  readonly handler: H;
}

/**
 * Lets a route refuse by the role whatever was sent. The role is known to the services only, which say it before they look at anything
 * else: when the schemas have refused a request, its handler is asked once with a body that is nobody's and a database that answers
 * nothing. If it is forbidden, that is the answer; else the schemas' refusal stays.
 */
export function roleFirst<H extends Handler>(own: H): RoleFirst<H> {
  const reached = new WeakSet<Context>();
  const handler = ((c: Context<ApiEnv>) => {
    reached.add(c);
    return own(c);
  }) as H;
  const guard: MiddlewareHandler<ApiEnv> = async (c, next) => {
    await next();
    const isOfRequest = !reached.has(c) || isWithoutVersion(c.error);
    if (c.error === undefined || !isOfRequest || !(await isForbidden(own, c))) return;
    c.res = problemResponse(c, new ApplicationError('forbidden'));
  };
  return { guard, handler };
}

/** Told by the handler itself, which reads the header. */
function isWithoutVersion(error: Error | undefined): boolean {
  return error instanceof ApplicationError && error.code === 'precondition-required';
}

async function isForbidden(own: Handler, c: Context<ApiEnv>): Promise<boolean> {
  const hasActor = (c.get('session') as ApiEnv['Variables']['session'] | undefined) !== undefined;
  if (!hasActor) return false;
  try {
    await askingOnly(() => own(asked(c)));
    return false;
  } catch (error) {
    // Whatever else comes of a body that is nobody's says nothing of the request.
    return error instanceof ApplicationError && error.code === 'forbidden';
  }
}

/** The request without what was sent; the answer that a handler begins to write is nobody's. */
function asked(c: Context<ApiEnv>): Context<ApiEnv> {
  const readAlready = (target: string): unknown => c.req.valid(target as never);
  // What the address names stands before what was sent, and was judged before it.
  const valid = (target: string): unknown =>
    target === 'header' ? ANY_HEADERS : target === 'param' ? (readAlready(target) ?? nobodys()) : nobodys();
  const req = standIn(c.req, { valid });
  const ignored = (): undefined => undefined;
  return standIn(c, { req, header: ignored, status: ignored, set: ignored });
}

function standIn<T extends object>(own: T, instead: Readonly<Record<string, unknown>>): T {
  return new Proxy(own, {
    get: (target, name) => {
      if (typeof name === 'string' && Object.hasOwn(instead, name)) return instead[name];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** Whatever is asked of it, it gives: its fields, their items and what they are called with. As a text it is empty. */
function nobodys(): unknown {
  return new Proxy(() => undefined, {
    get: (_, name) => {
      // It is no promise: it would be awaited without end.
      if (name === 'then') return undefined;
      if (name === Symbol.toPrimitive) return () => '';
      if (name === Symbol.iterator) return () => [][Symbol.iterator]();
      return nobodys();
    },
    apply: nobodys,
    construct: () => nobodys() as object,
    ownKeys: () => [],
  });
}
