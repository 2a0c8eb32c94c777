import type { LetterReason } from '#domain/letters/letter-reasons.ts';
import type { PdfReader } from '../ports/pdf-reader.ts';

/** Why a file that the Post gave as a notice must not be filed with the letter. */
export type NoticeFault = 'unreadable' | 'other_letter';

/** For the timeline. */
export const NOTICE_REASONS: Readonly<Record<NoticeFault, LetterReason>> = {
  unreadable: { code: 'notice_unreadable' },
  other_letter: { code: 'notice_of_other_letter' },
};

/**
 * Looks whether the notice opens and names the letter's ШПИ. The real notice's form is not published, so nothing more is asked of it;
 * one that does not name the letter is shown to a person instead of being filed.
 */
export async function noticeFault(reader: PdfReader, pdf: Uint8Array, shpi: string): Promise<NoticeFault | null> {
  const text = await reader.textOf(pdf);
  if (text === null) return 'unreadable';
  // A number may be written in groups; digits on either side would make it another number.
  const spaced = [...shpi].join('\\s*');
  return new RegExp(`(?<!\\d)${spaced}(?!\\d)`).test(text) ? null : 'other_letter';
}
