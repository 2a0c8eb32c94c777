import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { milliseconds, now } from '../statements/values.ts';

/** Takes the way back from another system for good; false: it was gone already. Of two who come at once one gets true. */
export async function spendSignIn(em: EntityManager, stateHash: string, validMs: number): Promise<boolean> {
  const spent = database(em)
    .insertInto('spent_sign_in')
    .values({ state_hash: stateHash, expires_at: sql<Date>`now() + ${milliseconds(validMs)}` })
    .onConflict((conflict) => conflict.column('state_hash').doNothing());
  return (await spent.returning('state_hash').execute()).length === 1;
}

/** Removes those that nothing could come back by any more. */
export async function sweepSpentSignIns(em: EntityManager): Promise<void> {
  await database(em).deleteFrom('spent_sign_in').where('expires_at', '<', now()).execute();
}
