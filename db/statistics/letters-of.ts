import { sql, type RawBuilder } from 'kysely';
import type { LetterFilter } from '#domain/statistics/filter.ts';
import type { Measure, Norms } from '#domain/statistics/measures.ts';
import { prefixesOf } from '#domain/statistics/regions.ts';
import { onCourtDays } from '../statements/court-days.ts';
import { indexPrefix } from '../statements/index-prefix.ts';

/** Letters wherever they are, with their site's clock and what is kept beside them. */
const SOURCE = sql`every_letter l join site s on s.id = l.site_id left join letter_course c on c.letter_id = l.id`;

const BASIS = { accepted: sql`l.accepted_at`, created: sql`l.created_at`, signed: sql`c.signed_at` } as const;

/** The moment by which a letter belongs to the period. */
export function momentOf({ basis }: Pick<LetterFilter, 'basis'>): RawBuilder<Date> {
  return sql<Date>`${BASIS[basis]}`;
}

/** The day of that moment on the court's own clock, `yyyy-MM-dd`. */
export function dayOf(filter: Pick<LetterFilter, 'basis'>): RawBuilder<string> {
  return sql<string>`to_char(${momentOf(filter)} at time zone s.time_zone, 'YYYY-MM-DD')`;
}

export const WAY = sql<'electronic' | 'paper' | 'unknown'>`coalesce(c.way, 'unknown')`;
export const OUTCOME = sql<string>`coalesce(l.outcome, 'none')`;
export const CAUSE = sql<string>`case when l.outcome = 'lost' then 'lost' else coalesce(c.cause, 'not_told') end`;
/** Of the addressee. */
export const PREFIX = indexPrefix(sql.ref('l.recipient_address'));
export const RETURNED = sql<boolean>`l.outcome in ('returned_to_court', 'lost')`;

const TOLD = sql`l.outcome in ('delivered', 'returned_to_court', 'lost') and l.outcome_at ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d'`;
/** Seconds of each term; null where a letter has not got so far. The Post's times are local: they are held against the court's clock. */
const SECONDS: Readonly<Record<Measure, RawBuilder<number | null>>> = {
  prepare: seconds(sql`c.submitted_at - l.created_at`),
  sign: seconds(sql`c.signed_at - c.submitted_at`),
  hand: seconds(sql`l.accepted_at - c.signed_at`),
  deliver: seconds(
    sql`case when ${TOLD} then left(l.outcome_at, 19)::timestamp - (l.accepted_at at time zone s.time_zone) end`,
  ),
};

/** Never below zero: clocks of different zones are compared. */
function seconds(span: RawBuilder<unknown>): RawBuilder<number | null> {
  return sql<number | null>`case when (${span}) is not null then greatest(extract(epoch from (${span})), 0) end`;
}

export function secondsOf(measure: Measure): RawBuilder<number | null> {
  return SECONDS[measure];
}

/** Everything but which of the letters are late: that only the calendar and the day tell (`selected-letters.ts`). */
export type TimelessFilter = Omit<LetterFilter, 'isLate'> & { readonly isLate?: undefined };

/** The condition as far as it depends on no day of today: `from … where …`. */
export function lettersOf(filter: TimelessFilter, norms: Pick<Norms, 'hours'>): RawBuilder<unknown> {
  return sql`${SOURCE} where ${sql.join(conditionsOf(filter, norms), sql` and `)}`;
}

function conditionsOf(filter: TimelessFilter, { hours }: Pick<Norms, 'hours'>): readonly RawBuilder<unknown>[] {
  const { siteId, from, to, kind, documentKind, way, status, outcome, cause, region, signerId, measured, over } =
    filter;
  const moment = momentOf(filter);
  const where = (value: string | undefined, condition: (value: string) => RawBuilder<unknown>) =>
    value === undefined ? [] : [condition(value)];
  return [
    onCourtDays(moment, sql`s.time_zone`, { from, to }),
    ...where(siteId ?? undefined, (one) => sql`l.site_id = ${one}`),
    ...where(kind, (one) => sql`l.kind = ${one}`),
    ...where(documentKind, (one) => sql`l.document_kind = ${one}`),
    ...where(way, (one) => sql`${WAY} = ${one}`),
    ...where(status, (one) => sql`l.status = ${one}`),
    ...where(outcome, (one) => sql`${OUTCOME} = ${one}`),
    ...where(signerId, (one) => sql`l.signed_by_id = ${one}`),
    ...(filter.isReturned ? [RETURNED] : []),
    ...where(cause, (one) => sql`${RETURNED} and ${CAUSE} = ${one}`),
    ...(region === undefined ? [] : [inRegion(region)]),
    ...(measured === undefined ? [] : [sql`${SECONDS[measured]} is not null`]),
    ...(over === undefined ? [] : [sql`${SECONDS[over]} > ${hours[over] * 3_600}`]),
  ];
}

function inRegion(region: NonNullable<LetterFilter['region']>): RawBuilder<unknown> {
  const prefixes = [...prefixesOf(region)];
  return region === 'unknown'
    ? sql`coalesce(${PREFIX} <> all (${prefixes}::text[]), true)`
    : sql`${PREFIX} = any (${prefixes}::text[])`;
}
