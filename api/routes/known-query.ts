import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { nearNames } from './near-names.ts';

/** What a route says of its request, as far as its query is concerned. */
export interface QueryRoute {
  readonly path?: string;
  readonly request?: { readonly query?: unknown };
}

/**
 * A slip in a parameter's name must not read as "the parameter is absent": a program that believes it has narrowed a list would get all of
 * it. Programs only: pages for people take whatever mail and messengers add to a link, see `pages/mount.ts`.
 */
export function knownQuery(route: QueryRoute): MiddlewareHandler<ApiEnv> {
  const known = namesOf(route);
  return async (c, next) => {
    const unknown = Object.keys(c.req.queries()).filter((name) => !known.includes(name));
    if (unknown.length > 0) {
      throw new ApplicationError('bad-request', { detail: unknown.map((name) => words(name, known)).join('; ') });
    }
    await next();
  };
}

/** @throws RangeError for a schema whose names cannot be told: its route would refuse everything, or let everything in */
function namesOf({ path = '', request }: QueryRoute): readonly string[] {
  const query = request?.query;
  if (query === undefined) return [];
  const shape: unknown = (query as { readonly shape?: unknown }).shape;
  if (typeof shape === 'object' && shape !== null) return Object.keys(shape);
  throw new RangeError(`the query of ${path} is no object of named parameters`);
}

const LONGEST_SHOWN = 64;

function words(name: string, known: readonly string[]): string {
  const near = nearNames(name, known);
  const there =
    near.length > 0
      ? `похожие: ${near.join(', ')}`
      : known.length > 0
        ? `есть: ${known.join(', ')}`
        : 'здесь параметров нет';
  return `${name.slice(0, LONGEST_SHOWN)}: такого параметра нет, ${there}`;
}
