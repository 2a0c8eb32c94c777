import { z } from '@hono/zod-openapi';
import { kopecksSchema } from '../kopecks.ts';
import { instantOrNull, textOrNull, whole, wholeOrNull, type ViewOf } from '../view.ts';

/** Prices of one letter from a day on, kopecks with VAT. */
export const tariffSchema = z
  .object({
    validFrom: z.iso.date(),
    electronicKopecks: whole,
    paperKopecks: whole,
    simpleKopecks: whole.nullable(),
    /** Sheets that each price covers, and what each sheet beyond them costs; null: nothing is added. */
    includedSheets: wholeOrNull,
    furtherSheetElectronicKopecks: wholeOrNull,
    furtherSheetPaperKopecks: wholeOrNull,
    /** Pages that make one sheet: 1 — printed on one side, 2 — on both. */
    pagesPerSheet: whole,
    /** Of a registered letter; null: nothing is added. */
    noticeKopecks: wholeOrNull,
    /** Contained in all these prices; null: not known. */
    vatPercent: wholeOrNull,
    source: z.string(),
  })
  .openapi('Tariff');

export const tariffEntrySchema = z
  .object({
    tariff: tariffSchema,
    /** Null: the program came with it. */
    authorName: textOrNull,
    at: instantOrNull,
    /** False: another of the same day was entered later. */
    isInForce: z.boolean(),
  })
  .openapi('TariffEntry');
export type TariffEntryView = ViewOf<typeof tariffEntrySchema>;

export const budgetSchema = z
  .object({ id: z.uuid(), siteId: z.string(), year: whole, limitKopecks: whole, warnPercent: whole })
  .openapi('Budget');

/** A year of a site: what it may spend, what it has spent (kopecks, an estimate until the Post's bills are there), and how that stands. */
export const budgetStandingSchema = z
  .object({
    budget: budgetSchema.nullable(),
    spent: kopecksSchema,
    /** VAT within the letters of it; null: no tariff of the year names a rate. */
    vat: kopecksSchema.nullable(),
    state: z.enum(['unset', 'within', 'near', 'over']),
  })
  .openapi('BudgetStanding');
export type BudgetStandingView = ViewOf<typeof budgetStandingSchema>;
