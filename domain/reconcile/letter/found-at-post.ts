import type { LetterFacts } from '../facts.ts';

/**
 * True for a letter that the Post took after the copy that was put back: its batch was found there and has no archive of ours, and what
 * was signed may be known to the Post alone.
 */
export function isFoundAtPost(places: LetterFacts['places']): boolean {
  return places.some(({ result, archiveSha256 }) => result === 'accepted' && archiveSha256 === null);
}
