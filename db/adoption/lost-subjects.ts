import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Subject, SubjectKind } from '#domain/work/subject.ts';
import { database } from '../statements/database.ts';

/** A subject whose process the last reconciliation has found lost. */
export interface LostSubject {
  readonly subject: Subject;
  readonly words: readonly string[];
  /** Since when it is known. */
  readonly since: Date;
}

function lost(em: EntityManager) {
  return database(em)
    .selectFrom('task')
    .where('kind', '=', 'incident')
    .where('closed_at', 'is', null)
    .where(sql<boolean>`details ->> 'mend' = 'adopt'`);
}

/** The longest known first. */
export async function listLostSubjects(em: EntityManager, limit: number): Promise<LostSubject[]> {
  const rows = await lost(em)
    .select(['subject_kind as kind', 'subject_id as id', 'created_at as since'])
    .select(sql<string[]>`details -> 'words'`.as('words'))
    .orderBy('created_at')
    .orderBy('task.id')
    .limit(limit)
    .execute();
  return rows.map(({ kind, id, words, since }) => ({ subject: { kind: kind as SubjectKind, id }, words, since }));
}

/** Since when it is known that nobody leads it; null: it is led, as far as is known. */
export async function knownLostSince(em: EntityManager, { kind, id }: Subject): Promise<Date | null> {
  const found = lost(em).select('created_at as since').where('subject_kind', '=', kind).where('subject_id', '=', id);
  return (await found.orderBy('created_at').limit(1).executeTakeFirst())?.since ?? null;
}
