const TABLE_COUNT_AT = 4;
const FIRST_RECORD_AT = 12;
const RECORD_LENGTH = 16;
/** A table of names that holds none: version 0, no records, texts begin after six bytes. Source: OpenType 1.9, «name». */
const NO_NAMES = Uint8Array.of(0, 0, 0, 0, 0, 6);

/**
 * The same font with an empty table of names. The table itself must stand: without it browsers refuse the whole font.
 * @throws Error when there is no such table
 */
export function withoutNames(sfnt: Uint8Array): Uint8Array {
  const font = Buffer.from(sfnt);
  const places = Array.from(
    { length: font.readUInt16BE(TABLE_COUNT_AT) },
    (_, at) => FIRST_RECORD_AT + at * RECORD_LENGTH,
  );
  const record = places.find((place) => font.toString('latin1', place, place + 4) === 'name');
  if (record === undefined) throw new Error('the font has no table of names');
  const [offset, length] = [font.readUInt32BE(record + 8), font.readUInt32BE(record + 12)];
  font.fill(0, offset, offset + length);
  font.set(NO_NAMES, offset);
  font.writeUInt32BE(checksumOf(NO_NAMES), record + 4);
  font.writeUInt32BE(NO_NAMES.length, record + 12);
  return font;
}

/** The sum of whole words, the last one filled up with zeros. Source: OpenType 1.9, «Calculating checksums». */
function checksumOf(table: Uint8Array): number {
  const words = Buffer.alloc(Math.ceil(table.length / 4) * 4);
  words.set(table);
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
}
