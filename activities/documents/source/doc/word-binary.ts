import { formattedRuns } from './formatted-runs.ts';
import type { Sprm } from './formatted-runs.ts';
import { pair, stretch } from './word-block.ts';

const COMMENT_CHARACTERS_AT = 0x5c;

/** Places of pairs in the file information block, [MS-DOC] 2.5.6. */
const FACES = 15;
const FIELD_PAIRS = [16, 17, 18, 19, 48, 57, 59] as const;

const SPRM = { deleted: 0x0800, inserted: 0x0801, hidden: 0x083c, face: 0x4a4f, otherFace: 0x4a51 } as const;

/** A field's beginning in a table of fields: its kind stands in the byte at `kindAt`. */
export interface BinaryField {
  readonly kind: number;
  readonly kindAt: number;
}

/** What a binary Word document (97 and later) says of itself, whatever part of it: body, headers, notes, text boxes. */
export interface WordBinary {
  readonly hasComments: boolean;
  readonly hasChanges: boolean;
  readonly hasHiddenText: boolean;
  readonly faces: readonly string[];
  /** Places are those of the table stream. */
  readonly fields: readonly BinaryField[];
}

/** @throws RangeError when a place leads out of its stream */
export function readWordBinary(main: Buffer, table: Buffer): WordBinary {
  const seen = new Set<number>();
  const faces = new Set<number>();
  for (const { code, operand } of sprmsOf(main, table)) {
    const value = operand.length >= 2 ? operand.readUInt16LE() : (operand[0] ?? 0);
    if (code === SPRM.face || code === SPRM.otherFace) faces.add(value);
    else if (value !== 0) seen.add(code);
  }
  const names = faceNames(stretch(main, table, FACES));
  return {
    hasComments: main.readUInt32LE(COMMENT_CHARACTERS_AT) > 0,
    hasChanges: seen.has(SPRM.deleted) || seen.has(SPRM.inserted),
    hasHiddenText: seen.has(SPRM.hidden),
    faces: [...faces].flatMap((index) => names[index] ?? []),
    fields: FIELD_PAIRS.flatMap((place) => fieldsIn(main, table, place)),
  };
}

function* sprmsOf(main: Buffer, table: Buffer): Generator<Sprm> {
  for (const { properties } of formattedRuns(main, table)) yield* properties;
}

const NAME_AT = 40;

function faceNames(table: Buffer): readonly string[] {
  const names: string[] = [];
  let at = 4;
  while (at < table.length) {
    const length = (table[at] ?? 0) + 1;
    names.push(table.toString('utf16le', at + NAME_AT, at + length).replace(/\0.*$/s, ''));
    at += length;
  }
  return names;
}

const FIELD_BEGINS = 0x13;

function fieldsIn(main: Buffer, table: Buffer, place: number): readonly BinaryField[] {
  const [at, length] = pair(main, place);
  const count = Math.max(0, Math.floor((length - 4) / 6));
  return Array.from({ length: count }, (_, index) => at + 4 * (count + 1) + 2 * index).flatMap((mark) =>
    (table.readUInt8(mark) & 0x1f) === FIELD_BEGINS ? [{ kind: table.readUInt8(mark + 1), kindAt: mark + 1 }] : [],
  );
}
