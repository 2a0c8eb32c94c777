import { expressionBuilder, sql, type Expression, type SqlBool } from 'kysely';
import type { LetterOrder } from '#domain/letters/letter-orders.ts';
import type { LetterKind } from '#domain/letters/letter.ts';
import type { LetterOutcome, LetterStatus } from '#domain/letters/letter-status.ts';
import type { Gate } from '#domain/proof/gate.ts';
import type { StatusGroup } from '#domain/letters/status-groups.ts';
import type { LateSpan } from '#domain/delivery/late-spans.ts';
import { lateIds } from '../delivery/late-letters.ts';
import type { Tables } from '../statements/tables.ts';
import { anyOf, instantOf } from '../statements/values.ts';

/** A place in a list: the row after which it goes on. */
export interface ListPlace {
  readonly micros: string;
  readonly id: string;
}

export interface LetterListQuery {
  /** Null: all sites. */
  readonly siteId: string | null;
  readonly folder?: StatusGroup | undefined;
  readonly statuses?: readonly LetterStatus[] | undefined;
  readonly kind?: LetterKind | undefined;
  readonly outcome?: LetterOutcome | undefined;
  /** Whether its addressee is notified. */
  readonly gate?: Gate | undefined;
  /** Only those that are late at the Post: which days of acceptance are late, and when. */
  readonly lateAtPost?: { readonly spans: readonly LateSpan[]; readonly at: Date } | undefined;
  readonly text?: string | undefined;
  /** Days `yyyy-MM-dd` in the zone, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly timeZone: string;
  readonly approverId?: string | undefined;
  /** Newest when absent. By the term only within one site, and by nothing narrowed but the folder. */
  readonly order?: LetterOrder | undefined;
  /** Only those whose term had passed by then; in the order of their terms. */
  readonly lateAt?: Date | undefined;
  readonly after?: ListPlace | undefined;
  readonly limit: number;
}

/** What a list of letters is narrowed by; the letter's row is called `l`. */
export type LetterCondition = Expression<SqlBool>;

const letter = expressionBuilder<{ l: Tables['letter'] }, 'l'>();

/** Where and when: what a list and a search read in the order of an index. The columns are those of `alias`. */
export function boundsOf({ siteId, from, to, timeZone }: LetterListQuery, alias: 'l' | 's'): LetterCondition[] {
  const created = sql.ref(`${alias}.created_at`);
  const conditions: (LetterCondition | false)[] = [
    siteId !== null && sql<boolean>`${sql.ref(`${alias}.site_id`)} = ${siteId}`,
    from !== undefined && sql<boolean>`${created} >= ${startOfDay(from, 0, timeZone)}`,
    to !== undefined && sql<boolean>`${created} < ${startOfDay(to, 1, timeZone)}`,
  ];
  return conditions.filter((condition) => condition !== false);
}

/** What the letter itself must be. */
export function filtersOf(query: LetterListQuery): LetterCondition[] {
  const { folder, statuses, kind, outcome, approverId, gate, lateAtPost } = query;
  const [only, ...more] = statuses ?? [];
  const conditions: (LetterCondition | false)[] = [
    folder !== undefined && sql<boolean>`letter_folder(l.status) = ${folder}`,
    // One status is named as one: only then is an index read in the order of the list.
    only !== undefined && letter('l.status', '=', more.length === 0 ? only : anyOf([only, ...more])),
    kind !== undefined && letter('l.kind', '=', kind),
    outcome !== undefined && letter('l.outcome', '=', outcome),
    lateAtPost !== undefined && sql<boolean>`l.id in ${lateIds(lateAtPost.spans, lateAtPost.at)}`,
    approverId !== undefined && letter('l.approver_id', '=', approverId),
    gate !== undefined &&
      sql<boolean>`exists (select from letter_proof p where p.letter_id = l.id and p.gate = ${gate})`,
  ];
  return conditions.filter((condition) => condition !== false);
}

/** Rows beyond a place of a list; both columns by their full names. */
export function beyond(place: ListPlace, by: readonly [string, string], direction: 'asc' | 'desc'): LetterCondition {
  return beyondPlace([sql.ref(by[0]), instantOf(place.micros)], [sql.ref(by[1]), place.id], direction);
}

/** The same of any order: what is ordered by with where it stands, and the id. */
export function beyondPlace(
  [by, where]: readonly [Expression<unknown>, Expression<unknown>],
  [idRef, id]: readonly [Expression<unknown>, string],
  direction: 'asc' | 'desc',
): LetterCondition {
  const row = sql`(${by}, ${idRef})`;
  const place = sql`(${where}, ${id}::uuid)`;
  return direction === 'desc' ? sql<boolean>`${row} < ${place}` : sql<boolean>`${row} > ${place}`;
}

/** The first instant of the day so many days after this one. */
function startOfDay(day: string, daysLater: number, timeZone: string) {
  return sql<Date>`(${day}::date + ${daysLater}::int)::timestamp at time zone ${timeZone}`;
}
