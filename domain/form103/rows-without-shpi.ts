import { findShpis } from '../cabinet/found-words.ts';
import { isTotal } from './form-totals.ts';

/** A row of a list that bears no ШПИ, where it stands in the text. */
export interface RowWithoutShpi {
  readonly from: number;
  readonly to: number;
}

interface PlacedLine extends RowWithoutShpi {
  readonly text: string;
  readonly shpiCount: number;
}

/** Of a row that nothing ends so many lines are taken for its own. */
const LINES_AT_MOST = 5;
/** The place of a row in its list, before a name or alone in its line. */
const PLACE = /^\s*(\d{1,6})[.)]?(?:\s+\p{Lu}|\s*$)/u;
/** A name has a capital, and is not alone. */
const NAMES_SOMEBODY = /\p{Lu}\p{L}+[^\n]*\p{L}{2}/u;

/** The line begins the row of this place: what it says is not of the row above. */
export function beginsRow(line: string, place: number): boolean {
  return Number(PLACE.exec(line)?.[1]) === place;
}

/**
 * Rows of letters that have no ШПИ. Where every row is numbered, a number without one is such a row; a line that names somebody and a sum
 * (`tellsSum`) that is of no other row is one too, among numbered rows if it begins with a number.
 */
export function rowsWithoutShpi(
  text: string,
  tellsSum: (line: string, from: number) => boolean,
): readonly RowWithoutShpi[] {
  const lines = tableOf(linesOf(text));
  const numbered = numberedRows(lines);
  const bare = numbered?.filter((row) => !row.some(bearsShpi)) ?? [];
  const others = lines.filter(
    (line) =>
      !bearsShpi(line) &&
      !bare.some((row) => row.includes(line)) &&
      (numbered === null || PLACE.test(line.text)) &&
      NAMES_SOMEBODY.test(line.text) &&
      tellsSum(line.text, line.from),
  );
  return [...bare.map(spanOf), ...others];
}

function linesOf(text: string): readonly PlacedLine[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const placed = { text: line, from, to: from + line.length, shpiCount: findShpis(line).length };
    from = placed.to + 1;
    return placed;
  });
}

/** From the row of the first ШПИ on, up to the totals below the last one. */
function tableOf(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const [first, last] = [lines.findIndex(bearsShpi), lines.findLastIndex(bearsShpi)];
  if (first < 0) return [];
  const begins = lines.slice(0, first + 1).findLastIndex(({ text }) => PLACE.test(text));
  const total = lines.findIndex(({ text }, at) => at > last && isTotal(text));
  const ofTable = lines.slice(begins < 0 ? first : begins, total < 0 ? lines.length : total);
  return ofTable.filter(({ text }) => !isTotal(text));
}

function bearsShpi({ shpiCount }: PlacedLine): boolean {
  return shpiCount > 0;
}

/** The lines of each row by its place, one more than that of the row before; null: they are not numbered so, or a row has two ШПИ. */
function numberedRows(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] | null {
  const rows: PlacedLine[][] = [];
  let next: number | null = null;
  for (const line of lines) {
    const place = Number(PLACE.exec(line.text)?.[1] ?? Number.NaN);
    if (next === null ? !Number.isNaN(place) : place === next) {
      rows.push([]);
      next = place + 1;
    }
    rows.at(-1)?.push(line);
  }
  const isNumbered = rows.length > 1 && rows.every((row) => row.filter(bearsShpi).length < 2);
  return isNumbered ? rows : null;
}

function spanOf(row: readonly PlacedLine[]): RowWithoutShpi {
  const own = row.slice(0, LINES_AT_MOST);
  return { from: own[0]?.from ?? 0, to: own.at(-1)?.to ?? 0 };
}
