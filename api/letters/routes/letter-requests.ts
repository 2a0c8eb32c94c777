import { z } from '@hono/zod-openapi';
import { isDay } from '#domain/calendar/day.ts';
import { LETTER_ORDER_CODES } from '#domain/letters/letter-orders.ts';
import { LETTER_KINDS } from '#domain/letters/letter.ts';
import { LETTER_OUTCOMES } from '#domain/letters/letter-status.ts';
import { STATUS_GROUP_CODES } from '#domain/letters/status-groups.ts';
import { GATES } from '#domain/proof/gate.ts';
import { letterFieldsSchema } from '#views/letters/letter.ts';
import type { ViewOf } from '#views/view.ts';
import { listQuery, personId } from '../../routes/common-schemas.ts';

/** What a clerk enters; a draft may be incomplete. */
export const draftSchema = z.object({ fields: letterFieldsSchema, approverId: personId }).openapi('Draft');
export type DraftInput = ViewOf<typeof draftSchema>;

const DAY_WORDS = 'ожидается день вида 2026-11-24';
const day = z.iso.date({ error: DAY_WORDS }).refine(isDay, DAY_WORDS).openapi({ example: '2026-11-24' });

export const filterQuery = listQuery.extend({
  group: z.enum(STATUS_GROUP_CODES).optional(),
  kind: z.enum(LETTER_KINDS).optional(),
  /** How it ended. */
  outcome: z.enum(LETTER_OUTCOMES).optional(),
  /** Whether the addressee is notified. */
  gate: z.enum(GATES).optional(),
  /** Only those that the Post has not brought by the day on which they were expected. */
  lateAtPost: z.enum(['true', 'false']).optional(),
  /** Words or parts of a number, case number, recipient, ШПИ, title or comment, in any spelling; all must be found. */
  text: z.string().max(200).optional(),
  /** Days of creation in the actor's zone, both included. */
  from: day.optional(),
  to: day.optional(),
  /** Newest first when absent. By the term of what is awaited, the nearest first: only those that have one, without any search. */
  order: z.enum(LETTER_ORDER_CODES).optional(),
  /** Only those whose term has passed, the longest ago first; without any search. */
  late: z.enum(['true', 'false']).optional(),
});
export type LetterFilter = Omit<LetterListRequest, 'cursor' | 'limit'>;
export type LetterListRequest = ViewOf<typeof filterQuery>;
