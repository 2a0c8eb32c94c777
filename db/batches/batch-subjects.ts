import type { EntityManager } from '@mikro-orm/postgresql';
import { batchSubject } from '#domain/work/subject.ts';
import type { SubjectRow } from '../work/subject-rows.ts';

/** Batches by id, as people's work names them. */
export async function readBatchSubjects(em: EntityManager, ids: readonly string[]): Promise<SubjectRow[]> {
  const rows = await em.execute<{ id: string; site_id: string; batch_date: string; ordinal: number; status: string }[]>(
    'select id, site_id, batch_date, ordinal, status from batch where id in (?)',
    [ids],
  );
  return rows.map(({ id, site_id, batch_date, ordinal, status }) => {
    const [year, month, day] = batch_date.split('-');
    const name = `${day ?? ''}.${month ?? ''}.${year ?? ''} № ${String(ordinal)}`;
    return { subject: batchSubject(id), siteId: site_id, name, version: null, status };
  });
}
