import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { TaskKind, TaskStatus } from '#domain/work/task-kinds.ts';
import type { Subject, SubjectKind } from '#domain/work/subject.ts';
import { carryOut, type Statement } from '../statements/together.ts';

/** What a task can be about now. */
export type TaskSubject = Subject<'letter' | 'batch'>;

export interface NewTask {
  readonly kind: Exclude<TaskKind, 'incident'>;
  readonly subject: TaskSubject;
  readonly siteId: string;
  readonly revision?: number | undefined;
  readonly assigneeId?: string | undefined;
  readonly dueAt?: Date | undefined;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

/** Opens a task; the same kind for the same revision of a letter is opened once. */
export async function openTask(em: EntityManager, task: NewTask, now: Date): Promise<void> {
  await carryOut(em, newTask(task, now));
}

/** The same as a part of a step. */
export function newTask(task: NewTask, now: Date): Statement {
  return {
    sql: `insert into task (id, kind, site_id, ${SUBJECT_COLUMNS[task.subject.kind]}, revision, assignee_id, status, due_at, details, created_at)
     values (?, ?, ?, ?, ?, ?, 'open', ?, ?::jsonb, ?) on conflict (letter_id, kind, revision) do nothing returning id`,
    params: [
      randomUUID(),
      task.kind,
      task.siteId,
      task.subject.id,
      task.revision ?? 0,
      task.assigneeId ?? null,
      task.dueAt ?? null,
      JSON.stringify(task.details ?? {}),
      now,
    ],
  };
}

const SUBJECT_COLUMNS: Readonly<Record<Exclude<SubjectKind, 'installation'>, string>> = {
  letter: 'letter_id',
  batch: 'batch_id',
};

/** How a subject's tasks end: `done` when somebody did it, `dropped` when it is no longer needed. */
export interface TaskClosing {
  readonly status: Exclude<TaskStatus, 'open'>;
  readonly byId?: string | undefined;
}

/** Closes every open task of a subject; incidents stay, they end by themselves. */
export async function closeTasks(
  em: EntityManager,
  subject: TaskSubject,
  closing: TaskClosing,
  now: Date,
): Promise<void> {
  await carryOut(em, tasksClosing(subject, closing, now));
}

/** The same as a part of a step. */
export function tasksClosing(subject: TaskSubject, { status, byId }: TaskClosing, now: Date): Statement {
  return {
    sql: `update task set status = ?, closed_at = ?, closed_by_id = ?
      where ${SUBJECT_COLUMNS[subject.kind]} = ? and status = 'open' returning id`,
    params: [status, now, byId ?? null, subject.id],
  };
}

/** Notes that the person was reminded, or that the term has run out. */
export async function noteReminder(
  em: EntityManager,
  { subject, isEscalation }: { readonly subject: Subject<'letter'>; readonly isEscalation: boolean },
  now: Date,
): Promise<void> {
  const column = isEscalation ? 'escalated_at' : 'reminded_at';
  await em.execute(
    `update task set ${column} = ? where letter_id = ? and kind = 'approve' and status = 'open' and ${column} is null`,
    [now, subject.id],
  );
}
