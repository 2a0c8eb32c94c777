import type { Fault } from '../documents/fault.ts';
import { caseNumberText, withWholeYear } from '../letters/case-number.ts';
import { idOf } from './made-id.ts';
import { SHEET_HEADS, type SheetColumns, type SheetField } from './sheet-columns.ts';
import { codeOfWord, isWordKind, wordsOf, type CodeOf, type WordKind } from './sheet-words.ts';

/** A row of a file of cases as its columns name it; what no column holds is empty. */
export class Row {
  readonly place: number;
  readonly #cells: ReadonlyMap<SheetField, string>;

  constructor(place: number, cells: readonly string[], columns: SheetColumns) {
    this.place = place;
    this.#cells = new Map(
      columns.flatMap((field, at) => (field === null ? [] : [[field, (cells[at] ?? '').trim()] as const])),
    );
  }

  text(field: SheetField): string {
    return this.#cells.get(field) ?? '';
  }

  has(...fields: readonly SheetField[]): boolean {
    return fields.some((field) => this.text(field) !== '');
  }

  /** Rows of one case; a row that names none is a case by itself, and that is a fault of it. */
  caseKey(): string {
    const id = this.text('caseId');
    const number = caseNumberText(this.text('number'));
    return id !== '' ? `#${id}` : number !== '' ? withWholeYear(number).toLowerCase() : `row ${String(this.place)}`;
  }
}

/** What the rows tell of a thing, and the first of them. */
export interface Told {
  readonly externalId: string;
  readonly row: Row;
}

/** Rows that tell of one thing, under its id, in the order of the file. */
export function partsOf(
  rows: readonly Row[],
  idOfRow: (row: Row) => string,
): (readonly [string, readonly [Row, ...Row[]]])[] {
  return [...Map.groupBy(rows, idOfRow)].map(([id, own]) => [id, own as [Row, ...Row[]]] as const);
}

/** A row that tells something of a thing without naming the thing would be lost: that is its fault. */
export function requireNamed(
  rows: readonly Row[],
  name: SheetField,
  fields: readonly SheetField[],
  faults: Fault[],
): void {
  for (const row of rows.filter((one) => !one.has(name) && one.has(...fields))) {
    const told = fields.filter((field) => row.has(field)).map((field) => `«${SHEET_HEADS[field][0]}»`);
    faults.push(rowFault(row, name, `не указано, а заполнено ${told.join(', ')}: впишите или очистите.`));
  }
}

/**
 * What rows of one thing tell of it: of each field the first that is filled in. Rows that contradict each other are told, each by itself: one
 * of them would be lost.
 */
export function toldOnce(
  rows: readonly Row[],
  fields: readonly SheetField[],
  faults: Fault[],
  advice = '',
): (field: SheetField) => string {
  const firsts = new Map(fields.map((field) => [field, rows.find((row) => row.has(field))] as const));
  for (const [field, first] of firsts) {
    for (const row of rows.filter((one) => first !== undefined && one.has(field) && !isSame(field, one, first)))
      faults.push(rowFault(row, field, `не то же, что на строке ${String(first?.place)}: оставьте одно.${advice}`));
  }
  return (field) => firsts.get(field)?.text(field) ?? '';
}

function isSame(field: SheetField, one: Row, other: Row): boolean {
  return plainValue(field, one.text(field)) === plainValue(field, other.text(field));
}

/** Two spellings of one value are one. */
function plainValue(field: SheetField, text: string): string {
  if (field === 'number') return withWholeYear(caseNumberText(text)).toLowerCase();
  if (field === 'receivedOn' || field === 'actDate') return dayOf(text);
  if (field === 'hearingDay' || field === 'hearingTime') return '';
  const code = isWordKind(field) ? codeOfWord(field, text) : undefined;
  return code ?? idOf(text);
}

export function coded<Kind extends WordKind>(
  row: Row,
  kind: Kind,
  word: string,
  faults: Fault[],
): CodeOf<Kind> | undefined {
  const code = codeOfWord(kind, word);
  if (code === undefined)
    faults.push(rowFault(row, kind, `«${word.slice(0, 60)}» не понято; напишите одно из: ${wordsOf(kind)}.`));
  return code;
}

export function rowFault({ place }: Row, field: SheetField, words: string): Fault {
  return { code: 'row', field, message: `Строка ${String(place)}, ${SHEET_HEADS[field][0]}: ${words}` };
}

/** `5.9.2026` as `2026-09-05`; anything else as it is. */
export function dayOf(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text.trim()) ?? [];
  return year === '' ? text.trim().slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
