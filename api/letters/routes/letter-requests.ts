import { z } from '@hono/zod-openapi';
import { LETTER_KINDS } from '#domain/letters/letter.ts';
import { STATUS_GROUP_CODES } from '#domain/letters/status-groups.ts';
import { letterFieldsSchema } from '#views/letters/letter.ts';
import type { ViewOf } from '#views/view.ts';
import { listQuery } from '../../routes/common-schemas.ts';

/** What a clerk enters; a draft may be incomplete. */
export const draftSchema = z.object({ fields: letterFieldsSchema, approverId: z.string() }).openapi('Draft');
export type DraftInput = ViewOf<typeof draftSchema>;

export const filterQuery = listQuery.extend({
  group: z.enum(STATUS_GROUP_CODES).optional(),
  kind: z.enum(LETTER_KINDS).optional(),
  /** Words or parts of a number, case number, recipient, ШПИ, title or comment, in any spelling; all must be found. */
  text: z.string().max(200).optional(),
  /** Days of creation in the actor's zone, both included. */
  from: z.iso.date({ error: 'from: ожидается день вида 2026-11-24' }).optional(),
  to: z.iso.date({ error: 'to: ожидается день вида 2026-11-24' }).optional(),
});
export type LetterFilter = Omit<LetterListRequest, 'cursor' | 'limit'>;
export type LetterListRequest = ViewOf<typeof filterQuery>;
