import ExcelJS from 'exceljs';
import { degrees, PDFDocument } from 'pdf-lib';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { REGISTRY_COLUMNS } from '#domain/post/profiles.ts';
import type { GostAuthority } from './gost-authority.ts';

/** One row of the registry by column; what is left out takes a good value. */
export type Row = Readonly<Record<string, string | number>>;

/** A letter of an archive under test. `pdf` and `signature` may be left out (null) to break the pair. */
export interface ArchiveLetter {
  readonly row?: Row;
  readonly pdf?: Uint8Array | null;
  readonly signature?: Uint8Array | null;
}

/** Sizes of the pages in points; the last page stays blank unless `blank` is false. */
export interface PdfShape {
  readonly pages?: readonly (readonly [width: number, height: number])[];
  readonly blank?: boolean;
  readonly rotate?: number;
  readonly crop?: readonly [number, number, number, number];
}

const A4 = [595.28, 841.89] as const;

/** A letter's PDF: text on every page, and a blank one at the end. */
export async function letterPdf({
  pages = [A4, A4],
  blank = true,
  rotate = 0,
  crop,
}: PdfShape = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const [index, [width, height]] of pages.entries()) {
    const page = document.addPage([width, height]);
    if (!blank || index < pages.length - 1) page.drawText(`Letter ${index + 1}`, { x: 50, y: 50 });
    if (rotate !== 0) page.setRotation(degrees(rotate));
    if (crop) page.setCropBox(...crop);
  }
  return document.save();
}

/** The good row of the n-th letter, counting from 1. */
export function goodRow(number: number, changes: Row = {}): Row {
  return {
    FILE_NAME: `50MS0095-26-${String(number).padStart(6, '0')}.pdf`,
    ADDRESSLINE_TO: '143000, Московская обл, г Одинцово, ул Пробная, д 1, кв 2',
    RECIPIENT_TYPE: 0,
    RECIPIENT: 'Тестов Тест Тестович',
    LETTER_REG_NUMBER: `50MS0095/26/${number}`,
    LETTER_TITLE: 'Копия судебного приказа',
    MAILCATEGORY: 1,
    ADDRESSLINE_RETURN: '143001, Московская обл, г Одинцово, ул Судебная, д 3',
    ...changes,
  };
}

/** An xlsx with these headers and rows. */
export async function registryXlsx(
  rows: readonly Row[],
  columns: readonly string[] = REGISTRY_COLUMNS,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Лист1');
  sheet.addRow([...columns]);
  for (const row of rows) sheet.addRow(columns.map((column) => row[column.trim()] ?? ''));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** A ZIP of these files, stored unless `compress`. */
export async function zipOf(
  files: readonly (readonly [name: string, content: Uint8Array])[],
  compress = false,
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of files) zip.addBuffer(Buffer.from(content), name, { compress });
  zip.end();
  return buffer(zip.outputStream);
}

/** An archive as the cabinet wants it, with the given departures; `columns` changes the header. */
export async function letterArchive(
  authority: GostAuthority,
  letters: readonly ArchiveLetter[],
  columns?: readonly string[],
): Promise<Buffer> {
  const rows = letters.map((letter, index) => goodRow(index + 1, letter.row));
  const files: [string, Uint8Array][] = [['registry.xlsx', await registryXlsx(rows, columns)]];
  for (const [index, letter] of letters.entries()) {
    const name = String(rows[index]?.['FILE_NAME']).replace(/\.pdf$/i, '');
    const pdf = letter.pdf === undefined ? await letterPdf() : letter.pdf;
    if (pdf) files.push([`${name}.pdf`, pdf]);
    const signature = letter.signature === undefined && pdf ? authority.sign(pdf) : letter.signature;
    if (signature) files.push([`${name}.pdf.sig`, signature]);
  }
  return zipOf(files);
}
