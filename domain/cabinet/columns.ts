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
};

/** Cells by which a column is recognised whatever its head says. */
const CELLS: Partial<Readonly<Record<ColumnMeaning, (cell: string) => boolean>>> = {
  registrationNumber: (cell) => LETTER_NUMBER_WITHIN.test(cell),
  shpi: (cell) => joinedShpi(cell) !== null,
  fileName: (cell) => /\.pdf$/i.test(cell.trim()),
};

/** What can be told of a table's columns by its cells, then by its heads; a column means one thing. */
export function recogniseColumns(heads: readonly string[], rows: readonly (readonly string[])[]): ColumnMap {
  const map: Partial<Record<ColumnMeaning, number>> = {};
  const free = (place: number): boolean => !Object.values(map).includes(place);
  for (const meaning of COLUMN_MEANING_NAMES) {
    const place = heads.findIndex((_, at) => free(at) && isTold(meaning, at, rows));
    if (place >= 0) map[meaning] = place;
  }
  for (const meaning of COLUMN_MEANING_NAMES) {
    if (map[meaning] !== undefined) continue;
    const place = heads.findIndex((head, at) => free(at) && HEADS[meaning].test(head.trim()));
    if (place >= 0) map[meaning] = place;
  }
  return map;
}

/** More than half of what stands in the column. */
function isTold(meaning: ColumnMeaning, at: number, rows: readonly (readonly string[])[]): boolean {
  const isOne = CELLS[meaning];
  const cells = rows.map((cells) => cells[at] ?? '').filter((cell) => cell.trim() !== '');
  return isOne !== undefined && cells.length > 0 && cells.filter(isOne).length * 2 > cells.length;
}

/** A letter can be found by it, and something is said of the letter. */
export function isEnough(map: ColumnMap): boolean {
  const isFound = map.registrationNumber !== undefined || map.fileName !== undefined || map.recipient !== undefined;
  return isFound && (map.shpi !== undefined || map.faultMessage !== undefined);
}
