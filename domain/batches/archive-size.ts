import type { RegistryRow } from '../post/registry-row.ts';

/**
 * Exact arithmetic of an archive whose entries are stored, not compressed (PDFs do not shrink), and an upper bound for its registry.
 * Source: .ZIP application note, local header 30 bytes, central header 46, end record 22, each header followed by the name.
 */
const LOCAL_HEADER_BYTES = 30;
const CENTRAL_HEADER_BYTES = 46;
const END_RECORD_BYTES = 22;

/** The registry's name in the archive. */
export const REGISTRY_FILE_NAME = 'registry.xlsx';

/** Everything in the workbook that does not grow with rows, the header row included; measured below 3 KB. */
const WORKBOOK_BASE_BYTES = 8_192;
/** Markup of one cell and of its string, at most. */
const CELL_MARKUP_BYTES = 96;
const ROW_MARKUP_BYTES = 32;

/** What one stored entry adds to an archive. */
export function storedEntryByteSize(name: string, byteSize: number): number {
  return LOCAL_HEADER_BYTES + CENTRAL_HEADER_BYTES + 2 * utf8ByteSize(name) + byteSize;
}

/** What a pair `X.pdf` and `X.pdf.sig` adds. */
export function pairByteSize(fileName: string, pdfByteSize: number, signatureByteSize: number): number {
  return storedEntryByteSize(fileName, pdfByteSize) + storedEntryByteSize(`${fileName}.sig`, signatureByteSize);
}

/** What an archive has before the first letter: the end record and the registry without rows. */
export function emptyArchiveByteSize(): number {
  return END_RECORD_BYTES + storedEntryByteSize(REGISTRY_FILE_NAME, WORKBOOK_BASE_BYTES);
}

/** The most that one row can add to the registry, as if nothing in it could be compressed. */
export function registryRowByteSize(row: RegistryRow): number {
  const cells = Object.values(row).filter((text) => text !== '');
  return cells.reduce((total, text) => total + CELL_MARKUP_BYTES + escapedByteSize(text), ROW_MARKUP_BYTES);
}

function escapedByteSize(text: string): number {
  const escapes = text.match(/[&<>"_]/g)?.length ?? 0;
  return utf8ByteSize(text) + escapes * 6;
}

function utf8ByteSize(text: string): number {
  let size = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) size += 1;
    else if (code < 0x800) size += 2;
    else size += code < 0x10000 ? 3 : 4;
  }
  return size;
}
