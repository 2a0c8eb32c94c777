import type { TableRefusal } from '#domain/documents/table-refusals.ts';

/** A table as texts, whatever it was kept in. Days of date cells are `yyyy-MM-dd`. */
export interface Table {
  /** Heads of the columns: a sheet's first row that is not empty, or the elements of an XML record (`covering.number` for one in another). */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** From 1: the row of the sheet, or the record in its file. */
  readonly place: number;
  /** One for each column; empty when there is none. */
  readonly cells: readonly string[];
}

/** Rows of a sheet as they stand in it; which of them holds the heads is not known. */
export type Grid = readonly TableRow[];

/** A sheet whose first row holds the heads. @throws TableRefused `no_rows` */
export function headed([heads, ...rows]: Grid): Table {
  if (heads === undefined || rows.length === 0) throw new TableRefused('no_rows');
  const columns = heads.cells.map((cell) => cell.trim());
  return { columns, rows: rows.map(({ place, cells }) => ({ place, cells: columns.map((_, at) => cells[at] ?? '') })) };
}

/** Bounds of one table; `characters` of all its cells together. */
export const TABLE_LIMITS = { rows: 5_000, columns: 200, characters: 20_000_000 } as const;

/** The file is to blame. */
export class TableRefused extends Error {
  override name = 'TableRefused';
  readonly code: TableRefusal;

  constructor(code: TableRefusal, options: ErrorOptions = {}) {
    super(code, options);
    this.code = code;
  }
}

/** Gathers rows within the bounds; rows without any text are left out. */
export class TableRows {
  readonly rows: TableRow[] = [];
  readonly #maxRows: number;
  #characters = 0;

  /** `heads`: rows that are not counted, because they hold the heads. */
  constructor(heads: number) {
    this.#maxRows = TABLE_LIMITS.rows + heads;
  }

  /** @throws TableRefused */
  add(place: number, cells: readonly string[]): void {
    if (cells.every((cell) => cell.trim() === '')) return;
    if (cells.length > TABLE_LIMITS.columns) throw new TableRefused('too_large');
    this.#characters += cells.reduce((sum, { length }) => sum + length, 0);
    if (this.rows.length >= this.#maxRows) throw new TableRefused('too_many_rows');
    if (this.#characters > TABLE_LIMITS.characters) throw new TableRefused('too_large');
    this.rows.push({ place, cells });
  }
}
