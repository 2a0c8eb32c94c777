import type { SheetMarks } from '#activities/documents/tables/sheet-marks.ts';
import { headed, TableRefused, type Grid, type Table } from '#activities/documents/tables/table.ts';
import type { TableReader } from '#activities/documents/tables/table-reader.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { archiveFault, leftFault, tableFault } from '#domain/documents/table-refusals.ts';
import { headsAt } from '#domain/documents/sheet-heads.ts';
import { BoundedWork } from '../../bounded-work.ts';
import { cleanFileName, type UploadedFile } from '../../documents/uploaded-file.ts';
import { ApplicationError } from '../../errors.ts';

const MAX_WAITING = 10;

/** Documents of a sheet, and what was wrong with some of the files. */
export interface SheetDocuments {
  readonly files: readonly UploadedFile[];
  readonly faults: readonly Fault[];
}

export interface SheetFiles {
  /** @throws ApplicationError `invalid` in words · `unavailable` under a flood */
  rows(bytes: Uint8Array): Promise<Grid>;
  /** A sheet with its heads: the row with most of those that `isHead` knows, titles above it left out; else the first. @throws as `rows` */
  sheet(bytes: Uint8Array, isHead?: (cell: string) => boolean): Promise<Table>;
  /** Chosen files; a ZIP as the files in it. A bad archive or file is told of and does not hold the others. @throws `unavailable` under a flood */
  documents(files: readonly UploadedFile[]): Promise<SheetDocuments>;
  /** The sheet with what is told of its rows. @throws as `rows` */
  marked(bytes: Uint8Array, marks: SheetMarks): Promise<Uint8Array>;
}

/** Reads sheets and archives of strangers behind the fence, one at a time. */
export function createSheetFiles(reader: TableReader): SheetFiles {
  const work = new BoundedWork(1, MAX_WAITING);
  return {
    rows: (bytes) => work.run(() => reader.grid(bytes).catch(inWords)),
    sheet: (bytes, isHead = () => false) =>
      work.run(() =>
        reader
          .grid(bytes)
          .then((grid) => headed(grid.slice(Math.max(0, headsAt(grid, isHead)))))
          .catch(inWords),
      ),
    documents: (files) =>
      work.run(async () => {
        const found = [];
        for (const file of files) found.push(await unpacked(reader, file));
        return { files: found.flatMap((one) => one.files), faults: found.flatMap((one) => one.faults) };
      }),
    marked: (bytes, marks) => work.run(() => reader.marked(bytes, marks).catch(inWords)),
  };
}

const FIELD = 'documents';

async function unpacked(reader: TableReader, file: UploadedFile): Promise<SheetDocuments> {
  const archive = cleanFileName(file.fileName);
  if (/\.(rar|7z)$/i.test(archive)) return { files: [], faults: [otherArchive(archive)] };
  if (!/\.zip$/i.test(archive)) return { files: [file], faults: [] };
  try {
    const { files, left } = await reader.files(file.bytes);
    const faults = left.map((one) => leftFault(archive, one, FIELD));
    return { files: files.map(({ name, bytes }) => ({ fileName: name, bytes })), faults };
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error;
    return { files: [], faults: [archiveFault(archive, error.code, FIELD)] };
  }
}

function otherArchive(archive: string): Fault {
  const message = `«${archive}»: такой архив не открывается. Упакуйте файлы в ZIP или приложите их сами.`;
  return { code: 'archive_other', field: FIELD, message };
}

function inWords(error: unknown): never {
  if (error instanceof TableRefused) throw new ApplicationError('invalid', { faults: [tableFault(error.code)] });
  throw error;
}
