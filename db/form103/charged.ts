import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { inForceOn } from '#domain/calendar/valid-from.ts';
import type { DeliveryBranch } from '#domain/post/operation-meaning.ts';
import { ofWay, type Money } from '#domain/post/tariff.ts';
import { database } from '../statements/database.ts';
import { findWays } from '../statistics/courses.ts';
import { readTariffs } from '../tariffs/tariffs.ts';

/**
 * What `n` the Post charged a letter by the newest form 103 that names a charge for it: all its lines about the letter together, for it pays for
 * each. A later form without the letter, or without its price, takes no charge back.
 */
function chargingLine(letterId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select a.check_id, a.letter_id, sum(a.price_kopecks)::int as price_kopecks, array_agg(a.price_kopecks order by a.place) as charges,
      min(a.expected_from) as expected_from, min(a.expected_to) as expected_to
    from form103_line a where a.letter_id = ${letterId} and a.price_kopecks is not null group by 1, 2) n
    join form103_check k on k.id = n.check_id order by k.checked_at desc limit 1`;
}

/** What the Post took for a letter `l` by form 103, kopecks; null: no form names it. */
export const CHARGED = sql<number | null>`(select n.price_kopecks from ${chargingLine(sql`l.id`)})`;

/** What the Post took for a letter, and by which form. */
export interface ActualPrice {
  readonly batchId: string;
  readonly formSha256: string;
  readonly kopecks: number;
  /** The sum is of these, a line of the form each: more than one where the form names the letter again. */
  readonly charges: readonly number[];
  /** What the letter was reckoned to cost then, by the way that is known by now. */
  readonly expected: Money | null;
  /** Null: the Post has not told it. */
  readonly way: DeliveryBranch | null;
}

/** The same of one letter, with the batch of the form and what the letter was reckoned to cost; null: no form names it. */
export async function findActualPrice(em: EntityManager, letterId: string): Promise<ActualPrice | null> {
  const { rows } = await sql<{
    batchId: string;
    formSha256: string;
    kopecks: number;
    charges: readonly number[];
    from: number | null;
    to: number | null;
    day: string;
  }>`
    select k.batch_id as "batchId", (select b.batch_date from batch b where b.id = k.batch_id) as day, k.form_sha256 as "formSha256", n.price_kopecks as kopecks, n.charges, n.expected_from as "from", n.expected_to as "to"
    from ${chargingLine(sql`${letterId}::uuid`)}`.execute(database(em));
  const [line] = rows;
  if (line === undefined) return null;
  const { batchId, formSha256, kopecks, charges, from, to, day } = line;
  const way = (await findWays(em, [letterId])).get(letterId) ?? null;
  const tariff = inForceOn(await readTariffs(em), day);
  const expected = from === null || to === null ? null : ofWay({ from, to }, tariff, way);
  return { batchId, formSha256, kopecks, charges, expected, way };
}
