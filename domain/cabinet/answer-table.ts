import { knownHeads, namesLetter } from './columns.ts';
import type { PlacedCells } from './read-table.ts';

/** A table with its heads told from its rows; every row has as many cells as there are heads. */
export interface AnswerTable {
  readonly columns: readonly string[];
  readonly rows: readonly PlacedCells[];
}

/** Titles and dates above the heads are not longer than this. */
const LOOKED_AT = 20;

/**
 * Tells the heads from what stands above them: they are the row before the first letter with the most known words, else the first row of
 * several cells. A sheet that begins with a letter has none: its columns are numbered.
 */
export function answerTable(rows: readonly PlacedCells[]): AnswerTable {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const at = headsAt(rows);
  const heads = at < 0 ? [] : (rows[at]?.cells ?? []);
  const whole = Array.from({ length: width }, (_, column) => column);
  return {
    columns: whole.map((column) => (at < 0 ? `Столбец ${String(column + 1)}` : (heads[column] ?? '').trim())),
    rows: rows
      .slice(at + 1)
      .filter(({ cells }) => !areHeadsAgain(cells, heads) && !areColumnNumbers(cells))
      .map(({ place, cells }) => ({ place, cells: whole.map((column) => cells[column] ?? '') })),
  };
}

/** A list of several sheets has its heads on each: they are no letter. */
function areHeadsAgain(cells: readonly string[], heads: readonly string[]): boolean {
  return isSeveral(cells) && cells.every((cell, at) => sameWords(cell, heads[at] ?? ''));
}

function sameWords(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** The row of a form that numbers its columns: 1, 2, 3… */
function areColumnNumbers(cells: readonly string[]): boolean {
  return isSeveral(cells) && cells.every((cell, at) => cell.trim() === '' || cell.trim() === String(at + 1));
}

/** The place of the heads among the rows; -1: there are none. */
function headsAt(rows: readonly PlacedCells[]): number {
  const first = rows.findIndex(({ cells }) => isSeveral(cells) && namesLetter(cells));
  const above = rows.slice(0, Math.min(first < 0 ? rows.length : first, LOOKED_AT));
  const known = above.map(({ cells }) => (isSeveral(cells) ? knownHeads(cells) : 0));
  const most = Math.max(0, ...known);
  if (most > 0) return known.indexOf(most);
  const several = above.findIndex(({ cells }) => isSeveral(cells));
  return several >= 0 || above.length === 0 ? several : 0;
}

function isSeveral(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell.trim() !== '').length > 1;
}
