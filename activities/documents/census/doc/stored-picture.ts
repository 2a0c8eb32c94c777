import type { SourcePicture } from '../census.ts';

const TWIPS = 20;
const PICF_BYTES = 0x44;
const HEADER_BYTES = 4;
const MAPPING_MODE = 6;
/** The picture's name stands before it: [MS-DOC] 2.9.190. */
const NAMED = 0x66;
const GOAL = { width: [0x1c, 0x20], height: [0x1e, 0x22] } as const;
const RECORD_HEAD = 8;
const BLIP_ENTRY = 0xf007;
/** [MS-ODRAW] 2.4.1 MSOBLIPTYPE. */
const RASTER: ReadonlySet<number> = new Set([5, 6, 7, 17, 18]);
const VECTOR: ReadonlySet<number> = new Set([2, 3, 4]);

/** A picture of the stream `Data`: [MS-DOC] 2.9.190 PICF, then its shape and its blip ([MS-ODRAW] 2.2.15). */
export function storedPicture(data: Buffer, place: number): Pick<SourcePicture, 'form' | 'size'> {
  if (place + PICF_BYTES > data.length) return { form: 'any' };
  const side = ([goal, scale]: readonly [number, number]) =>
    (data.readInt16LE(place + goal) * data.readUInt16LE(place + scale)) / 1000 / TWIPS;
  const size = { width: side(GOAL.width), height: side(GOAL.height) };
  return { form: formAt(data, place), ...(size.width > 0 && size.height > 0 ? { size } : {}) };
}

function formAt(data: Buffer, place: number): SourcePicture['form'] {
  let shape = place + data.readUInt16LE(place + HEADER_BYTES);
  if (data.readUInt16LE(place + MAPPING_MODE) === NAMED) shape += 1 + (data[shape] ?? 0);
  if (shape + RECORD_HEAD > data.length) return 'any';
  const blip = shape + RECORD_HEAD + data.readUInt32LE(shape + 4);
  if (blip + RECORD_HEAD >= data.length || data.readUInt16LE(blip + 2) !== BLIP_ENTRY) return 'any';
  const type = data[blip + RECORD_HEAD] ?? 0;
  if (RASTER.has(type)) return 'raster';
  return VECTOR.has(type) ? 'vector' : 'any';
}
