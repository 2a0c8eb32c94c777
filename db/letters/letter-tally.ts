import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { TallyDifference } from '#domain/reconcile/system/tally.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { database } from '../statements/database.ts';

/** The tally's name for all sites together. */
const ALL_SITES = '';
const FOLDED_AT_ONCE = 20_000;

/** How many letters of a site (null: of all) stand in each status: kept, and true at the instant of the question. */
export async function countByStatus(em: EntityManager, siteId: string | null): Promise<Map<LetterStatus, number>> {
  const changes = siteId === null ? sql`` : sql`where site_id = ${siteId}`;
  const { rows } = await sql<{ status: LetterStatus; n: number }>`select status, sum(n)::float8 as n from (
      select status, count as n from letter_tally where site_id = ${siteId ?? ALL_SITES}
      union all select status, delta from letter_tally_change ${changes}) as every group by status`.execute(
    database(em),
  );
  return new Map(rows.map(({ status, n }) => [status, n]));
}

/** Takes the moves since the last time over into the tally. Nobody who moves a letter waits for it. @returns how many */
export async function foldTally(em: EntityManager): Promise<number> {
  const folded = await sql<{ n: number }>`select fold_letter_tally(${FOLDED_AT_ONCE}) as n`.execute(database(em));
  return folded.rows[0]?.n ?? 0;
}

/** Counts every letter, in one snapshot with what is kept. */
export async function findTallyDifferences(em: EntityManager): Promise<readonly TallyDifference[]> {
  const { rows } = await sql<TallyDifference>`with counted as (
      select coalesce(site_id, '') as site_id, status, count(*) as n from letter group by grouping sets ((site_id, status), (status))),
    kept as (select site_id, status, sum(n) as n from (
        select site_id, status, count as n from letter_tally
        union all select site_id, status, delta from letter_tally_change
        union all select '', status, delta from letter_tally_change) as every group by 1, 2)
    select coalesce(k.site_id, c.site_id) as "siteId", coalesce(k.status, c.status) as status,
      coalesce(k.n, 0)::float8 as kept, coalesce(c.n, 0)::float8 as counted
    from kept k full join counted c on c.site_id = k.site_id and c.status = k.status
    where coalesce(k.n, 0) <> coalesce(c.n, 0) order by 1, 2 limit 100`.execute(database(em));
  return rows;
}
