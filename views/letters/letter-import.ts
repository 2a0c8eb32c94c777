import { z } from '@hono/zod-openapi';
import type { ImportField } from '#domain/letters/import-columns.ts';
import { ROW_STATES } from '#domain/letters/letter-import.ts';
import { faultSchema } from '../documents/fault.ts';
import { textOrNull, whole, type ViewOf } from '../view.ts';

/** A sheet of letters: what it would make, or what it has made. */
export const letterImportSchema = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    /** `asked`: a person shows the columns first · `planned`: nothing is made yet · `going` · `done`. */
    state: z.enum(['asked', 'planned', 'going', 'done']),
    /** True: letters are sent for approval as they are made; otherwise they stay drafts. */
    isSent: z.boolean(),
    counts: z.object({ refused: whole, waiting: whole, made: whole, failed: whole, already: whole }),
    /** Letters made of it that are still drafts and may be sent. */
    drafts: whole,
    /** Some of its documents are still being read: what is asked of their rows may change. */
    isReading: z.boolean(),
    /** Heads of columns that are not read. */
    ignoredColumns: z.array(z.string()).readonly(),
    /** What was wrong with the files that came along. */
    fileFaults: z.array(faultSchema).readonly(),
    /** Names of files that no row takes. */
    extraFiles: z.array(z.string()).readonly(),
    /** Names that several files have. */
    twiceNamed: z.array(z.string()).readonly(),
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
          /** What the form would remark on what it holds; nothing is stopped by it. */
          warnings: z.array(faultSchema).readonly(),
          /** What is asked before its letter is sent. */
          questions: z.array(faultSchema).readonly(),
          /** Says that it is so, among `confirmed`; null: nothing is asked. */
          answer: textOrNull,
        }),
      )
      .readonly(),
  })
  .openapi('LetterImport');
export type LetterImportView = ViewOf<typeof letterImportSchema>;

/** The columns of a sheet, for a person to show what each holds. */
export interface ImportColumns {
  readonly id: string;
  readonly fileName: string;
  /** False: letters are being made of it, its columns stay. */
  readonly isOpen: boolean;
  /** The row of the heads; 0: there are none. */
  readonly headPlace: number;
  /** Rows that may be it. */
  readonly headRows: readonly { readonly place: number; readonly text: string }[];
  readonly columns: readonly {
    /** From 0. */
    readonly at: number;
    readonly name: string;
    readonly head: string;
    readonly samples: readonly string[];
    readonly field: ImportField | null;
  }[];
}
