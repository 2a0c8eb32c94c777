import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';

/** Of how many letters of each batch the charge by its form may be right or wrong by the way that the Post has not told yet; a batch without any is not there. */
export async function countUndecidedCharges(
  em: EntityManager,
  batchIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (batchIds.length === 0) return new Map();
  const { rows } = await sql<{ batchId: string; count: number }>`
    select b.id as "batchId", count(distinct n.letter_id)::int as count from batch b
    cross join lateral (select k.id, k.form_sha256 from form103_check k where k.batch_id = b.id order by k.checked_at desc limit 1) k
    join form103_line n on n.check_id = k.id and n.letter_id is not null
      and n.expected_from < n.expected_to and n.price_kopecks between n.expected_from and n.expected_to
    where b.id = any (${batchIds}::uuid[]) and k.form_sha256 = b.form103sha256
      and not exists (select from letter_course c where c.letter_id = n.letter_id and c.way is not null)
    group by b.id`.execute(database(em));
  return new Map(rows.map(({ batchId, count }) => [batchId, count]));
}
