import { inForceOn } from '#domain/calendar/valid-from.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LetterKind } from '#domain/letters/letter.ts';
import { exactly, priceOf, sumOf, type Money, type Tariffs } from '#domain/post/tariff.ts';
import { vatTotal, vatWithin } from '#domain/post/vat.ts';
import { budgetState, type Budget, type BudgetState } from '#domain/tariffs/budget.ts';
import { TAKEN_KOPECKS } from '../notifications/taken-parts.ts';
import { database } from '../statements/database.ts';
import { CHARGED } from '../form103/charged.ts';

/** A budget as it was set. */
export type SetBudget = Budget & { readonly id: string };

/** Null: nobody has set one. */
export async function readBudget(em: EntityManager, siteId: string, year: number): Promise<SetBudget | null> {
  const row = await database(em)
    .selectFrom('site_budget as b')
    .select([
      'b.id',
      'b.site_id as siteId',
      'b.year',
      'b.limit_kopecks as limitKopecks',
      'b.warn_percent as warnPercent',
    ])
    .where('b.site_id', '=', siteId)
    .where('b.year', '=', year)
    .orderBy('b.created_at', 'desc')
    .orderBy('b.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, limitKopecks: Number(row.limitKopecks) };
}

export async function putBudget(
  em: EntityManager,
  { siteId, year, limitKopecks, warnPercent }: Budget,
  { authorId, at }: { readonly authorId: string; readonly at: Date },
): Promise<void> {
  await database(em)
    .insertInto('site_budget')
    .values({
      ...{ site_id: siteId, year, limit_kopecks: limitKopecks, warn_percent: warnPercent },
      ...{ author_id: authorId, created_at: at },
    })
    .execute();
}

/** What was spent, and the VAT within it as far as tariffs name a rate: that of SMS is not known here. */
export interface Spent {
  readonly spent: Money;
  readonly vat: Money | null;
}

/**
 * What a site has spent in a year: letters of its batches that the Post has or may have, by the price that form 103 names, else by the one
 * of the Post's order, else by the tariff of the batch's day, and SMS that were handed over.
 */
export async function readSpent(em: EntityManager, siteId: string, year: number, tariffs: Tariffs): Promise<Spent> {
  const { rows } = await sql<{
    day: string;
    kind: LetterKind;
    way: 'electronic' | 'paper' | null;
    pageCount: number | null;
    ordered: number | null;
    count: number;
  }>`select b.batch_date as day, l.kind, c.way, l.page_count as "pageCount", coalesce(f.price_kopecks, o.price_kopecks) as ordered, count(*)::int as count
    from batch b join batch_letter p on p.batch_id = b.id and (p.result is null or p.result = 'accepted')
    join every_letter l on l.id = p.letter_id
    left join letter_course c on c.letter_id = l.id left join paper_order o on o.letter_id = l.id and o.batch_id = b.id
    cross join lateral (select ${CHARGED} as price_kopecks) f
    where b.site_id = ${siteId} and b.batch_date >= ${`${String(year)}-01-01`} and b.batch_date < ${`${String(year + 1)}-01-01`}
    group by 1, 2, 3, 4, 5`.execute(database(em));
  const letters = rows.map(({ day, ordered, count, ...letter }) => {
    const tariff = inForceOn(tariffs, day);
    const one = ordered === null ? priceOf(tariff, letter) : exactly(ordered);
    return { price: timesOrNull(one, count), vat: timesOrNull(vatWithin(one, tariff), count) };
  });
  return {
    spent: sumOf([...letters.map(({ price }) => price), exactly(await readSmsSpent(em, siteId, year))]),
    vat: vatTotal(letters.map(({ vat }) => vat)),
  };
}

function timesOrNull(one: Money | null, count: number): Money | null {
  return one && { from: one.from * count, to: one.to * count };
}

async function readSmsSpent(em: EntityManager, siteId: string, year: number): Promise<number> {
  const { rows } = await sql<{ sum: number }>`
    select coalesce(sum(${TAKEN_KOPECKS}), 0)::float8 as sum from notification n join site s on s.id = n.site_id
    where n.site_id = ${siteId} and n.sent_at is not null and extract(year from n.sent_at at time zone s.time_zone) = ${year}`.execute(
    database(em),
  );
  return rows[0]?.sum ?? 0;
}

/** A year of a site against what it may spend. */
export interface Standing<B extends SetBudget | null> extends Spent {
  readonly budget: B;
  readonly state: BudgetState;
}

/** Of a year for which nobody has set a budget nothing is summed: null. */
export async function readSetStanding(
  em: EntityManager,
  siteId: string,
  year: number,
  tariffs: Tariffs,
): Promise<Standing<SetBudget> | null> {
  const budget = await readBudget(em, siteId, year);
  return budget && standingOf(budget, await readSpent(em, siteId, year, tariffs));
}

/** The same, with what was spent also where no budget is set. */
export async function readStanding(
  em: EntityManager,
  siteId: string,
  year: number,
  tariffs: Tariffs,
): Promise<Standing<SetBudget | null>> {
  return standingOf(await readBudget(em, siteId, year), await readSpent(em, siteId, year, tariffs));
}

function standingOf<B extends SetBudget | null>(budget: B, { spent, vat }: Spent): Standing<B> {
  return { budget, spent, vat, state: budgetState(budget, spent) };
}
