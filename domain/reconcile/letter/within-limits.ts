import { findingsOf, type Finding } from '../breach.ts';
import type { LetterFacts } from '../facts.ts';
import { isSigned } from '../../letters/letter-life.ts';
import { letterSubject, nameLetter } from '../name-letter.ts';

/** I9: what is signed keeps the limits of the channel that it began with. */
export function withinLimits({ letter, files }: LetterFacts): readonly Finding[] {
  if (!isSigned(letter.status)) return [];
  const found = findingsOf('I9', letterSubject(letter), nameLetter(letter));
  const { maxPdfByteSize, maxPages, maxSignatureByteSize } = letter.limits;
  const sizeOf = (kind: 'pdf' | 'signature'): number =>
    Math.max(
      0,
      ...files
        .filter((file) => file.kind === kind && file.revision === letter.revision)
        .map(({ byteSize }) => byteSize),
    );
  const isLarge = Math.max(sizeOf('pdf'), letter.pdfByteSize ?? 0) > maxPdfByteSize;
  return [
    ...(isLarge ? [found('pdf_large', 'документ больше, чем принимает Почта')] : []),
    ...((letter.pageCount ?? 0) > maxPages ? [found('pages_many', 'страниц больше, чем принимает Почта')] : []),
    ...(sizeOf('signature') > maxSignatureByteSize
      ? [found('signature_large', 'подпись больше, чем принимает Почта')]
      : []),
  ];
}
