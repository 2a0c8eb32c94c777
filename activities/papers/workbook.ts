import { writeCanonicalZip } from './canonical-zip.ts';
import {
  CONTENT_TYPES,
  PACKAGE_RELATIONS,
  sharedStrings,
  STYLES,
  STYLES_WITH_MEASURES,
  type Cell,
  workbook,
  WORKBOOK_RELATIONS,
  worksheet,
} from '../post/workbook-parts.ts';

/**
 * A table as an xlsx workbook of one sheet. A text is formatted as text, so that leading zeros stay and what looks like a formula is never
 * one. No dates, no author: the same table gives the same bytes. With `widths`, in characters, it is for people: columns are that wide, and
 * it prints across the sheet; measures need it. Source: ECMA-376, the least parts a workbook needs.
 * A sign that XML cannot carry is shown as U+FFFD, as somebody typed it; without widths the table goes to the Post, and such a text is refused.
 * @throws RegistryTextError
 */
export function writeWorkbook(
  sheetName: string,
  table: readonly (readonly Cell[])[],
  widths?: readonly number[],
): Uint8Array {
  const strings = new Map<string, number>();
  const written = widths === undefined ? (text: string) => text : carriable;
  const sheet = worksheet(table, (text) => stringIndex(strings, written(text)), widths);
  const files: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', PACKAGE_RELATIONS],
    ['xl/workbook.xml', workbook(sheetName)],
    ['xl/_rels/workbook.xml.rels', WORKBOOK_RELATIONS],
    ['xl/styles.xml', widths === undefined ? STYLES : STYLES_WITH_MEASURES],
    ['xl/sharedStrings.xml', sharedStrings([...strings.keys()])],
    ['xl/worksheets/sheet1.xml', sheet],
  ];
  return writeCanonicalZip(files.map(([name, xml]) => ({ name, bytes: Buffer.from(xml, 'utf8'), deflate: true })));
}

/** Source: XML 1.0, production 2 (Char). */
function carriable(text: string): string {
  return text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}

function stringIndex(strings: Map<string, number>, text: string): number {
  const known = strings.get(text);
  if (known !== undefined) return known;
  strings.set(text, strings.size);
  return strings.size - 1;
}
