import { z } from '@hono/zod-openapi';
import { RECORD_OUTCOMES } from '#domain/cases/case-diff.ts';
import { faultSchema } from '../documents/fault.ts';
import { instant, instantOrNull, textOrNull, whole, type ViewOf } from '../view.ts';

/** What comes of a case of a file. */
export const CASE_OUTCOMES = [...RECORD_OUTCOMES, 'refused'] as const;

const columnSchema = z.object({
  head: z.string(),
  /** The first cells under it. */
  samples: z.array(z.string()).readonly(),
  /** What it is read as: a code of docs/formats/case-register.md; null: it is not read. */
  field: textOrNull,
});

/** A file of cases: what it would do, or did. */
export const caseImportSchema = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    dataAsOf: instant,
    isWhole: z.boolean(),
    /** `columns`: a person is to show what the columns are · `planned` · `going`: carried out in part · `done` · `undone` */
    state: z.enum(['columns', 'planned', 'going', 'done', 'undone']),
    total: whole,
    taken: whole,
    counts: z.object({
      ...{ made: whole, changed: whole, same: whole, older: whole, refused: whole },
      /** Cases that a whole file no longer names. */
      gone: whole,
    }),
    columns: z.array(columnSchema).readonly(),
    /** Cases of the file, those that need an eye first, 500 at most; none once it is done. */
    cases: z
      .array(
        z.object({
          place: whole,
          number: z.string(),
          outcome: z.enum(CASE_OUTCOMES),
          changes: z.array(z.object({ label: z.string(), was: z.string(), becomes: z.string() })).readonly(),
          faults: z.array(faultSchema).readonly(),
          /** What a person should know of a case that is taken. */
          notices: z.array(faultSchema).readonly(),
          /** The case of another source that it would double; null: none, or it is refused for something else. */
          repeats: z.uuid().nullable(),
        }),
      )
      .readonly(),
    finishedAt: instantOrNull,
    undoneAt: instantOrNull,
    /** Whether it is the last one, which alone may be undone. */
    canUndo: z.boolean(),
    /** Cases that were touched since: while there are any it cannot be undone. */
    touched: z.array(z.object({ id: z.uuid(), number: z.string() })).readonly(),
  })
  .openapi('CaseImport');
export type CaseImportView = ViewOf<typeof caseImportSchema>;
