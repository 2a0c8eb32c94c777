import { LETTER_NUMBER_WITHIN } from '../letters/letter-number.ts';
import { joinedShpi } from './found-words.ts';

/** What a column of the cabinet's table may mean, in the words of the form that asks for it. */
export const COLUMN_MEANINGS = {
  registrationNumber: 'Номер письма',
  fileName: 'Имя файла',
  shpi: 'ШПИ',
  recipient: 'Получатель',
  address: 'Адрес или индекс',
  state: 'Состояние',
  faultColumn: 'Поле с ошибкой',
  faultMessage: 'Сообщение об ошибке',
  price: 'Плата',
  acceptedOn: 'Дата приёма',
} as const;
export type ColumnMeaning = keyof typeof COLUMN_MEANINGS;
export const COLUMN_MEANING_NAMES = Object.keys(COLUMN_MEANINGS) as readonly ColumnMeaning[];

/** Where each meaning stands: the column's place from 0. How the cabinet words its heads is not published. */
export type ColumnMap = Partial<Readonly<Record<ColumnMeaning, number>>>;

/** Heads by which a column is recognised; the names of the registry's own columns are published. */
const HEADS: Readonly<Record<ColumnMeaning, RegExp>> = {
  registrationNumber: /LETTER_REG_NUMBER|^рег[а-я.]*\s*(номер|№)|номер письма|исх[а-я.]*\s*(номер|№)/i,
  fileName: /FILE_NAME|имя файла|^файл/i,
  shpi: /^шпи|штрих|почтов\S* идентиф|трек|barcode|номер рпо/i,
  recipient: /^RECIPIENT$|получател|^адресат|^фио/i,
  address: /ADDRESSLINE_TO|^адрес(?!ат)|^индекс/i,
  state: /статус|состояни|^раздел/i,
  faultColumn: /^поле|^столбец|^column|^field/i,
  faultMessage: /ошибк|сообщени|причина|замечани|message|error/i,
  price: /плата(?!тельщик)|стоимость|тариф|цена|сумма|price/i,
  acceptedOn: /дата\s+(при[её]ма|приняти|отправ)|^принят[оа]?$/i,
};

/** Cells by which a column is recognised whatever its head says. */
const CELLS: Partial<Readonly<Record<ColumnMeaning, (cell: string) => boolean>>> = {
  registrationNumber: (cell) => LETTER_NUMBER_WITHIN.test(cell),
  shpi: (cell) => joinedShpi(cell) !== null,
  fileName: (cell) => /\.pdf$/i.test(cell.trim()),
};

/** Heads that say exactly this and nothing else. */
const EXACT_HEADS: Readonly<Partial<Record<ColumnMeaning, RegExp>>> = {
  registrationNumber: /^(LETTER_REG_NUMBER|номер письма|рег[а-я.]*\s*(номер|№)( письма)?)$/i,
  fileName: /^(FILE_NAME|имя файла|файл)$/i,
  shpi: /^(шпи|barcode|номер рпо|трек-?номер|почтовый идентификатор|штрих-?код)( письма| отправления| рпо)?$/i,
};

/** Numbers of the Post that are not the letter's own: of its notice, of its way back. */
const OF_ANOTHER = /уведомлени[яе]|возврат|обратн/i;

/** What can be told of a table's columns by its cells and heads; a column means one thing. What is unsure is left out. */
export function recogniseColumns(heads: readonly string[], rows: readonly (readonly string[])[]): ColumnMap {
  return recognise(heads, rows).map;
}

/** The same, empty when several columns may be the one that names the letter or its ШПИ: a person is asked, the leftmost is not taken. */
export function sureColumns(heads: readonly string[], rows: readonly (readonly string[])[]): ColumnMap {
  const { map, isUnsure } = recognise(heads, rows);
  return isUnsure ? {} : map;
}

function recognise(heads: readonly string[], rows: readonly (readonly string[])[]) {
  const map: Partial<Record<ColumnMeaning, number>> = {};
  const unsure = new Set<ColumnMeaning>();
  const places = heads.map((_, at) => at);
  const free = (meaning: ColumnMeaning, at: number): boolean =>
    !Object.values(map).includes(at) && !(meaning === 'shpi' && OF_ANOTHER.test(heads[at] ?? ''));
  for (const meaning of COLUMN_MEANING_NAMES) {
    const told = places.filter((at) => free(meaning, at) && isTold(meaning, at, rows));
    const place = ownPlace(meaning, { heads, rows, told, open: places.filter((at) => free(meaning, at)) });
    if (place === 'unsure') unsure.add(meaning);
    else if (place !== undefined) map[meaning] = place;
  }
  for (const meaning of COLUMN_MEANING_NAMES) {
    if (map[meaning] !== undefined || unsure.has(meaning)) continue;
    const place = heads.findIndex((head, at) => free(meaning, at) && HEADS[meaning].test(head.trim()));
    if (place >= 0) map[meaning] = place;
  }
  return { map, isUnsure: unsure.size > 0 };
}

interface Candidates {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** By their cells. */
  readonly told: readonly number[];
  /** Every column that means nothing yet. */
  readonly open: readonly number[];
}

/** An exact head wins, its cells empty or of the kind; then the one told by its cells, by its head among several. */
function ownPlace(meaning: ColumnMeaning, { heads, rows, told, open }: Candidates): number | 'unsure' | undefined {
  const head = (at: number): string => (heads[at] ?? '').trim();
  const exact = open.filter((at) => EXACT_HEADS[meaning]?.test(head(at)) && (told.includes(at) || isEmpty(rows, at)));
  const [filled] = exact.filter((at) => told.includes(at));
  const headed = told.filter((at) => HEADS[meaning].test(head(at)));
  const best = exact.length > 0 ? exact : headed.length > 0 ? headed : told;
  const [first] = best;
  if (first === undefined || best.every((at) => isSameColumn(rows, at, first))) return filled ?? first;
  return 'unsure';
}

function isEmpty(rows: readonly (readonly string[])[], at: number): boolean {
  return rows.every((cells) => (cells[at] ?? '').trim() === '');
}

function isSameColumn(rows: readonly (readonly string[])[], one: number, other: number): boolean {
  return rows.every((cells) => (cells[one] ?? '').trim() === (cells[other] ?? '').trim());
}

/** How many heads are worded as those that are known. */
export function knownHeads(cells: readonly string[]): number {
  return cells.filter((cell) => Object.values(HEADS).some((head) => head.test(cell.trim()))).length;
}

/** Something that is a letter's own stands in a cell: its number, its file or its ШПИ. */
export function namesLetter(cells: readonly string[]): boolean {
  return cells.some((cell) => Object.values(CELLS).some((isOne) => isOne(cell)));
}

/** More than half of what stands in the column. */
function isTold(meaning: ColumnMeaning, at: number, rows: readonly (readonly string[])[]): boolean {
  const isOne = CELLS[meaning];
  const cells = rows.map((cells) => cells[at] ?? '').filter((cell) => cell.trim() !== '');
  return isOne !== undefined && cells.length > 0 && cells.filter(isOne).length * 2 > cells.length;
}

/** Rows of a report name letters by it. */
export function namesLetters(map: ColumnMap): boolean {
  return map.registrationNumber !== undefined || map.shpi !== undefined;
}

/** A letter can be found by it, and something is said of the letter. */
export function isEnough(map: ColumnMap): boolean {
  const isFound = map.registrationNumber !== undefined || map.fileName !== undefined || map.recipient !== undefined;
  return isFound && (map.shpi !== undefined || map.faultMessage !== undefined);
}
