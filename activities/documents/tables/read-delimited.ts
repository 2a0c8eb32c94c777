import { isUtf8 } from 'node:buffer';
import { TableRefused, TableRows, type Grid } from './table.ts';

/** In the order of belief where two would do: cells copied from a sheet stand between tabs, addresses are full of commas. */
const SEPARATORS = ['\t', ';', ','];
const LOOKED_AT = 20;

/**
 * A table in plain text: csv of Excel in either encoding, or cells copied from a sheet. Every cell stays text. Source: RFC 4180.
 * @throws TableRefused
 */
export function readDelimited(bytes: Uint8Array): Grid {
  const text = plainText(bytes).replace(/^sep=.(\r\n|\r|\n)/, '');
  const lines = SEPARATORS.map((separator) => linesOf(text, separator));
  const [likeliest = []] = lines.toSorted((a, b) => evenness(b) - evenness(a));
  const table = new TableRows(1);
  likeliest.forEach((cells, at) => {
    table.add(at + 1, cells);
  });
  return table.rows;
}

/** A text of Windows or of the web in its own encoding. @throws TableRefused `not_a_table` */
export function plainText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (isOtherFile(bytes)) throw new TableRefused('not_a_table');
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1251').decode(bytes);
}

/** How pictures, papers and archives begin, whatever their name says. */
const OTHER_FILES = [
  '\u0089PNG',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  '%PDF-',
  '{\\rtf',
  'Rar!',
  '7z\u00bc\u00af',
  'II*',
  'MM\0*',
];
/** No text holds them but for tabs, ends of lines and of pages; DOS ends a text with the last one. */
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f](?!$)|[\u0000-\u0008\u000b\u000e-\u0019\u001b-\u001f]$/;

function isOtherFile(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  return OTHER_FILES.some((sign) => text.startsWith(sign)) || CONTROL.test(text);
}

/** How many of the first lines have as many cells as most of them have, more than one. */
function evenness(lines: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const { length } of lines.slice(0, LOOKED_AT)) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  return Math.max(0, ...widths.values());
}

/** A cell in quotes may hold separators, line ends and doubled quotes. */
function linesOf(text: string, separator: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  const piece = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\r|\\n|$)`, 'gy');
  for (let at = 0; at < text.length; at = piece.lastIndex) {
    piece.lastIndex = at;
    const found = piece.exec(text);
    if (found === null) throw new TableRefused('damaged');
    const [, quoted, plain = '', end] = found;
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== separator) {
      lines.push(cells);
      cells = [];
    }
  }
  if (cells.length > 0) lines.push(cells);
  return lines;
}
