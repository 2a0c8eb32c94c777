import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { milliseconds, now } from '../statements/values.ts';

/** What is asked of a key at this place from now on; what was asked there before is asked no more. */
export async function putChallenge(
  em: EntityManager,
  asked: {
    readonly placeHash: string;
    readonly accountId: string;
    readonly challenge: string;
    readonly validMs: number;
  },
): Promise<void> {
  const row = {
    ...{ account_id: asked.accountId, challenge: asked.challenge },
    expires_at: sql<Date>`now() + ${milliseconds(asked.validMs)}`,
  };
  await database(em)
    .insertInto('key_challenge')
    .values({ place_hash: asked.placeHash, ...row })
    .onConflict((conflict) => conflict.column('place_hash').doUpdateSet(row))
    .execute();
}

/** Takes it away for good, whatever the answer is worth; null: nothing is asked there. */
export async function takeChallenge(em: EntityManager, accountId: string, placeHash: string): Promise<string | null> {
  const taken = database(em)
    .deleteFrom('key_challenge')
    .where('place_hash', '=', placeHash)
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now());
  return (await taken.returning('challenge').executeTakeFirst())?.challenge ?? null;
}

/** Removes what nobody has answered in time. */
export async function sweepChallenges(em: EntityManager): Promise<void> {
  await database(em).deleteFrom('key_challenge').where('expires_at', '<', now()).execute();
}
