import type { EntityManager } from '@mikro-orm/postgresql';

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
  const rows = await em.execute<{ failures: number; seconds_left: string }[]>(
    `insert into login_attempt as a (key_hash, failures, window_ends_at)
     values (?, 1, now() + ? * interval '1 millisecond')
     on conflict (key_hash) do update set
       failures = case when a.window_ends_at <= now() then 1 else a.failures + 1 end,
       window_ends_at = case when a.window_ends_at <= now() then excluded.window_ends_at else a.window_ends_at end
     returning failures, greatest(1, ceil(extract(epoch from window_ends_at - now())))::text as seconds_left`,
    [keyHash, windowMs],
  );
  return { failures: rows[0]?.failures ?? 1, secondsLeft: Number(rows[0]?.seconds_left ?? 1) };
}

/** Forgets a key's attempts after a right password. */
export async function forgetAttempts(em: EntityManager, keyHashes: readonly string[]): Promise<void> {
  await em.execute('delete from login_attempt where key_hash in (?)', [keyHashes]);
}

/** Takes one attempt back: a right password does not count against its address. */
export async function returnAttempt(em: EntityManager, keyHash: string): Promise<void> {
  await em.execute('update login_attempt set failures = greatest(0, failures - 1) where key_hash = ?', [keyHash]);
}

/** Removes counters whose time is over. */
export async function sweepAttempts(em: EntityManager): Promise<void> {
  await em.execute('delete from login_attempt where window_ends_at < now()');
}
