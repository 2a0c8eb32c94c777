import { formattedRuns } from '../../source/doc/formatted-runs.ts';
import type { Sprm } from '../../source/doc/formatted-runs.ts';

/** What is said of a run of characters, by bytes of the stream. */
export interface CharacterRun {
  readonly start: number;
  readonly end: number;
  readonly isHidden: boolean;
  /** Where its picture lies in the stream `Data`; undefined when the run is no picture. */
  readonly picture?: number | undefined;
}

const SPRM = {
  deleted: 0x0800,
  hidden: 0x083c,
  fieldData: 0x0806,
  object: 0x0856,
  ole: 0x080a,
  special: 0x0855,
  picture: 0x6a03,
};

/** The runs with a word of interest: hidden, deleted, pictures. @throws RangeError when a place leads out of its stream */
export function characterRuns(main: Buffer, table: Buffer): readonly CharacterRun[] {
  return Array.from(formattedRuns(main, table), ({ start, end, properties }) => ({
    ...{ start, end },
    ...meaningOf(properties),
  })).filter(({ isHidden, picture }) => isHidden || picture !== undefined);
}

function meaningOf(properties: readonly Sprm[]): Pick<CharacterRun, 'isHidden' | 'picture'> {
  const said = new Map(properties.map(({ code, operand }) => [code, valueOf(operand)]));
  const is = (sprm: number) => (said.get(sprm) ?? 0) !== 0;
  const isPicture =
    is(SPRM.special) && said.has(SPRM.picture) && !is(SPRM.fieldData) && !is(SPRM.object) && !is(SPRM.ole);
  return {
    isHidden: said.get(SPRM.hidden) === 1 || said.get(SPRM.deleted) === 1,
    ...(isPicture ? { picture: said.get(SPRM.picture) } : {}),
  };
}

function valueOf(operand: Buffer): number {
  return operand.length === 4 ? operand.readUInt32LE() : (operand[0] ?? 0);
}
