import type { EntityManager } from '@mikro-orm/postgresql';
import { letterSubject } from '#domain/work/subject.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import type { SubjectRow } from '../work/subject-rows.ts';

/** Letters by id, as people's work names them. */
export async function readLetterSubjects(em: EntityManager, ids: readonly string[]): Promise<SubjectRow[]> {
  const rows = await database(em)
    .selectFrom('letter')
    .select(['id', 'site_id as siteId', 'number as name', 'version', 'status'])
    .where('id', '=', anyOf(ids))
    .execute();
  return rows.map(({ id, ...row }) => ({ ...row, subject: letterSubject(id) }));
}
