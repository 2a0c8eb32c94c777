import { z } from '@hono/zod-openapi';
import { whole, type ViewOf } from '../view.ts';

/** What the clerk should look at, in words: the letter goes on all the same. Of a document: what conversion left out or could not do. */
export const documentWarningSchema = z.object({
  code: z.string(),
  message: z.string(),
  /** A loss stops the letter until a clerk has looked at it. */
  severity: z.enum(['warning', 'loss']),
  /** From 1. */
  page: whole.optional(),
});
export type DocumentWarning = ViewOf<typeof documentWarningSchema>;

/** The same of what was filled in, with its field (`recipient.name`). */
export const letterWarningSchema = documentWarningSchema.extend({ field: z.string() }).openapi('LetterWarning');
export type LetterWarning = ViewOf<typeof letterWarningSchema>;
