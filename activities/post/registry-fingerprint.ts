import { createHash } from 'node:crypto';
import type { LetterFields } from '#domain/letters/letter.ts';
import { postFileName } from '#domain/letters/letter-number.ts';
import { registryRowOf } from '#domain/post/registry-row.ts';

/**
 * SHA-256 (hex) of what the registry will say of the letter: recipient, address, title, kind. Taken when the letter is signed, for the
 * signature itself covers the PDF only. The court's own address is left out: it is a setting of the site, not the letter's.
 */
export function registryFingerprint(fields: LetterFields, registrationNumber: string): string {
  const fileName = postFileName(registrationNumber);
  const row = registryRowOf({ fields, registrationNumber, fileName, returnAddress: '' });
  const columns = Object.entries(row).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(columns)).digest('hex');
}
