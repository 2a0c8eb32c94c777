import { z } from '@hono/zod-openapi';

/** The decision is made; what came of it. */
export function doneSchema<T extends z.ZodType>(result: T) {
  return z.object({ kind: z.literal('done'), result });
}

/** Handed over, the outcome will show on the card (HTTP 202). */
export const inProgressSchema = z.object({ kind: z.literal('in_progress') }).openapi('DecisionInProgress');

/** Either of the two. */
export type DecisionAnswer<T> = { readonly kind: 'done'; readonly result: T } | { readonly kind: 'in_progress' };
