import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { fateFor, letterOf, type Acceptance, type StoredLetter } from './letter-store.ts';

/** A letter on paper that another door of the Post took under a ШПИ of its own: here it is only followed. */
export const handedInLetter = z.strictObject({
  shpi: z.string().regex(/^\d{14}$/),
  registrationNumber: z.string().min(1),
  recipient: z.string().min(1),
  /** One line with the index. */
  address: z.string().min(1),
  /** Index of the office that took it. */
  office: z.string().regex(/^\d{6}$/),
});
export type HandedInLetter = z.infer<typeof handedInLetter>;

/** Kept apart from what the cabinet accepts: it is no acceptance of the cabinet's. A ШПИ that is known stays as it is. */
export function keepHandedIn(
  database: DatabaseSync,
  letter: HandedInLetter,
  taking: Pick<Acceptance, 'defaultFate' | 'nowMs'>,
): void {
  const fate = fateFor(database, taking, letter.registrationNumber, letter.recipient);
  database
    .prepare(
      `INSERT INTO handed_in (shpi, registration_number, recipient, address, office, fate, accepted_at_ms)
       VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (shpi) DO NOTHING`,
    )
    .run(
      ...[letter.shpi, letter.registrationNumber, letter.recipient, letter.address, letter.office],
      // What lies in an envelope is never given out electronically.
      ...[fate === 'electronic' ? 'paper' : fate, taking.nowMs],
    );
}

/** As tracking reads any letter. */
export function findHandedIn(database: DatabaseSync, shpi: string): StoredLetter | undefined {
  const row = database
    .prepare(
      `SELECT 0 AS upload_number, 0 AS row, registration_number, 'archive' AS state, shpi, '[]' AS faults, fate, recipient, address,
         office AS return_address, '' AS title, 4 AS rank, NULL AS pdf_sha256, NULL AS signature_sha256, accepted_at_ms
       FROM handed_in WHERE shpi = ?`,
    )
    .get(shpi);
  return row && letterOf(row);
}
