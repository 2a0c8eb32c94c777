import { describe, expect, it } from 'vitest';
import { endedPeriods, lastPeriodBegin, periodWords, spanOf } from '#domain/statistics/periods.ts';
import { addressQuestion } from '#domain/post/address-question.ts';
import { regionOf, REGIONS, prefixesOf, type RegionCode } from '#domain/statistics/regions.ts';

describe('a period of reports', () => {
  it('is a whole day, week from Monday, month or quarter, over the end of a year too', () => {
    expect(spanOf('day', '2026-12-31')).toEqual({ from: '2026-12-31', to: '2026-12-31' });
    expect(spanOf('week', '2027-01-01')).toEqual({ from: '2026-12-28', to: '2027-01-03' });
    expect(spanOf('month', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(spanOf('quarter', '2026-11-29')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  });

  it('is made once it has ended, and those before the schedule was switched on are not', () => {
    expect(lastPeriodBegin('monthly', '2026-11-29')).toBe('2026-10-01');
    expect(endedPeriods('monthly', '2026-10-01', '2026-12-01').map(({ from }) => from)).toEqual([
      '2026-10-01',
      '2026-11-01',
    ]);
    expect(endedPeriods('weekly', '2026-11-16', '2026-11-30').map(({ to }) => to)).toEqual([
      '2026-11-22',
      '2026-11-29',
    ]);
    expect(endedPeriods('daily', '2026-11-28', '2026-11-29')).toEqual([{ from: '2026-11-28', to: '2026-11-28' }]);
    expect(endedPeriods('monthly', '2026-11-01', '2026-11-30')).toEqual([]);
  });

  it('is named as people name it', () => {
    expect(periodWords({ from: '2026-11-01', to: '2026-11-30' })).toBe('ноябрь 2026 года');
    expect(periodWords({ from: '2026-11-16', to: '2026-11-22' })).toBe('16.11.2026 – 22.11.2026');
  });
});

describe('a region', () => {
  it('is told by the first three digits of the index, each by one region alone; any other is not guessed', () => {
    expect([regionOf('140'), regionOf('101'), regionOf('999'), regionOf(null)]).toEqual([
      'moscow-region',
      'moscow',
      'unknown',
      'unknown',
    ]);
    const codes = (Object.keys(REGIONS) as RegionCode[]).filter((code) => code !== 'unknown');
    const all = codes.flatMap((code) => [...prefixesOf(code)]);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    ['crimea', 295, 298],
    ['sevastopol', 299, 299],
    ['kalmykia', 358, 359],
    ['kabardino-balkaria', 360, 361],
    ['north-ossetia', 362, 363],
    ['chechnya', 364, 366],
    ['dagestan', 367, 368],
    ['karachay-cherkessia', 369, 369],
    ['krasnodar', 385, 385],
    ['ingushetia', 386, 386],
    ['astrakhan', 414, 416],
    ['krasnoyarsk', 647, 648],
    ['khakassia', 655, 655],
    ['tyva', 667, 668],
    ['irkutsk', 669, 669],
    ['zabaykalye', 687, 687],
    ['kamchatka', 688, 688],
    ['chukotka', 689, 689],
  ] satisfies [RegionCode, number, number][])('%s has its digits from %i to %i', (code, from, to) => {
    for (let prefix = from; prefix <= to; prefix += 1) expect(regionOf(String(prefix))).toBe(code);
  });

  it('is known for every index whose region an address is asked by', () => {
    // Of two regions that differ, one at least is not the index's own, and then it is asked.
    const isAsked = (prefix: string): boolean =>
      ['Тульская обл', 'Чукотский АО'].some((named) => addressQuestion(`${prefix}000, ${named}`) !== undefined);
    const asked = Array.from({ length: 600 }, (_, at) => String(100 + at)).filter(isAsked);
    expect(asked.length).toBeGreaterThan(200);
    expect(asked.filter((prefix) => regionOf(prefix) === 'unknown')).toEqual([]);
  });
});
