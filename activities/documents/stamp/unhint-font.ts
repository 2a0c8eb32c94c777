import { unhintGlyph } from './unhint-glyph.ts';

/** What a PDF reader needs to draw and a subsetter to work; the rest are hints and tables of layout. */
const KEPT = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'];
const ENTRY_BYTES = 16;
const HEADER_BYTES = 12;
/** In «head»: 1 when the offsets of «loca» are 32 bits wide. */
const LOCA_FORMAT_AT = 50;

type Tables = ReadonlyMap<string, Buffer>;

/**
 * The same letters without instructions for screens of 1995: two thirds of the bytes of every glyph, useless on paper and to modern
 * readers. A letter may hold one megabyte, so each stamp counts. Checksums are left out: the subsetter writes its own.
 * Source: OpenType 1.9, «font file», «loca», «glyf».
 */
export function unhintFont(font: Buffer): Buffer {
  const tables = readTables(font);
  const [head, glyf, loca] = ['head', 'glyf', 'loca'].map((name) => tables.get(name));
  if (!head || !glyf || !loca) throw new TypeError('Шрифт отметки не TrueType');
  const glyphs = glyphsOf(glyf, loca, head.readInt16BE(LOCA_FORMAT_AT) === 1)
    .map(unhintGlyph)
    .map(padded);
  const wideHead = Buffer.from(head);
  wideHead.writeInt16BE(1, LOCA_FORMAT_AT);
  const replaced = new Map([...tables, ['head', wideHead], ['glyf', Buffer.concat(glyphs)], ['loca', locaOf(glyphs)]]);
  return writeFont(new Map(KEPT.map((name) => [name, replaced.get(name) ?? Buffer.alloc(0)])));
}

function readTables(font: Buffer): Tables {
  const count = font.readUInt16BE(4);
  const starts = Array.from({ length: count }, (_, index) => HEADER_BYTES + index * ENTRY_BYTES);
  return new Map(
    starts.map((at) => {
      const offset = font.readUInt32BE(at + 8);
      return [font.toString('latin1', at, at + 4), font.subarray(offset, offset + font.readUInt32BE(at + 12))];
    }),
  );
}

function glyphsOf(glyf: Buffer, loca: Buffer, isWide: boolean): readonly Buffer[] {
  const offset = (index: number) => (isWide ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2);
  const count = loca.length / (isWide ? 4 : 2) - 1;
  return Array.from({ length: count }, (_, index) => glyf.subarray(offset(index), offset(index + 1)));
}

function locaOf(glyphs: readonly Buffer[]): Buffer {
  const loca = Buffer.alloc((glyphs.length + 1) * 4);
  let offset = 0;
  glyphs.forEach((glyph, index) => {
    offset += glyph.length;
    loca.writeUInt32BE(offset, (index + 1) * 4);
  });
  return loca;
}

function writeFont(tables: Tables): Buffer {
  const header = Buffer.alloc(HEADER_BYTES + tables.size * ENTRY_BYTES);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(tables.size, 4);
  const parts: Buffer[] = [header];
  let [at, offset] = [HEADER_BYTES, header.length];
  for (const [name, table] of tables) {
    header.write(name, at, 'latin1');
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(table.length, at + 12);
    parts.push(padded(table));
    [at, offset] = [at + ENTRY_BYTES, offset + padded(table).length];
  }
  return Buffer.concat(parts);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
