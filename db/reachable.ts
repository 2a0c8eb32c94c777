import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from './statements/database.ts';

/** Asks the database for as much as an answer. */
export async function isDatabaseReachable(em: EntityManager): Promise<boolean> {
  const answer = await database(em)
    .selectNoFrom(({ lit }) => lit(true).as('isThere'))
    .executeTakeFirst();
  return answer?.isThere === true;
}
