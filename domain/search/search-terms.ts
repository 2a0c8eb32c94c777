import { searchWords } from './search-form.ts';

/** What must be found in a text for one word of a search; every text in the form of the search. */
export type SearchTerm =
  /** Letters: any form of the word, and the middle of a longer one. */
  | { readonly kind: 'stem'; readonly text: string }
  /** As it stands, anywhere. */
  | { readonly kind: 'part'; readonly text: string }
  /** A letter or a digit or two of them, with which a word begins: after a space, a quotation mark, a bracket, a full stop. */
  | { readonly kind: 'beginning'; readonly text: string }
  /** A surname beside initials, before or after it; of the names in full as well. */
  | { readonly kind: 'person'; readonly surname: string; readonly initials: readonly string[] };

const MAX_TERMS = 8;
const SHORT = 2;
const STEMMED_FROM = 4;
const AROUND = /^[.,;:!?«»"()]+|[.,;:!?«»"()]+$/gu;
const INITIALS = /^(\p{L})\.(?:(\p{L})\.?)?,?$/u;
const BARE_INITIAL = /^\p{Lu}$/u;
const SURNAME = /^\p{L}[\p{L}'-]+$/u;
const MAX_INITIALS = 2;

/** What a clerk types into the one search box. */
export function searchTerms(text: string): readonly SearchTerm[] {
  const words = searchWords(text);
  const terms: SearchTerm[] = [];
  for (let place = 0; place < words.length;) {
    const person = personAt(words, place);
    if (person) terms.push(person.term);
    else terms.push(...termsOf(words[place] ?? ''));
    place += person?.length ?? 1;
  }
  return terms.slice(0, MAX_TERMS);
}

function personAt(
  words: readonly string[],
  place: number,
): { readonly term: SearchTerm; readonly length: number } | null {
  const surname = words[place]?.replace(/,$/u, '') ?? '';
  if (SURNAME.test(surname)) {
    const { initials, length } = initialsAt(words, place + 1, true);
    return initials.length === 0 ? null : { term: { kind: 'person', surname, initials }, length: length + 1 };
  }
  const { initials, length } = initialsAt(words, place, false);
  const after = words[place + length]?.replace(AROUND, '') ?? '';
  if (initials.length === 0 || !SURNAME.test(after)) return null;
  return { term: { kind: 'person', surname: after, initials }, length: length + 1 };
}

/** Two letters, or a single capital: «д. 5» and «г. Дубна» are of an address. */
function initialsAt(words: readonly string[], place: number, mayBeBare: boolean) {
  const initials: string[] = [];
  let length = 0;
  while (initials.length < MAX_INITIALS) {
    const word = words[place + length] ?? '';
    const letters =
      INITIALS.exec(word)?.slice(1).filter(Boolean) ?? (mayBeBare && BARE_INITIAL.test(word) ? [word] : []);
    if (letters.length === 0 || initials.length + letters.length > MAX_INITIALS) break;
    initials.push(...letters);
    length += 1;
  }
  const areMeant = initials.length > 1 || initials.every((letter) => BARE_INITIAL.test(letter));
  return areMeant ? { initials, length } : { initials: [], length: 0 };
}

function termsOf(typed: string): SearchTerm[] {
  const word = typed.replace(AROUND, '') || typed;
  const runs = word.match(/\p{L}+/gu) ?? [];
  const isOfLetters = !/\p{N}/u.test(word) && runs.length > 0;
  if (isOfLetters && runs.every(({ length }) => length >= STEMMED_FROM)) {
    return runs.map((text) => ({ kind: 'stem', text }));
  }
  const isShort = word.length <= SHORT && /^[\p{L}\p{N}]+$/u.test(word);
  return [{ kind: isShort ? 'beginning' : 'part', text: word }];
}
