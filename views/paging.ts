import { z } from '@hono/zod-openapi';

/** One page of a list; `nextCursor` is null on the last one. */
export function pageSchema<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item).readonly(), nextCursor: z.string().nullable() });
}

/** The same of views that are already made. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}
