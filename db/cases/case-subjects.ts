import type { EntityManager } from '@mikro-orm/postgresql';
import { caseSubject } from '#domain/cases/case-work.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import type { SubjectRow } from '../work/subject-rows.ts';

/** Cases by id, as people's work names them. */
export async function readCaseSubjects(em: EntityManager, ids: readonly string[]): Promise<SubjectRow[]> {
  const rows = await database(em)
    .selectFrom('court_case')
    .select(['id', 'site_id', 'number', 'version', 'state'])
    .where('id', '=', anyOf(ids))
    .execute();
  return rows.map(({ id, site_id, number, version, state }) => ({
    ...{ subject: caseSubject(id), siteId: site_id, name: number, version, status: state },
  }));
}
