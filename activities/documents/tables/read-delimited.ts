import { isUtf8 } from 'node:buffer';
import { TableRefused, TableRows, type Table } from './table.ts';

const SEPARATORS = ['\t', ';', ','];

/**
 * A table in plain text: csv of Excel in either encoding, or cells copied from a sheet. Source: RFC 4180; what stands between cells is found
 * in the first line.
 * @throws TableRefused
 */
export function readDelimited(bytes: Uint8Array): Table {
  if (bytes.includes(0)) throw new TableRefused('not_a_table');
  const text = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1251').decode(bytes);
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const separator = SEPARATORS.toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ';';
  const table = new TableRows(1);
  linesOf(text, separator).forEach((cells, at) => {
    table.add(at + 1, cells);
  });
  const [heads, ...rows] = table.rows;
  if (heads === undefined || rows.length === 0) throw new TableRefused('no_rows');
  const columns = heads.cells.map((cell) => cell.trim());
  return { columns, rows: rows.map(({ place, cells }) => ({ place, cells: columns.map((_, at) => cells[at] ?? '') })) };
}

/** A cell in quotes may hold separators, line ends and doubled quotes. */
function linesOf(text: string, separator: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  const piece = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\r\\n]*)(${separator}|\\r\\n|\\r|\\n|$)`, 'gy');
  for (let at = 0; at < text.length; at = piece.lastIndex) {
    piece.lastIndex = at;
    const found = piece.exec(text);
    if (found === null) throw new TableRefused('damaged');
    const [, cell = '', end] = found;
    cells.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== separator) {
      lines.push(cells);
      cells = [];
    }
  }
  if (cells.length > 0) lines.push(cells);
  return lines;
}
