import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import type { Subject } from '#domain/work/subject.ts';
import { CLOSED_WITH_SUBJECT, type TaskKind } from '#domain/work/task-kinds.ts';
import type { TaskEnd, TaskState } from '#domain/work/task-states.ts';
import { database, statements } from '../statements/database.ts';
import { carryOut, type Statement } from '../statements/together.ts';
import { anyOf, json } from '../statements/values.ts';

export interface NewTask {
  readonly kind: Exclude<TaskKind, 'incident'>;
  readonly subject: Subject;
  readonly siteId: string;
  /** From 1: the same kind is opened once for it. Absent: the task may come again. */
  readonly revision?: number | undefined;
  readonly assigneeId?: string | undefined;
  /** Who must never own it. */
  readonly excludedOwnerId?: string | undefined;
  readonly followUpAt?: Date | undefined;
  readonly dueAt?: Date | undefined;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

/** Opens a task; the same kind for the same revision of a subject is opened once. */
export async function openTask(em: EntityManager, task: NewTask, now: Date): Promise<void> {
  await carryOut(em, newTask(task, now));
}

/** The same as a part of a step. */
export function newTask(task: NewTask, now: Date): Statement {
  return statements
    .insertInto('task')
    .values({
      id: randomUUID(),
      kind: task.kind,
      subject_kind: task.subject.kind,
      subject_id: task.subject.id,
      site_id: task.siteId,
      revision: task.revision ?? 0,
      assignee_id: personOf(task.assigneeId),
      excluded_owner_id: task.excludedOwnerId ?? null,
      status: sql<TaskState>`case when ${personOf(task.assigneeId)} is null then 'ready' else 'reserved' end`,
      follow_up_at: task.followUpAt ?? null,
      due_at: task.dueAt ?? null,
      details: json(task.details ?? {}),
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['subject_kind', 'subject_id', 'kind', 'revision'])
        .where('revision', '>', sql.lit(0))
        .doNothing(),
    )
    .returning('id');
}

/** A program is nobody's to ask: what it wrote is asked of all who may do it. */
function personOf(ownerId: string | undefined): RawBuilder<string | null> {
  if (ownerId === undefined) return sql`null::uuid`;
  return sql`(select ${ownerId}::uuid where not exists (select from account where id = ${ownerId} and is_machine))`;
}

/** How a subject's tasks end: `completed` when somebody did them, `obsolete` when they are no longer needed. */
export interface TaskClosing {
  readonly status: TaskEnd;
  readonly byId?: string | undefined;
}

/** Closes the open tasks of a subject, of every kind that ends with it. */
export async function closeTasks(em: EntityManager, subject: Subject, closing: TaskClosing, now: Date): Promise<void> {
  await carryOut(em, tasksClosing(subject, closing, now));
}

/** The same as a part of a step. */
export function tasksClosing(subject: Subject, { status, byId }: TaskClosing, now: Date): Statement {
  return statements
    .updateTable('task')
    .set({ status, closed_at: now, closed_by_id: byId ?? null })
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('closed_at', 'is', null)
    .where('kind', '=', anyOf(CLOSED_WITH_SUBJECT))
    .returning('id');
}

/** Closes the open tasks of one kind about a subject. @returns false: there was none */
export async function closeTasksOfKind(
  em: EntityManager,
  { subject, kind }: { readonly subject: Subject; readonly kind: TaskKind },
  { status, byId }: TaskClosing,
  now: Date,
): Promise<boolean> {
  const closed = await database(em)
    .updateTable('task')
    .set({ status, closed_at: now, closed_by_id: byId ?? null })
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('kind', '=', kind)
    .where('closed_at', 'is', null)
    .returning('id')
    .execute();
  return closed.length > 0;
}

/** True when a task of this kind waits for somebody. */
export async function hasOpenTask(em: EntityManager, subject: Subject, kind: TaskKind): Promise<boolean> {
  const open = database(em)
    .selectFrom('task')
    .select('id')
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('kind', '=', kind)
    .where('closed_at', 'is', null);
  return (await open.limit(1).executeTakeFirst()) !== undefined;
}

/** Notes that the person was reminded, or that the term has run out. */
export async function noteReminder(
  em: EntityManager,
  {
    subject,
    kind,
    isEscalation,
  }: { readonly subject: Subject; readonly kind: TaskKind; readonly isEscalation: boolean },
  now: Date,
): Promise<void> {
  const column = isEscalation ? 'escalated_at' : 'reminded_at';
  await database(em)
    .updateTable('task')
    .set({ [column]: now })
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('kind', '=', kind)
    .where('closed_at', 'is', null)
    .where(column, 'is', null)
    .execute();
}
