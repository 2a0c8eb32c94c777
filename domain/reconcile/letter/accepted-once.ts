import { findingsOf, type Finding } from '../breach.ts';
import type { LetterFacts } from '../facts.ts';
import { letterSubject, nameLetter } from '../name-letter.ts';

/** I2: the Post's own books show the letter at most once. */
export function acceptedOnce({ letter, acceptances = [] }: LetterFacts): readonly Finding[] {
  if (acceptances.length < 2) return [];
  const found = findingsOf('I2', letterSubject(letter), nameLetter(letter));
  const uploads = acceptances.map(({ uploadId }) => uploadId).join(', ');
  return [found('accepted_twice', `Почта приняла его больше одного раза, загрузки ${uploads}`)];
}
