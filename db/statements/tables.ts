import type { InferKyselyDB } from '@mikro-orm/sql';
import type { ColumnType } from 'kysely';
import type { BatchLetterSchema, BatchSchema, SubmissionIntentSchema } from '../batches/batch.entity.ts';
import type { AttachmentSchema, ConversionSchema, ConversionWishSchema } from '../documents/document.entity.ts';
import type { LetterCounterSchema, LetterSchema } from '../letters/letter.entity.ts';
import type { AccountSchema, LoginAttemptSchema, SessionSchema } from '../people/people.entity.ts';
import type { ReconcileRunSchema } from '../reconcile/reconcile.entity.ts';
import type { RehearsalClockSchema } from '../settings/rehearsal-clock.entity.ts';
import type { SiteSchema } from '../settings/site.entity.ts';
import type { PostalEventSchema, TrackingTicketSchema } from '../tracking/tracking.entity.ts';
import type { AuditSchema } from '../work/audit.entity.ts';
import type { FileSchema } from '../work/file.entity.ts';
import type { IdempotencyKeySchema } from '../work/idempotency.entity.ts';
import type { OutboxSchema } from '../work/outbox.entity.ts';
import type { TaskCommentSchema, TaskSchema } from '../work/task.entity.ts';
import type { TimelineSchema } from '../work/timeline.entity.ts';

type Entities = InferKyselyDB<
  | typeof AccountSchema
  | typeof AttachmentSchema
  | typeof AuditSchema
  | typeof BatchLetterSchema
  | typeof BatchSchema
  | typeof ConversionSchema
  | typeof ConversionWishSchema
  | typeof FileSchema
  | typeof IdempotencyKeySchema
  | typeof LetterCounterSchema
  | typeof LetterSchema
  | typeof LoginAttemptSchema
  | typeof OutboxSchema
  | typeof PostalEventSchema
  | typeof ReconcileRunSchema
  | typeof RehearsalClockSchema
  | typeof SessionSchema
  | typeof SiteSchema
  | typeof SubmissionIntentSchema
  | typeof TaskCommentSchema
  | typeof TaskSchema
  | typeof TimelineSchema
  | typeof TrackingTicketSchema
>;

/** A value on its way into a `jsonb` column; made by `json` only, because the driver would write a list or a text in another way. */
export interface Json<T> {
  readonly '~json': T;
}

/** What the driver gives and takes as it is. */
type Plain = string | number | boolean | Date | null;
type Selected<C> = C extends ColumnType<infer S, infer _I, infer _U> ? S : C;
type Inserted<C> = C extends ColumnType<infer _S, infer I, infer _U> ? Extract<I, undefined> : Extract<C, null>;

type JsonOf<S> = Json<unknown extends S ? unknown : Readonly<S>>;

/** A column of an entity as statements meet it: everything but plain values is `jsonb`. */
type Column<C> = [Selected<C>] extends [Plain]
  ? C
  : ColumnType<Selected<C>, JsonOf<Selected<C>> | Inserted<C>, JsonOf<Selected<C>> | Extract<Selected<C>, null>>;

/** Tables and columns by their names in the database, as the entities describe them. */
export type Tables = {
  [T in keyof Entities]: { [C in keyof Entities[T]]: Column<Entities[T][C]> };
};
