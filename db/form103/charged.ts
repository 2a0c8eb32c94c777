import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { inForceOn } from '#domain/calendar/valid-from.ts';
import type { DeliveryBranch } from '#domain/post/operation-meaning.ts';
import { madeOf } from '#domain/post/tariff-words.ts';
import { exactly, ofWay, type Money, type PricedLetter } from '#domain/post/tariff.ts';
import { vatWithin } from '#domain/post/vat.ts';
import { database } from '../statements/database.ts';
import { findWays } from '../statistics/courses.ts';
import { readTariffs } from '../tariffs/tariffs.ts';

/**
 * The line `n` by which the Post charged a letter: that of the newest form 103 that names a charge for it. A later form without the letter, or
 * without its price, takes no charge back.
 */
function chargingLine(letterId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`form103_line n join form103_check k on k.id = n.check_id
    where n.letter_id = ${letterId} and n.price_kopecks is not null order by k.checked_at desc, n.place limit 1`;
}

/** What the Post took for a letter `l` by form 103, kopecks; null: no form names it. */
export const CHARGED = sql<number | null>`(select n.price_kopecks from ${chargingLine(sql`l.id`)})`;

/** What the Post took for a letter, and by which form. */
export interface ActualPrice {
  readonly batchId: string;
  readonly formSha256: string;
  readonly kopecks: number;
  /** What the letter was reckoned to cost then, by the way that is known by now. */
  readonly expected: Money | null;
  /** Null: the Post has not told it. */
  readonly way: DeliveryBranch | null;
  /** What that was made of besides the price of the way, in words; null: of nothing else. */
  readonly made: string | null;
  /** Within the charge, by the rate of the batch's day; null: not known. */
  readonly vatKopecks: number | null;
}

/** The same of one letter, with the batch of the form and what the letter was reckoned to cost; null: no form names it. */
export async function findActualPrice(em: EntityManager, letterId: string): Promise<ActualPrice | null> {
  const { rows } = await sql<{
    batchId: string;
    formSha256: string;
    kopecks: number;
    from: number | null;
    to: number | null;
    day: string;
    kind: PricedLetter['kind'];
    pageCount: number | null;
  }>`
    select n.batch_id as "batchId", (select b.batch_date from batch b where b.id = n.batch_id) as day, n.form_sha256 as "formSha256", n.price_kopecks as kopecks, n.expected_from as "from", n.expected_to as "to",
      coalesce(l.kind, 'registered') as kind, l.page_count as "pageCount"
    from (select n.*, k.batch_id, k.form_sha256 from ${chargingLine(sql`${letterId}::uuid`)}) n
      left join every_letter l on l.id = n.letter_id`.execute(database(em));
  const [line] = rows;
  if (line === undefined) return null;
  const { batchId, formSha256, kopecks, from, to, day } = line;
  const way = (await findWays(em, [letterId])).get(letterId) ?? null;
  const tariff = inForceOn(await readTariffs(em), day);
  const letter = { kind: line.kind, pageCount: line.pageCount, way };
  const expected = from === null || to === null ? null : ofWay({ from, to }, tariff, letter);
  const vatKopecks = vatWithin(exactly(kopecks), tariff)?.to ?? null;
  return { batchId, formSha256, kopecks, expected, way, made: madeOf(expected, tariff, letter), vatKopecks };
}
