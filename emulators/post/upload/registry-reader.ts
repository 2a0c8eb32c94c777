import ExcelJS from 'exceljs';
import { cellText } from './cell-text.ts';
import { REQUIRED_COLUMNS, type RegistryRow } from './registry-row.ts';
import { UploadRefusedError } from './row-fault.ts';
import { openArchive } from './zip-archive.ts';

const WORKBOOK_LIMITS = { maximumFiles: 500, maximumUnpackedBytes: 50 * 1024 * 1024 };

async function firstSheet(bytes: Buffer): Promise<ExcelJS.Worksheet> {
  await openArchive(bytes, WORKBOOK_LIMITS);
  const workbook = new ExcelJS.Workbook();
  const content = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  // exceljs declares its own Buffer, older than Node's; an ArrayBuffer is what its reader takes at run time.
  await workbook.xlsx.load(content as ArrayBuffer & ExcelJS.Buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new UploadRefusedError('В реестре нет ни одного листа');
  return sheet;
}

function headerPlaces(sheet: ExcelJS.Worksheet): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  sheet.getRow(1).eachCell((cell, place) => {
    const header = cellText(cell.value).toUpperCase();
    if (!header) return;
    if (places.has(header))
      throw new UploadRefusedError(`Столбец ${header} встречается в реестре дважды`, [headerFault(header)]);
    places.set(header, place);
  });
  const absent = REQUIRED_COLUMNS.filter((column) => !places.has(column));
  if (absent.length > 0) {
    throw new UploadRefusedError(`В реестре нет столбцов: ${absent.join(', ')}`, absent.map(headerFault));
  }
  return places;
}

function headerFault(column: string): { row: number; column: string; message: string } {
  return { row: 0, column, message: 'Столбец в заголовке реестра отсутствует или повторяется' };
}

function readRows(sheet: ExcelJS.Worksheet, places: ReadonlyMap<string, number>): readonly RegistryRow[] {
  const rows: RegistryRow[] = [];
  sheet.eachRow((line, lineNumber) => {
    if (lineNumber === 1) return;
    const values = new Map(
      [...places].map(([header, place]) => [header, cellText(line.getCell(place).value)] as const),
    );
    if ([...values.values()].every((value) => value === '')) return;
    rows.push({ row: rows.length + 1, value: (column) => values.get(column) ?? '' });
  });
  return rows;
}

/** Reads the first sheet of an xlsx by its header names. @throws UploadRefusedError when it cannot be read. */
export async function readRegistry(bytes: Buffer): Promise<readonly RegistryRow[]> {
  try {
    const sheet = await firstSheet(bytes);
    return readRows(sheet, headerPlaces(sheet));
  } catch (error) {
    if (error instanceof UploadRefusedError) throw error;
    throw new UploadRefusedError(`Реестр не читается: ${error instanceof Error ? error.message : String(error)}`);
  }
}
