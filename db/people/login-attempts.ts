import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { anyOf, milliseconds, now } from '../statements/values.ts';

/** What is kept of one key: wrong passwords in its window, and how long it must still wait. */
export interface AttemptCount {
  readonly failures: number;
  /** 0: it may try now. */
  readonly secondsLeft: number;
}

/** Locks the key until the transaction ends, so that parallel tries come one after another; null: nothing is known of it. */
export async function lockAttempts(em: EntityManager, keyHash: string): Promise<AttemptCount | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended('login:' || ${keyHash}::text, 0))`.execute(database(em));
  const found = await liveAttempts(em, [keyHash]);
  return found.get(keyHash) ?? null;
}

/** What is known of the keys; those whose window is over are left out. Goes by the server's own clock. */
export async function liveAttempts(
  em: EntityManager,
  keyHashes: readonly string[],
): Promise<ReadonlyMap<string, AttemptCount>> {
  const rows = await database(em)
    .selectFrom('login_attempt')
    .select(['key_hash as keyHash', 'failures'])
    .select(sql<number>`greatest(0, ceil(extract(epoch from free_at - now())))::int`.as('secondsLeft'))
    .where('key_hash', '=', anyOf(keyHashes))
    .where('window_ends_at', '>', now())
    .execute();
  return new Map(rows.map(({ keyHash, ...count }) => [keyHash, count]));
}

/** Counts one more and sets when the key is free again. `keyHash` is a hash: neither logins nor addresses are stored. */
export async function countAttempt(
  em: EntityManager,
  keyHash: string,
  { by, windowMs, delayMs }: { readonly by: 0 | 1; readonly windowMs: number; readonly delayMs: number },
): Promise<void> {
  const freeAt = sql<Date>`now() + ${milliseconds(delayMs)}`;
  await database(em)
    .insertInto('login_attempt')
    .values({
      key_hash: keyHash,
      failures: by,
      window_ends_at: sql<Date>`now() + ${milliseconds(windowMs)}`,
      free_at: freeAt,
    })
    .onConflict((conflict) =>
      conflict.column('key_hash').doUpdateSet({
        failures: sql<number>`case when login_attempt.window_ends_at <= now() then ${by}::int else login_attempt.failures + ${by}::int end`,
        window_ends_at: sql<Date>`case when login_attempt.window_ends_at <= now() then excluded.window_ends_at else login_attempt.window_ends_at end`,
        free_at: freeAt,
      }),
    )
    .execute();
}

/** Forgets a key's attempts after a right password. */
export async function forgetAttempts(em: EntityManager, keyHash: string): Promise<void> {
  await database(em).deleteFrom('login_attempt').where('key_hash', '=', keyHash).execute();
}

/** Takes one attempt back: a right password counts against nobody. */
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
