import { postFileName } from '#domain/letters/letter-number.ts';
import { registryRowOf } from '#domain/post/registry-row.ts';
import type { ArchiveLetter } from '#activities/post/archive.ts';

const PDF_BYTES = 19_500;
const SIGNATURE_BYTES = 4_767;

/** A letter as the archive takes it, the same on every run. */
export function archiveLetter(sequence: number): ArchiveLetter {
  const registrationNumber = `50MS0095/26/${String(sequence)}`;
  const fileName = postFileName(registrationNumber);
  const fields = {
    kind: 'registered',
    documentKind: 'court_order',
    title: `2-${String(sequence)}/2026 копия судебного приказа`,
    recipient: {
      type: 'person',
      name: `Тестов Тест ${String(sequence)}`,
      address: `143000, г Одинцово, ул Пробная, д ${String(sequence)}`,
    },
  } as const;
  const returnAddress = '143001, Московская обл, г Одинцово, ул Судебная, д 3';
  return {
    fileName,
    pdf: noise(sequence, PDF_BYTES, '%PDF-1.7\n'),
    signature: noise(-sequence, SIGNATURE_BYTES, '-----BEGIN CMS-----\n'),
    row: registryRowOf({ fields, registrationNumber, fileName, returnAddress }),
  };
}

/** Bytes that compress as badly as a PDF's streams. */
function noise(seed: number, byteSize: number, head: string): Buffer {
  const bytes = Buffer.alloc(byteSize);
  let state = seed;
  for (let place = 0; place < byteSize; place += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    bytes[place] = state >>> 24;
  }
  bytes.write(head, 0, 'latin1');
  return bytes;
}
