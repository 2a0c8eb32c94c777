import { TableRefused } from '#activities/documents/tables/table.ts';
import type { TableReader } from '#activities/documents/tables/table-reader.ts';
import { tableFault } from '#domain/documents/table-refusals.ts';
import { cellsOfText, LIST_ELEMENTS, readCabinetList, type ListedLetter } from '#domain/recovery/cabinet-list.ts';
import type { UploadedFile } from '../documents/uploaded-file.ts';
import { ApplicationError } from '../errors.ts';

/** The cabinet's list as a person has it: a workbook, a text file, or pasted rows. */
export interface CabinetLists {
  /** @throws ApplicationError `invalid` when it cannot be read · `bad-request` when no letter of ours is in it */
  read(list: { readonly text: string; readonly file: UploadedFile | undefined }): Promise<readonly ListedLetter[]>;
}

export function createCabinetLists(reader: TableReader): CabinetLists {
  return {
    read: async ({ text, file }) => {
      const rows = [...cellsOfText(text), ...(file ? await rowsOf(reader, file.bytes) : [])];
      const letters = readCabinetList(rows);
      if (letters.length > 0) return letters;
      const detail = 'В списке нет ни одного номера вида 50MS0095/26/768. Если писем не было, нажмите «Писем не было».';
      throw new ApplicationError('bad-request', { detail });
    },
  };
}

async function rowsOf(reader: TableReader, bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  if (!isZip(bytes)) return cellsOfText(textOf(bytes));
  try {
    const { columns, rows } = await reader.read(bytes, LIST_ELEMENTS);
    return [columns, ...rows.map(({ cells }) => cells)];
  } catch (error) {
    if (error instanceof TableRefused) throw new ApplicationError('invalid', { faults: [tableFault(error.code)] });
    throw error;
  }
}

/** A workbook is a package. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** A CSV saved by a spreadsheet is often in the code page of Windows. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1251').decode(bytes);
    throw error;
  }
}
