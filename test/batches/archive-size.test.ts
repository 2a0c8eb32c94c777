import { describe, expect, it } from 'vitest';
import {
  emptyArchiveByteSize,
  pairByteSize,
  REGISTRY_FILE_NAME,
  registryRowByteSize,
  storedEntryByteSize,
} from '#domain/batches/archive-size.ts';
import { registryRowOf } from '#domain/post/registry-row.ts';
import { sampleFields } from '#test/post/kit/sample-letters.ts';

/** Headers of one entry without its name, and the end record, by the .ZIP application note. */
const ENTRY_BYTES = 30 + 46;
const END_BYTES = 22;

const row = registryRowOf({
  fields: sampleFields(),
  registrationNumber: '50MS0095/26/768',
  fileName: '50MS0095-26-000768.pdf',
  returnAddress: '143001, г Одинцово',
});
const EMPTY = Object.fromEntries(Object.keys(row).map((column) => [column, ''])) as Record<keyof typeof row, string>;
const grownBy = (comment: string) =>
  registryRowByteSize({ ...EMPTY, LETTER_COMMENT: comment }) -
  registryRowByteSize({ ...EMPTY, LETTER_COMMENT: 'a' }) +
  1;

describe('size of an archive', () => {
  it('counts the bytes of a stored entry, its two headers and its name in both', () => {
    expect(storedEntryByteSize('', 0)).toBe(ENTRY_BYTES);
    expect(storedEntryByteSize('768.pdf', 1_000)).toBe(ENTRY_BYTES + 2 * 7 + 1_000);
  });

  it('counts a pair as two entries, the signature’s name four characters longer', () => {
    expect(pairByteSize('768.pdf', 1_000, 50)).toBe(2 * ENTRY_BYTES + 2 * (7 + 11) + 1_050);
  });

  it('begins with the end record and the registry, whose name the Post knows', () => {
    expect(REGISTRY_FILE_NAME).toBe('registry.xlsx');
    const workbookByteSize = emptyArchiveByteSize() - END_BYTES - ENTRY_BYTES - 2 * REGISTRY_FILE_NAME.length;
    expect(workbookByteSize).toBe(8_192);
  });

  it.each([
    ['a letter of one byte', '\u007F', 1],
    ['the first of two', '\u0080', 2],
    ['a Russian letter', 'я', 2],
    ['the last of two', '\u07FF', 2],
    ['the first of three', '\u0800', 3],
    ['the last of three', '\uFFFF', 3],
    ['the first of four', '\u{10000}', 4],
    ['a small face', '😀', 4],
    ['several', 'aя€😀', 1 + 2 + 3 + 4],
  ])('takes text as it is written in a file: %s', (_, text, byteSize) => {
    expect(byteSize).toBe(Buffer.byteLength(text));
    expect(grownBy(text)).toBe(byteSize);
    expect(storedEntryByteSize(text, 0)).toBe(ENTRY_BYTES + 2 * byteSize);
  });

  it.each(['&', '<', '>', '"', '_'])('leaves room for what a workbook writes longer: %s', (character) => {
    expect(grownBy(character)).toBe(1 + 6);
    expect(grownBy(`${character}a${character}`)).toBe(3 + 12);
  });

  it('counts a row and each cell that is filled, and no empty one', () => {
    const bare = registryRowByteSize(EMPTY);
    expect(bare).toBe(32);
    expect(registryRowByteSize({ ...EMPTY, INN: '7707083893' })).toBe(bare + 96 + 10);
    expect(registryRowByteSize({ ...EMPTY, INN: '1', KPP: '1' })).toBe(bare + 2 * (96 + 1));
  });
});
