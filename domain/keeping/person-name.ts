import { searchForm } from '../search/search-form.ts';

/** A name as a person is looked for by it, word by word: patterns for texts in the form of the search, in small letters. */
export interface NamePatterns {
  /** Each word as it was typed; one that can be no nominative («Иванову»), with its nominative. */
  readonly exact: readonly string[];
  /** Each word in any case, whichever it was typed in. */
  readonly declined: readonly string[];
}

const MOST_WORDS = 8;
const SHORTEST_BASE = 3;
const SHORTEST_OBLIQUE = 2;

/** What a name ends with before it is declined, and with what it is declined. «ич» is none of them: Иванович is not Иванов. */
const FIRST_ENDINGS = ['ий', 'ый', 'ой', 'ая', 'яя', 'й', 'ь', 'а', 'я', 'о', 'е'] as const;
const OBLIQUE = 'у|ю|ом|ем|ым|им|ою|ею|ого|его|ому|ему|ыми|ими|ую|юю'.split('|');
const ENDINGS = 'а|я|у|ю|ом|ем|ым|им|е|и|ы|ой|ей|ою|ею|ого|его|ому|ему|ых|их|ыми|ими|ая|яя|ую|юю'.split('|');

/** The words of a name: letters and digits with hyphens and apostrophes inside them. */
export function nameWords(name: string): readonly string[] {
  const form = searchForm(name).toLowerCase();
  return (form.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []).slice(0, MOST_WORDS);
}

/** Every word is a whole one; initials stand beside the word they were typed beside, before or after it, or begin names in full. */
export function namePatterns(name: string): NamePatterns {
  const named = withInitials(nameWords(name));
  return {
    exact: named.map(({ word, initials }) => whole([word, ...nominativesOf(word)], initials)),
    declined: named.map(({ word, initials }) => whole([word, ...formsOf(word)], initials)),
  };
}

interface Named {
  readonly word: string;
  readonly initials: readonly string[];
}

/** Initials belong to the word before them, those that come first to the word after them. */
function withInitials(words: readonly string[]): readonly Named[] {
  const first = words.findIndex(({ length }) => length > 1);
  if (first === -1) return words.map((word) => ({ word, initials: [] }));
  const ordered = [...words.slice(first, first + 1), ...words.slice(0, first), ...words.slice(first + 1)];
  const named: { word: string; initials: string[] }[] = [];
  for (const word of ordered) {
    if (word.length > 1) named.push({ word, initials: [] });
    else named.at(-1)?.initials.push(word);
  }
  return named;
}

const APART = '[^а-яa-z0-9]';

function whole(forms: readonly string[], initials: readonly string[]): string {
  const word = `(${forms.join('|')})`;
  const names = initials.map((letter) => `${letter}[а-яa-z]*`);
  const orders =
    names.length === 0
      ? [word]
      : [
          [word, ...names],
          [...names, word],
        ].map((one) => one.join(`${APART}+`));
  return `${APART}(${orders.join('|')})(${APART}|$)`;
}

/** In which case a name was typed nobody knows: it is taken for the nominative and for any other. */
function formsOf(word: string): readonly string[] {
  if (!/^\p{L}/u.test(word)) return [];
  const cut = FIRST_ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length));
  const bases = [...(cut.length === 0 ? [word] : cut), ...(hasLostVowel(word) ? [withoutVowel(word)] : [])];
  const long = bases.filter((base) => base.length >= Math.min(SHORTEST_BASE, word.length));
  const oblique = basesBefore(ENDINGS, word).map((base) => `${base}(${[...FIRST_ENDINGS, ...ENDINGS].join('|')})?`);
  return [...long.map((base) => `${base}(${ENDINGS.join('|')})`), ...oblique];
}

/** Of a word that no nominative ends like: «Иванов», «Иванова» of «Иванову». */
function nominativesOf(word: string): readonly string[] {
  return basesBefore(OBLIQUE, word).map((base) => `${base}(${FIRST_ENDINGS.join('|')})?`);
}

/** What stands before an ending of the word; a vowel that fell out stands there again. */
function basesBefore(endings: readonly string[], word: string): readonly string[] {
  const bases = endings.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length));
  return bases.filter(({ length }) => length >= SHORTEST_OBLIQUE).flatMap((base) => [base, ...withVowel(base)]);
}

// Павел — Павла, Отец — Отца, Лев — Льва: the vowel before the last consonant falls out.
function hasLostVowel(word: string): boolean {
  return /[ео][кцл]$|ле[вк]$/u.test(word);
}

function withoutVowel(word: string): string {
  return word.replace(/ле(?=[вк]$)/u, 'ль').replace(/[ео](?=[кцл]$)/u, '');
}

function withVowel(base: string): readonly string[] {
  if (/ль[вк]$/u.test(base)) return [base.replace(/ль(?=[вк]$)/u, 'ле')];
  return /[бвгджзклмнпрстфхцчшщ][кцл]$/u.test(base) ? [`${base.slice(0, -1)}[ео]${base.slice(-1)}`] : [];
}
