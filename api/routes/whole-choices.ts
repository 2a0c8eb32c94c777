import type { z } from '@hono/zod-openapi';
import { globalRegistry } from 'zod';
import { defOf, schemasIn } from './schemas-in.ts';

/**
 * The generator tells of a choice of several literals only the first, and of one that may be null never that: each is told whole, wherever it
 * stands in the routes.
 */
export function tellWholeChoices(definitions: readonly unknown[]): void {
  for (const schema of schemasIn(definitions)) {
    const values = choicesOf(schema);
    if (values === undefined) continue;
    globalRegistry.add(schema, { ...globalRegistry.get(schema), enum: [...values] });
  }
}

/** What a literal takes, or one that may be null besides; undefined: it is no choice of literals. */
function choicesOf(schema: z.ZodType): readonly unknown[] | undefined {
  const { type, values, innerType } = defOf(schema);
  if (type === 'literal') return values as readonly unknown[];
  if (type !== 'nullable') return undefined;
  const inner = choicesOf(innerType as z.ZodType);
  return inner === undefined ? undefined : [...new Set([...inner, null])];
}
