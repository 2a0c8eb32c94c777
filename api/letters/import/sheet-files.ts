import { TableRefused } from '#activities/documents/tables/table.ts';
import type { Table } from '#activities/documents/tables/table.ts';
import type { TableReader } from '#activities/documents/tables/table-reader.ts';
import { SHEET_ELEMENTS } from '#domain/letters/sheet-elements.ts';
import { tableFault } from '#domain/documents/table-refusals.ts';
import { BoundedWork } from '../../bounded-work.ts';
import type { UploadedFile } from '../../documents/uploaded-file.ts';
import { ApplicationError } from '../../errors.ts';

const LETTERS = { ...SHEET_ELEMENTS, isText: true } as const;
const MAX_WAITING = 10;

export interface SheetFiles {
  /** @throws ApplicationError `invalid` in words · `unavailable` under a flood */
  sheet(bytes: Uint8Array): Promise<Table>;
  /** Chosen files; a ZIP as the files in it. @throws as above */
  documents(files: readonly UploadedFile[]): Promise<readonly UploadedFile[]>;
}

/** Reads sheets and archives of strangers behind the fence, one at a time. */
export function createSheetFiles(reader: TableReader): SheetFiles {
  const work = new BoundedWork(1, MAX_WAITING);
  return {
    sheet: (bytes) => work.run(() => reader.read(bytes, LETTERS).catch(inWords('file'))),
    documents: (files) =>
      work.run(async () => {
        const found: UploadedFile[] = [];
        for (const file of files) found.push(...(await unpacked(reader, file)));
        return found;
      }),
  };
}

async function unpacked(reader: TableReader, file: UploadedFile): Promise<readonly UploadedFile[]> {
  if (!/\.zip$/i.test(file.fileName)) return [file];
  const files = await reader.files(file.bytes).catch(inWords('documents'));
  return files.map(({ name, bytes }) => ({ fileName: name, bytes }));
}

function inWords(field: string) {
  return (error: unknown): never => {
    if (error instanceof TableRefused)
      throw new ApplicationError('invalid', { faults: [tableFault(error.code, field)] });
    throw error;
  };
}
