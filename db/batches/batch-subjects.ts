import type { EntityManager } from '@mikro-orm/postgresql';
import { batchSubject } from '#domain/work/subject.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import type { SubjectRow } from '../work/subject-rows.ts';

/** Batches by id, as people's work names them. */
export async function readBatchSubjects(em: EntityManager, ids: readonly string[]): Promise<SubjectRow[]> {
  const rows = await database(em)
    .selectFrom('batch')
    .select(['id', 'site_id', 'batch_date', 'ordinal', 'status'])
    .where('id', '=', anyOf(ids))
    .execute();
  return rows.map(({ id, site_id, batch_date, ordinal, status }) => {
    const [year, month, day] = batch_date.split('-');
    const name = `${day ?? ''}.${month ?? ''}.${year ?? ''} № ${String(ordinal)}`;
    return { subject: batchSubject(id), siteId: site_id, name, version: null, status };
  });
}
