import type { EntityManager } from '@mikro-orm/postgresql';
import type { Subject } from '#domain/work/subject.ts';
import { database } from '../statements/database.ts';
import type { TaskCommentRow } from './task-changes.ts';

export interface NewSubjectComment {
  readonly id: string;
  readonly subject: Subject;
  readonly at: Date;
  readonly authorId: string;
  readonly text: string;
}

/** Open pages of the subject hear of it. */
export async function addSubjectComment(
  em: EntityManager,
  { id, subject, at, authorId, text }: NewSubjectComment,
): Promise<void> {
  const about = { subject_kind: subject.kind, subject_id: subject.id };
  await database(em)
    .insertInto('subject_comment')
    .values({ id, ...about, at, author_id: authorId, text })
    .execute();
}

/** What people said of it, oldest first. */
export async function listSubjectComments(em: EntityManager, { kind, id }: Subject): Promise<TaskCommentRow[]> {
  const rows = await database(em)
    .selectFrom('subject_comment as c')
    .innerJoin('account as a', 'a.id', 'c.author_id')
    .select(['c.id', 'c.at', 'a.full_name as authorName', 'c.text'])
    .where('c.subject_kind', '=', kind)
    .where('c.subject_id', '=', id)
    .orderBy('c.at')
    .orderBy('c.id')
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
