import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { anyOf, milliseconds, now } from '../statements/values.ts';

/** How many attempts one key has used, and when it is free again. */
export interface AttemptCount {
  readonly failures: number;
  readonly secondsLeft: number;
}

/**
 * Counts an attempt before the password is looked at, so that parallel tries cannot slip through.
 * `keyHash` is a hash: neither logins nor addresses are stored. Goes by the server's own clock.
 */
export async function reserveAttempt(em: EntityManager, keyHash: string, windowMs: number): Promise<AttemptCount> {
  return database(em)
    .insertInto('login_attempt')
    .values({ key_hash: keyHash, failures: 1, window_ends_at: sql<Date>`now() + ${milliseconds(windowMs)}` })
    .onConflict((conflict) =>
      conflict.column('key_hash').doUpdateSet({
        failures: sql<number>`case when login_attempt.window_ends_at <= now() then 1 else login_attempt.failures + 1 end`,
        window_ends_at: sql<Date>`case when login_attempt.window_ends_at <= now() then excluded.window_ends_at else login_attempt.window_ends_at end`,
      }),
    )
    .returning([
      'failures',
      sql<number>`greatest(1, ceil(extract(epoch from window_ends_at - now())))::int`.as('secondsLeft'),
    ])
    .executeTakeFirstOrThrow();
}

/** Forgets a key's attempts after a right password. */
export async function forgetAttempts(em: EntityManager, keyHashes: readonly string[]): Promise<void> {
  await database(em).deleteFrom('login_attempt').where('key_hash', '=', anyOf(keyHashes)).execute();
}

/** Takes one attempt back: a right password does not count against its address. */
export async function returnAttempt(em: EntityManager, keyHash: string): Promise<void> {
  await database(em)
    .updateTable('login_attempt')
    .set({ failures: sql<number>`greatest(0, failures - 1)` })
    .where('key_hash', '=', keyHash)
    .execute();
}

/** Removes counters whose time is over. */
export async function sweepAttempts(em: EntityManager): Promise<void> {
  await database(em).deleteFrom('login_attempt').where('window_ends_at', '<', now()).execute();
}
