import type { RegistryRow } from '#domain/post/registry-row.ts';
import type { ChannelProfile } from '#domain/post/profiles.ts';
import { writeWorkbook } from '../papers/workbook.ts';

/**
 * The registry of an archive: one sheet, the profile's columns, a header row and a row for each letter, every cell a text.
 * @throws RegistryTextError when a text holds a character that XML cannot carry.
 */
export function buildRegistry(rows: readonly RegistryRow[], profile: ChannelProfile): Uint8Array {
  const table = [[...profile.columns], ...rows.map((row) => profile.columns.map((column) => row[column]))];
  return writeWorkbook(profile.sheetName, table);
}
