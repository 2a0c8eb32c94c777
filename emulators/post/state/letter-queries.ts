import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { letterOf, uploadIdOf, type LetterState, type StoredLetter } from './letter-store.ts';

const ledgerRow = z.object({
  number: z.number(),
  registrationNumber: z.string(),
  uploadNumber: z.number(),
  archiveSha256: z.string().nullable(),
  shpi: z.string().nullable(),
  pdfSha256: z.string().nullable(),
  signatureSha256: z.string().nullable(),
});

/** One line of the book of acceptances; `number` counts them. */
export type LedgerLine = Omit<z.infer<typeof ledgerRow>, 'uploadNumber'> & { readonly uploadId: string };

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
  /** Every acceptance after the one with this number, oldest first. */
  ledger(after: number, count: number): readonly LedgerLine[];
  ledgerOf(registrationNumbers: readonly string[]): readonly LedgerLine[];
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
  const lines = `SELECT l.number, l.registration_number AS registrationNumber, l.upload_number AS uploadNumber,
      u.archive_sha256 AS archiveSha256, l.shpi, l.pdf_sha256 AS pdfSha256, l.signature_sha256 AS signatureSha256
    FROM letters l JOIN uploads u ON u.number = l.upload_number WHERE l.state = 'archive'`;
  const ledger = database.prepare(`${lines} AND l.number > ? ORDER BY l.number LIMIT ?`);
  const ledgerOf = database.prepare(
    `${lines} AND l.registration_number IN (SELECT value FROM json_each(?)) ORDER BY l.number`,
  );
  return {
    ledger: (after, count) => ledger.all(after, count).map(lineOf),
    ledgerOf: (registrationNumbers) => ledgerOf.all(JSON.stringify(registrationNumbers)).map(lineOf),
    latest: (registrationNumber) => first(latest.all(registrationNumber).map(letterOf)),
    byShpi: (shpi) => first(byShpi.all(shpi).map(letterOf)),
    ofUpload: (uploadNumber) => ofUpload.all(uploadNumber).map(letterOf),
    newest: (state, count) => newest.all(state, count).map(letterOf),
    acceptancesOf: (registrationNumber) => acceptancesOf.all(registrationNumber).map(letterOf),
    acceptances: (minimum) =>
      Object.fromEntries(counts.all(minimum).map((row) => [String(row.name), Number(row.times)])),
  };
}

function lineOf(row: Record<string, unknown>): LedgerLine {
  const { uploadNumber, ...line } = ledgerRow.parse(row);
  return { ...line, uploadId: uploadIdOf(uploadNumber) };
}

function first(letters: readonly StoredLetter[]): StoredLetter | undefined {
  return letters[0];
}
