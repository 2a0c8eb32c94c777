import { Readable } from 'node:stream';
import exceljs from 'exceljs';
import type { ChannelProfile } from '#domain/post/profiles.ts';
import type { RegistryRow } from '#domain/post/registry-row.ts';

/** The workbook is not a registry of this profile. */
export class RegistryUnreadableError extends Error {
  override name = 'RegistryUnreadableError';
}

/** Reads back a registry that `buildRegistry` made. A cell that is not text is refused: we write none. @throws RegistryUnreadableError */
export async function readRegistry(xlsx: Uint8Array, profile: ChannelProfile): Promise<RegistryRow[]> {
  const sheet = await openSheet(xlsx, profile.sheetName);
  const header = textsOf(sheet, 1, profile.columns.length);
  if (header.join() !== profile.columns.join()) throw new RegistryUnreadableError('Реестр: не те столбцы');
  const rows: RegistryRow[] = [];
  for (let place = 2; place <= sheet.rowCount; place += 1) {
    const texts = textsOf(sheet, place, profile.columns.length);
    rows.push(rowOf(profile, texts));
  }
  return rows;
}

async function openSheet(xlsx: Uint8Array, name: string): Promise<exceljs.Worksheet> {
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.read(Readable.from([xlsx]));
  } catch (error) {
    throw new RegistryUnreadableError('Реестр: книга не открывается', { cause: error });
  }
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new RegistryUnreadableError(`Реестр: нет листа «${name}»`);
  return sheet;
}

function textsOf(sheet: exceljs.Worksheet, place: number, columnCount: number): string[] {
  const row = sheet.getRow(place);
  return Array.from({ length: columnCount }, (_, column) => {
    const { value } = row.getCell(column + 1);
    if (value === null || value === undefined) return '';
    if (typeof value !== 'string') throw new RegistryUnreadableError(`Реестр: в строке ${place} ячейка не текстовая`);
    return value;
  });
}

function rowOf(profile: ChannelProfile, texts: readonly string[]): RegistryRow {
  const cell = (column: (typeof profile.columns)[number]): string => texts[profile.columns.indexOf(column)] ?? '';
  return {
    FILE_NAME: cell('FILE_NAME'),
    ADDRESSLINE_TO: cell('ADDRESSLINE_TO'),
    RECIPIENT_TYPE: cell('RECIPIENT_TYPE'),
    RECIPIENT: cell('RECIPIENT'),
    INN: cell('INN'),
    KPP: cell('KPP'),
    LETTER_REG_NUMBER: cell('LETTER_REG_NUMBER'),
    LETTER_TITLE: cell('LETTER_TITLE'),
    MAILCATEGORY: cell('MAILCATEGORY'),
    ADDRESSLINE_RETURN: cell('ADDRESSLINE_RETURN'),
    WOMAILRANK: cell('WOMAILRANK'),
    ADDITIONAL_INFO: cell('ADDITIONAL_INFO'),
    LETTER_COMMENT: cell('LETTER_COMMENT'),
  };
}
