import { beginFaults } from '#domain/calendar/begin-faults.ts';
import { inForceOn } from '#domain/calendar/valid-from.ts';
import { describe, expect, it } from 'vitest';
import {
  exactly,
  moneyText,
  priceOf,
  SHIPPED_TARIFF,
  sumOf,
  tariffCaveat,
  tariffsOf,
  type Tariffs,
} from '#domain/post/tariff.ts';
import { kopecksTyped, roublesTyped } from '#domain/post/typed-roubles.ts';
import { budgetFaults, budgetState, spentPercent } from '#domain/tariffs/budget.ts';
import { budgetWarningOf } from '#domain/tariffs/budget-words.ts';
import { tariffFaults } from '#domain/tariffs/tariff-faults.ts';

const NEXT = {
  ...{ validFrom: '2026-07-01', electronicKopecks: 4_000, paperKopecks: 8_000, simpleKopecks: 2_900 },
  source: 'приказ',
};
const TARIFFS: Tariffs = [NEXT, SHIPPED_TARIFF];

describe('a sum that people type', () => {
  it('is read as people write it, shown in its field as it is read, and is no number when it is none', () => {
    expect(['64,80', '64.8', '250 000', '250\u00a0000,5'].map(kopecksTyped)).toEqual([
      6_480, 6_480, 25_000_000, 25_000_050,
    ]);
    for (const kopecks of [0, 5, 3_240, 25_000_050, 99_999_999_999])
      expect(kopecksTyped(roublesTyped(kopecks))).toBe(kopecks);
    expect(['', '-1', '1,234', 'сто', '1,2,3'].map(kopecksTyped).every(Number.isNaN)).toBe(true);
  });
});

describe('a tariff of the Post', () => {
  it('in force on a day is the last that had begun by then; of days before all of them the oldest', () => {
    const days = ['2026-06-30', '2026-07-01', '2027-01-01', '2019-12-31'];
    expect(days.map((day) => inForceOn(TARIFFS, day))).toEqual([SHIPPED_TARIFF, NEXT, NEXT, SHIPPED_TARIFF]);
  });

  it('prices a letter by its kind and way, as a span while the way is not known, and names no price that is not known', () => {
    expect(priceOf(NEXT, 'registered', 'electronic')).toEqual(exactly(4_000));
    expect(priceOf(NEXT, 'registered', 'paper')).toEqual(exactly(8_000));
    expect(priceOf(NEXT, 'registered', null)).toEqual({ from: 4_000, to: 8_000 });
    expect(priceOf(NEXT, 'simple', null)).toEqual(exactly(2_900));
    expect(priceOf(SHIPPED_TARIFF, 'simple', 'paper')).toBeNull();
    expect(sumOf([exactly(1), null, { from: 2, to: 5 }])).toEqual({ from: 3, to: 6 });
  });

  it('puts the lesser price first, whichever way is the dearer', () => {
    const dearer = { ...NEXT, electronicKopecks: 9_500, paperKopecks: 9_000 };
    const price = priceOf(dearer, 'registered', null);
    expect(price).toEqual({ from: 9_000, to: 9_500 });
    expect(moneyText(sumOf([price, price]))).toBe('180,00 – 190,00 ₽');
  });

  it('is named with its prices beside every sum, each that was counted by', () => {
    expect(tariffsOf(TARIFFS, ['2026-06-30', '2026-07-02', '2026-07-03'])).toEqual(TARIFFS);
    const words = tariffCaveat(tariffsOf(TARIFFS, ['2026-06-30', '2026-07-02']));
    expect(words).toMatch(/с 01\.07\.2026 — 40,00 ₽.*29,00 ₽ за простое; с 01\.01\.2020 — 32,40 ₽/);
    expect(words).toContain('Цена простого письма не известна.');
    expect(tariffCaveat([NEXT])).not.toContain('не известна');
  });

  it('is refused by its fields', () => {
    const wrong = { ...NEXT, validFrom: '2026-02-30', electronicKopecks: Number.NaN, paperKopecks: -1, source: ' ' };
    expect(tariffFaults(wrong).map(({ field }) => field)).toEqual([
      ...['validFrom', 'electronicKopecks', 'paperKopecks', 'source'],
    ]);
    expect(tariffFaults({ ...NEXT, simpleKopecks: null })).toEqual([]);
    expect(
      tariffFaults({ ...NEXT, electronicKopecks: 0, paperKopecks: 0, simpleKopecks: 0 }).map(({ field }) => field),
    ).toEqual(['electronicKopecks', 'paperKopecks', 'simpleKopecks']);
    expect(tariffFaults({ ...NEXT, simpleKopecks: 1.5 }).map(({ field }) => field)).toEqual(['simpleKopecks']);
  });
});

