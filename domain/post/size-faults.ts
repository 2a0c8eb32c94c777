import type { Fault } from '../documents/fault.ts';
import { sizeText } from '../documents/size-text.ts';
import { limitWords, type ChannelProfile } from './profiles.ts';

/** The stamp's letters and frame, drawn after the documents are joined. */
const STAMP_BYTES = 48 * 1024;

/** How large the documents of a letter may be together, bytes, before it is stamped and may not exceed `maxPdfByteSize`. */
export function roomForDocuments(maxPdfByteSize: number): number {
  return maxPdfByteSize - STAMP_BYTES;
}

/** A document of a letter. */
export interface SizedDocument {
  readonly fileName: string;
  /** Its PDF with its pictures as small as print allows, bytes; null: it is small enough as it is, or nobody knows yet. */
  readonly leastByteSize: number | null;
}

/** What is too large whatever is done with its pictures, told before a letter is sent; what may still be made to fit is not told of. */
export function sizeFaults(documents: readonly SizedDocument[], profile: ChannelProfile): Fault[] {
  const room = roomForDocuments(profile.maxPdfByteSize);
  const least = documents.map(({ leastByteSize }) => leastByteSize ?? 0);
  const alone = documents.flatMap(({ fileName }, index) => {
    const size = least[index] ?? 0;
    return size > room ? [tooBig(`attachments[${String(index)}]`, `«${fileName}» в PDF`, size, profile)] : [];
  });
  const together = least.reduce((sum, size) => sum + size, 0);
  if (alone.length > 0 || together <= room) return alone;
  return [tooBig('attachments', 'Документы вместе', together, profile)];
}

function tooBig(field: string, what: string, byteSize: number, profile: ChannelProfile): Fault {
  const words = `${what} — ${sizeText(byteSize)} даже с картинками, уменьшенными сколько можно, а Почта принимает письмо до ${sizeText(profile.maxPdfByteSize)}: уберите лишнее или разделите на два письма.`;
  return { code: 'pdf_too_big', field, message: `${words} ${limitWords(profile, 'maxPdfByteSize')}` };
}
