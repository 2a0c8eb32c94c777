import { createHash } from 'node:crypto';

/** Every choice of a run: the same seed gives the same choices in the same order, on every machine. */
export interface Random {
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  /** In another order. */
  shuffled<T>(list: readonly T[]): readonly T[];
  /** By turns over the seeds: as many seeds in a row as the list is long meet every element once. */
  turn<T>(list: readonly T[]): T;
}

/** mulberry32 over the SHA-256 of row and seed, so that rows with the same seed do not choose alike. */
export function createRandom(row: string, seed: number): Random {
  let state = createHash('sha256')
    .update(`${row}:${String(seed)}`)
    .digest()
    .readUInt32LE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const at = <T>(list: readonly T[], index: number): T => {
    if (list.length === 0) throw new RangeError('there is nothing to choose from');
    return list[index] as T;
  };
  return {
    int,
    pick: (list) => at(list, int(0, list.length - 1)),
    shuffled: (list) => {
      const rest = [...list];
      return list.map(() => rest.splice(int(0, rest.length - 1), 1)[0] as (typeof list)[number]);
    },
    turn: (list) => at(list, (seed - 1) % Math.max(1, list.length)),
  };
}
