import { searchWords, withCourtCodes } from '../search/search-form.ts';
import { latinCapitals } from './latin-capitals.ts';
import { parseLetterNumber } from './letter-number.ts';

/** A number that one letter has and no other. */
export type ExactNumber = { readonly number: string } | { readonly shpi: string };

/** The number, when the search is for nothing else: in whatever spelling, that of a letter or of the Post. */
export function exactNumber(text: string): ExactNumber | null {
  const [word = '', ...more] = searchWords(withCourtCodes(text));
  if (more.length > 0) return null;
  if (/^[0-9]{14}$/.test(word)) return { shpi: word };
  const number = latinCapitals(word.toUpperCase()).replaceAll('-', '/');
  return parseLetterNumber(number) ? { number } : null;
}
