import type { EntityManager } from '@mikro-orm/postgresql';
import { assignmentSubject, matterSubject } from '#domain/matters/subjects.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import type { SubjectRow } from '../work/subject-rows.ts';

/** Cards by id, as people's work names them. */
export async function readMatterSubjects(em: EntityManager, ids: readonly string[]): Promise<SubjectRow[]> {
  const rows = await database(em)
    .selectFrom('matter')
    .select(['id', 'site_id', 'registration_number', 'version'])
    .where('id', '=', anyOf(ids))
    .execute();
  return rows.map(({ id, site_id, registration_number, version }) => ({
    ...{ subject: matterSubject(id), siteId: site_id, name: registration_number, version, status: null },
  }));
}

/** Assignments by id, named by the card's number and the day. */
export async function readAssignmentSubjects(em: EntityManager, ids: readonly string[]): Promise<SubjectRow[]> {
  const rows = await database(em)
    .selectFrom('assignment as a')
    .leftJoin('matter as m', 'm.id', 'a.matter_id')
    .select(['a.id', 'a.site_id', 'a.version', 'a.state', 'a.issued_on', 'm.registration_number'])
    .where('a.id', '=', anyOf(ids))
    .execute();
  return rows.map(({ id, site_id, version, state, issued_on, registration_number }) => {
    const [year, month, day] = issued_on.split('-');
    const name = `от ${day ?? ''}.${month ?? ''}.${year ?? ''} по карточке ${registration_number ?? 'без номера'}`;
    return { subject: assignmentSubject(id), siteId: site_id, name, version, status: state };
  });
}
