import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';
import { now } from '../statements/values.ts';

/** From now on the database is a court's own; a repeat changes nothing. */
export async function markInEarnest(em: EntityManager): Promise<void> {
  await database(em)
    .insertInto('in_earnest')
    .values({ id: 1, since_at: now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whether the database was ever a court's own. */
export async function isInEarnest(em: EntityManager): Promise<boolean> {
  return (await database(em).selectFrom('in_earnest').select('id').executeTakeFirst()) !== undefined;
}
