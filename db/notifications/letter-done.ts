import type { EntityManager } from '@mikro-orm/postgresql';
import type { Subject } from '#domain/work/subject.ts';
import type { TaskKind } from '#domain/work/task-kinds.ts';
import { database } from '../statements/database.ts';

/** Completes the open task of this kind. False: there is none. */
export async function closeTaskOf(
  em: EntityManager,
  subject: Subject,
  kind: TaskKind,
  byId: string,
  now: Date,
): Promise<boolean> {
  const closed = await database(em)
    .updateTable('task')
    .set({ status: 'completed', closed_at: now, closed_by_id: byId })
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('kind', '=', kind)
    .where('closed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return closed !== undefined;
}
