import { z } from '@hono/zod-openapi';
import { placeSchema, typedContentSchema } from '#views/typed/typed-text.ts';
import type { ViewOf } from '#views/view.ts';

const MAX_ASKED = 50;

/** Many in one value, as an address bar may hold them: separated by spaces. */
function listOf(item: z.ZodType<string>, example: string) {
  const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');
  return z
    .string()
    .max(8_000)
    .refine((text) => words(text).length <= MAX_ASKED, `не больше ${String(MAX_ASKED)}`)
    .refine((text) => words(text).every((word) => item.safeParse(word).success), 'через пробел')
    .optional()
    .openapi({ example });
}

export const typedQuery = z.object({
  /** Places of forms; what was typed there and not sent. */
  places: listOf(placeSchema, '/letters/new'),
  /** Ids of texts; what became of each. */
  ids: listOf(z.uuid(), '0197c2a4-5d1e-7c3a-9f43-2b6f5f0a9a11'),
});

export const typedParams = z.object({ typedId: z.uuid() });

export const keepTypedSchema = z
  .object({ place: placeSchema, content: typedContentSchema, edit: z.number().int().min(0).max(2_000_000_000) })
  .openapi('KeepTyped');
export type KeepTyped = ViewOf<typeof keepTypedSchema>;
