import type { EntityManager } from '@mikro-orm/postgresql';
import { letterSubject } from '#domain/work/subject.ts';
import { lettersIn } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import type { SubjectRow } from '../work/subject-rows.ts';

/** Letters by id, as people's work names them; the archive is asked for those that are not among the live ones. */
export async function readLetterSubjects(em: EntityManager, ids: readonly string[]): Promise<SubjectRow[]> {
  const live = await rowsIn(em, 'letter', ids);
  const found = new Set(live.map(({ id }) => id));
  const others = ids.filter((id) => !found.has(id));
  const archived = others.length === 0 ? [] : await rowsIn(em, 'archived_letter', others);
  return [...live, ...archived].map(({ id, ...row }) => ({ ...row, subject: letterSubject(id) }));
}

function rowsIn(em: EntityManager, table: 'letter' | 'archived_letter', ids: readonly string[]) {
  return database(em)
    .selectFrom(lettersIn(table))
    .select(['id', 'site_id as siteId', 'number as name', 'version', 'status'])
    .where('id', '=', anyOf(ids))
    .execute();
}
