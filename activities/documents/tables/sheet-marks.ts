/** What is told of the rows of a sheet in the sheet itself. */
export interface SheetMarks {
  /** Where the added columns stand, from 0: one for the letter, one for the faults. */
  readonly columns: readonly [letter: number, faults: number];
  /** The row of the heads; 0: there are none. */
  readonly headPlace: number;
  readonly heads: readonly [letter: string, faults: string];
  readonly rows: readonly {
    readonly place: number;
    readonly letter: string;
    readonly faults: string;
    /** Cells that are to blame, by their columns from 0. */
    readonly cells: readonly { readonly column: number; readonly words: string }[];
  }[];
}
