/** [MS-DOC] 2.5: the file information block of Word 97 and later, at the beginning of the main stream. */
const FLAGS_AT = 0x0a;
const SECOND_TABLE_FLAG = 0x0200;
const COMMENT_CHARACTERS_AT = 0x5c;
const FIRST_PAIR_AT = 0x9a;
const PAGE_BYTES = 512;

/** Places of the pairs «offset, length» in the block, [MS-DOC] 2.5.6. */
const PAIR = { characterProperties: 12, faces: 15 } as const;
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

/** Name of the stream with the tables. */
export function tableStreamName(main: Buffer): string {
  return (main.readUInt16LE(FLAGS_AT) & SECOND_TABLE_FLAG) === 0 ? '0Table' : '1Table';
}

/** @throws RangeError when a place leads out of its stream */
export function readWordBinary(main: Buffer, table: Buffer): WordBinary {
  const seen = new Set<number>();
  const faces = new Set<number>();
  for (const [code, operand] of characterSprms(main, stretch(main, table, PAIR.characterProperties))) {
    if (code === SPRM.face || code === SPRM.otherFace) faces.add(operand);
    else if (operand !== 0) seen.add(code);
  }
  const names = faceNames(stretch(main, table, PAIR.faces));
  return {
    hasComments: main.readUInt32LE(COMMENT_CHARACTERS_AT) > 0,
    hasChanges: seen.has(SPRM.deleted) || seen.has(SPRM.inserted),
    hasHiddenText: seen.has(SPRM.hidden),
    faces: [...faces].flatMap((index) => names[index] ?? []),
    fields: FIELD_PAIRS.flatMap((place) => fieldsIn(main, table, place)),
  };
}

function pair(main: Buffer, place: number): readonly [at: number, length: number] {
  const at = FIRST_PAIR_AT + place * 8;
  return main.length < at + 8 ? [0, 0] : [main.readUInt32LE(at), main.readUInt32LE(at + 4)];
}

function stretch(main: Buffer, table: Buffer, place: number): Buffer {
  const [at, length] = pair(main, place);
  if (at + length > table.length) throw new RangeError('a place leads out of its stream');
  return table.subarray(at, at + length);
}

/** Every single property of characters that differs from its style, [MS-DOC] 2.9.33 (pages of formatted runs). */
function* characterSprms(main: Buffer, pages: Buffer): Generator<readonly [code: number, operand: number]> {
  const count = Math.max(0, Math.floor((pages.length - 4) / 8));
  for (let index = 0; index < count; index += 1) {
    const at = (pages.readUInt32LE(4 * (count + 1) + 4 * index) & 0x3fffff) * PAGE_BYTES;
    const page = main.subarray(at, at + PAGE_BYTES);
    if (page.length === PAGE_BYTES) yield* sprmsOfPage(page);
  }
}

function* sprmsOfPage(page: Buffer): Generator<readonly [code: number, operand: number]> {
  const runs = page[PAGE_BYTES - 1] ?? 0;
  for (let run = 0; run < runs; run += 1) {
    const at = (page[4 * (runs + 1) + run] ?? 0) * 2;
    if (at === 0) continue;
    yield* sprmsIn(page.subarray(at + 1, at + 1 + (page[at] ?? 0)));
  }
}

/** Bytes of an operand by the three highest bits of its code; 0: the operand tells its own length. */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, 0, 3] as const;

function* sprmsIn(properties: Buffer): Generator<readonly [code: number, operand: number]> {
  let at = 0;
  while (at + 3 <= properties.length) {
    const code = properties.readUInt16LE(at);
    const size = OPERAND_BYTES[code >> 13] ?? 1;
    const operand =
      size >= 2 && at + 4 <= properties.length ? properties.readUInt16LE(at + 2) : (properties[at + 2] ?? 0);
    yield [code, operand];
    at += 2 + (size === 0 ? 1 + (properties[at + 2] ?? 0) : size);
  }
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
