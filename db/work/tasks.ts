import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Subject } from '#domain/work/subject.ts';
import { CLOSED_WITH_SUBJECT, type TaskKind } from '#domain/work/task-kinds.ts';
import type { TaskEnd } from '#domain/work/task-states.ts';
import { carryOut, type Statement } from '../statements/together.ts';

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
  return {
    sql: `insert into task (id, kind, subject_kind, subject_id, site_id, revision, assignee_id, excluded_owner_id, status,
       follow_up_at, due_at, details, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
     on conflict (subject_kind, subject_id, kind, revision) where revision > 0 do nothing returning id`,
    params: [
      ...[randomUUID(), task.kind, task.subject.kind, task.subject.id, task.siteId, task.revision ?? 0],
      ...[task.assigneeId ?? null, task.excludedOwnerId ?? null],
      ...[task.assigneeId === undefined ? 'ready' : 'reserved', task.followUpAt ?? null, task.dueAt ?? null],
      ...[JSON.stringify(task.details ?? {}), now],
    ],
  };
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
  return {
    sql: `update task set status = ?, closed_at = ?, closed_by_id = ?
      where subject_kind = ? and subject_id = ? and closed_at is null and kind = any(?::text[]) returning id`,
    params: [status, now, byId ?? null, subject.kind, subject.id, CLOSED_KINDS],
  };
}

const CLOSED_KINDS = `{${CLOSED_WITH_SUBJECT.join(',')}}`;

/** True when a task of this kind waits for somebody. */
export async function hasOpenTask(em: EntityManager, subject: Subject, kind: TaskKind): Promise<boolean> {
  const rows = await em.execute<object[]>(
    'select 1 from task where subject_kind = ? and subject_id = ? and kind = ? and closed_at is null limit 1',
    [subject.kind, subject.id, kind],
  );
  return rows.length > 0;
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
  await em.execute(
    `update task set ${column} = ?
      where subject_kind = ? and subject_id = ? and kind = ? and closed_at is null and ${column} is null`,
    [now, subject.kind, subject.id, kind],
  );
}
