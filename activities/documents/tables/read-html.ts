import { Parser } from 'htmlparser2';
import { plainText } from './read-delimited.ts';
import { TABLE_LIMITS, TableRows, type Grid } from './table.ts';

const LOOKED_AT_BYTES = 4_096;

/** A page that a site gives out under the name of a workbook: Excel opens it, so people have it as an xls. */
export function isHtml(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT_BYTES)).toString('latin1').replaceAll('\0', '');
  return /^[^<]{0,16}</.test(start) && /<(?:html|table)[\s>]/i.test(start);
}

/**
 * The largest table of a page, by its cells: what stands around it lays the page out. A cell over several columns or rows holds its text
 * in the first of them. Source: HTML Living Standard, 4.9.
 * @throws TableRefused
 */
export function readHtml(bytes: Uint8Array): Grid {
  const tables = tablesOf(plainText(bytes));
  const [largest = []] = tables.toSorted((one, other) => other.flat().length - one.flat().length);
  const table = new TableRows(1);
  largest.forEach((cells, at) => {
    table.add(at + 1, cells);
  });
  return table.rows;
}

interface OpenCell {
  text: string;
  readonly columns: number;
  readonly rows: number;
}

interface OpenTable {
  readonly rows: string[][];
  /** The last row in which a column belongs to a cell from above. */
  readonly takenTo: number[];
  cell: OpenCell | undefined;
}

/** What is no text of the page. */
const UNSEEN = ['script', 'style', 'title'];

function tablesOf(page: string): readonly (readonly string[][])[] {
  const done: string[][][] = [];
  const open: OpenTable[] = [];
  let unseen = 0;
  const parser = new Parser({
    onopentag: (name, { colspan, rowspan }) => {
      const table = open.at(-1);
      if (name === 'table') open.push({ rows: [], takenTo: [], cell: undefined });
      if (UNSEEN.includes(name)) unseen += 1;
      if (name === 'tr') table?.rows.push([]);
      if (name === 'br' && table?.cell) table.cell.text += ' ';
      if (isCell(name) && table) table.cell = { text: '', columns: spanOf(colspan), rows: spanOf(rowspan) };
    },
    ontext: (text) => {
      const cell = open.at(-1)?.cell;
      if (cell && unseen === 0) cell.text += text;
    },
    onclosetag: (name) => {
      if (UNSEEN.includes(name)) unseen -= 1;
      if (isCell(name)) put(open.at(-1));
      if (name === 'table') done.push(open.pop()?.rows ?? []);
    },
  });
  parser.end(page);
  return done;
}

function isCell(name: string): boolean {
  return name === 'td' || name === 'th';
}

/** A span that is no number counts as one. */
function spanOf(text: string | undefined): number {
  const span = Number(text ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, TABLE_LIMITS.columns) : 1;
}

function put(table: OpenTable | undefined): void {
  const row = table?.rows.at(-1);
  const { cell } = table ?? {};
  if (table === undefined || row === undefined || cell === undefined) return;
  table.cell = undefined;
  const at = table.rows.length - 1;
  while ((table.takenTo[row.length] ?? -1) >= at) row.push('');
  for (let column = 0; column < cell.columns && row.length <= TABLE_LIMITS.columns; column += 1) {
    table.takenTo[row.length] = at + cell.rows - 1;
    row.push(column === 0 ? cell.text.replaceAll(/\s+/g, ' ').trim() : '');
  }
}
