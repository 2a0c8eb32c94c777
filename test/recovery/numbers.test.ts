import { describe, expect, it } from 'vitest';
import {
  ASKED_AT_ONCE,
  liftedBlindly,
  liftedSequence,
  nextNumbers,
  quietStretch,
  versionLift,
} from '#domain/recovery/recovery.ts';

const fresh = { firstSequence: 41, askedTo: 40, highestFound: null, quiet: 1_000 };

/** The last number that a whole search asks about when the Post knows exactly these. */
function askedTo(known: readonly number[], quiet = 1_000): number {
  let search: Parameters<typeof nextNumbers>[0] = { ...fresh, quiet };
  for (let next = nextNumbers(search); next !== null; next = nextNumbers(search)) {
    const { from, to } = next;
    const found = known.filter((number) => number >= from && number <= to);
    search = { ...search, askedTo: to, highestFound: Math.max(search.highestFound ?? 0, ...found) || null };
  }
  return search.askedTo;
}

describe('numbers given after a copy', () => {
  it('are asked for from the first that the copy has not given, a question at a time', () => {
    expect(nextNumbers(fresh)).toEqual({ from: 41, to: 40 + ASKED_AT_ONCE });
  });

  it('are asked for until a whole stretch of them is unknown, counted from the highest that is known', () => {
    expect(askedTo([])).toBe(1_040);
    expect(askedTo([41])).toBe(1_041);
    expect(askedTo([700, 1_650])).toBe(2_650);
    expect(askedTo([1_041])).toBe(1_040);
  });

  it('the stretch grows with what is numbered and unsent at one time, and is never short', () => {
    expect([quietStretch(0), quietStretch(200), quietStretch(5_000)]).toEqual([1_000, 1_000, 20_000]);
  });

  it('are given again above the copy and above the Post, with a gap', () => {
    expect(liftedSequence(fresh)).toBe(290);
    expect(liftedSequence({ ...fresh, highestFound: 77 })).toBe(327);
    expect(liftedSequence({ ...fresh, highestFound: 12 })).toBe(290);
    expect(liftedSequence({ ...fresh, quiet: 8 })).toBe(140);
  });

  it('where nobody could be asked all of the stretch is passed over', () => {
    expect(liftedBlindly({ ...fresh, highestFound: 77 })).toBe(1_077);
  });
});

describe('versions of publications after a copy', () => {
  const copyAt = new Date('2026-11-29T12:00:00Z');
  const lift = (at: string): number => versionLift({ knownUntil: copyAt, now: new Date(at) });

  it('are passed over by a thousand and one a second, so that another return of the same copy goes above the first', () => {
    expect(lift('2026-11-29T12:00:00Z')).toBe(1_000);
    expect(lift('2026-11-29T11:00:00Z')).toBe(1_000);
    const [first, hourLater] = [lift('2026-11-29T13:00:00Z'), lift('2026-11-29T14:00:00Z')];
    expect([first, hourLater - first]).toEqual([4_600, 3_600]);
  });
});
