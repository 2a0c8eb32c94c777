import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { CaseTallyDifference } from '#domain/reconcile/system/case-tally.ts';
import { database } from '../statements/database.ts';

/** Counts every case, in one snapshot with the kept numbers that the journals show. */
export async function findCaseTallyDifferences(em: EntityManager): Promise<readonly CaseTallyDifference[]> {
  const { rows } = await sql<CaseTallyDifference>`with counted as (
      select site_id, kind, state, count(*) as n from court_case group by site_id, kind, state)
    select coalesce(k.site_id, c.site_id) as "siteId", coalesce(k.kind, c.kind) as kind, coalesce(k.state, c.state) as state,
      coalesce(k.count, 0)::float8 as kept, coalesce(c.n, 0)::float8 as counted
    from case_tally k full join counted c on c.site_id = k.site_id and c.kind = k.kind and c.state = k.state
    where coalesce(k.count, 0) <> coalesce(c.n, 0) order by 1, 2, 3 limit 100`.execute(database(em));
  return rows;
}
