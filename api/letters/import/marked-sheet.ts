import type { SheetMarks } from '#activities/documents/tables/sheet-marks.ts';
import type { Grid } from '#activities/documents/tables/table.ts';
import type { Fault } from '#domain/documents/fault.ts';
import {
  markedWords,
  OWN_MARK,
  ownColumns,
  placesOf,
  sheetWidth,
  type ImportField,
  type SheetLayout,
} from '#domain/letters/import-columns.ts';
import type { LetterImportView } from '#views/letters/letter-import.ts';

const HEADS = [`${OWN_MARK}письмо`, `${OWN_MARK}что исправить`] as const;

/** What is told of each row in the person's own sheet; columns that were added to it before are used again. */
export function sheetMarks(
  grid: Grid,
  layout: SheetLayout,
  { id, rows }: Pick<LetterImportView, 'id' | 'rows'>,
): SheetMarks {
  const [letter = sheetWidth(grid), faults = letter + 1] = ownColumns(grid).slice(-2);
  const places = placesOf(layout);
  return {
    columns: [letter, faults],
    ...{ headPlace: layout.headPlace, heads: HEADS },
    rows: rows.map((row) => ({
      place: row.place,
      letter: row.letterId === null ? '' : `${OWN_MARK}${row.number ?? 'черновик'}`,
      faults: row.faults.length === 0 ? '' : markedWords(row.faults.map(({ message }) => message).join(' '), id),
      cells: row.letterId === null ? cellsOf(row.faults, places) : [],
    })),
  };
}

function cellsOf(faults: readonly Fault[], places: ReadonlyMap<ImportField, number>) {
  return faults.flatMap(({ field, message }) => {
    const column = places.get(fieldOf(field));
    return column === undefined ? [] : [{ column, words: OWN_MARK + message }];
  });
}

/** `recipient.type` has a column of another name. */
function fieldOf(field: string): ImportField {
  const last = field.split('.').at(-1);
  return (field === 'recipient.type' ? 'recipientType' : last) as ImportField;
}