describe('the day from which something is to hold', () => {
  it('is refused in words where its year is beyond what anybody knows', () => {
    const today = '2026-11-30';
    expect(['2031-12-31', '2026-11-30', '2020-01-01', 'завтра'].flatMap((day) => beginFaults(day, today))).toEqual([]);
    expect(beginFaults('9999-12-31', today).map(({ message }) => message)).toEqual([
      'Действует с: не позже 31.12.2031. Проверьте год.',
    ]);
  });
});

describe('a budget of a site', () => {
  const budget = { siteId: '50MS0095', year: 2026, limitKopecks: 10_000, warnPercent: 80 };
  it('is judged by the most that may have been spent', () => {
    const states = [7_999, 8_000, 10_000, 10_001].map((to) => budgetState(budget, { from: 0, to }));
    expect(states).toEqual(['within', 'near', 'near', 'over']);
    expect(budgetState(null, { from: 0, to: 99_999 })).toBe('unset');
  });

  it('tells whole percents and never less than is spent of what is allowed', () => {
    expect(spentPercent(budget, { from: 0, to: 8_099 })).toBe(80);
    expect(spentPercent({ ...budget, limitKopecks: 0 }, { from: 0, to: 0 })).toBe(100);
  });

  it.each([
    [exactly(12_300), null, 'Бюджет года превышен: истрачено 123,00 ₽ (123 %) из 100,00 ₽.'],
    [{ from: 9_000, to: 12_300 }, null, 'Бюджет года может быть уже превышен: истрачено 90,00 – 123,00 ₽ (123 %)'],
    [exactly(8_000), null, 'Бюджет года подходит к концу: истрачено 80,00 ₽ (80 %)'],
    [
      exactly(1_000),
      { from: 7_000, to: 8_000 },
      'С этой партией бюджет года подойдёт к концу: истрачено 10,00 ₽ (10 %)',
    ],
    [exactly(1_000), { from: 8_000, to: 9_500 }, 'С этой партией бюджет года может быть превышен: истрачено 10,00 ₽'],
    [exactly(0), exactly(10_001), 'С этой партией бюджет года будет превышен: истрачено 0,00 ₽ (0 %) из 100,00 ₽, с'],
    [
      exactly(11_000),
      exactly(1_000),
      'Бюджет года превышен: истрачено 110,00 ₽ (110 %) из 100,00 ₽, с этой партией — 120,',
    ],
  ])('of which %j is spent, and %j about to be, is told of in words', (spent, sending, words) => {
    expect(budgetWarningOf(budget, spent, sending)?.words).toContain(words);
  });

  it('is not told of where enough is left', () => {
    expect(budgetWarningOf(budget, exactly(1_000), exactly(6_000))).toBeNull();
    expect(budgetWarningOf(null, exactly(1_000), exactly(60_000))).toBeNull();
  });

  it('is refused by its fields', () => {
    const wrong = { year: 20_26.5, limitKopecks: 0, warnPercent: 101 };
    expect(budgetFaults(wrong).map(({ field }) => field)).toEqual(['year', 'limitKopecks', 'warnPercent']);
  });
});
