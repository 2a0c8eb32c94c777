import { pair } from '../../source/doc/word-block.ts';

/** A run of a binary document's text. */
export interface Piece {
  /** Where it stands in the stream, in bytes. */
  readonly offset: number;
  readonly characters: number;
  /** One byte a character, of code page 1252; else UTF-16. */
  readonly isCompressed: boolean;
}

/** Place of its pair in the file information block, [MS-DOC] 2.5.6. */
const CLX = 33;
const PROPERTIES = 1;
const PIECES = 2;
const PIECE_BYTES = 8;

/** The pieces in reading order: [MS-DOC] 2.8.35, 2.9.38, 2.9.177. Undefined when the tables are broken. */
export function pieceTable(main: Buffer, table: Buffer): readonly Piece[] | undefined {
  const [start, length] = pair(main, CLX);
  let place = start;
  const end = start + length;
  while (place < end && table[place] === PROPERTIES) place += 3 + table.readUInt16LE(place + 1);
  if (table[place] !== PIECES) return undefined;
  const bytes = table.readUInt32LE(place + 1);
  const count = (bytes - 4) / (4 + PIECE_BYTES);
  const starts = place + 5;
  return Array.from({ length: Math.floor(count) }, (_, index) => {
    const characters = table.readUInt32LE(starts + 4 * index + 4) - table.readUInt32LE(starts + 4 * index);
    const place = table.readUInt32LE(starts + 4 * (Math.floor(count) + 1) + PIECE_BYTES * index + 2);
    const isCompressed = (place & 0x40000000) !== 0;
    const offset = place & 0x3fffffff;
    return { characters, isCompressed, offset: isCompressed ? offset / 2 : offset };
  });
}
