import type { Context, MiddlewareHandler } from 'hono';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { isStorable } from '#domain/work/storable-text.ts';
import { isForm } from './csrf-guard.ts';
import { formFields } from './form-body.ts';

type Part = readonly [name: string, text: string];

/**
 * Refuses a path, a query or a form with characters that the database cannot keep, before any handler asks it. JSON is judged by what
 * reads it, field by field.
 * @throws ApplicationError `bad-request` naming the parameter
 */
export function storableRequest(): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    for (const [name, text] of [...pathParts(c), ...queryParts(c), ...(await formParts(c))]) {
      if (isStorable(name) && isStorable(text)) continue;
      const detail = `${isStorable(name) ? name : 'параметр'}: есть знак, которого не может быть в тексте (нулевой знак или половина знака).`;
      throw new ApplicationError('bad-request', { detail });
    }
    return next();
  };
}

function pathParts(c: Context): Part[] {
  return [['адрес', decoded(c.req.path)]];
}

function queryParts(c: Context): Part[] {
  return Object.entries(c.req.queries()).flatMap(([name, values]) => values.map((value): Part => [name, value]));
}

async function formParts(c: Context): Promise<Part[]> {
  if (!isForm(c.req.header('content-type') ?? '')) return [];
  const fields = Object.entries(await formFields(c));
  return fields.flatMap(([name, given]) =>
    [given].flat().flatMap((value): Part[] => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

/** Percent signs that stand for nothing stay as they are: no route takes them. */
function decoded(path: string): string {
  return path.replaceAll(/(?:%[0-9a-f]{2})+/gi, (signs) => {
    try {
      return decodeURIComponent(signs);
    } catch {
      return signs.replaceAll(/%00/g, '\u0000');
    }
  });
}
