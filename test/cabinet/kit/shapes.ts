import ExcelJS from 'exceljs';
import type { UploadedFile } from '#api/documents/uploaded-file.ts';
import { form103 } from '#emulators/post/cabinet/form103.ts';

/** What an answer says of one letter. */
export interface ToldLetter {
  readonly number: string;
  readonly name: string;
  readonly address: string;
  readonly shpi: string;
}

export interface Brought {
  readonly text: string;
  readonly file: UploadedFile | undefined;
}

/** In which shape a person has an answer of the cabinet. How the real one words its heads is not published: none is taken for granted. */
export type Shape = (told: readonly ToldLetter[]) => Brought | Promise<Brought>;

const HEADS = ['№ п/п', 'Номер письма', 'Получатель', 'Адрес', 'ШПИ'];
const rowsOf = (told: readonly ToldLetter[]): string[][] =>
  told.map(({ number, name, address, shpi }, at) => [String(at + 1), number, name, address, shpi]);
const file = (fileName: string, bytes: Uint8Array): Brought => ({ text: '', file: { fileName, bytes } });

export const workbook: Shape = async (told) => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Отчёт');
  sheet.addRow(['Электронные заказные письма']);
  sheet.addRow([]);
  sheet.addRow(HEADS);
  // Excel keeps digits as a number unless it is told otherwise.
  for (const [place, ...cells] of rowsOf(told)) sheet.addRow([Number(place), ...cells.slice(0, 3), Number(cells[3])]);
  return file('отчёт.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
};

export const oldBook =
  (write: (rows: readonly (readonly (string | number)[])[]) => Buffer): Shape =>
  (told) =>
    file('отчёт.xls', write([HEADS, ...rowsOf(told)]));

export const csvOfWindows: Shape = (told) => {
  const text = [HEADS, ...rowsOf(told)].map((cells) => cells.map(quoted).join(';')).join('\r\n');
  return file('отчёт.csv', windows1251(text));
};

export const csvOfTheWeb: Shape = (told) => {
  const text = [HEADS, ...rowsOf(told)].map((cells) => cells.map(quoted).join(',')).join('\n');
  return file('отчёт.csv', new TextEncoder().encode(`\uFEFF${text}`));
};

export const form103Pdf: Shape = async (told) => {
  const letters = told.map((letter, row) => ({
    ...{ upload_number: 1, row, registration_number: letter.number, state: 'archive' as const, shpi: letter.shpi },
    ...{ faults: [], fate: 'electronic' as const, recipient: letter.name, address: letter.address, rank: 0 },
    ...{ return_address: '', title: '', pdf_sha256: null, signature_sha256: null, accepted_at_ms: Date.now() },
  }));
  return file('f103.pdf', await form103('ЭЗП/1', letters, Date.now()));
};

export const pasted: Shape = (told) => ({
  text: told.map(({ number, name, shpi }) => `ЭЗП\t${number}\t${name}\t${shpi}\t29.11.2026`).join('\n'),
  file: undefined,
});

/** Neither its order nor its heads are known: by the ШПИ alone a letter is not found. */
export const otherHeads = (told: readonly ToldLetter[], heads: readonly string[] = ['Трек', 'Куда', 'Кому']) => {
  const rows = told.map(({ name, address, shpi }) => [shpi, address.slice(0, 6), name]);
  const text = [heads, ...rows].map((cells) => cells.join(';')).join('\n');
  return file('выгрузка.csv', new TextEncoder().encode(text));
};

/** A page under the name of a workbook: the table of letters stands inside one that lays the page out. */
export const page: Shape = (told) => {
  const cells = (row: readonly string[], tag: string): string =>
    `<tr>${row.map((cell) => `<${tag}>${cell.replaceAll('«', '&laquo;')}</${tag}>`).join('')}</tr>`;
  const inner = `<table border=1>${cells(HEADS, 'th')}${rowsOf(told)
    .map((row) => cells(row, 'td'))
    .join('\n')}</table>`;
  const whole = `<html><head><meta charset="windows-1251"><title>Письма</title></head><body><table><tr><td>${inner}</table></body></html>`;
  return file('отчёт.xls', windows1251(whole));
};

function quoted(cell: string): string {
  return /[;,"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function windows1251(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1251');
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]));
  return Uint8Array.from([...text].map((letter) => codes.get(letter) ?? 63));
}
