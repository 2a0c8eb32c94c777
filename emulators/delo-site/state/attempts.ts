import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '#emulators/storage/durable-database.ts';

/** So many wrong codes are nobody's fault but the keyboard's; every further one doubles the wait. */
const FREE = 5;
const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 3_600_000;
const FORGOTTEN_AFTER_MS = 86_400_000;

/** Limits how often codes are tried for one card and from one address, whether such a card exists or not. */
export interface Attempts {
  /**
   * Counts an attempt before its code is looked at, so that many at once are counted too.
   * @returns how long to wait (ms); 0: the code may be looked at now
   */
  begin(publicId: string, address: string, nowMs: number): number;
  /** How long the next attempt has to wait (ms). */
  waitMs(publicId: string, address: string, nowMs: number): number;
  /** The code was right: the card's count begins anew; the address keeps its own, else one's own card would open the way to others. */
  succeeded(publicId: string, address: string): void;
}

export function createAttempts(database: DatabaseSync): Attempts {
  const find = database.prepare('SELECT wrong, last_at_ms AS lastAtMs FROM attempts WHERE subject = ?');
  const count = database.prepare(
    `INSERT INTO attempts VALUES (?, 1, ?)
     ON CONFLICT (subject) DO UPDATE SET wrong = wrong + 1, last_at_ms = excluded.last_at_ms`,
  );
  const forget = database.prepare('DELETE FROM attempts WHERE last_at_ms <= ?');
  const lessOne = database.prepare('UPDATE attempts SET wrong = wrong - 1 WHERE subject = ?');
  const clear = database.prepare('DELETE FROM attempts WHERE subject = ?');
  const subjectsOf = (publicId: string, address: string): string[] => [`card ${publicId}`, `address ${address}`];
  const waitOf = (subject: string, nowMs: number): number => {
    const row = find.get(subject);
    return row ? remainingWaitMs(Number(row.wrong), Number(row.lastAtMs), nowMs) : 0;
  };
  const waitMs: Attempts['waitMs'] = (publicId, address, nowMs) =>
    Math.max(...subjectsOf(publicId, address).map((subject) => waitOf(subject, nowMs)));
  return {
    waitMs,
    begin: (publicId, address, nowMs) =>
      inTransaction(database, () => {
        forget.run(nowMs - FORGOTTEN_AFTER_MS);
        const wait = waitMs(publicId, address, nowMs);
        if (wait === 0) for (const subject of subjectsOf(publicId, address)) count.run(subject, nowMs);
        return wait;
      }),
    succeeded: (publicId, address) =>
      inTransaction(database, () => {
        clear.run(`card ${publicId}`);
        lessOne.run(`address ${address}`);
      }),
  };
}

function remainingWaitMs(wrong: number, lastAtMs: number, nowMs: number): number {
  if (wrong < FREE) return 0;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (wrong - FREE), LONGEST_WAIT_MS);
  return Math.max(0, lastAtMs + wait - nowMs);
}
