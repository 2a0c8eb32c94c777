/** What is said of a run of characters, by bytes of the stream. */
export interface CharacterRun {
  readonly start: number;
  readonly end: number;
  readonly isHidden: boolean;
  /** Where its picture lies in the stream `Data`; undefined when the run is no picture. */
  readonly picture?: number | undefined;
}

const FC_BTE_CHPX = 0xfa;
const PAGE_BYTES = 512;
const SPRM = {
  deleted: 0x0800,
  hidden: 0x083c,
  fieldData: 0x0806,
  object: 0x0856,
  ole: 0x080a,
  special: 0x0855,
  picture: 0x6a03,
};
/** Bytes of the operand by the upper three bits: [MS-DOC] 2.2.5.1. */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, 0, 3];
const VARIABLE = 6;

/** The runs with a word of interest: hidden, deleted, pictures. [MS-DOC] 2.8.5, 2.9.32. */
export function characterRuns(main: Buffer, table: Buffer): readonly CharacterRun[] {
  const [start, bytes] = [main.readUInt32LE(FC_BTE_CHPX), main.readUInt32LE(FC_BTE_CHPX + 4)];
  const count = Math.floor((bytes - 4) / 8);
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    table.readUInt32LE(start + 4 * (count + 1) + 4 * index),
  ).flatMap((page) =>
    runsOfPage(main.subarray((page & 0x3fffff) * PAGE_BYTES, (page & 0x3fffff) * PAGE_BYTES + PAGE_BYTES)),
  );
}

function runsOfPage(page: Buffer): readonly CharacterRun[] {
  if (page.length < PAGE_BYTES) return [];
  const count = page[PAGE_BYTES - 1] ?? 0;
  return Array.from({ length: count }, (_, index) => {
    const place = 2 * (page[4 * (count + 1) + index] ?? 0);
    const properties = place === 0 ? Buffer.alloc(0) : page.subarray(place + 1, place + 1 + (page[place] ?? 0));
    return { start: page.readUInt32LE(4 * index), end: page.readUInt32LE(4 * index + 4), ...meaningOf(properties) };
  }).filter(({ isHidden, picture }) => isHidden || picture !== undefined);
}

function meaningOf(properties: Buffer): Pick<CharacterRun, 'isHidden' | 'picture'> {
  const said = new Map<number, number>();
  for (let place = 0; place + 2 < properties.length;) {
    const sprm = properties.readUInt16LE(place);
    const kind = sprm >> 13;
    const bytes = kind === VARIABLE ? 1 + (properties[place + 2] ?? 0) : (OPERAND_BYTES[kind] ?? 1);
    const value =
      bytes === 4 && place + 6 <= properties.length ? properties.readUInt32LE(place + 2) : (properties[place + 2] ?? 0);
    said.set(sprm, value);
    place += 2 + bytes;
  }
  const is = (sprm: number) => (said.get(sprm) ?? 0) !== 0;
  const isPicture =
    is(SPRM.special) && said.has(SPRM.picture) && !is(SPRM.fieldData) && !is(SPRM.object) && !is(SPRM.ole);
  return {
    isHidden: said.get(SPRM.hidden) === 1 || said.get(SPRM.deleted) === 1,
    ...(isPicture ? { picture: said.get(SPRM.picture) } : {}),
  };
}
