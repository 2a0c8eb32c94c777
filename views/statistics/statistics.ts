import { z } from '@hono/zod-openapi';
import { BASES, type Basis } from '#domain/statistics/filter.ts';
import { MEASURE_CODES } from '#domain/statistics/measures.ts';
import { PACE_CODES } from '#domain/statistics/periods.ts';
import { DOCUMENT_KINDS, LETTER_KINDS } from '#domain/letters/letter.ts';
import { LETTER_OUTCOMES, LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import { kopecksSchema } from '../kopecks.ts';
import { instant, instantOrNull, textOrNull, whole, type ViewOf } from '../view.ts';

const counted = z.object({ code: z.string(), count: whole }).array().readonly();
const measure = z.object({
  count: whole,
  medianSeconds: z.number().nullable(),
  p90Seconds: z.number().nullable(),
  overCount: whole,
});

/** What a report counts against. */
export const normsSchema = z
  .object({
    version: whole,
    minutesOnPaper: z.number(),
    minutesInMask: z.number(),
    /** Kopecks. */
    priceOnPaper: whole,
    priceElectronic: whole,
    hours: z.record(z.enum(MEASURE_CODES), z.number()),
    source: z.string(),
  })
  .openapi('StatisticsNorms');

export const statisticsSchema = z
  .object({
    siteId: textOrNull,
    from: z.string(),
    to: z.string(),
    basis: z.enum(Object.keys(BASES) as [Basis, ...Basis[]]),
    letters: whole,
    ...{ bySite: counted, byDay: counted, byKind: counted, byDocument: counted, byWay: counted },
    ...{ byStatus: counted, byOutcome: counted, registeredByWay: counted },
    ...{ returned: whole, byCause: counted, byRegion: counted },
    measures: z.record(z.enum(MEASURE_CODES), measure),
    signers: z.object({ id: z.uuid(), name: z.string(), count: whole }).array().readonly(),
    notices: z
      .object({
        to: z.enum(['party', 'staff']),
        channel: z.string(),
        outcome: z.string(),
        count: whole,
        parts: whole,
        /** Kopecks. */
        cost: z.number(),
        /** So many were handed over; absent in reports that were kept before it was counted. */
        handed: whole.optional(),
      })
      .array()
      .readonly(),
    /** Delivered letters by the region of the addressee, whole days, and those that are late on their way or lost; absent in reports that were kept before it was counted. */
    delays: z
      .object({
        ...{ code: z.string(), count: whole, medianDays: z.number().nullable(), p90Days: z.number().nullable() },
        ...{ normDays: z.number().nullable(), lateCount: whole },
        ...{ lateUnderWayCount: whole.optional(), lostCount: whole.optional() },
      })
      .array()
      .readonly()
      .optional(),
    norms: normsSchema,
  })
  .openapi('Statistics');

/** A letter behind a total. */
export const statisticsLineSchema = z
  .object({
    id: z.uuid(),
    number: textOrNull,
    siteId: z.string(),
    day: z.string(),
    kind: z.enum(LETTER_KINDS),
    documentKind: z.enum(DOCUMENT_KINDS),
    way: z.enum(['electronic', 'paper', 'unknown']),
    status: z.enum(LETTER_STATUSES),
    outcome: z.enum(LETTER_OUTCOMES).nullable(),
    shpi: textOrNull,
    region: z.string(),
    signedByName: textOrNull,
    /** What it saves against paper, kopecks: the sums of a report are made of these. */
    saved: kopecksSchema,
  })
  .openapi('StatisticsLetter');
export type StatisticsLineView = ViewOf<typeof statisticsLineSchema>;

export const statisticsLinesSchema = z
  .object({ count: whole, items: statisticsLineSchema.array().readonly(), nextCursor: textOrNull })
  .openapi('StatisticsLetterPage');
export type StatisticsLines = ViewOf<typeof statisticsLinesSchema>;

/** A report that has made itself. */
export const keptSchema = z
  .object({
    id: z.uuid(),
    /** A site's id, or `all`. */
    scope: z.string(),
    pace: z.enum(PACE_CODES),
    from: z.string(),
    to: z.string(),
    madeAt: instant,
    letters: whole,
  })
  .openapi('KeptStatistics');
export type KeptView = ViewOf<typeof keptSchema>;

/** How often which report is made, and who is told. */
export interface ScheduleView {
  readonly scope: string;
  readonly pace: (typeof PACE_CODES)[number];
  readonly isOn: boolean;
  readonly recipients: readonly string[];
}

/** A version of the norms with who set it. */
export const normsVersionSchema = z.object({ norms: normsSchema, authorName: textOrNull, at: instantOrNull });
export type NormsVersionView = ViewOf<typeof normsVersionSchema>;
