import type { SheetMarks } from '#activities/documents/tables/sheet-marks.ts';
import { headed, TableRefused, type Grid, type Table } from '#activities/documents/tables/table.ts';
import type { TableReader } from '#activities/documents/tables/table-reader.ts';
import { CASE_ELEMENTS, MAX_CASE_FILE_BYTES } from '#domain/cases/case-sheet.ts';
import { tableFault } from '#domain/documents/table-refusals.ts';
import { BoundedWork } from '../bounded-work.ts';
import { uploadFaults } from '../documents/uploaded-file.ts';
import { ApplicationError } from '../errors.ts';
import { requireNoFaults } from './case-access.ts';

export interface CaseFiles {
  /** Heads and rows of a workbook, a text with separators or an XML file. @throws ApplicationError `invalid` in words · `unavailable` under a flood */
  read(bytes: Uint8Array): Promise<Table>;
  /** Rows of a sheet as they stand in it; null: it is XML and no sheet. @throws as `read` */
  grid(bytes: Uint8Array): Promise<Grid | null>;
  /** The sheet with what is told of its rows. @throws as `read` */
  marked(bytes: Uint8Array, marks: SheetMarks): Promise<Uint8Array>;
}

const MAX_WAITING = 10;

/** Reads files of cases, one at a time. */
export function createCaseFiles(reader: TableReader): CaseFiles {
  const work = new BoundedWork(1, MAX_WAITING);
  return {
    read: (bytes) =>
      work.run(async () => {
        requireNoFaults(uploadFaults({ fileName: '', bytes }, MAX_CASE_FILE_BYTES));
        if (isXml(bytes)) return reader.read(bytes, CASE_ELEMENTS).catch(inWords);
        return reader.grid(bytes).then(headed).catch(inWords);
      }),
    grid: (bytes) => (isXml(bytes) ? Promise.resolve(null) : work.run(() => reader.grid(bytes).catch(inWords))),
    marked: (bytes, marks) => work.run(() => reader.marked(bytes, marks).catch(inWords)),
  };
}

/** An XML file begins with its first sign, after a mark of its encoding and spaces. */
function isXml(bytes: Uint8Array): boolean {
  return new TextDecoder()
    .decode(bytes.subarray(0, 100))
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('<');
}

function inWords(error: unknown): never {
  if (!(error instanceof TableRefused)) throw error;
  const fault = tableFault(error.code, 'file', 'xml');
  const message = 'Файл xml составлен не по схеме: нужны элементы row внутри cases, поля без повторов.';
  throw new ApplicationError('invalid', {
    faults: [error.code === 'other_elements' ? { ...fault, message } : fault],
  });
}
