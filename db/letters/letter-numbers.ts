import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { areNumbersHeld } from '../recovery/searches.ts';
import { database } from '../statements/database.ts';

/** An older copy was put back, and which numbers the Post knows already is being found out: none may be given yet. */
export class NumbersHeldError extends Error {
  override name = 'NumbersHeldError';
}

/**
 * The next number of a site in a year, from 1. The counter's row stays locked until the caller's transaction ends,
 * and a rollback gives the number back: numbers are consecutive without gaps, but for those a recovery passes over. @throws NumbersHeldError
 */
export async function takeNextSequence(
  em: EntityManager,
  { siteId, start }: { readonly siteId: string; readonly start: number },
  year: number,
): Promise<number> {
  if (await areNumbersHeld(em, siteId, year)) throw new NumbersHeldError(`numbers of ${siteId} are being looked for`);
  const { last_sequence: sequence } = await database(em)
    .insertInto('letter_counter')
    .values({ site_id: siteId, year, last_sequence: start })
    .onConflict((conflict) =>
      conflict
        .columns(['site_id', 'year'])
        .doUpdateSet({ last_sequence: sql<number>`greatest(letter_counter.last_sequence + 1, ${start}::int)` }),
    )
    .returning('last_sequence')
    .executeTakeFirstOrThrow();
  return sequence;
}
