import type { EntityManager } from '@mikro-orm/postgresql';
import type { PersonRow } from '#domain/people/people-sheet.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';
import type { PeopleImport } from './people-import.entity.ts';

export type KeptPeople = Pick<PeopleImport, 'id' | 'authorId' | 'fileName' | 'rows' | 'createdAt'> & {
  readonly carriedOutAt: Date | null;
};

/** A sheet of people as it was read, for its confirmation. */
export async function putPeopleImport(em: EntityManager, kept: Omit<KeptPeople, 'carriedOutAt'>): Promise<void> {
  const { id, authorId, fileName, rows, createdAt } = kept;
  await database(em)
    .insertInto('people_import')
    .values({ id, author_id: authorId, file_name: fileName, rows: json(rows), created_at: createdAt })
    .execute();
}

/** A sheet of this person, locked until the transaction ends; null: none. */
export async function lockPeopleImport(em: EntityManager, authorId: string, id: string): Promise<KeptPeople | null> {
  const found = await database(em)
    .selectFrom('people_import')
    .select(['id', 'author_id as authorId', 'file_name as fileName', 'rows', 'created_at as createdAt'])
    .select('carried_out_at as carriedOutAt')
    .where('id', '=', id)
    .where('author_id', '=', authorId)
    .forUpdate()
    .executeTakeFirst();
  return found ?? null;
}

/** Keeps what came of it. */
export async function notePeopleImported(
  em: EntityManager,
  id: string,
  rows: readonly PersonRow[],
  at: Date,
): Promise<void> {
  const update = database(em)
    .updateTable('people_import')
    .set({ rows: json(rows), carried_out_at: at });
  await update.where('id', '=', id).execute();
}
