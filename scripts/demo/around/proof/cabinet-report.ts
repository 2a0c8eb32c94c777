import { FORM_DIFFERENCES, type FormDifferenceCode } from '#domain/form103/form-differences.ts';
import { makeShpi } from '#domain/post/tracking-number.ts';

/** A letter as a report of the Post's cabinet for a period names it. */
export interface ReportedLetter {
  readonly number: string;
  readonly shpi: string;
  readonly recipientName: string;
  readonly address: string;
  readonly chargeKopecks: number;
}

/** What was put into the report on purpose. */
export interface PutDifference {
  /** The letter's number; null: the row is nobody's. */
  readonly number: string | null;
  readonly code: FormDifferenceCode;
}

/** A report that differs from the letters exactly so. */
export interface MadeReport {
  /** Heads, rows, and a row of totals. */
  readonly table: readonly (readonly string[])[];
  readonly put: readonly PutDifference[];
  /** What the cabinet's statistics say: of the true letters. */
  readonly toldCount: number;
  readonly toldKopecks: number;
  /** Of the rows, kopecks. */
  readonly rowKopecks: number;
}

const HEADS = ['№', 'ШПИ', 'Рег. номер', 'Получатель', 'Адрес', 'Состояние', 'Плата, руб.'];
const WRONG_BY_KOPECKS = 110;
const STRANGER = {
  ...{ number: '', shpi: makeShpi({ officeIndex: '190000', month: 11, serial: 1 }), chargeKopecks: 6_480 },
  ...{ recipientName: 'Посторонняя Яна Ильинична', address: '190000, г Санкт-Петербург, ул Учебная, д 1' },
} as const satisfies ReportedLetter;
/** Each difference has a letter of its own. */
const LEAST_LETTERS = 5;

/**
 * A table of the period as the cabinet might give it, with one difference of each kind: another charge, another name, another index, a letter left
 * out, a letter twice, a row that is nobody's. How the real table is worded is not published. @throws RangeError for fewer letters than differences
 */
export function makeCabinetReport(letters: readonly ReportedLetter[]): MadeReport {
  if (letters.length < LEAST_LETTERS) throw new RangeError('a letter is needed for each difference');
  const spread = [0, 1, 2, 3, 4].map((at) => Math.floor((at * letters.length) / LEAST_LETTERS));
  const [priced, named, moved, leftOut, twice] = spread.map((at) => letters[at]?.number ?? '');
  const rows = letters.flatMap((letter): readonly ReportedLetter[] => {
    const { number, chargeKopecks, address } = letter;
    if (number === priced) return [{ ...letter, chargeKopecks: chargeKopecks + WRONG_BY_KOPECKS }];
    if (number === named) return [{ ...letter, recipientName: 'Иная Ирина Ильинична' }];
    if (number === moved) return [{ ...letter, address: address.replace(/^\d{6}/, '630000') }];
    if (number === leftOut) return [];
    return number === twice ? [letter, letter] : [letter];
  });
  const all = [...rows, STRANGER];
  return {
    table: [HEADS, ...all.map(rowOf), ['', '', '', 'Итого', '', '', roubles(sum(all))]],
    put: [
      { number: priced ?? '', code: 'price' },
      { number: named ?? '', code: 'name' },
      { number: moved ?? '', code: 'index' },
      { number: leftOut ?? '', code: 'not_in_form' },
      { number: twice ?? '', code: 'repeated' },
      { number: null, code: 'stranger' },
    ],
    ...{ toldCount: letters.length, toldKopecks: sum(letters), rowKopecks: sum(all) },
  };
}

function rowOf({ number, shpi, recipientName, address, chargeKopecks }: ReportedLetter, index: number): string[] {
  return [String(index + 1), shpi, number, recipientName, address, 'Принято', roubles(chargeKopecks)];
}

function sum(letters: readonly Pick<ReportedLetter, 'chargeKopecks'>[]): number {
  return letters.reduce((total, { chargeKopecks }) => total + chargeKopecks, 0);
}

function roubles(kopecks: number): string {
  return (kopecks / 100).toFixed(2).replace('.', ',');
}

/** A row that did not agree, as the reconciliation tells it. */
export interface ToldRow {
  readonly standing: 'equal' | 'differs' | 'only_ours' | 'only_theirs' | 'not_understood';
  readonly letter: { readonly number: string } | null;
  /** In words, each beginning with the kind of difference. */
  readonly differences: readonly string[];
}

/** What was put in and not found, and what was found and not put in: both empty when every difference, and nothing else, was named. */
export function misjudged(put: readonly PutDifference[], rows: readonly ToldRow[]): readonly string[] {
  const wanted = put.map(({ number, code }) => `${number ?? 'ничья строка'}: ${code}`);
  const found = rows.flatMap(codesOf);
  return [
    ...wanted.filter((one) => !found.includes(one)).map((one) => `не найдено ${one}`),
    ...found.filter((one) => !wanted.includes(one)).map((one) => `найдено лишнее ${one}`),
  ];
}

const CODES = Object.keys(FORM_DIFFERENCES) as FormDifferenceCode[];

function codesOf({ standing, letter, differences }: ToldRow): readonly string[] {
  const number = letter?.number ?? 'ничья строка';
  if (standing === 'equal') return [];
  if (standing === 'only_theirs') return [`${number}: stranger`];
  if (standing === 'only_ours') return [`${number}: not_in_form`];
  return differences.map(
    (words) => `${number}: ${CODES.find((code) => words.startsWith(FORM_DIFFERENCES[code])) ?? words}`,
  );
}
