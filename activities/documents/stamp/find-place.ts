import type { InkMap } from './ink-map.ts';

/** Side of a cell of the ink map, points. */
export const CELL = 2;
/** Blank paper kept around the mark, and at the edges, where printers do not print. */
const CLEARANCE = 8;
const EDGE = 16;

/** What is looked for and where, in points as people see the page. */
export interface PlaceRequest {
  readonly width: number;
  readonly height: number;
  /** `band`: only where the page is blank from edge to edge, right under the text; `any`: any blank rectangle. */
  readonly among: 'band' | 'any';
}

/** Lower left corner, points from the lower left corner of the page as people see it. */
export interface Place {
  readonly left: number;
  readonly bottom: number;
}

/** Of the blank band at an edge of the page that takes a mark so high, points. */
export function bandHeight(height: number): number {
  return (cells(height + 2 * CLEARANCE) + cells(EDGE - CLEARANCE)) * CELL;
}

interface Box {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * The lowest blank place of the page: the mark stands where a hand would sign, under the text. In a band it rises to the text above it,
 * right-hand side first. Undefined when there is none.
 */
export function findPlace(ink: InkMap, { width, height, among }: PlaceRequest): Place | undefined {
  const size = { columns: cells(width + 2 * CLEARANCE), rows: cells(height + 2 * CLEARANCE) };
  const box = among === 'band' ? findInBand(ink, size) : findAnywhere(ink, size);
  if (!box) return undefined;
  return { left: box.column * CELL + CLEARANCE, bottom: (ink.rows - box.row) * CELL - CLEARANCE - height };
}

/** True when the mark at this place stands on blank paper of the page. */
export function isFree(ink: InkMap, { left, bottom }: Place, width: number, height: number): boolean {
  const [pageWidth, pageHeight] = [ink.columns * CELL, ink.rows * CELL];
  if (left < 0 || bottom < 0 || left + width > pageWidth || bottom + height > pageHeight) return false;
  const [column, row] = [Math.floor(left / CELL), Math.floor((pageHeight - bottom - height) / CELL)];
  return ink.isBlank(column, row, cells(left + width) - column, cells(pageHeight - bottom) - row);
}

function findInBand(ink: InkMap, { columns, rows }: Pick<Box, 'columns' | 'rows'>): Box | undefined {
  const isBand = (row: number) => row >= firstRow && ink.isBlank(0, row, ink.columns, rows);
  const firstRow = cells(EDGE - CLEARANCE);
  let row = lastRow(ink, rows);
  while (row >= firstRow && !isBand(row)) row -= 1;
  if (row < firstRow) return undefined;
  while (isBand(row - 1)) row -= 1;
  const [column] = startColumns(ink, columns);
  return column === undefined ? undefined : { column, row, columns, rows };
}

function findAnywhere(ink: InkMap, { columns, rows }: Pick<Box, 'columns' | 'rows'>): Box | undefined {
  for (const column of startColumns(ink, columns)) {
    for (let row = lastRow(ink, rows); row >= cells(EDGE - CLEARANCE); row--) {
      if (ink.isBlank(column, row, columns, rows)) return { column, row, columns, rows };
    }
  }
  return undefined;
}

/** From the right edge of the text leftwards. */
function startColumns(ink: InkMap, columns: number): readonly number[] {
  const first = cells(EDGE - CLEARANCE);
  const last = ink.columns - columns - first;
  const textEnd = lastInkColumn(ink) + 1 + cells(CLEARANCE) - columns;
  const starts = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => last - index);
  return [...starts.filter((start) => start <= textEnd), ...starts.filter((start) => start > textEnd)];
}

function lastInkColumn(ink: InkMap): number {
  let column = ink.columns - 1;
  while (column > 0 && ink.isBlank(column, 0, 1, ink.rows)) column -= 1;
  return column;
}

function lastRow(ink: InkMap, rows: number): number {
  return ink.rows - rows - cells(EDGE - CLEARANCE);
}

function cells(length: number): number {
  return Math.ceil(length / CELL);
}
