import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import type { LetterFilter } from '#domain/statistics/filter.ts';
import type { Norms } from '#domain/statistics/measures.ts';
import { lateByTerm } from './delays.ts';
import { lettersOf } from './letters-of.ts';

/** The one condition of totals and of the lists behind them, whole: `from … where …`. Which letters are late, the calendar and `now` decide. */
export async function selectedLetters(
  em: EntityManager,
  { isLate, ...filter }: LetterFilter,
  norms: Pick<Norms, 'hours'>,
  now: Date,
): Promise<RawBuilder<unknown>> {
  const all = lettersOf(filter, norms);
  return isLate === undefined ? all : sql`${all} and l.id in ${await lateByTerm(em, { filter, norms, now })}`;
}
