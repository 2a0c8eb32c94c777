import type { EntityManager } from '@mikro-orm/postgresql';
import { BATCH_STATUSES } from '#domain/batches/batch-status.ts';
import { TASK_KIND_CODES } from '#domain/work/task-kinds.ts';
import { database } from '../statements/database.ts';
import { constant, count } from '../statements/values.ts';

/** What waits under one name, and since when the longest has waited; null: nothing waits. */
export interface Waiting {
  readonly name: string;
  readonly count: number;
  readonly oldestSeconds: number | null;
}

/** Ages go by the application's clock, which wrote the instants. */
export interface QueueAges {
  readonly outbox: Waiting;
  /** Letters of which nobody knows whether the Post has them. */
  readonly unknown: Waiting;
  /** Every kind of task and every status of a batch that is not closed, also the empty ones: a monitoring program must see a zero. */
  readonly tasks: readonly Waiting[];
  readonly batches: readonly Waiting[];
}

type Row = { readonly name: string; readonly count: number; readonly oldest: Date | null };

export async function readQueueAges(em: EntityManager, now: Date): Promise<QueueAges> {
  const db = database(em);
  const outbox = await db
    .selectFrom('outbox')
    .select(({ fn }) => [count().as('count'), fn.min('created_at').as('oldest')])
    .where('delivered_at', 'is', null)
    .executeTakeFirstOrThrow();
  const unknown = await db
    .selectFrom('letter')
    .select(({ fn }) => [count().as('count'), fn.min('status_since').as('oldest')])
    .where('status', '=', 'unknown')
    .executeTakeFirstOrThrow();
  const tasks = await db
    .selectFrom('task')
    .select(({ fn }) => ['kind as name', count().as('count'), fn.min('created_at').as('oldest')])
    .where('closed_at', 'is', null)
    .groupBy('kind')
    .execute();
  const batches = await db
    .selectFrom('batch')
    .select(({ fn }) => ['status as name', count().as('count'), fn.min('status_since').as('oldest')])
    .where('status', '<>', 'closed')
    // One that a person carries has a task, and the task its own age.
    .where('channel', '<>', constant('cabinet'))
    .groupBy('status')
    .execute();
  const open = BATCH_STATUSES.filter((status) => status !== 'closed');
  return {
    outbox: waiting({ name: 'outbox', ...outbox }, now),
    unknown: waiting({ name: 'unknown', ...unknown }, now),
    tasks: each(TASK_KIND_CODES, tasks, now),
    batches: each(open, batches, now),
  };
}

function each(names: readonly string[], rows: readonly Row[], now: Date): readonly Waiting[] {
  return names.map((name) => waiting(rows.find((row) => row.name === name) ?? { name, count: 0, oldest: null }, now));
}

function waiting({ name, count: n, oldest }: Row, now: Date): Waiting {
  const oldestSeconds = oldest === null ? null : Math.max(0, (now.getTime() - oldest.getTime()) / 1_000);
  return { name, count: n, oldestSeconds };
}
