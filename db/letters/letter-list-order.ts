import { sql, type RawBuilder } from 'kysely';
import { instantOf, micros } from '../statements/values.ts';
import type { LetterListQuery } from './letter-list-query.ts';

/** An order that an index has: by what, and how a place in it is told. */
export interface Order {
  readonly by: RawBuilder<unknown>;
  readonly direction: 'asc' | 'desc';
  /** A row's place, as text. */
  readonly told: RawBuilder<string>;
  readonly placeOf: (told: string) => RawBuilder<unknown>;
}

const byInstant = (column: 'l.created_at' | 'l.status_since', direction: 'asc' | 'desc'): Order => ({
  ...{ by: sql.ref(column), direction, told: micros(sql.ref<Date>(column)), placeOf: instantOf },
});
export const NEWEST = byInstant('l.created_at', 'desc');
const OLDEST = byInstant('l.created_at', 'asc');
export const LONGEST_WAITING = byInstant('l.status_since', 'asc');
export const UNTIL = sql<string>`l.awaiting ->> 'until'`;
/** As the index has them: terms are kept in one form, so that their text stands in the order of time; of one term the older ones first. */
export const SOONEST: Order = {
  ...{ by: sql`(${UNTIL}), l.created_at`, direction: 'asc' },
  told: sql<string>`(${UNTIL}) || ' ' || ${micros(sql.ref<Date>('l.created_at'))}`,
  placeOf: (told) => {
    const [until = '', madeAt = ''] = told.split(' ');
    return sql`${until}::text, ${instantOf(madeAt)}`;
  },
};
export const HAS_TERM = sql<boolean>`(${UNTIL}) is not null and l.status <> 'signed'`;

export function orderOf({ order, lateAt }: LetterListQuery): Order {
  if (order === 'due' || lateAt !== undefined) return SOONEST;
  return order === 'oldest' ? OLDEST : NEWEST;
}
