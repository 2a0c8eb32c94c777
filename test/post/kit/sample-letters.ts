import { postFileName } from '#domain/letters/letter-number.ts';
import type { LetterFields } from '#domain/letters/letter.ts';
import { registryRowOf } from '#domain/post/registry-row.ts';
import type { ArchiveLetter } from '#activities/post/archive.ts';

/** Lawful fields of an invented person's registered letter; `part` replaces what a test is about. */
export function sampleFields(part: Partial<LetterFields> = {}): LetterFields {
  return {
    kind: 'registered',
    documentKind: 'court_order',
    title: '2-15/2026 копия судебного приказа',
    recipient: {
      type: 'person',
      name: 'Тестов Тест Тестович',
      inn: '500100732259',
      address: '143000, Московская обл, г Одинцово, ул Пробная, д 1, кв 2',
    },
    ...part,
  };
}

/** One letter of an archive with a PDF of the given size; no two PDFs are alike. */
export function sampleLetter(sequence: number, byteSize = 2_000, fields = sampleFields()): ArchiveLetter {
  const registrationNumber = `50MS0095/26/${sequence}`;
  const fileName = postFileName(registrationNumber);
  return {
    fileName,
    pdf: samplePdf(sequence, byteSize),
    signature: Buffer.from(`-----BEGIN CMS-----\nMIIB${sequence}\n-----END CMS-----\n`),
    row: registryRowOf({
      fields,
      registrationNumber,
      fileName,
      returnAddress: '143001, Московская обл, г Одинцово, ул Судебная, д 3',
    }),
  };
}

/** `count` letters in order. */
export function sampleLetters(count: number, byteSize = 2_000): ArchiveLetter[] {
  return Array.from({ length: count }, (_, place) => sampleLetter(place + 1, byteSize));
}

/** Bytes that begin like a PDF and compress as badly as one. */
function samplePdf(seed: number, byteSize: number): Uint8Array {
  const pdf = Buffer.alloc(byteSize);
  let state = seed * 2_654_435_761 + 1;
  for (let place = 0; place < byteSize; place += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    pdf[place] = state >>> 24;
  }
  pdf.write('%PDF-1.7\n', 0, 'latin1');
  return pdf;
}
