import { MikroORM, type EntityManager, type Options } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { Batch, BatchLetter, SubmissionIntent } from './batches/batch.entity.ts';
import { PostalEvent, TrackingTicket } from './tracking/tracking.entity.ts';
import { Attachment, Conversion, ConversionWish } from './documents/document.entity.ts';
import { Letter, LetterCounter } from './letters/letter.entity.ts';
import { Timeline } from './work/timeline.entity.ts';
import { File } from './work/file.entity.ts';
import { Account, LoginAttempt, Session } from './people/people.entity.ts';
import { IdempotencyKey } from './work/idempotency.entity.ts';
import { Site } from './settings/site.entity.ts';
import { Audit } from './work/audit.entity.ts';
import { Outbox } from './work/outbox.entity.ts';
import { ReconcileRun } from './reconcile/reconcile.entity.ts';
import { RehearsalClock } from './settings/rehearsal-clock.entity.ts';
import { Task, TaskComment } from './work/task.entity.ts';
import { releaseBroken } from './release-broken.ts';
import { PreparedDriver } from './statements/prepared-driver.ts';

/** Every table of the projection. */
export const ENTITIES = [
  Site,
  Account,
  Session,
  LoginAttempt,
  IdempotencyKey,
  Letter,
  LetterCounter,
  Attachment,
  File,
  Timeline,
  Conversion,
  ConversionWish,
  Task,
  TaskComment,
  Outbox,
  Audit,
  RehearsalClock,
  ReconcileRun,
  Batch,
  BatchLetter,
  SubmissionIntent,
  PostalEvent,
  TrackingTicket,
];

/** A free connection is waited for this long: work that waits longer than a person does is refused, and may be asked again. */
const CONNECTION_WAIT_MS = 10_000;

/** ORM settings shared by the processes, the migrator and the tests. */
export function ormOptions(databaseUrl: string, poolSize = 10): Options {
  return {
    driver: PreparedDriver,
    clientUrl: databaseUrl,
    entities: ENTITIES,
    pool: { min: 0, max: poolSize },
    driverOptions: { onPoolCreated: releaseBroken, connectionTimeoutMillis: CONNECTION_WAIT_MS },
    extensions: [Migrator],
    migrations: {
      path: new URL('./migrations', import.meta.url).pathname,
      emit: 'ts',
      snapshot: false,
      transactional: true,
      allOrNothing: true,
      silent: true,
    },
    discovery: { warnWhenNoEntities: false },
    forceUtcTimezone: true,
    // References are made by the migrations; entities keep plain ids so that a row is written without loading its parents.
    schemaGenerator: { createForeignKeyConstraints: false },
  };
}

/** Opens the database; the caller closes it. */
export function openOrm(databaseUrl: string, poolSize?: number): Promise<MikroORM> {
  return MikroORM.init(ormOptions(databaseUrl, poolSize));
}

export type { EntityManager, MikroORM };
