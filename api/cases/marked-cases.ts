import type { SheetMarks } from '#activities/documents/tables/sheet-marks.ts';
import type { Grid } from '#activities/documents/tables/table.ts';
import { rowOfFault, type CaseOfSheet } from '#domain/cases/case-sheet.ts';
import type { SheetColumns } from '#domain/cases/sheet-columns.ts';
import { OWN_MARK, ownColumns, sheetWidth } from '#domain/letters/import-columns.ts';

const HEADS = [`${OWN_MARK}дело`, `${OWN_MARK}что исправить`] as const;
const REFUSED = `${OWN_MARK}не принято`;

interface Told {
  readonly words: string[];
  readonly cells: { readonly column: number; readonly words: string }[];
}

/** What is told of each case in the person's own sheet, at the row that is to blame, or at the case's first; columns added before are used again. */
export function caseMarks(grid: Grid, columns: SheetColumns, cases: readonly CaseOfSheet[]): SheetMarks {
  const [number = sheetWidth(grid), faults = number + 1] = ownColumns(grid).slice(-2);
  const rows = new Map<number, Told>();
  const toldAt = (place: number): Told => {
    const told = rows.get(place) ?? { words: [], cells: [] };
    rows.set(place, told);
    return told;
  };
  for (const one of cases) {
    for (const fault of one.faults) {
      const at = rowOfFault(fault);
      const told = toldAt(at?.place ?? one.place);
      told.words.push(fault.message);
      const column = at === null ? -1 : columns.indexOf(at.field);
      if (column >= 0) told.cells.push({ column, words: OWN_MARK + fault.message });
    }
  }
  return {
    columns: [number, faults],
    ...{ headPlace: grid[0]?.place ?? 0, heads: HEADS },
    rows: [...rows].map(([place, { words, cells }]) => ({
      ...{ place, letter: REFUSED, faults: OWN_MARK + words.join(' '), cells },
    })),
  };
}
