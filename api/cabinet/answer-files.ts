import type { TableReader } from '#activities/documents/tables/table-reader.ts';
import { TableRefused, type Table } from '#activities/documents/tables/table.ts';
import { answerTable } from '#domain/cabinet/answer-table.ts';
import { tableFault } from '#domain/documents/table-refusals.ts';
import { ApplicationError } from '../errors.ts';

/** What a file from the cabinet turned out to be. */
export type AnswerFile =
  | { readonly kind: 'table'; readonly table: Table }
  /** Form 103. */
  | { readonly kind: 'form103'; readonly text: string };

/** Reads files of the cabinet's answer in the fence, by content alone: a workbook old or new, a page kept as one, delimited text, a PDF. */
export interface AnswerFiles {
  /** @throws ApplicationError `invalid` when it cannot be read */
  read(bytes: Uint8Array): Promise<AnswerFile>;
}

const PDF = '%PDF-';

export function createAnswerFiles(reader: TableReader): AnswerFiles {
  return {
    read: async (bytes) => {
      try {
        const isPdf = Buffer.from(bytes.subarray(0, 1024)).includes(PDF);
        if (isPdf) return { kind: 'form103', text: await reader.textOf(bytes) };
        const table = answerTable(await reader.grid(bytes));
        if (table.rows.length === 0) throw new TableRefused('no_rows');
        return { kind: 'table', table };
      } catch (error) {
        if (error instanceof TableRefused) throw new ApplicationError('invalid', { faults: [tableFault(error.code)] });
        throw error;
      }
    },
  };
}
