import { BatchSchema, BatchLetterSchema, SubmissionIntentSchema } from './batches/batch.entity.ts';
import { PostalEventSchema, TrackingTicketSchema } from './tracking/tracking.entity.ts';
import { AttachmentSchema, ConversionSchema, ConversionWishSchema } from './documents/document.entity.ts';
import { LetterSchema, LetterCounterSchema } from './letters/letter.entity.ts';
import { TimelineSchema } from './work/timeline.entity.ts';
import { FileSchema } from './work/file.entity.ts';
import { AccountSchema, LoginAttemptSchema, SessionSchema } from './people/people.entity.ts';
import { IdempotencyKeySchema } from './work/idempotency.entity.ts';
import { SiteSchema } from './settings/site.entity.ts';
import { AuditSchema } from './work/audit.entity.ts';
import { OutboxSchema } from './work/outbox.entity.ts';
import { ReconcileRunSchema } from './reconcile/reconcile.entity.ts';
import { RehearsalClockSchema } from './settings/rehearsal-clock.entity.ts';
import { TaskSchema, TaskCommentSchema } from './work/task.entity.ts';

/** Every table of the projection: the ORM maps these, and statements take their tables and columns from them. */
export const SCHEMAS = [
  SiteSchema,
  AccountSchema,
  SessionSchema,
  LoginAttemptSchema,
  IdempotencyKeySchema,
  LetterSchema,
  LetterCounterSchema,
  AttachmentSchema,
  FileSchema,
  TimelineSchema,
  ConversionSchema,
  ConversionWishSchema,
  TaskSchema,
  TaskCommentSchema,
  OutboxSchema,
  AuditSchema,
  RehearsalClockSchema,
  ReconcileRunSchema,
  BatchSchema,
  BatchLetterSchema,
  SubmissionIntentSchema,
  PostalEventSchema,
  TrackingTicketSchema,
] as const;
