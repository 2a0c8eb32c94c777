import type { EntityManager } from '@mikro-orm/postgresql';
import { letterSubject } from '#domain/work/subject.ts';
import type { SubjectRow } from '../work/subject-rows.ts';

/** Letters by id, as people's work names them. */
export async function readLetterSubjects(em: EntityManager, ids: readonly string[]): Promise<SubjectRow[]> {
  const rows = await em.execute<
    { id: string; site_id: string; number: string | null; version: number; status: string }[]
  >('select id, site_id, number, version, status from letter where id in (?)', [ids]);
  return rows.map(({ id, site_id, number, version, status }) => ({
    ...{ subject: letterSubject(id), siteId: site_id, name: number, version, status },
  }));
}
