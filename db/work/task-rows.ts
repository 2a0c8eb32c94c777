import type { EntityManager } from '@mikro-orm/postgresql';
import { expressionBuilder, sql, type Expression, type SqlBool } from 'kysely';
import type { Subject, SubjectKind } from '#domain/work/subject.ts';
import type { SeenKinds, TaskKind } from '#domain/work/task-kinds.ts';
import { TASK_QUEUE_CODES, type TaskQueue } from '#domain/work/task-queues.ts';
import type { TaskState } from '#domain/work/task-states.ts';
import { database } from '../statements/database.ts';
import type { Tables } from '../statements/tables.ts';
import { anyOf, count, instantOf, micros } from '../statements/values.ts';

export interface TaskRow {
  readonly id: string;
  readonly kind: TaskKind;
  readonly subject_kind: SubjectKind;
  readonly subject_id: string;
  /** Null: of the whole installation. */
  readonly site_id: string | null;
  readonly revision: number;
  readonly assignee_id: string | null;
  readonly assignee_name: string | null;
  readonly excluded_owner_id: string | null;
  readonly status: TaskState;
  readonly follow_up_at: Date | null;
  readonly due_at: Date | null;
  readonly reminded_at: Date | null;
  readonly escalated_at: Date | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly comment_count: number;
  readonly created_at: Date;
  readonly closed_at: Date | null;
  readonly place_micros: string;
}

function tasks(em: EntityManager) {
  return database(em)
    .selectFrom('task as t')
    .leftJoin('account as owner', 'owner.id', 't.assignee_id')
    .select(['t.id', 't.kind', 't.subject_kind', 't.subject_id', 't.site_id', 't.revision', 't.assignee_id'])
    .select(['owner.full_name as assignee_name', 't.excluded_owner_id', 't.status', 't.follow_up_at', 't.due_at'])
    .select(['t.reminded_at', 't.escalated_at', 't.details', 't.comment_count', 't.created_at', 't.closed_at'])
    .select(({ ref }) => micros(ref('t.created_at')).as('place_micros'));
}

/** Every task a subject has had, oldest first. */
export function listTasksOf(em: EntityManager, { kind, id }: Subject): Promise<TaskRow[]> {
  return tasks(em)
    .where('t.subject_kind', '=', kind)
    .where('t.subject_id', '=', id)
    .orderBy('t.created_at')
    .orderBy('t.id')
    .execute();
}

/** A task, open or ended; null when there is none. */
export async function findTask(em: EntityManager, id: string): Promise<TaskRow | null> {
  return (await tasks(em).where('t.id', '=', id).executeTakeFirst()) ?? null;
}

/** How many open tasks are this person's own. */
export async function countOwnedTasks(em: EntityManager, ownerId: string): Promise<number> {
  const open = database(em).selectFrom('task').select(count().as('n')).where('closed_at', 'is', null);
  return (await open.where('assignee_id', '=', ownerId).executeTakeFirstOrThrow()).n;
}

/** Those of these that are there. */
export function findTasks(em: EntityManager, ids: readonly string[]): Promise<TaskRow[]> {
  return tasks(em).where('t.id', '=', anyOf(ids)).execute();
}

/** The same, its row locked until the caller's transaction ends. Read after the lock is held: who waited sees what the other has done. */
export async function lockTask(em: EntityManager, id: string): Promise<TaskRow | null> {
  await database(em).selectFrom('task').select('id').where('id', '=', id).forUpdate().execute();
  return findTask(em, id);
}

/** What a person sees of the open tasks. */
export interface SeenTasks {
  /** Null: all sites. */
  readonly siteId: string | null;
  readonly kinds: SeenKinds;
  /** Whose own tasks are meant. */
  readonly ownerId: string;
}

/** A part of them, at an instant. */
export interface QueueOfTasks extends SeenTasks {
  readonly queue: TaskQueue;
  /** Kinds that the person may take out of the common queue. */
  readonly takenKinds: readonly TaskKind[];
  readonly now: Date;
}

export interface TaskQuery extends QueueOfTasks {
  readonly after?: { readonly micros: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** Open tasks, oldest first. */
export function listOpenTasks(em: EntityManager, query: TaskQuery): Promise<TaskRow[]> {
  const { after, limit } = query;
  return tasks(em)
    .where(isSeenOpen(query))
    .where(isIn(query.queue, query))
    .$if(after !== undefined, (page) =>
      page.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('t.created_at', 't.id'), '>', tuple(instantOf(after?.micros ?? ''), after?.id ?? '')),
      ),
    )
    .orderBy('t.created_at')
    .orderBy('t.id')
    .limit(limit)
    .execute();
}

/** How many the same lists hold, each with all its pages together. */
export async function countOpenTasks(
  em: EntityManager,
  seen: Omit<QueueOfTasks, 'queue'>,
): Promise<Readonly<Record<TaskQueue, number>>> {
  const counted = database(em)
    .selectFrom('task as t')
    .select(TASK_QUEUE_CODES.map((queue) => sql<number>`(count(*) filter (where ${isIn(queue, seen)}))::int`.as(queue)))
    .where(isSeenOpen(seen));
  return (await counted.executeTakeFirstOrThrow()) as Readonly<Record<TaskQueue, number>>;
}

const task = expressionBuilder<{ t: Tables['task'] }, 't'>();

function isSeenOpen({ siteId, kinds, ownerId }: SeenTasks): Expression<SqlBool> {
  const { or, and } = task;
  const isSeen = or([
    task('t.kind', '=', anyOf(kinds.any)),
    and([task('t.kind', '=', anyOf(kinds.own)), task('t.assignee_id', '=', ownerId)]),
    and([task('t.kind', '=', anyOf(kinds.late)), task('t.escalated_at', 'is not', null)]),
  ]);
  const ofSite = siteId === null ? [] : [task('t.site_id', '=', siteId)];
  return and([task('t.closed_at', 'is', null), isSeen, ...ofSite]);
}

function isIn(queue: TaskQueue, { ownerId, takenKinds, now }: Omit<QueueOfTasks, 'queue'>): Expression<SqlBool> {
  const { and, or } = task;
  switch (queue) {
    case 'all':
      return and([]);
    case 'mine':
      return task('t.assignee_id', '=', ownerId);
    case 'group':
      return and([
        task('t.assignee_id', 'is', null),
        task('t.kind', '=', anyOf(takenKinds)),
        or([task('t.excluded_owner_id', 'is', null), task('t.excluded_owner_id', '<>', ownerId)]),
      ]);
    case 'late':
      return or([task('t.escalated_at', 'is not', null), task('t.due_at', '<', now)]);
  }
}
