import { defineEntity, p } from '@mikro-orm/core';
import type { BatchAwaiting } from '#domain/batches/batch-awaiting.ts';
import { ATTEMPT_OUTCOMES, BATCH_LETTER_RESULTS, BATCH_STATUSES } from '#domain/batches/batch-status.ts';
import { CHANNEL_NAMES } from '#domain/post/channels.ts';

/** One archive of one site on one day. */
export const BatchSchema = defineEntity({
  name: 'Batch',
  tableName: 'batch',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    /** `yyyy-MM-dd` in the site's zone. */
    batchDate: p.string().length(10),
    ordinal: p.integer(),
    status: p.enum(BATCH_STATUSES),
    statusSince: p.datetime(),
    letterCount: p.integer(),
    /** What the site had when the batch was opened: it goes this way to its end. */
    channel: p.enum(CHANNEL_NAMES),
    profileId: p.text(),
    archiveSha256: p.string().length(64).nullable(),
    archiveByteSize: p.integer().nullable(),
    archiveFileName: p.text().nullable(),
    uploadId: p.text().nullable(),
    acceptedCount: p.integer().nullable(),
    rejectedCount: p.integer().nullable(),
    form103Sha256: p.string().length(64).nullable(),
    createdById: p.uuid().nullable(),
    createdAt: p.datetime(),
    submittedAt: p.datetime().nullable(),
    closedAt: p.datetime().nullable(),
    awaiting: p.json<BatchAwaiting>().nullable(),
  },
  uniques: [{ properties: ['siteId', 'batchDate', 'ordinal'] }],
});
export class Batch extends BatchSchema.class {}
BatchSchema.setClass(Batch);

/** A letter's place in a batch, kept after the letter leaves it for another one. */
export const BatchLetterSchema = defineEntity({
  name: 'BatchLetter',
  tableName: 'batch_letter',
  properties: {
    batchId: p.uuid().primary(),
    letterId: p.uuid().primary(),
    row: p.integer(),
    revision: p.integer(),
    registrationNumber: p.string().length(30),
    result: p.enum(BATCH_LETTER_RESULTS).nullable(),
    shpi: p.string().length(14).nullable(),
    faults: p.json<{ row: number; column: string; message: string }[]>().nullable(),
  },
});
export class BatchLetter extends BatchLetterSchema.class {}
BatchLetterSchema.setClass(BatchLetter);

/** Written before the first byte leaves: after a crash it says that an answer may be missing. */
export const SubmissionIntentSchema = defineEntity({
  name: 'SubmissionIntent',
  tableName: 'submission_intent',
  properties: {
    batchId: p.uuid().primary(),
    attempt: p.integer().primary(),
    archiveSha256: p.string().length(64),
    createdAt: p.datetime(),
    answeredAt: p.datetime().nullable(),
    outcome: p.enum(ATTEMPT_OUTCOMES).nullable(),
    reason: p.text().nullable(),
  },
});
export class SubmissionIntent extends SubmissionIntentSchema.class {}
SubmissionIntentSchema.setClass(SubmissionIntent);
