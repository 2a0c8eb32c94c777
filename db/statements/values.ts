import { sql, type AliasedRawBuilder, type Expression, type RawBuilder } from 'kysely';
import type { Json } from './tables.ts';

/** A value for a `jsonb` column; null is the JSON null. */
export function json<T>(value: T): RawBuilder<Json<T>> {
  return sql`${JSON.stringify(value)}::jsonb`;
}

/** One of these: `where('id', '=', anyOf(ids))`. A list in one value keeps the statement's text, and so its plan, the same. */
export function anyOf<T>(values: readonly T[]): RawBuilder<T> {
  return sql`any(${values})`;
}

/** None of these: `where('id', '<>', noneOf(ids))`. */
export function noneOf<T>(values: readonly T[]): RawBuilder<T> {
  return sql`all(${values})`;
}

/** A text that stands in the statement itself: an index of some rows only is used when its condition is read there. */
export function constant<const T extends string>(text: T): RawBuilder<T> {
  return sql.lit(text);
}

/** The database's own clock, at the beginning of the transaction. */
export function now(): RawBuilder<Date> {
  return sql`now()`;
}

/** So long, for arithmetic with instants. */
export function milliseconds(count: number): RawBuilder<unknown> {
  return sql`(${count} * interval '1 millisecond')`;
}

/** How many rows; a court's tables count far below what a `number` holds. */
export function count(): RawBuilder<number> {
  return sql`count(*)::int`;
}

/** An instant in milliseconds since 1970, as `Date` has it but with its parts. */
export function epochMs<T extends Date | null>(instant: Expression<T>): RawBuilder<T extends null ? null : number> {
  return sql`(extract(epoch from ${instant}) * 1000)::float8`;
}

/** An instant in whole microseconds since 1970: with an id, a place in a list that no rounding moves. */
export function micros(instant: Expression<Date>): RawBuilder<string> {
  return sql`(extract(epoch from ${instant}) * 1000000)::bigint::text`;
}

/** The instant of a place in a list. */
export function instantOf(placeMicros: string): RawBuilder<Date> {
  return sql`('epoch'::timestamptz + ${placeMicros}::bigint * interval '1 microsecond')`;
}

/** What the columns of given rows come to. */
interface ColumnKinds {
  readonly uuid: string;
  readonly text: string;
  readonly int: number;
  readonly boolean: boolean;
  readonly timestamptz: Date;
  readonly jsonb: Json<never>;
}
type Kinds = Readonly<Record<string, keyof ColumnKinds>>;
type RowOf<K extends Kinds> = { [N in keyof K]: ColumnKinds[K[N]] };

/** Rows given with the statement, as a table of it: `.from(rowsGiven('r', { id: 'uuid' }, rows))`. An absent value is null. */
export function rowsGiven<A extends string, const K extends Kinds>(
  alias: A,
  columns: K,
  rows: readonly { readonly [N in keyof K]?: unknown }[],
): AliasedRawBuilder<RowOf<K>, A> {
  const kinds = Object.entries(columns).map(([name, kind]) => sql`${sql.ref(name)} ${sql.raw(kind)}`);
  return sql<RowOf<K>>`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)`.as<A>(
    sql`${sql.ref(alias)}(${sql.join(kinds)})`,
  );
}
