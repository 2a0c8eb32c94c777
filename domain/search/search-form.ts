import { postText } from '../post/post-text.ts';
import { BEFORE_NUMBER, yearSpellings } from '../letters/case-number.ts';

/** Letters that look alike on paper, read as Cyrillic; «ё» as «е»; other apostrophes; the slash of a number as its hyphen. */
const ALIKE = [...'ABCEHKMOPTXYabcehkmoptxyЁё`´/'];
const READ_AS = [..."АВСЕНКМОРТХУавсенкмортхуЕе''-"];
const READING: ReadonlyMap<string, string> = new Map(ALIKE.map((sign, place) => [sign, READ_AS[place] ?? sign]));

/** Spaces about the hyphen of a number: «2 - 1195», «2а - 15», «М - 12»; a hyphen between words keeps its own. */
const LOOSE_HYPHEN = /(?<=[0-9][a-zA-Zа-яА-Я]{0,2}|(?<![a-zA-Zа-яА-Я0-9])[a-zA-Zа-яА-Я]{1,2}) ?- ?(?=[0-9])/gu;

/**
 * The one spelling in which letters and cards are looked for and compared: as `postText`, look-alike letters and «ё» as one, numbers without inner spaces. Only
 * the case of letters is left. The database makes the same of what it keeps (`search_form` in the migrations): a change here needs a
 * migration that makes the function and the words of `letter_search` and `matter_search` anew.
 */
export function searchForm(text: string): string {
  const read = Array.from(postText(text), (sign) => READING.get(sign) ?? sign).join('');
  return read.replace(LOOSE_HYPHEN, '-');
}

/** Fourteen digits, however the Post grouped them. */
const GROUPED_SHPI = /(?<![\p{L}\p{N}-])[0-9](?:[ -]?[0-9]){13}(?![ -]?[0-9])/gu;
/** A letter's number with spaces about the letters of its site: `50 MS 0095-26-9`. */
const SPACED_NUMBER = /(?<![\p{L}\p{N}-])([0-9]{2}) ?(\p{L}{2}) ?([0-9]{4}-[0-9]{2}-[0-9]+)/gu;
/** A letter's number as its file at the Post is called: `50MS0095-26-000768.pdf`. */
const FILE_NAME = /^([0-9]{2}\p{L}{2}[0-9]{4}-[0-9]{2}-)0*([1-9][0-9]*)(?:\.рdf)?$/iu;

/** The words of a search, each in the form above; signs alone are no words unless there is nothing else. */
export function searchWords(text: string): readonly string[] {
  const form = searchForm(text);
  const numbers = form
    .replace(BEFORE_NUMBER, ' ')
    .replace(GROUPED_SHPI, (digits) => digits.replace(/[ -]/g, ''))
    .replace(SPACED_NUMBER, '$1$2$3');
  const all = numbers.split(' ').filter((word) => word !== '');
  const words = all.filter((word) => /[\p{L}\p{N}]/u.test(word));
  return (words.length > 0 ? words : all).map((word) => word.replace(FILE_NAME, '$1$2'));
}

/** Its year is always short, and what stands last in it is none. */
const LETTER_NUMBER = /^[0-9]{2}\p{L}{2}[0-9]{4}\//u;

/**
 * Numbers of a text whose year is written in full or in short, in the form above, each with its other spelling. Read before the slash, which
 * tells a year from an index, is lost.
 */
export function otherYears(text: string): ReadonlyMap<string, readonly string[]> {
  const numbers = postText(text)
    .replace(/ ?([-/]) ?/g, '$1')
    .split(/[\s,;()«»"]+/u)
    .filter((number) => !LETTER_NUMBER.test(number))
    .map((number) => [number, ...yearSpellings(number)].map(searchForm));
  return new Map(
    numbers.flatMap(([own = '', ...all]) => {
      const others = all.filter((one) => one !== own);
      return others.length === 0 ? [] : [[own, others] as const];
    }),
  );
}

/**
 * The code of a court, with which numbers begin: its two letters are Latin (`50MS`, `77RS`, `01GV`), and a Russian letter there may be meant by
 * its sound. The look-alikes among them are read by the form already.
 */
const COURT_CODE = /(?<![\p{L}\p{N}])([0-9]{2})(\p{L})(\p{L})(?=[0-9]{4}(?![0-9]))/gu;
const SOUNDS: ReadonlyMap<string, string> = new Map(
  [...'РГСВргсв'].map((sign, place) => [sign, 'RGSVrgsv'[place] ?? sign]),
);

/** A text in the form above whose codes of courts are Latin; the form itself where there are none but such. */
export function withCourtCodes(text: string): string {
  return searchForm(text).replace(COURT_CODE, (_code, region: string, first: string, second: string) =>
    [region, SOUNDS.get(first) ?? first, SOUNDS.get(second) ?? second].join(''),
  );
}
