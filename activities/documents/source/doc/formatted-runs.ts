import { stretch } from './word-block.ts';

/** One single property of characters that differs from its style. */
export interface Sprm {
  readonly code: number;
  /** Bytes of its operand; of one that tells its own length, with the byte that tells it. */
  readonly operand: Buffer;
}

/** A run of characters with the properties that differ from its style. Places are bytes of the main stream. */
export interface FormattedRun {
  readonly start: number;
  readonly end: number;
  readonly properties: readonly Sprm[];
}

const PAGE_BYTES = 512;
const CHARACTER_PROPERTIES = 12;
/** Bytes of an operand by the three highest bits of its code ([MS-DOC] 2.2.5.1); 0: the operand tells its own length. */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** Runs in pages of 512 bytes, [MS-DOC] 2.8.5 and 2.9.33; those like their style are left out. @throws RangeError when a place leads out of its stream */
export function* formattedRuns(main: Buffer, table: Buffer): Generator<FormattedRun> {
  const pages = stretch(main, table, CHARACTER_PROPERTIES);
  const count = Math.max(0, Math.floor((pages.length - 4) / 8));
  for (let index = 0; index < count; index += 1) {
    const at = (pages.readUInt32LE(4 * (count + 1) + 4 * index) & 0x3fffff) * PAGE_BYTES;
    const page = main.subarray(at, at + PAGE_BYTES);
    if (page.length === PAGE_BYTES) yield* runsOfPage(page);
  }
}

function* runsOfPage(page: Buffer): Generator<FormattedRun> {
  const count = page[PAGE_BYTES - 1] ?? 0;
  for (let run = 0; run < count; run += 1) {
    const at = (page[4 * (count + 1) + run] ?? 0) * 2;
    if (at === 0) continue;
    const properties = [...sprmsIn(page.subarray(at + 1, at + 1 + (page[at] ?? 0)))];
    yield { start: page.readUInt32LE(4 * run), end: page.readUInt32LE(4 * run + 4), properties };
  }
}

function* sprmsIn(properties: Buffer): Generator<Sprm> {
  let at = 0;
  while (at + 3 <= properties.length) {
    const code = properties.readUInt16LE(at);
    const size = OPERAND_BYTES[code >> 13] ?? 1;
    const bytes = size === 0 ? 1 + (properties[at + 2] ?? 0) : size;
    yield { code, operand: properties.subarray(at + 2, at + 2 + bytes) };
    at += 2 + bytes;
  }
}
