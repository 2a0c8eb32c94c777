import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { inForceOn } from '#domain/calendar/valid-from.ts';
import type { DeliveryBranch } from '#domain/post/operation-meaning.ts';
import { madeOf } from '#domain/post/tariff-words.ts';
import { ofWay, type Money, type PricedLetter, type Tariffs } from '#domain/post/tariff.ts';
import { vatOfCharges } from '#domain/post/vat.ts';
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
  /** What that was made of besides the price of the way, in words; null: of nothing else. */
  readonly made: string | null;
  /** Within the charge, by the rate of the batch's day; null: not known. */
  readonly vatKopecks: number | null;
}

/** The same of each of these letters, with the batch of the form and what it was reckoned to cost; a letter that no form names is not there. */
export async function findActualPrices(
  em: EntityManager,
  letterIds: readonly string[],
): Promise<ReadonlyMap<string, ActualPrice>> {
  if (letterIds.length === 0) return new Map();
  const { rows } = await sql<ChargedLetter>`
    select g.id as "letterId", coalesce(l.kind, 'registered') as kind, l.page_count as "pageCount", n.*
    from unnest(${letterIds}::uuid[]) g(id) cross join lateral (
      select k.batch_id as "batchId", (select b.batch_date from batch b where b.id = k.batch_id) as day, k.form_sha256 as "formSha256", n.price_kopecks as kopecks, n.charges, n.expected_from as "from", n.expected_to as "to"
      from ${chargingLine(sql`g.id`)}) n left join every_letter l on l.id = g.id`.execute(database(em));
  if (rows.length === 0) return new Map();
  const [ways, tariffs] = [await findWays(em, letterIds), await readTariffs(em)];
  return new Map(rows.map((line) => [line.letterId, priceOfLine(line, ways.get(line.letterId) ?? null, tariffs)]));
}

interface ChargedLetter {
  readonly letterId: string;
  readonly kind: PricedLetter['kind'];
  readonly pageCount: number | null;
  readonly batchId: string;
  readonly formSha256: string;
  readonly kopecks: number;
  readonly charges: readonly number[];
  readonly from: number | null;
  readonly to: number | null;
  readonly day: string;
}

function priceOfLine(line: ChargedLetter, way: DeliveryBranch | null, tariffs: Tariffs): ActualPrice {
  const { batchId, formSha256, kopecks, charges, from, to, day, kind, pageCount } = line;
  const tariff = inForceOn(tariffs, day);
  const letter = { kind, pageCount, way };
  const expected = from === null || to === null ? null : ofWay({ from, to }, tariff, letter);
  const vatKopecks = vatOfCharges(charges, tariff)?.to ?? null;
  const made = madeOf(expected, tariff, letter);
  return { batchId, formSha256, kopecks, charges, expected, way, made, vatKopecks };
}

/** The same of one letter; null: no form names it. */
export async function findActualPrice(em: EntityManager, letterId: string): Promise<ActualPrice | null> {
  return (await findActualPrices(em, [letterId])).get(letterId) ?? null;
}

/** The form by which the Post charged a letter; null: no form names a charge for it. */
export async function findChargingForm(em: EntityManager, letterId: string): Promise<string | null> {
  const { rows } = await sql<{ formSha256: string }>`
    select k.form_sha256 as "formSha256" from ${chargingLine(sql`${letterId}::uuid`)}`.execute(database(em));
  return rows[0]?.formSha256 ?? null;
}
