import type { RegistryRow } from '#domain/post/registry-row.ts';
import type { ChannelProfile } from '#domain/post/profiles.ts';
import { writeCanonicalZip } from './canonical-zip.ts';
import {
  CONTENT_TYPES,
  PACKAGE_RELATIONS,
  sharedStrings,
  STYLES,
  workbook,
  WORKBOOK_RELATIONS,
  worksheet,
} from './workbook-parts.ts';

/**
 * The registry as an xlsx workbook: one sheet, the profile's columns, a header row and a row for each letter. Every cell is a shared
 * string formatted as text, so that leading zeros stay and a text that looks like a formula is never one. No dates, no author:
 * the same rows give the same bytes. Source: ECMA-376, the least parts a workbook needs.
 * @throws RegistryTextError when a text holds a character that XML cannot carry.
 */
export function buildRegistry(rows: readonly RegistryRow[], profile: ChannelProfile): Uint8Array {
  const table = [[...profile.columns], ...rows.map((row) => profile.columns.map((column) => row[column]))];
  const strings = new Map<string, number>();
  const sheet = worksheet(table, (text) => stringIndex(strings, text));
  const files: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', PACKAGE_RELATIONS],
    ['xl/workbook.xml', workbook(profile.sheetName)],
    ['xl/_rels/workbook.xml.rels', WORKBOOK_RELATIONS],
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', sharedStrings([...strings.keys()])],
    ['xl/worksheets/sheet1.xml', sheet],
  ];
  return writeCanonicalZip(files.map(([name, xml]) => ({ name, bytes: Buffer.from(xml, 'utf8'), deflate: true })));
}

function stringIndex(strings: Map<string, number>, text: string): number {
  const known = strings.get(text);
  if (known !== undefined) return known;
  strings.set(text, strings.size);
  return strings.size - 1;
}
