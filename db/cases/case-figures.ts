import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { CaseKind, CaseSource, CaseState } from '#domain/cases/court-case.ts';
import { database } from '../statements/database.ts';

export interface CaseCount {
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly count: number;
}

/** How many cases of a site (null: of all) stand in each journal and state: kept, not counted. */
export function countCases(em: EntityManager, siteId: string | null): Promise<CaseCount[]> {
  return database(em)
    .selectFrom('case_tally')
    .select(['kind', 'state', sql<number>`sum(count)::float8`.as('count')])
    .$if(siteId !== null, (own) => own.where('site_id', '=', siteId))
    .groupBy(['kind', 'state'])
    .having(sql<boolean>`sum(count) > 0`)
    .$castTo<CaseCount>()
    .execute();
}

/** Judges of a site's cases, each once: read along the index, one step for each of them. */
export async function listJudges(em: EntityManager, siteId: string): Promise<string[]> {
  const { rows } = await sql<{ judge: string }>`with recursive each(judge) as (
      (select judge from court_case where site_id = ${siteId} order by judge limit 1)
      union all select (select c.judge from court_case c where c.site_id = ${siteId} and c.judge > e.judge order by c.judge limit 1)
      from each e where e.judge is not null)
    select judge from each where judge <> '' limit 200`.execute(database(em));
  return rows.map(({ judge }) => judge);
}

/** As of when a source has told anything of a site's cases. */
export interface SourceAge {
  readonly source: CaseSource;
  readonly dataAsOf: Date;
}

/** Of a site (null: of all, the latest). Cases kept by hand have no such time. */
export function sourceAges(em: EntityManager, siteId: string | null): Promise<SourceAge[]> {
  return database(em)
    .selectFrom('case_source')
    .select(['source', sql<Date>`max(data_as_of)`.as('dataAsOf')])
    .$if(siteId !== null, (own) => own.where('site_id', '=', siteId))
    .groupBy('source')
    .orderBy('source')
    .$castTo<SourceAge>()
    .execute();
}
