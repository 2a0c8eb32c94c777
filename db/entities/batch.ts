import { defineEntity, p } from '@mikro-orm/core';

/** One archive of one site on one day. */
const BatchSchema = defineEntity({
  name: 'Batch',
  tableName: 'batch',
  properties: {
    id: p.uuid().primary(),
    siteId: p.string().length(16),
    /** `yyyy-MM-dd` in the site's zone. */
    batchDate: p.string().length(10),
    ordinal: p.integer(),
    status: p.enum(['frozen', 'archived', 'submitting', 'unknown', 'answered', 'refused', 'closed'] as const),
    statusSince: p.datetime(),
    letterCount: p.integer(),
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
    awaiting: p.json<{ what: string; from: string; until?: string }>().nullable(),
  },
  uniques: [{ properties: ['siteId', 'batchDate', 'ordinal'] }],
});
export class Batch extends BatchSchema.class {}
BatchSchema.setClass(Batch);

/** A letter's place in a batch, kept after the letter leaves it for another one. */
const BatchLetterSchema = defineEntity({
  name: 'BatchLetter',
  tableName: 'batch_letter',
  properties: {
    batchId: p.uuid().primary(),
    letterId: p.uuid().primary(),
    row: p.integer(),
    revision: p.integer(),
    registrationNumber: p.string().length(30),
    /** `requeued`: proven absent at the Post after a partial answer, goes in the next batch. */
    result: p.enum(['accepted', 'rejected', 'requeued'] as const).nullable(),
    shpi: p.string().length(14).nullable(),
    faults: p.json<{ row: number; column: string; message: string }[]>().nullable(),
  },
});
export class BatchLetter extends BatchLetterSchema.class {}
BatchLetterSchema.setClass(BatchLetter);

/** Written before the first byte leaves: after a crash it says that an answer may be missing. */
const SubmissionIntentSchema = defineEntity({
  name: 'SubmissionIntent',
  tableName: 'submission_intent',
  properties: {
    batchId: p.uuid().primary(),
    attempt: p.integer().primary(),
    archiveSha256: p.string().length(64),
    createdAt: p.datetime(),
    answeredAt: p.datetime().nullable(),
    outcome: p.enum(['answered', 'refused', 'unknown', 'absent', 'not_sent'] as const).nullable(),
    reason: p.text().nullable(),
  },
});
export class SubmissionIntent extends SubmissionIntentSchema.class {}
SubmissionIntentSchema.setClass(SubmissionIntent);

/** One operation of the Post as it was told to us; the unique key makes a second reading harmless. */
const PostalEventSchema = defineEntity({
  name: 'PostalEvent',
  tableName: 'postal_event',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    letterId: p.uuid().index(),
    shpi: p.string().length(14),
    operType: p.integer(),
    operAttr: p.integer(),
    /** As the Post wrote it. */
    operDate: p.text(),
    officeIndex: p.text().default(''),
    operName: p.text().nullable(),
    receivedAt: p.datetime(),
  },
  uniques: [{ properties: ['letterId', 'operType', 'operAttr', 'operDate', 'officeIndex'] }],
});
export class PostalEvent extends PostalEventSchema.class {}
PostalEventSchema.setClass(PostalEvent);

/** A ticket of the batch tracking service that has not been read to the end yet. */
const TrackingTicketSchema = defineEntity({
  name: 'TrackingTicket',
  tableName: 'tracking_ticket',
  properties: {
    ticket: p.string().length(200).primary(),
    shpis: p.json<string[]>(),
    createdAt: p.datetime(),
    readAfter: p.datetime(),
    closedAt: p.datetime().nullable(),
    state: p.enum(['open', 'read', 'expired', 'failed'] as const).default('open'),
  },
});
export class TrackingTicket extends TrackingTicketSchema.class {}
TrackingTicketSchema.setClass(TrackingTicket);
