import { LETTER_NUMBER_WITHIN } from '../letters/letter-number.ts';
import type { AnswerFault, AnswerRow } from './answer-row.ts';
import type { ColumnMap, ColumnMeaning } from './columns.ts';
import { messageWithin, saysLeft } from './fault-words.ts';
import { isTotalsRow } from '../documents/totals-row.ts';
import { isSheetNumber } from '../work/sheet-number.ts';
import { indexOf, joinedShpi } from './found-words.ts';

/** Rows of a table with their places in it. */
export interface PlacedCells {
  readonly place: number;
  readonly cells: readonly string[];
}

/** What a table with known columns says of letters. Rows that name no letter at all are left out, and those that only sum up the rows above. */
export function readTable(rows: readonly PlacedCells[], map: ColumnMap): readonly AnswerRow[] {
  return rows.flatMap(({ place, cells }) => {
    const cell = (meaning: ColumnMeaning): string =>
      map[meaning] === undefined ? '' : (cells[map[meaning]] ?? '').trim();
    const row: AnswerRow = {
      ...{
        place,
        words: cells
          .map((text) => text.trim())
          .filter((text) => text !== '')
          .join(' · '),
      },
      registrationNumber: LETTER_NUMBER_WITHIN.exec(cell('registrationNumber'))?.[0] ?? null,
      ...{ fileName: cell('fileName') || null, recipient: cell('recipient') || null },
      ...{
        shpi: joinedShpi(cell('shpi')),
        isShpiLost: isSheetNumber(cell('shpi')),
        index: indexOf(cell('address')),
        fault: faultOf(cell),
      },
    };
    const isNamed =
      row.registrationNumber !== null || row.fileName !== null || row.recipient !== null || row.shpi !== null;
    return isNamed && !isSum(row, cells) ? [row] : [];
  });
}

/** What has a letter's number, a ШПИ or a message of the cabinet is of a letter, whatever word stands beside. */
function isSum({ registrationNumber, shpi, isShpiLost, fault }: AnswerRow, cells: readonly string[]): boolean {
  const isOfLetter = registrationNumber !== null || shpi !== null || isShpiLost === true || fault !== null;
  return !isOfLetter && isTotalsRow(cells);
}

function faultOf(cell: (meaning: ColumnMeaning) => string): AnswerFault | null {
  const message = messageWithin(cell('faultMessage'));
  if (message === '' && !saysLeft(cell('state'))) return null;
  return { column: cell('faultColumn'), message: message === '' ? cell('state') : message };
}
