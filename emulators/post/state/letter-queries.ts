import type { DatabaseSync } from 'node:sqlite';
import { letterOf, type LetterState, type StoredLetter } from './letter-store.ts';

/** Reading accepted and faulty letters. */
export interface LetterQueries {
  /** The letter's latest acceptance, else its latest refusal, else undefined: the Post definitely has none. */
  latest(registrationNumber: string): StoredLetter | undefined;
  byShpi(shpi: string): StoredLetter | undefined;
  ofUpload(uploadNumber: number): readonly StoredLetter[];
  /** Newest first. */
  newest(state: LetterState, count: number): readonly StoredLetter[];
  /** How many times each registration number was accepted; numbers accepted less often than `minimum` are left out. */
  acceptances(minimum: number): Readonly<Record<string, number>>;
  /** Every acceptance of one number, oldest first. */
  acceptancesOf(registrationNumber: string): readonly StoredLetter[];
}

/** Queries over the emulator's database. */
export function createLetterQueries(database: DatabaseSync): LetterQueries {
  const latest = database.prepare(
    `SELECT * FROM letters WHERE registration_number = ? ORDER BY state = 'archive' DESC, number DESC LIMIT 1`,
  );
  const byShpi = database.prepare('SELECT * FROM letters WHERE shpi = ?');
  const ofUpload = database.prepare('SELECT * FROM letters WHERE upload_number = ? ORDER BY row');
  const newest = database.prepare('SELECT * FROM letters WHERE state = ? ORDER BY number DESC LIMIT ?');
  const acceptancesOf = database.prepare(
    `SELECT * FROM letters WHERE registration_number = ? AND state = 'archive' ORDER BY number`,
  );
  const counts = database.prepare(
    `SELECT registration_number AS name, count(*) AS times FROM letters WHERE state = 'archive'
     GROUP BY registration_number HAVING count(*) >= ? ORDER BY registration_number`,
  );
  return {
    latest: (registrationNumber) => first(latest.all(registrationNumber).map(letterOf)),
    byShpi: (shpi) => first(byShpi.all(shpi).map(letterOf)),
    ofUpload: (uploadNumber) => ofUpload.all(uploadNumber).map(letterOf),
    newest: (state, count) => newest.all(state, count).map(letterOf),
    acceptancesOf: (registrationNumber) => acceptancesOf.all(registrationNumber).map(letterOf),
    acceptances: (minimum) =>
      Object.fromEntries(counts.all(minimum).map((row) => [String(row.name), Number(row.times)])),
  };
}

function first(letters: readonly StoredLetter[]): StoredLetter | undefined {
  return letters[0];
}
