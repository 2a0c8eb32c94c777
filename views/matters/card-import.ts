import { z } from '@hono/zod-openapi';
import { IMPORT_OUTCOMES } from '#domain/matters/card-import.ts';
import { faultSchema } from '../documents/fault.ts';
import type { ViewOf } from '../view.ts';

const count = z.number().int();

/** A file of cards: what it would do, or what it did. */
export const cardImportSchema = z
  .object({
    /** Null: it was only looked at. */
    id: z.string().nullable(),
    fileName: z.string(),
    /** `planned`: only looked at · `going`: a part of the rows is carried out · `done`. */
    state: z.enum(['planned', 'going', 'done']),
    /** Rows of the file, and how many of them are carried out. */
    total: count,
    taken: count,
    counts: z.object({ made: count, changed: count, same: count, refused: count }),
    /** Heads of columns that name no field of a card. */
    ignoredColumns: z.array(z.string()).readonly(),
    /** Every row before it is carried out; afterwards those that were refused. */
    rows: z
      .array(
        z.object({
          place: count,
          registrationNumber: z.string(),
          outcome: z.enum(IMPORT_OUTCOMES),
          changes: z.array(z.string()).readonly(),
          /** What was and what becomes of each; days `yyyy-MM-dd`; empty: nothing. */
          differences: z.array(z.object({ label: z.string(), was: z.string(), becomes: z.string() })).readonly(),
          faults: z.array(faultSchema).readonly(),
          /** What the row says besides, as it was read, long texts by their beginnings; null of rows that were carried out. */
          card: z
            .object({
              registeredOn: z.string(),
              documentGroup: z.string(),
              deliveryKind: z.string(),
              applicantName: z.string(),
              subject: z.string(),
            })
            .nullable(),
        }),
      )
      .readonly(),
  })
  .openapi('CardImport');
export type CardImportView = ViewOf<typeof cardImportSchema>;
