import ExcelJS from 'exceljs';
import { OWN_MARK } from '#domain/letters/import-columns.ts';
import type { SheetMarks } from './sheet-marks.ts';
import { TableRefused, type Grid } from './table.ts';

/** Known again when the sheet comes back: what was coloured is made plain before anything is told anew. */
const COLOUR = 'FFFFD9D2';
const WIDE = 60;

/**
 * The person's own workbook with its columns, formats and widths; what is wrong stands in added columns, in coloured cells and in their notes.
 * @throws TableRefused `damaged`
 */
export async function markWorkbook(bytes: Buffer, marks: SheetMarks): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const content = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  // exceljs declares its own Buffer, older than Node's; an ArrayBuffer is what its reader takes at run time.
  await workbook.xlsx.load(content as ArrayBuffer & ExcelJS.Buffer).catch((cause: unknown) => {
    throw new TableRefused('damaged', { cause });
  });
  const sheet = workbook.worksheets.find(({ state }) => state === 'visible');
  if (sheet === undefined) throw new TableRefused('damaged');
  clean(sheet);
  mark(sheet, marks);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A table of text as a workbook in which every cell is text: an index keeps its zeros. */
export async function markTable(grid: Grid, marks: SheetMarks): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Письма');
  for (const { place, cells } of grid) {
    cells.forEach((text, column) => {
      const cell = sheet.getCell(place, column + 1);
      cell.value = text;
      cell.numFmt = '@';
      const wide = Math.min(WIDE, Math.max(10, text.length + 2, sheet.getColumn(column + 1).width ?? 0));
      sheet.getColumn(column + 1).width = wide;
    });
  }
  if (marks.headPlace > 0) sheet.getRow(marks.headPlace).font = { bold: true };
  mark(sheet, marks);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function clean(sheet: ExcelJS.Worksheet): void {
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      // Cells share their styles: one of its own is written, the others stay.
      if (cell.fill?.type === 'pattern' && cell.fill.fgColor?.argb === COLOUR)
        cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'none' } };
      if (noteText(cell).startsWith(OWN_MARK)) Object.assign(cell, { note: undefined, _comment: undefined });
      if (typeof cell.value === 'string' && cell.value.startsWith(OWN_MARK)) cell.value = null;
    });
  });
}

function noteText({ note }: ExcelJS.Cell): string {
  if (typeof note === 'string') return note;
  return (note?.texts ?? []).map(({ text }) => text).join('');
}

function mark(sheet: ExcelJS.Worksheet, { columns: [letter, faults], headPlace, heads, rows }: SheetMarks): void {
  const [letterColumn, faultColumn] = [sheet.getColumn(letter + 1), sheet.getColumn(faults + 1)];
  letterColumn.width = 26;
  faultColumn.width = WIDE;
  if (headPlace > 0) {
    sheet.getCell(headPlace, letter + 1).value = heads[0];
    sheet.getCell(headPlace, faults + 1).value = heads[1];
  }
  for (const row of rows) {
    if (row.letter !== '') sheet.getCell(row.place, letter + 1).value = row.letter;
    if (row.faults !== '') tell(sheet.getCell(row.place, faults + 1), row.faults);
    for (const { column, words } of row.cells) {
      const cell = sheet.getCell(row.place, column + 1);
      colour(cell);
      if (noteText(cell) === '') cell.note = words;
    }
  }
}

function tell(cell: ExcelJS.Cell, words: string): void {
  cell.value = words;
  colour(cell);
  cell.style = { ...cell.style, alignment: { wrapText: true, vertical: 'top' } };
}

function colour(cell: ExcelJS.Cell): void {
  cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: COLOUR } } };
}
