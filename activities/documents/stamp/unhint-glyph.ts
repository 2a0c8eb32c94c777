const COMPOSITE_HEADER = 10;
const HAS_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const HAS_MORE = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;
const HAS_INSTRUCTIONS = 0x0100;

/** One entry of the table «glyf» without its instructions. Source: OpenType 1.9, glyf. */
export function unhintGlyph(glyph: Buffer): Buffer {
  if (glyph.length === 0) return glyph;
  const contours = glyph.readInt16BE(0);
  return contours >= 0 ? unhintSimple(glyph, contours) : unhintComposite(glyph);
}

function unhintSimple(glyph: Buffer, contours: number): Buffer {
  const at = COMPOSITE_HEADER + contours * 2;
  const instructions = glyph.readUInt16BE(at);
  return Buffer.concat([glyph.subarray(0, at), Buffer.alloc(2), glyph.subarray(at + 2 + instructions)]);
}

function unhintComposite(glyph: Buffer): Buffer {
  const bare = Buffer.from(glyph);
  let at = COMPOSITE_HEADER;
  for (let more = true; more;) {
    const flags = bare.readUInt16BE(at);
    bare.writeUInt16BE(flags & ~HAS_INSTRUCTIONS, at);
    at += 4 + (flags & HAS_WORDS ? 4 : 2) + scaleBytes(flags);
    more = (flags & HAS_MORE) !== 0;
  }
  return bare.subarray(0, at);
}

function scaleBytes(flags: number): number {
  if (flags & HAS_MATRIX) return 8;
  if (flags & HAS_TWO_SCALES) return 4;
  return flags & HAS_SCALE ? 2 : 0;
}
