import type { Fault } from '../documents/fault.ts';
import { likeText, postText } from '../post/post-text.ts';

/** Words and signs that people put before a number and that are no part of it; a source for regular expressions with `iu`. */
const BEFORE = String.raw`(?:(?:дел(?:о|а|у|е|ом)|уид|№|#|N[oо]?)[ :.]*)+(?=\p{L}{0,3}-?[0-9])`;
/** The same anywhere in a text. */
export const BEFORE_NUMBER = new RegExp(String.raw`(?<![\p{L}\p{N}])${BEFORE}`, 'giu');
const AT_START = new RegExp(`^${BEFORE}`, 'iu');
const LINE_ENDS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;

/**
 * The number itself, as it is kept, shown and sent: without «дело» and «№», with the hyphens and slashes of the keyboard and no spaces
 * about them. Line ends stay, for its rule to refuse them.
 */
export function caseNumberText(text: string): string {
  const spelt = text.trim().split(LINE_ENDS).map(postText).join('\n').replaceAll('\\', '/');
  return spelt.replace(AT_START, '').replace(/ ?([-/]) ?/g, '$1');
}

/** The case in words, among other facts of a letter. */
export function caseWords(caseNumber: string): string {
  return `дело № ${caseNumberText(caseNumber)}`;
}

const LETTERS = 'A-Za-zА-ЯЁа-яё';
/** Digits and indices of up to three letters: `2а`, `М`, `50MS0095`, `22К`. A run is read in one way only, so that a long wrong text costs nothing. */
const PART = `(?:[${LETTERS}]{1,3}(?![${LETTERS}])|[0-9]+(?![0-9]))+`;
const NUMBER = new RegExp(`^[-/]?${PART}(?:[-/.]${PART})*[-/.]?$`, 'u');
/** What stands between numbers of one case: `9-1/2026 ~ М-1/2026`, `2-1/2026 (2-800/2025)`, `8Г-1/2026 [88-2/2026]`, `от 12.05.2026 г.` */
const BETWEEN = /[\s,;()[\]~\u223C]+/u;
const JOINING_WORDS = new Set(['и', 'от', 'г', 'г.', 'уид', '№']);
const MAX_DIGITS = 8;
/** The number of a criminal case as investigators give it. */
const CRIMINAL_CASE_DIGITS = 17;
const EXAMPLES = '2-1195/2026, 2а-15/2026, М-12/2026';

/**
 * Why this cannot be a case number; empty when it can. Generous: courts write the index, the court's own number, the year and the number
 * of an earlier case in many ways, and only what no registry of cases has is refused.
 */
export function caseNumberFaults(text: string, label: string): Fault[] {
  const number = caseNumberText(text);
  const refusal = refusalOf(
    number,
    number.split(BETWEEN).filter((part) => part !== ''),
  );
  if (refusal === undefined) return [];
  const [code, words] = refusal;
  return [{ code, field: 'caseNumber', message: `${label}: ${words}` }];
}

type Refusal = readonly [code: string, words: string];

function refusalOf(number: string, parts: readonly string[]): Refusal | undefined {
  if (/[\p{Cc}\u2028\u2029]/u.test(number)) return ['case_number_lines', 'напишите его в одну строку.'];
  if (/^[^\p{L}\p{N}([]/u.test(number))
    return ['case_number_start', `начните с цифры или буквы индекса, например ${EXAMPLES}.`];
  if (!/[0-9]/.test(number)) return ['case_number_digits', `в нём нет ни одной цифры. Пример: ${EXAMPLES}.`];
  if (hasEndlessDigits(number))
    return ['case_number_digits', `подряд стоит больше ${String(MAX_DIGITS)} цифр. Пример: ${EXAMPLES}.`];
  const wrong = parts.find((part) => !isPart(part));
  if (wrong !== undefined)
    return ['case_number_form', `«${wrong}» в нём лишнее, оставьте только номер, например ${EXAMPLES}.`];
  if (!parts.some((part) => /[-/]/.test(part)))
    return ['case_number_form', `нет дефиса или косой черты. Напишите его как в картотеке: ${EXAMPLES}.`];
  return undefined;
}

/**
 * Each number that stands in the field, to be compared by: «2-077/26, 2a-78/2026» are 2-77/2026 and 2а-78/2026. Days and joining words are
 * none; a text where nothing looks like a number is its own one.
 */
export function numbersOfCase(text: string): readonly string[] {
  const number = caseNumberText(text);
  const named = number.split(BETWEEN).filter((part) => isPart(part) && /[0-9][^/-]*[-/]|[-/].*[0-9]/.test(part));
  const found = named.length > 0 ? named : [number].filter((one) => one !== '');
  return found.map((one) => likeNumber(withoutZeros(withWholeYear(one.replace(/^[-/]+|[-/.]+$/g, '')))));
}

/** The year stands after the last slash, before what some courts write after it: `2-77/26`, `А40-1/26-12-45`. Of `01-15/95/2026` the 95 is none. */
const YEAR = /(?<=[^\s,;()[\]~\u223C/]\/)(19|20)?([0-9]{2})(?=(?:-[^\s,;()[\]~\u223C/]*)?(?:[\s,;()[\]~\u223C]|$))/gu;
/** Cases of the years before are in the archives of courts, and on paper. */
const FIRST_SHORT_YEAR = 70;

/** `2-768/26` is `2-768/2026`: a year is written in full or by its last two digits. */
export function withWholeYear(number: string): string {
  return number.replace(YEAR, (_year, century: string | undefined, short: string) => {
    return `${century ?? (Number(short) < FIRST_SHORT_YEAR ? '20' : '19')}${short}`;
  });
}

/** As one number is kept by those who compare it with nothing but itself: as it is given, and with its year in full and in short. */
export function yearSpellings(number: string): readonly string[] {
  return [...new Set([number, withWholeYear(number), number.replace(YEAR, '$2')])];
}

/** Two spellings of one number: its year in full or in short. */
export function isSameCaseNumber(one: string, other: string): boolean {
  return withWholeYear(one) === withWholeYear(other);
}

/** One index is typed on either keyboard: `2a` and `2а`, `M` and `М`. */
export function likeNumber(number: string): string {
  return likeText(number).replaceAll('a', 'а').replaceAll('m', 'м');
}

/** «2-077/2026» is 2-77/2026; in a number the year is whole by now. */
function withoutZeros(number: string): string {
  return number.replace(/(?<![0-9])0+(?=[0-9])/g, '');
}

function isPart(part: string): boolean {
  return JOINING_WORDS.has(part.toLowerCase()) || (/[0-9]/.test(part) && NUMBER.test(part));
}

function hasEndlessDigits(number: string): boolean {
  const runs = number.match(/[0-9]+/g) ?? [];
  return runs.some(({ length }) => length > MAX_DIGITS && length !== CRIMINAL_CASE_DIGITS);
}
