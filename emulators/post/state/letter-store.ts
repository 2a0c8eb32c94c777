import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { z } from 'zod';
import { FATES, fateOfName, type Fate } from '../fates.ts';
import type { CheckedLetter } from '../upload/validate.ts';
import { inTransaction } from '#emulators/storage/durable-database.ts';
import { nextShpi } from './shpi-sequence.ts';

/** «Архив» holds accepted letters, «Новые» those with faults. */
export type LetterState = 'archive' | 'new';

const storedLetter = z.object({
  upload_number: z.number(),
  row: z.number(),
  registration_number: z.string(),
  state: z.enum(['archive', 'new']),
  shpi: z.string().nullable(),
  faults: z
    .string()
    .transform((text) =>
      z.array(z.object({ row: z.number(), column: z.string(), message: z.string() })).parse(JSON.parse(text)),
    ),
  fate: z.enum(FATES),
  recipient: z.string(),
  address: z.string(),
  return_address: z.string(),
  title: z.string(),
  rank: z.number(),
  pdf_sha256: z.string().nullable(),
  signature_sha256: z.string().nullable(),
  accepted_at_ms: z.number(),
});
/** One letter as the Post keeps it. */
export type StoredLetter = z.infer<typeof storedLetter>;

/** Reads a row of the table `letters`. */
export function letterOf(row: Record<string, SQLOutputValue>): StoredLetter {
  return storedLetter.parse(row);
}

export interface AcceptedUpload {
  readonly uploadId: string;
  readonly letters: readonly StoredLetter[];
}

/** What one acceptance is made of. */
export interface Acceptance {
  readonly fileName: string;
  readonly archiveSha256: string;
  readonly letters: readonly CheckedLetter[];
  readonly nowMs: number;
  readonly shpiIndex: string;
  readonly defaultFate: Fate | 'by_name';
}

const JUDICIAL_RANK = 4;

/** The number of an upload as people see it. */
export function uploadIdOf(uploadNumber: number): string {
  return `EZP-${String(uploadNumber).padStart(6, '0')}`;
}

/**
 * Keeps an upload whole or not at all, durably before it returns. Nothing is ever recognised as a repeat: the same registration number
 * sent twice is accepted twice, as the real Post would, and that is what `GET /control/acceptances` counts.
 */
export function keepUpload(database: DatabaseSync, acceptance: Acceptance): AcceptedUpload {
  return inTransaction(database, () => {
    const { lastInsertRowid } = database
      .prepare('INSERT INTO uploads (file_name, accepted_at_ms, archive_sha256) VALUES (?, ?, ?)')
      .run(acceptance.fileName, acceptance.nowMs, acceptance.archiveSha256);
    const uploadNumber = Number(lastInsertRowid);
    const letters = acceptance.letters.map((letter) => keepLetter(database, acceptance, uploadNumber, letter));
    return { uploadId: uploadIdOf(uploadNumber), letters };
  });
}

function keepLetter(
  database: DatabaseSync,
  acceptance: Acceptance,
  uploadNumber: number,
  { row, faults, pdfSha256, signatureSha256 }: CheckedLetter,
): StoredLetter {
  const accepted = faults.length === 0;
  const registered = row.value('MAILCATEGORY') !== '0';
  const shpi = accepted && registered ? nextShpi(database, acceptance.shpiIndex, new Date(acceptance.nowMs)) : null;
  const inserted = database
    .prepare(
      `INSERT INTO letters (upload_number, row, registration_number, state, shpi, faults, fate, recipient, address,
         return_address, title, rank, pdf_sha256, signature_sha256, accepted_at_ms)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`,
    )
    .get(
      uploadNumber,
      row.row,
      row.value('LETTER_REG_NUMBER'),
      accepted ? 'archive' : 'new',
      shpi,
      JSON.stringify(faults),
      fateFor(database, acceptance, row.value('LETTER_REG_NUMBER'), row.value('RECIPIENT')),
      row.value('RECIPIENT'),
      row.value('ADDRESSLINE_TO'),
      row.value('ADDRESSLINE_RETURN'),
      row.value('LETTER_TITLE'),
      row.value('WOMAILRANK') === '1' ? 0 : JUDICIAL_RANK,
      pdfSha256 ?? null,
      signatureSha256 ?? null,
      acceptance.nowMs,
    );
  if (!inserted) throw new Error('Запись письма не сохранена');
  return letterOf(inserted);
}

/** As the controls have asked for this number, else by the general setting. */
export function fateFor(
  database: DatabaseSync,
  acceptance: Pick<Acceptance, 'defaultFate'>,
  registrationNumber: string,
  recipient: string,
): Fate {
  const asked = database.prepare('SELECT fate FROM fates WHERE registration_number = ?').get(registrationNumber);
  if (asked) return z.enum(FATES).parse(asked.fate);
  return acceptance.defaultFate === 'by_name' ? fateOfName(recipient) : acceptance.defaultFate;
}
