import { TableRefused } from '#activities/documents/tables/table.ts';
import type { TableReader } from '#activities/documents/tables/table-reader.ts';
import { tableFault } from '#domain/documents/table-refusals.ts';
import {
  IMPORT_ELEMENTS,
  importColumns,
  importRows,
  MAX_IMPORT_BYTES,
  type ImportRow,
} from '#domain/matters/card-import.ts';
import { BoundedWork } from '../bounded-work.ts';
import { uploadFaults } from '../documents/uploaded-file.ts';
import { ApplicationError, requireNoFaults } from '../errors.ts';

/** A file as rows of cards, each judged by itself. */
export interface ReadCards {
  readonly rows: readonly ImportRow[];
  /** Heads of columns that name no field. */
  readonly ignored: readonly string[];
}

export interface CardFiles {
  /** `today`: `yyyy-MM-dd` in the site's zone. @throws ApplicationError `invalid` in words · `unavailable` under a flood */
  read(bytes: Uint8Array, today: string): Promise<ReadCards>;
}

const MAX_WAITING = 10;

/** Reads files of cards, one at a time. */
export function createCardFiles(reader: TableReader): CardFiles {
  const work = new BoundedWork(1, MAX_WAITING);
  return {
    read: (bytes, today) =>
      work.run(async () => {
        requireNoFaults(uploadFaults({ fileName: '', bytes }, MAX_IMPORT_BYTES));
        const table = await reader.read(bytes, IMPORT_ELEMENTS).catch(inWords);
        const columns = importColumns(table.columns);
        requireNoFaults(columns.faults);
        return { rows: importRows(table.rows, columns, today), ignored: columns.ignored };
      }),
  };
}

function inWords(error: unknown): never {
  if (error instanceof TableRefused)
    throw new ApplicationError('invalid', { faults: [tableFault(error.code, 'file', 'xml')] });
  throw error;
}
