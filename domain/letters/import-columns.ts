import { plainHead } from '../documents/sheet-heads.ts';
import type { Fault } from '../documents/fault.ts';
import { LETTER_TEXTS } from './letter-texts.ts';

/** By what heads each field is known; the first is how it is told to people. */
export const IMPORT_HEADS = {
  name: ['Получатель', 'Имя или наименование', 'ФИО', 'Адресат', 'Кому'],
  address: ['Адрес', 'Почтовый адрес'],
  caseNumber: ['Номер дела', 'Дело', '№ дела'],
  file: ['Файл', 'Документ', 'Имя файла'],
  title: ['Заголовок', LETTER_TEXTS.title.label],
  comment: ['Комментарий', 'Примечание'],
  recipientType: ['Кто получает'],
  inn: ['ИНН'],
  kpp: ['КПП'],
  kind: ['Вид письма'],
  documentKind: ['Вид документа'],
  repeatReason: [LETTER_TEXTS.repeatReason.label],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type ImportField = keyof typeof IMPORT_HEADS;
export const IMPORT_FIELDS = Object.keys(IMPORT_HEADS) as readonly ImportField[];

/** Without these nobody can be written to. */
export const NEEDED_FIELDS = ['name', 'address'] as const satisfies readonly ImportField[];

/** What the program writes into a person's sheet begins with it, and so is known again when the sheet comes back. */
export const OWN_MARK = 'МАСК: ';

/** By so many first signs of its id a sheet is named in what is written into it: enough among one person's own. */
const ORIGIN_LENGTH = 8;

/** Words of a bad row, with the sheet they are of: given back by whatever way, it is known again with its documents. */
export function markedWords(words: string, importId: string): string {
  return `${OWN_MARK}${words} [${importId.slice(0, ORIGIN_LENGTH)}]`;
}

/** The first signs of the id of the sheet that a person has mended, or null. */
export function originOf(rows: SheetRows): string | null {
  const own = rows.flatMap(({ cells }) => cells).filter((cell) => cell.startsWith(OWN_MARK));
  const [origin] = own.flatMap((cell) => /\[([0-9a-f]{8})\]$/.exec(cell.trim())?.[1] ?? []);
  return origin ?? null;
}

/** A sheet as it stands: its rows by their places from 1, texts by columns. */
export type SheetRows = readonly { readonly place: number; readonly cells: readonly string[] }[];

/** How a sheet is read. */
export interface SheetLayout {
  /** The row of the heads; 0: letters begin with the first row. */
  readonly headPlace: number;
  /** What each column holds; null: it is not read. */
  readonly columns: readonly (ImportField | null)[];
}
/** The field that a head names exactly. */
export function fieldOfHead(head: string): ImportField | null {
  const plain = plainHead(head);
  return IMPORT_FIELDS.find((field) => IMPORT_HEADS[field].some((name) => plainHead(name) === plain)) ?? null;
}

/** Each field has one column: the first that claims it. */
export function eachOnce(columns: SheetLayout['columns']): SheetLayout['columns'] {
  return columns.map((field, at) => (field !== null && columns.indexOf(field) === at ? field : null));
}

/** Where each field stands in the sheet. */
export function placesOf({ columns }: SheetLayout): ReadonlyMap<ImportField, number> {
  return new Map(columns.flatMap((field, at) => (field === null ? [] : [[field, at] as const])));
}

/** Rows that are letters. */
export function letterRows<R extends SheetRows[number]>(rows: readonly R[], { headPlace }: SheetLayout): readonly R[] {
  return rows.filter(({ place }) => place > headPlace);
}

/** Columns that hold anything of the person's own; what the program wrote there stands apart. */
export function sheetWidth(rows: SheetRows): number {
  return Math.max(0, ...rows.map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== '') + 1));
}

/** Columns that the program wrote when it gave the sheet back. */
export function ownColumns(rows: SheetRows): readonly number[] {
  return Array.from({ length: sheetWidth(rows) }, (_, at) => at).filter((at) => {
    const texts = rows.map(({ cells }) => cells[at] ?? '').filter((text) => text.trim() !== '');
    return texts.length > 0 && texts.every((text) => text.startsWith(OWN_MARK));
  });
}

/** Why a sheet cannot be read so. */
export function layoutFaults({ columns }: SheetLayout): Fault[] {
  const missing = NEEDED_FIELDS.filter((field) => !columns.includes(field)).map((field) => ({
    code: 'column_missing',
    field: 'columns',
    message: `Укажите, в каком столбце «${IMPORT_HEADS[field][0]}».`,
  }));
  const twice = columns.flatMap((field, at) =>
    field === null || columns.indexOf(field) === at
      ? []
      : [
          {
            code: 'column_twice',
            field: `column-${at}`,
            message: `«${IMPORT_HEADS[field][0]}» уже указан в столбце ${columnName(columns.indexOf(field))}: оставьте один.`,
          },
        ],
  );
  return [...missing, ...twice];
}

/** As a spreadsheet names its columns, from 0: A, B … Z, AA. */
export function columnName(at: number): string {
  return (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
}
