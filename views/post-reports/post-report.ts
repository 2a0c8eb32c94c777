import { z } from '@hono/zod-openapi';
import { REPORT_STANDING_NAMES } from '#domain/post-reports/reconcile-report.ts';
import { heldAgainstSchema } from '../cabinet/held-against.ts';
import { instant, instantOrNull, textOrNull, whole, wholeOrNull, type ViewOf } from '../view.ts';

/** A report of the Post's cabinet for a period as the list shows it. */
export const postReportItemSchema = z
  .object({
    id: z.uuid(),
    siteId: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    fileName: z.string(),
    byName: z.string(),
    sentAt: instant,
    /** Null: nobody has said yet what its columns mean. */
    reconciledAt: instantOrNull,
    counts: z
      .object({ equal: whole, differs: whole, only_ours: whole, only_theirs: whole, not_understood: whole })
      .nullable(),
    /** In how many rows each was compared with nothing: the report or we do not tell it, or its column is not known. Null: everything was. */
    uncompared: z.object({ price: whole, recipient: whole, index: whole }).partial().nullable(),
  })
  .openapi('PostReportItem');
export type PostReportItem = ViewOf<typeof postReportItemSchema>;

const rowSchema = z
  .object({
    place: whole,
    standing: z.enum(REPORT_STANDING_NAMES),
    letter: z.object({ id: z.uuid(), number: z.string() }).nullable(),
    /** The row as it stands in the report; the addressee where only we have the letter. */
    words: z.string(),
    shpi: textOrNull,
    priceKopecks: wholeOrNull,
    differences: z.array(z.string()).readonly(),
    uncompared: z.array(heldAgainstSchema).readonly(),
  })
  .openapi('PostReportRow');
export type PostReportRowView = ViewOf<typeof rowSchema>;

export const postReportSchema = postReportItemSchema
  .extend({
    toldCount: wholeOrNull,
    toldKopecks: wholeOrNull,
    ourCount: wholeOrNull,
    rowCount: wholeOrNull,
    rowKopecks: wholeOrNull,
    /** How the cabinet's totals stand to ours, in words; empty: nothing differs. */
    totalsWords: z.array(z.string()).readonly(),
    rows: z.array(rowSchema).readonly(),
  })
  .openapi('PostReport');
export type PostReportView = ViewOf<typeof postReportSchema>;

export const postReportsSchema = z.object({ items: z.array(postReportItemSchema).readonly() }).openapi('PostReports');
