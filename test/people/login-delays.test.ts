import { describe, expect, it } from 'vitest';
import { delayAfterSeconds, unknownDelaySeconds } from '#domain/people/login-delays.ts';

const delays = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => delayAfterSeconds({ own: from + index, account: 0, address: 0 }));

describe('how long a wrong password delays the next try', () => {
  it('lets a person mistype, then doubles, and is never a lock', () => {
    expect(delays(1, 4)).toEqual([0, 0, 0, 0]);
    expect(delays(5, 9)).toEqual([1, 2, 4, 8, 16]);
    expect(delays(13, 15)).toEqual([256, 300, 300]);
    expect(delayAfterSeconds({ own: 100_000, account: 0, address: 0 })).toBe(300);
  });

  it('makes the unknown wait only while the account or the address is under attack, and at most a minute', () => {
    expect(unknownDelaySeconds({ account: 29, address: 99 })).toBe(0);
    expect([30, 59, 60, 90, 120, 150, 3_000].map((account) => unknownDelaySeconds({ account, address: 0 }))).toEqual([
      5, 5, 10, 20, 40, 60, 60,
    ]);
    expect(unknownDelaySeconds({ account: 0, address: 100 })).toBe(5);
    expect(delayAfterSeconds({ own: 1, account: 60, address: 0 })).toBe(10);
  });
});
