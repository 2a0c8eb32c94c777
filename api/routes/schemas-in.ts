import type { z } from '@hono/zod-openapi';

/** Whatever of zod is seen here: a schema, and what it was made with. */
interface Node {
  readonly _zod: { readonly def: Readonly<Record<string, unknown>> };
}

/** Every schema within the routes, once; what a schema is made of stands before it. */
export function schemasIn(definitions: readonly unknown[]): readonly z.ZodType[] {
  const seen = new Set<unknown>();
  const found: z.ZodType[] = [];
  const visit = (one: unknown): void => {
    if (typeof one !== 'object' || one === null || seen.has(one)) return;
    seen.add(one);
    const parts = isSchema(one) ? partsOf(one) : Object.values(one);
    parts.forEach(visit);
    if (isSchema(one)) found.push(one as unknown as z.ZodType);
  };
  definitions.forEach(visit);
  return found;
}

/** What a schema was made with. */
export function defOf(schema: z.ZodType): Readonly<Record<string, unknown>> {
  return (schema as unknown as Node)._zod.def;
}

function partsOf({ _zod: { def } }: Node): readonly unknown[] {
  const later = def['getter'];
  return [...Object.values(def), ...(typeof later === 'function' ? [(later as () => unknown)()] : [])];
}

function isSchema(one: object): one is Node {
  return '_zod' in one && 'parse' in one;
}
