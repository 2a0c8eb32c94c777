import { z } from '@hono/zod-openapi';
import { ATTEMPT_OUTCOMES, BATCH_LETTER_RESULTS, BATCH_STATUSES } from '#domain/batches/batch-status.ts';
import { LEFT_OUT_CODES } from '#domain/batches/left-out.ts';
import { KEY_PLACES } from '#domain/signing/key-place.ts';
import { LETTER_KINDS } from '#domain/letters/letter.ts';
import { LETTER_WAYS } from '#domain/letters/letter-way.ts';
import { LETTER_OUTCOMES, LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import { expectedSchema } from '../delivery/delivery.ts';
import { awaitingSchema } from '../work/awaiting.ts';
import { instant, instantOrNull, textOrNull, whole, wholeOrNull, type ViewOf } from '../view.ts';
import { kopecksSchema } from '../kopecks.ts';
import { budgetStandingSchema } from '../tariffs/tariff.ts';
import { taskSchema } from '../work/task.ts';
import { timelineLineSchema } from '../work/timeline.ts';

/** One line of the list of batches. */
export const batchListItemSchema = z
  .object({
    id: z.uuid(),
    siteId: z.string(),
    /** `yyyy-MM-dd` in the site's zone. */
    batchDate: z.iso.date(),
    ordinal: whole,
    status: z.enum(BATCH_STATUSES),
    statusName: z.string(),
    statusSince: instant,
    awaiting: awaitingSchema.nullable(),
    letterCount: whole,
    acceptedCount: wholeOrNull,
    rejectedCount: wholeOrNull,
    archiveByteSize: wholeOrNull,
    createdAt: instant,
    submittedAt: instantOrNull,
    closedAt: instantOrNull,
    /** Letters whose charge by form 103 is right by one way of going and wrong by another, and the Post has not told the way. */
    undecidedCharges: whole,
    /** It was taken back before anybody uploaded it: its letters go in other batches, and nobody is asked about it. */
    isTakenBack: z.boolean(),
  })
  .openapi('BatchListItem');
export type BatchListItem = ViewOf<typeof batchListItemSchema>;

const batchLetterSchema = z
  .object({
    letterId: z.uuid(),
    row: whole,
    registrationNumber: z.string(),
    recipientName: z.string(),
    kind: z.enum(LETTER_KINDS),
    /** Only where this very batch got it. */
    shpi: textOrNull,
    status: z.enum(LETTER_STATUSES),
    outcome: z.enum(LETTER_OUTCOMES).nullable(),
    result: z.enum(BATCH_LETTER_RESULTS).nullable(),
    /** It has no answer yet, and the cabinet has left it in «Новые». */
    isLeft: z.boolean(),
    faults: z.array(z.object({ row: whole, column: z.string(), message: z.string() })).readonly(),
    /** Who held the key that signed; null: not told. */
    keyPlace: z.enum(KEY_PLACES).nullable(),
  })
  .openapi('BatchLetter');
export type BatchLetterView = ViewOf<typeof batchLetterSchema>;

const leftOutSchema = z
  .object({
    ...{ letterId: z.uuid(), registrationNumber: textOrNull, why: z.enum(LEFT_OUT_CODES), words: z.string() },
    /** Of one that was recalled: when, by whom and why. */
    ...{ at: instant, byName: textOrNull, reason: textOrNull },
  })
  .openapi('LeftOutLetter');
export type LeftOutLetterView = ViewOf<typeof leftOutSchema>;

/** One attempt to hand the archive over. */
const submissionAttemptSchema = z
  .object({
    attempt: whole,
    createdAt: instant,
    answeredAt: instantOrNull,
    /** Null while it is not known what came of it. */
    outcome: z.enum(ATTEMPT_OUTCOMES).nullable(),
    reason: textOrNull,
  })
  .openapi('SubmissionAttempt');
export type SubmissionAttemptView = ViewOf<typeof submissionAttemptSchema>;

/** Everything known of one batch. */
export const batchCardSchema = batchListItemSchema
  .extend({
    archiveFileName: textOrNull,
    uploadId: textOrNull,
    hasArchive: z.boolean(),
    hasForm103: z.boolean(),
    createdByName: textOrNull,
    letters: z.array(batchLetterSchema).readonly(),
    /** Confirmed for it and not taken. */
    leftOut: z.array(leftOutSchema).readonly(),
    attempts: z.array(submissionAttemptSchema).readonly(),
    tasks: z.array(taskSchema).readonly(),
    timeline: z.array(timelineLineSchema).readonly(),
    /** This person may say what the Post's cabinet shows. */
    canSettle: z.boolean(),
  })
  .openapi('BatchCard');
export type BatchCard = ViewOf<typeof batchCardSchema>;

/** The letters that no batch takes as they stand, by what they wait for: where they go, whether the party is the same person, to be taken back. */
const askedOfSchema = z.object({ address: whole, person: whole, another: whole }).openapi('AskedOf');

/** The answer to closing batches by hand; `withheld` letters are still in their recall window. */
export const openedBatchesSchema = z
  .object({
    opened: z.array(z.object({ batchId: z.uuid(), letterCount: whole })).readonly(),
    withheld: whole,
  })
  .openapi('OpenedBatches');
export type OpenedBatches = ViewOf<typeof openedBatchesSchema>;

/** What a batch opened now would take, and what becomes of it if nobody does anything. */
export const batchPreviewSchema = z
  .object({
    letters: z
      .array(
        z.object({
          ...{ id: z.uuid(), number: textOrNull, kind: z.enum(LETTER_KINDS), way: z.enum(LETTER_WAYS) },
          ...{ recipientName: z.string(), recipientAddress: z.string(), pageCount: wholeOrNull },
          /** When it is expected at its addressee's, if the Post takes it today; days of the court. */
          expected: expectedSchema.pick({ soonest: true, on: true }).openapi('ExpectedDays'),
        }),
      )
      .readonly(),
    /** Still in their recall window. */
    withheld: whole,
    /** Left out until people have answered, or for good. */
    asked: whole,
    askedOf: askedOfSchema,
    /** When the next batch closes by itself. */
    closesAt: instant,
    /** Kopecks, by the published tariff: which way a letter goes is known only on its way. */
    sum: kopecksSchema,
    /** VAT within it; null: the tariff names no rate. */
    vat: kopecksSchema.nullable(),
    caveat: z.string(),
    /** By what it was reckoned when they are expected. */
    expectedCaveat: z.string(),
    /** This year of the site: `spent` without these letters, `state` with them; null: nobody has set a budget, and nothing is summed. */
    budget: budgetStandingSchema.nullable(),
  })
  .openapi('BatchPreview');
export type BatchPreview = ViewOf<typeof batchPreviewSchema>;

/** How many letters a batch opened now would hold, how many are still in their recall window, and how many no batch takes as they stand. */
export const batchReadinessSchema = z
  .object({ ready: whole, withheld: whole, asked: whole, askedOf: askedOfSchema })
  .openapi('BatchReadiness');
export type BatchReadiness = ViewOf<typeof batchReadinessSchema>;

/** Where the batch stands after a person's word on an unclear submission. */
export const settledStateSchema = z.object({ stage: z.string() });
export type SettledState = ViewOf<typeof settledStateSchema>;
