import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Role } from '#domain/people/role.ts';
import type { Subject } from '#domain/work/subject.ts';
import type { TaskKind } from '#domain/work/task-kinds.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

/** Gives an open task to a person, or back to all. */
export async function setTaskOwner(em: EntityManager, taskId: string, ownerId: string | null): Promise<void> {
  await database(em)
    .updateTable('task')
    .set({ assignee_id: ownerId, status: ownerId === null ? 'ready' : 'reserved' })
    .where('id', '=', taskId)
    .where('closed_at', 'is', null)
    .execute();
}

export interface NewTaskComment {
  readonly id: string;
  readonly taskId: string;
  readonly at: Date;
  readonly authorId: string;
  readonly text: string;
}

/** Adds a comment and counts it; the task's row changes, so that open pages hear of it. */
export async function addTaskComment(
  em: EntityManager,
  { id, taskId, at, authorId, text }: NewTaskComment,
): Promise<void> {
  const db = database(em);
  await db.insertInto('task_comment').values({ id, task_id: taskId, at, author_id: authorId, text }).execute();
  const counted = { comment_count: sql<number>`comment_count + 1` };
  await db.updateTable('task').set(counted).where('id', '=', taskId).execute();
}

export interface TaskCommentRow {
  readonly id: string;
  readonly at: string;
  readonly authorName: string;
  readonly text: string;
}

/** What people said of a task, oldest first. */
export async function listTaskComments(em: EntityManager, taskId: string): Promise<TaskCommentRow[]> {
  const rows = await database(em)
    .selectFrom('task_comment as c')
    .innerJoin('account as a', 'a.id', 'c.author_id')
    .select(['c.id', 'c.at', 'a.full_name as authorName', 'c.text'])
    .where('c.task_id', '=', taskId)
    .orderBy('c.at')
    .orderBy('c.id')
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

export interface PossibleOwner {
  readonly id: string;
  readonly fullName: string;
  readonly position: string;
  readonly role: Role;
  readonly siteId: string | null;
}

/** Active people of these roles: of the site, and the administrators of the installation; by name. */
export async function listPossibleOwners(
  em: EntityManager,
  siteId: string | null,
  roles: readonly Role[],
): Promise<PossibleOwner[]> {
  return database(em)
    .selectFrom('account')
    .select(['id', 'full_name as fullName', 'position', 'role', 'site_id as siteId'])
    .where('is_active', '=', true)
    .where('is_machine', '=', false)
    .where('role', '=', anyOf(roles))
    .where(({ eb, or, and }) =>
      or([eb('site_id', '=', siteId), and([eb('role', '=', 'admin'), eb('site_id', 'is', null)])]),
    )
    .orderBy('full_name')
    .orderBy('id')
    .execute();
}

/** Adds to what an open task of a subject says; a closed one stays as it ended. */
export async function noteTaskDetails(
  em: EntityManager,
  subject: Subject,
  kind: TaskKind,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  await database(em)
    .updateTable('task')
    .set({ details: sql`details || ${JSON.stringify(details)}::jsonb` })
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('kind', '=', kind)
    .where('closed_at', 'is', null)
    .execute();
}
