import { beginFaults } from '#domain/calendar/begin-faults.ts';
import { inForceOn } from '#domain/calendar/valid-from.ts';
import { describe, expect, it } from 'vitest';
import {
  exactly,
  moneyText,
  NOTHING_ADDED,
  ofWay,
  priceOf,
  SHIPPED_TARIFF,
  sumOf,
  tariffsOf,
  type Tariff,
  type Tariffs,
} from '#domain/post/tariff.ts';
import { furtherSheets, sheetsOf } from '#domain/post/sheets.ts';
import { madeOf, tariffCaveat } from '#domain/post/tariff-words.ts';
import { vatTotal, vatWithin, vatWords } from '#domain/post/vat.ts';
import { kopecksTyped, roublesTyped } from '#domain/post/typed-roubles.ts';
import type { LetterKind } from '#domain/letters/letter.ts';
import type { DeliveryBranch } from '#domain/post/operation-meaning.ts';
import { budgetFaults, budgetState, spentPercent } from '#domain/tariffs/budget.ts';
import { budgetWarningOf } from '#domain/tariffs/budget-words.ts';
import { tariffFaults } from '#domain/tariffs/tariff-faults.ts';

const NEXT: Tariff = {
  ...NOTHING_ADDED,
  ...{ validFrom: '2026-07-01', electronicKopecks: 4_000, paperKopecks: 8_000, simpleKopecks: 2_900 },
  source: 'приказ',
};
/** Five sheets within the price, printed on both sides. */
const WITH_SHEETS: Tariff = {
  ...NEXT,
  ...{ includedSheets: 5, pagesPerSheet: 2, furtherSheetElectronicKopecks: 100, furtherSheetPaperKopecks: 350 },
  ...{ noticeKopecks: 2_000, vatPercent: 20 },
};
const PAPER = { kind: 'registered', way: 'paper', pageCount: 40 } as const;
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
    const of = (kind: LetterKind, way: DeliveryBranch | null) => priceOf(NEXT, { kind, way, pageCount: 40 });
    expect(of('registered', 'electronic')).toEqual(exactly(4_000));
    expect(of('registered', 'paper')).toEqual(exactly(8_000));
    expect(of('registered', null)).toEqual({ from: 4_000, to: 8_000 });
    expect(of('simple', null)).toEqual(exactly(2_900));
    expect(priceOf(SHIPPED_TARIFF, { kind: 'simple', way: 'paper', pageCount: 1 })).toBeNull();
    expect(sumOf([exactly(1), null, { from: 2, to: 5 }])).toEqual({ from: 3, to: 6 });
  });

  it('puts the lesser price first, whichever way is the dearer', () => {
    const dearer = { ...NEXT, electronicKopecks: 9_500, paperKopecks: 9_000 };
    const price = priceOf(dearer, { kind: 'registered', way: null, pageCount: 3 });
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

  it('counts a sheet for each printed side of the whole document as the Post prints it, and charges those beyond its price', () => {
    expect([1, 2, 3, 10, 11].map((pages) => [sheetsOf(pages, 1), sheetsOf(pages, 2)])).toEqual([
      ...[
        [1, 1],
        [2, 1],
        [3, 2],
      ],
      ...[
        [10, 5],
        [11, 6],
      ],
    ]);
    expect([10, 11, 14, null].map((pages) => furtherSheets(WITH_SHEETS, pages))).toEqual([0, 1, 2, 0]);
    expect(furtherSheets(NEXT, 100)).toBe(0);
  });

  it.each([
    [{ kind: 'registered', way: 'electronic', pageCount: 14 }, exactly(4_000 + 2 * 100 + 2_000)],
    [{ kind: 'registered', way: 'paper', pageCount: 14 }, exactly(8_000 + 2 * 350 + 2_000)],
    [
      { kind: 'registered', way: null, pageCount: 14 },
      { from: 6_200, to: 10_700 },
    ],
    [{ kind: 'registered', way: 'paper', pageCount: 10 }, exactly(10_000)],
    [{ kind: 'registered', way: 'paper', pageCount: null }, exactly(10_000)],
    [{ kind: 'simple', way: null, pageCount: 14 }, exactly(2_900 + 2 * 350)],
  ] as const)('adds to %j its further sheets and the notice of a registered one', (letter, price) => {
    expect(priceOf(WITH_SHEETS, letter)).toEqual(price);
  });

  it('takes of a span the end of the way that is known, also where further sheets make the other way the dearer', () => {
    const letter = { kind: 'registered', way: null, pageCount: 110 } as const;
    const dear = { ...WITH_SHEETS, furtherSheetElectronicKopecks: 900 };
    const span = priceOf(dear, letter) ?? exactly(0);
    expect(span).toEqual({ from: 8_000 + 50 * 350 + 2_000, to: 4_000 + 50 * 900 + 2_000 });
    for (const way of ['electronic', 'paper'] as const)
      expect(ofWay(span, dear, { ...letter, way })).toEqual(priceOf(dear, { ...letter, way }));
  });

  it('says what a price was made of, that sheets are not known yet, and nothing of a price that was made otherwise', () => {
    const made = (pageCount: number | null, expected = priceOf(WITH_SHEETS, { ...PAPER, pageCount })) =>
      madeOf(expected, WITH_SHEETS, { ...PAPER, pageCount });
    expect([made(14), made(10), made(null)]).toEqual([
      'листов 7, сверх цены 2; с уведомлением',
      'листов 5; с уведомлением',
      'без листов сверх цены: сколько их, ещё не известно; с уведомлением',
    ]);
    expect([made(14, exactly(8_000)), madeOf(exactly(8_000), NEXT, PAPER)]).toEqual([null, null]);
    const caveat = tariffCaveat([WITH_SHEETS, NEXT]);
    expect(caveat).toContain(
      'листов в цене 5 (печать с двух сторон), каждый следующий 1,00 ₽ электронно, 3,50 ₽ напечатанный',
    );
    expect(caveat).toContain('20,00 ₽ за уведомление о вручении заказного, в том числе НДС 20 %');
    expect(caveat).toMatch(/посчитано без листов сверх цены\. НДС — только по тарифам, в которых названа ставка\.$/);
  });

  it('tells the VAT within a price to the kopeck, and within a total that of its letters added up', () => {
    expect(vatWithin({ from: 3_240, to: 6_481 }, WITH_SHEETS)).toEqual({ from: 540, to: 1_080 });
    const odd = vatWithin(exactly(6_484), WITH_SHEETS);
    expect(odd).toEqual(exactly(1_081));
    expect(vatTotal([odd, odd, odd])).toEqual(exactly(3_243));
    expect([vatWithin(exactly(6_480), NEXT), vatWithin(null, WITH_SHEETS), vatTotal([null]), vatTotal([])]).toEqual(
      Array.from({ length: 4 }, () => null),
    );
    expect([vatWords(odd), vatWords(null)]).toEqual([', в том числе НДС 10,81 ₽', '']);
  });

  it('adds nothing and names no VAT as it is shipped, and its source says so', () => {
    for (const pageCount of [1, 100, null])
      expect(priceOf(SHIPPED_TARIFF, { ...PAPER, pageCount })).toEqual(exactly(6_480));
    expect(vatWithin(exactly(6_480), SHIPPED_TARIFF)).toBeNull();
    expect(SHIPPED_TARIFF.source).toContain('не публикует');
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
    expect(tariffFaults(WITH_SHEETS)).toEqual([]);
    const added = { includedSheets: 0, furtherSheetElectronicKopecks: 0, furtherSheetPaperKopecks: 1.5 };
    const contained = { pagesPerSheet: 3, noticeKopecks: -1, vatPercent: 100 };
    expect(tariffFaults({ ...NEXT, ...added, ...contained }).map(({ field }) => field)).toEqual([
      ...Object.keys(added),
      ...Object.keys(contained),
    ]);
    const half = [{ includedSheets: 5 }, { furtherSheetPaperKopecks: 300 }];
    expect(half.flatMap((one) => tariffFaults({ ...NEXT, ...one })).map(({ field }) => field)).toEqual([
      'furtherSheetPaperKopecks',
      'includedSheets',
    ]);
  });
});

describe('the day from which something is to hold', () => {
  it('is refused in words where its year is beyond what anybody knows', () => {
    const today = '2026-11-30';
    expect(['2031-12-31', '2026-11-30', '2020-01-01', 'завтра'].flatMap((day) => beginFaults(day, today))).toEqual([]);
    expect(beginFaults('9999-12-31', today).map(({ message }) => message)).toEqual([
      'Действует с: не позже 31.12.2031. Проверьте год.',
    ]);
    expect(beginFaults('1989-12-31', today).map(({ message }) => message)).toEqual([
      'Действует с: не раньше 01.01.1990. Проверьте год.',
    ]);
    expect(beginFaults('1990-01-01', today)).toEqual([]);
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
