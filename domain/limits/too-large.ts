import type { LetterFields } from '../letters/letter.ts';
import { validateLetterFields } from '../letters/validate-letter.ts';
import { pageFaults } from '../post/page-faults.ts';
import type { ChannelProfile } from '../post/profiles.ts';

/** A draft as far as limits can judge it before its document is made. */
export interface JudgedDraft {
  readonly fields: LetterFields;
  /** Of the documents that are converted already. */
  readonly pages: number;
}

/** What of the draft the new limits refuse that the present ones let through, in words. */
export function newlyTooLarge(
  draft: JudgedDraft,
  [was, becomes]: readonly [was: ChannelProfile, becomes: ChannelProfile],
): readonly string[] {
  const told = new Set(tooLarge(draft, was).map(({ field }) => field));
  return tooLarge(draft, becomes)
    .filter(({ field }) => !told.has(field))
    .map(({ message }) => message);
}

function tooLarge({ fields, pages }: JudgedDraft, profile: ChannelProfile) {
  const texts = validateLetterFields(fields, profile).filter(({ code }) => code === 'too_long');
  return [...texts, ...pageFaults(pages, profile)];
}
