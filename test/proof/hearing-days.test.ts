import { describe, expect, it } from 'vitest';
import { comingDays, hearingDays, PAST_LENGTHS, pastDays } from '#domain/proof/hearing-days.ts';

const TODAY = '2026-11-30';

describe('days whose hearings are looked at', () => {
  it('yesterday is in every past range, and today begins the coming one', () => {
    expect(PAST_LENGTHS.map((length) => pastDays(length, TODAY))).toEqual([
      { from: '2026-11-23', to: '2026-11-29' },
      { from: '2026-10-31', to: '2026-11-29' },
    ]);
    expect(comingDays(TODAY)).toEqual({ from: TODAY, to: '2026-12-29' });
  });

  it.each([
    [{}, '2026-11-30', '2026-12-29'],
    [{ from: '2026-11-29' }, '2026-11-29', '2026-12-29'],
    [{ from: '2026-11-30' }, '2026-11-30', '2026-12-29'],
    [{ from: '2026-12-05' }, '2026-12-05', '2027-01-03'],
    [{ to: '2026-12-05' }, '2026-11-30', '2026-12-05'],
    [{ to: '2026-11-05' }, '2026-11-05', '2026-11-05'],
    [{ from: '2026-11-05', to: '2026-11-06' }, '2026-11-05', '2026-11-06'],
  ])('a first day alone goes to the end of the coming ones: %o', (asked, from, to) => {
    expect(hearingDays(asked, TODAY)).toEqual({ from, to });
  });
});
