import type { EntityManager } from '@mikro-orm/postgresql';
import { publicationSubject } from '#domain/publications/publication-subject.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import type { SubjectRow } from '../work/subject-rows.ts';

/** Publications by their card's id, named by the card. */
export async function readPublicationSubjects(em: EntityManager, ids: readonly string[]): Promise<SubjectRow[]> {
  const rows = await database(em)
    .selectFrom('publication as p')
    .leftJoin('matter as m', 'm.id', 'p.id')
    .select(['p.id', 'p.site_id', 'm.registration_number'])
    .where('p.id', '=', anyOf(ids))
    .execute();
  return rows.map(({ id, site_id, registration_number }) => ({
    subject: publicationSubject(id),
    siteId: site_id,
    name: registration_number,
    version: null,
    status: null,
  }));
}
