/** A row of numbers that follows from a seed: the same on every machine. */
export interface Chance {
  /** A whole number from 0 to `below` - 1. */
  below(count: number): number;
  one<T>(of: readonly [T, ...T[]]): T;
}

/** mulberry32: small, quick, and good enough for people who are not there. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const below = (count: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
  return { below, one: (of) => of[below(of.length)] ?? of[0] };
}

/** One number of several, so that cases that stand side by side are nothing alike. */
export function mixedSeed(...parts: readonly (number | string)[]): number {
  let hash = 2_166_136_261;
  for (const sign of parts.join('|')) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619);
  return hash >>> 0;
}
