import { z } from '@hono/zod-openapi';
import { ROW_STATES } from '#domain/letters/letter-import.ts';
import { faultSchema } from '../documents/fault.ts';
import { textOrNull, whole, type ViewOf } from '../view.ts';

/** A sheet of letters: what it would make, or what it has made. */
export const letterImportSchema = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    /** `planned`: nothing is made yet · `going` · `done`. */
    state: z.enum(['planned', 'going', 'done']),
    /** True: letters are sent for approval as they are made; otherwise they stay drafts. */
    isSent: z.boolean(),
    counts: z.object({ refused: whole, waiting: whole, made: whole, failed: whole }),
    rows: z
      .array(
        z.object({
          /** As the sheet counts, from 1. */
          place: whole,
          state: z.enum(ROW_STATES),
          recipientName: z.string(),
          caseNumber: z.string(),
          fileName: z.string(),
          /** The letter it became, or the one that was there already. */
          letterId: z.uuid().nullable(),
          number: textOrNull,
          faults: z.array(faultSchema).readonly(),
        }),
      )
      .readonly(),
  })
  .openapi('LetterImport');
export type LetterImportView = ViewOf<typeof letterImportSchema>;
