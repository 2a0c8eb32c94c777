/** [MS-DOC] 2.5: the file information block of Word 97 and later, at the beginning of the main stream. */
const FLAGS_AT = 0x0a;
const SECOND_TABLE_FLAG = 0x0200;
const FIRST_PAIR_AT = 0x9a;

/** Name of the stream with the tables. */
export function tableStreamName(main: Buffer): string {
  return (main.readUInt16LE(FLAGS_AT) & SECOND_TABLE_FLAG) === 0 ? '0Table' : '1Table';
}

/** The pair «offset, length» at its place in the block, [MS-DOC] 2.5.6. */
export function pair(main: Buffer, place: number): readonly [at: number, length: number] {
  const at = FIRST_PAIR_AT + place * 8;
  return main.length < at + 8 ? [0, 0] : [main.readUInt32LE(at), main.readUInt32LE(at + 4)];
}

/** What such a pair leads to. @throws RangeError when it leads out of its stream */
export function stretch(main: Buffer, table: Buffer, place: number): Buffer {
  const [at, length] = pair(main, place);
  if (at + length > table.length) throw new RangeError('a place leads out of its stream');
  return table.subarray(at, at + length);
}
