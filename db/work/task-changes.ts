import type { EntityManager } from '@mikro-orm/postgresql';
import type { Role } from '#domain/people/role.ts';
import { isoInstant } from '../statements/row-values.ts';

/** Gives an open task to a person, or back to all. */
export async function setTaskOwner(em: EntityManager, taskId: string, ownerId: string | null): Promise<void> {
  await em.execute('update task set assignee_id = ?, status = ? where id = ? and closed_at is null', [
    ownerId,
    ownerId === null ? 'ready' : 'reserved',
    taskId,
  ]);
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
  await em.execute('insert into task_comment (id, task_id, at, author_id, text) values (?, ?, ?, ?, ?)', [
    ...[id, taskId, at, authorId, text],
  ]);
  await em.execute('update task set comment_count = comment_count + 1 where id = ?', [taskId]);
}

export interface TaskCommentRow {
  readonly id: string;
  readonly at: string;
  readonly authorName: string;
  readonly text: string;
}

/** What people said of a task, oldest first. */
export async function listTaskComments(em: EntityManager, taskId: string): Promise<TaskCommentRow[]> {
  const rows = await em.execute<{ id: string; at: string; author_name: string; text: string }[]>(
    `select c.id, c.at, a.full_name as author_name, c.text from task_comment c join account a on a.id = c.author_id
      where c.task_id = ? order by c.at, c.id`,
    [taskId],
  );
  return rows.map(({ id, at, author_name, text }) => ({ id, at: isoInstant(at), authorName: author_name, text }));
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
  const rows = await em.execute<
    { id: string; full_name: string; position: string; role: Role; site_id: string | null }[]
  >(
    `select id, full_name, position, role, site_id from account
      where is_active and role = any(?::text[]) and (site_id = ? or (role = 'admin' and site_id is null))
      order by full_name, id`,
    [`{${roles.join(',')}}`, siteId],
  );
  return rows.map(({ id, full_name, position, role, site_id }) => ({
    ...{ id, position, role, fullName: full_name, siteId: site_id },
  }));
}
