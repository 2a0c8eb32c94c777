import { otherYears, searchForm, searchWords, withCourtCodes } from './search-form.ts';

/** What must be found in a text for one word of a search; every text in the form of the search. */
export type SearchTerm =
  /** Letters: any form of the word, and the middle of a longer one. */
  | { readonly kind: 'stem'; readonly text: string }
  /** As it stands, anywhere. */
  | { readonly kind: 'part'; readonly text: string }
  /** A letter or a digit or two of them, with which a word begins: after a space, a quotation mark, a bracket, a full stop. */
  | { readonly kind: 'beginning'; readonly text: string }
  /** A surname beside initials, before or after it; of the names in full as well. */
  | { readonly kind: 'person'; readonly surname: string; readonly initials: readonly string[] }
  /** Two or three words that stand side by side, whichever of them is first: a name in full. */
  | { readonly kind: 'names'; readonly names: readonly string[] }
  /** A street and a number after it: of the house, of the flat. */
  | { readonly kind: 'house'; readonly street: string; readonly number: string }
  /** A number from its beginning, or from where a part of it begins; `also`: the same with its year written otherwise, which is whole. */
  | { readonly kind: 'number'; readonly text: string; readonly also?: readonly string[]; readonly isWhole?: boolean };

const MAX_TERMS = 8;
const SHORT = 2;
const STEMMED_FROM = 4;
const AROUND = /^[.,;:!?«»"„“”()]+|[.,;:!?«»"„“”()]+$/gu;
const INITIALS = /^(\p{L})\.(?:(\p{L})\.?)?,?$/u;
const BARE_INITIAL = /^\p{Lu}$/u;
const SURNAME = /^\p{L}[\p{L}'-]+$/u;
const MAX_INITIALS = 2;

/** What a clerk types into the one search box, each word looked for anywhere. */
export function searchTerms(text: string): readonly SearchTerm[] {
  return termsBy(text, (words, place) => ({ terms: looseTerms(words[place] ?? ''), length: 1 }));
}

/**
 * What the same may mean, the closest first: words that stand together (a name in full, a street with its house) and numbers from where they
 * begin are rare, however common each word is. Last come a name whose apostrophe was not typed, a court's code in other letters, and a case
 * whose year was typed by its last two digits. A reading is for when those before it find nothing.
 */
export function searchReadings(text: string): readonly (readonly SearchTerm[])[] {
  const form = searchForm(text);
  const others = [withCourtCodes(text), withWholeYears(form)].filter((other) => other !== form);
  return [text, ...others].flatMap(readingsOf);
}

/** «2а-1195/26», «1195/26»: as people say it. */
const CASE_OF_SHORT_YEAR = /(?<![\p{L}\p{N}-])((?:[0-9]{1,2}\p{L}{0,2}-)?[0-9]{1,6})-([0-9]{2})(?![\p{L}\p{N}-])/gu;

function withWholeYears(form: string): string {
  return form.replace(CASE_OF_SHORT_YEAR, '$1-20$2');
}

function readingsOf(text: string): readonly (readonly SearchTerm[])[] {
  const loose = searchTerms(text);
  const years = otherYears(text);
  const close = termsBy(
    text,
    (words, place) => housesAt(words, place) ?? namesAt(words, place) ?? numberAt(words, place, years),
  );
  const isClose = close.some(({ kind }) => kind !== 'person' && CLOSE.has(kind));
  return [...(isClose ? [close] : []), loose, ...withApostrophe(text).map(searchTerms)];
}

/** «Оконнор» for О'Коннор, «дартаньян» for д'Артаньян: the letter that an apostrophe may follow. */
const BEFORE_APOSTROPHE = /(?<![\p{L}\p{N}'-])(?:о(?=[бвгджзклмнпрстфхцчшщ]\p{L}{4})|д(?=[аеиоуэюя]\p{L}{4}))/giu;
const MAX_APOSTROPHES = 2;

function withApostrophe(text: string): readonly string[] {
  const form = searchForm(text);
  const places = [...form.matchAll(BEFORE_APOSTROPHE)].slice(0, MAX_APOSTROPHES).map(({ index }) => index + 1);
  return places.map((place) => `${form.slice(0, place)}'${form.slice(place)}`);
}

const CLOSE: ReadonlySet<SearchTerm['kind']> = new Set(['names', 'house', 'number']);

/** Some words and what they mean together. */
interface Meant {
  readonly terms: readonly SearchTerm[];
  readonly length: number;
}

function termsBy(text: string, read: (words: readonly string[], place: number) => Meant): readonly SearchTerm[] {
  const words = searchWords(text);
  const terms: SearchTerm[] = [];
  for (let place = 0; place < words.length;) {
    const person = personAt(words, place);
    const meant = person ? { terms: [person.term], length: person.length } : read(words, place);
    terms.push(...meant.terms);
    place += meant.length;
  }
  return terms.slice(0, MAX_TERMS);
}

const MARK_OF_NUMBER = String.raw`(?:д|дом|к|корп|корпус|с|стр|строение|кв|квартира|оф|офис|лит|пом|ком)`;
const MARK = new RegExp(`^${MARK_OF_NUMBER}[.,]*$`, 'iu');
const HOUSE = new RegExp(String.raw`^(?:${MARK_OF_NUMBER}\.?)?([0-9]{1,4}\p{L}?)[.,]*$`, 'iu');

function housesAt(words: readonly string[], place: number): Meant | null {
  const terms = looseTerms(words[place] ?? '');
  const street = terms.at(-1);
  if (street?.kind !== 'stem' || MARK.test(street.text)) return null;
  const numbers: string[] = [];
  let length = 1;
  for (let next = place + 1; next < words.length; next += 1) {
    const word = words[next] ?? '';
    const number = HOUSE.exec(word)?.[1];
    if (number === undefined && !MARK.test(word)) break;
    if (number === undefined) continue;
    numbers.push(number);
    length = next + 1 - place;
  }
  if (numbers.length === 0) return null;
  const houses = numbers.map((number) => ({ kind: 'house', street: street.text, number }) as const);
  return { terms: [...terms.slice(0, -1), ...houses], length };
}

const MAX_NAMES = 3;

function namesAt(words: readonly string[], place: number): Meant | null {
  const names: string[] = [];
  while (names.length < MAX_NAMES && personAt(words, place + names.length) === null) {
    const [name, ...more] = looseTerms(words[place + names.length] ?? '');
    if (name?.kind !== 'stem' || more.length > 0 || housesAt(words, place + names.length) !== null) break;
    names.push(name.text);
  }
  return names.length < 2 ? null : { terms: [{ kind: 'names', names }], length: names.length };
}

const PLAIN_NUMBER = /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u;

function numberAt(words: readonly string[], place: number, years: ReadonlyMap<string, readonly string[]>): Meant {
  const terms = looseTerms(words[place] ?? '').map((term) =>
    term.kind === 'part' && /\p{N}/u.test(term.text) && PLAIN_NUMBER.test(term.text)
      ? numberTerm(term.text, years.get(term.text))
      : term,
  );
  return { terms, length: 1 };
}

function numberTerm(text: string, also: readonly string[] | undefined): SearchTerm {
  return { kind: 'number', text, ...(also !== undefined && { also }) };
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

function looseTerms(typed: string): readonly SearchTerm[] {
  const word = typed.replace(AROUND, '') || typed;
  const runs = word.match(/\p{L}+/gu) ?? [];
  const isOfLetters = !/\p{N}/u.test(word) && runs.length > 0;
  if (isOfLetters && runs.every(({ length }) => length >= STEMMED_FROM)) {
    return runs.map((text) => ({ kind: 'stem', text }));
  }
  const isShort = word.length <= SHORT && /^[\p{L}\p{N}]+$/u.test(word);
  return [{ kind: isShort ? 'beginning' : 'part', text: word }];
}
