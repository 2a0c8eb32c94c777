import { z } from '@hono/zod-openapi';
import { LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import { BATCH_STATUSES } from '#domain/batches/batch-life.ts';
import { awaitingSchema, instant, instantOrNull } from '../routes/common-schemas.ts';

const count = z.number().int();

export const batchItemSchema = z
  .object({
    id: z.uuid(),
    siteId: z.string(),
    batchDate: z.iso.date(),
    ordinal: count,
    status: z.enum(BATCH_STATUSES),
    statusName: z.string(),
    statusSince: instant,
    awaiting: awaitingSchema.nullable(),
    letterCount: count,
    acceptedCount: count.nullable(),
    rejectedCount: count.nullable(),
    archiveByteSize: count.nullable(),
    createdAt: instant,
    submittedAt: instantOrNull,
    closedAt: instantOrNull,
  })
  .openapi('BatchListItem');

const batchLetterSchema = z
  .object({
    letterId: z.uuid(),
    row: count,
    registrationNumber: z.string(),
    recipientName: z.string(),
    shpi: z.string().nullable(),
    status: z.enum(LETTER_STATUSES),
    result: z.enum(['accepted', 'rejected', 'requeued']).nullable(),
    faults: z.array(z.object({ row: count, column: z.string(), message: z.string() })).readonly(),
  })
  .openapi('BatchLetter');

const attemptSchema = z
  .object({
    attempt: count,
    createdAt: instant,
    answeredAt: instantOrNull,
    outcome: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .openapi('SubmissionAttempt');

export const batchCardSchema = batchItemSchema
  .extend({
    archiveFileName: z.string().nullable(),
    uploadId: z.string().nullable(),
    hasArchive: z.boolean(),
    hasForm103: z.boolean(),
    createdByName: z.string().nullable(),
    letters: z.array(batchLetterSchema).readonly(),
    attempts: z.array(attemptSchema).readonly(),
    canSettle: z.boolean(),
  })
  .openapi('BatchCard');

export const openedSchema = z
  .object({
    opened: z.array(z.object({ batchId: z.uuid(), letterCount: count })).readonly(),
    withheld: count,
  })
  .openapi('OpenedBatches');

export const readinessSchema = z.object({ ready: count, withheld: count }).openapi('BatchReadiness');
export const batchFileParams = z.object({ batchId: z.string().max(64), kind: z.enum(['archive', 'form103']) });
