import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { TaskKind, TaskStatus } from '#domain/work/task-kinds.ts';
import { carryOut, type Statement } from '../statements/together.ts';

export interface NewTask {
  readonly kind: Exclude<TaskKind, 'incident'>;
  readonly siteId: string;
  readonly letterId?: string | undefined;
  readonly batchId?: string | undefined;
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
    sql: `insert into task (id, kind, site_id, letter_id, batch_id, revision, assignee_id, status, due_at, details, created_at)
     values (?, ?, ?, ?, ?, ?, ?, 'open', ?, ?::jsonb, ?) on conflict (letter_id, kind, revision) do nothing returning id`,
    params: [
      randomUUID(),
      task.kind,
      task.siteId,
      task.letterId ?? null,
      task.batchId ?? null,
      task.revision ?? 0,
      task.assigneeId ?? null,
      task.dueAt ?? null,
      JSON.stringify(task.details ?? {}),
      now,
    ],
  };
}

/** How a letter's tasks end: `done` when somebody did it, `dropped` when it is no longer needed. */
interface TaskClosing {
  readonly status: Exclude<TaskStatus, 'open'>;
  readonly byId?: string | undefined;
}

/** Closes every open task of a letter. */
export async function closeLetterTasks(
  em: EntityManager,
  letterId: string,
  closing: TaskClosing,
  now: Date,
): Promise<void> {
  await carryOut(em, letterTasksClosing(letterId, closing, now));
}

/** The same as a part of a step. */
export function letterTasksClosing(letterId: string, { status, byId }: TaskClosing, now: Date): Statement {
  return {
    sql: `update task set status = ?, closed_at = ?, closed_by_id = ? where letter_id = ? and status = 'open' returning id`,
    params: [status, now, byId ?? null, letterId],
  };
}

export async function closeBatchTasks(
  em: EntityManager,
  batchId: string,
  byId: string | null,
  now: Date,
): Promise<void> {
  await em.execute(
    `update task set status = 'done', closed_at = ?, closed_by_id = ? where batch_id = ? and status = 'open'`,
    [now, byId, batchId],
  );
}

/** Notes that the person was reminded, or that the term has run out. */
export async function noteReminder(
  em: EntityManager,
  letterId: string,
  isEscalation: boolean,
  now: Date,
): Promise<void> {
  const column = isEscalation ? 'escalated_at' : 'reminded_at';
  await em.execute(
    `update task set ${column} = ? where letter_id = ? and kind = 'approve' and status = 'open' and ${column} is null`,
    [now, letterId],
  );
}
