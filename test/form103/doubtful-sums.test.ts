import { describe, expect, it } from 'vitest';
import { readColumns } from '#activities/documents/pdf/read-columns.ts';
import { compareForm, type FormLetter } from '#domain/form103/compare-form.ts';
import { differenceWords } from '#domain/form103/form-differences.ts';
import { differencesToSettle } from '#domain/form103/open-differences.ts';
import { readForm } from '#domain/form103/read-form.ts';
import { exactly, type Money } from '#domain/post/tariff.ts';
import { russianPdf, type Line } from '#emulators/post/cabinet/russian-pdf.ts';

const NAMES = ['Рыбаков Пётр Ильич', 'Зимина Алла Львовна', 'Дроздов Олег Янович'];
const SHPIS = ['80080500000018', '80080500000025', '80080500000032'];

const lettersOf = (expected: Money | null = { from: 3_240, to: 6_480 }): readonly FormLetter[] =>
  NAMES.map((recipientName, at) => ({
    ...{ letterId: `letter-${String(at + 1)}`, registrationNumber: `50MS0095/26/${String(at + 1)}`, fileName: '' },
    ...{ recipientName, recipientAddress: `10100${String(at + 1)}, г. Москва` },
    ...({ kind: 'registered', result: 'accepted', shpi: SHPIS[at] ?? null, expected } as const),
  }));

/** A line a letter, its charge behind these words. */
const textOf = (charges: readonly string[], ...totals: readonly string[]): string =>
  [...charges.map((told, at) => `${String(at + 1)} ${NAMES[at] ?? ''} ${SHPIS[at] ?? ''} ${told}`), ...totals].join(
    '\n',
  );

const compared = (text: string, letters = lettersOf()) => compareForm(readForm(text, letters), letters);
const chargesIn = (comparison: ReturnType<typeof compared>) =>
  comparison.lines.map(({ line }) => line?.priceKopecks ?? null);

const MASSES = ['20 115,20', '20 115,20', '20 640,80'];

describe('a sum that may be read in several ways', () => {
  it('is no charge, is told with its readings, and is in no sum, where nothing tells which it is', () => {
    const comparison = compared(textOf(MASSES));
    expect(chargesIn(comparison)).toEqual([null, null, null]);
    expect(comparison.post.sumKopecks).toBeNull();
    const [said] = comparison.lines.flatMap(({ differences }) => differences.map(differenceWords));
    expect(said?.replaceAll(/\s/g, ' ')).toBe(
      'сумма читается двояко: у нас 32,40 – 64,80 ₽, у Почты 20 115,20 ₽ или 115,20 ₽',
    );
    const lines = comparison.lines.map((one) => ({ ...one, number: one.letterId }));
    expect(differencesToSettle(lines, [], { isBad: false, isRead: true })).toEqual([
      { place: 0, words: ['Сумма читается двояко, писем: 3 (letter-1, letter-2, letter-3).'] },
    ]);
  });

  it('is what the totals of the form say, whichever column of them is the charge', () => {
    for (const total of ['Итого 3 1220 871,20', 'Всего отправлений: 3, на сумму 871,20', 'Итого 0,00 871,20 145,20'])
      expect(chargesIn(compared(textOf(MASSES, total)))).toEqual([11_520, 11_520, 64_080]);
    const thousands = textOf(['1 115,20', '1 115,20', '2 115,20'], 'Итого 4345,60');
    expect(chargesIn(compared(thousands))).toEqual([111_520, 111_520, 211_520]);
  });

  it.each([
    ['none of its readings makes them', textOf(MASSES, 'Итого 900,00')],
    ['two of them do, for masses are summed too', textOf(MASSES, 'Итого 3 60 871,20')],
  ])('stays open where the totals are told and %s', (_words, text) => {
    expect(chargesIn(compared(text)).slice(0, 1)).toEqual([null]);
  });

  it('is what the letter was reckoned to cost, unless the totals say otherwise', () => {
    const letters = lettersOf(exactly(11_520));
    const same = MASSES.with(2, '20 115,20');
    expect(chargesIn(compared(textOf(same), letters))).toEqual([11_520, 11_520, 11_520]);
    expect(chargesIn(compared(textOf(same, 'Итого 345,60'), letters))).toEqual([11_520, 11_520, 11_520]);
    for (const total of ['Итого 60345,60', 'Итого 400,00'])
      expect(chargesIn(compared(textOf(same, total), letters))).toEqual([null, null, null]);
  });

  it('is one of several columns: a value that is not declared is none, a tax is told by the totals or the tariff', () => {
    expect(chargesIn(compared(textOf(['115,20 0,00', '0,00 115,20', '115,20'])))).toEqual([11_520, 11_520, 11_520]);
    const taxed = ['64,80 10,80', '64,80 10,80', '64,80 10,80'];
    expect(chargesIn(compared(textOf(taxed, 'Итого 194,40 32,40')))).toEqual([6_480, 6_480, 6_480]);
    expect(chargesIn(compared(textOf(taxed, 'Итого 194,40'), lettersOf(null)))).toEqual([6_480, 6_480, 6_480]);
    expect(chargesIn(compared(textOf(taxed), lettersOf(null)))).toEqual([null, null, null]);
  });

  it.each(['1 032,40', '1\u00a0115,20', '1\u202f115,20', '-1 115,20'])('is sure in itself: %s', (told) => {
    expect(readForm(textOf([told]), lettersOf()).lines.map(({ readings }) => readings)).toEqual([undefined]);
  });
});

describe('columns of a PDF', () => {
  const LEFTS = [0, 30, 200, 300, 330];
  const rowOf = (...texts: readonly string[]): Line => ({
    cells: texts.map((text, at) => ({ text, left: LEFTS[at] ?? 0, width: 160 })),
  });
  const pdfOf = (rows: readonly Line[]) => russianPdf('Форма 103', rows, 0);

  it('part a mass from the charge beside it, and keep thousands of one sum together', async () => {
    const told = ['115,20', '1 032,40', '20 640,80'];
    const rows = NAMES.map((name, at) => rowOf(String(at + 1), name, SHPIS[at] ?? '', '20', told[at] ?? ''));
    const text = await readColumns(await pdfOf([rowOf('№', 'Адресат', 'ШПИ', 'г', 'Плата'), ...rows]), 20);
    expect(text).toContain(`\t${SHPIS[0] ?? ''}\t20\t115,20`);
    expect(readForm(text, lettersOf()).lines.map((line) => line.readings ?? line.priceKopecks)).toEqual([
      11_520,
      103_240,
      [2_064_080, 64_080],
    ]);
  });
});
