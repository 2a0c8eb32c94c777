import { describe, expect, it } from 'vitest';
import { sureColumns } from '#domain/cabinet/columns.ts';
import { uncomparedTotals, uncomparedTotalWords, uncomparedWords } from '#domain/cabinet/uncompared.ts';
import { signedMoneyOfCell } from '#domain/form103/money-within.ts';
import {
  countStandings,
  readReport,
  reconcileReport,
  reportDifferenceWords,
  totalsWords,
} from '#domain/post-reports/reconcile-report.ts';

const [A, B] = ['80080500000018', '80080500000025'];
const MAP = { registrationNumber: 0, recipient: 1, shpi: 2, price: 3 };
const LETTERS = [A, B].map((shpi, at) => ({
  ...{ letterId: `letter-${String(at + 1)}`, registrationNumber: `50MS0095/26/${String(at + 1)}`, fileName: '' },
  ...{ recipientName: 'Рыбаков Пётр Ильич', recipientAddress: '101001, г. Москва' },
  ...({ kind: 'registered', result: 'accepted', shpi, expected: { from: 3_240, to: 3_240 } } as const),
}));
const row = (at: number, shpi: string, price: string) => ({
  place: at + 1,
  cells: [`50MS0095/26/${String(at)}`, 'Рыбаков Пётр Ильич', shpi, price],
});

describe('a report of the cabinet against our letters', () => {
  it.each(['999 руб. 00 коп.', '64.80р', 'бесплатно', ''])(
    'never lets a charge that is another or was not read agree: %s',
    (price) => {
      const read = readReport([row(1, A, price), row(2, B, '32.400000000000006')], MAP);
      expect(reconcileReport(read, LETTERS, true).map(({ standing }) => standing)).toEqual(['differs', 'equal']);
    },
  );

  it('that has no column for the charge or the index, or none that is known, says at each row and in all that they were not compared', () => {
    const table = {
      heads: ['К1', 'К2', 'К3', 'К4', 'К5'],
      rows: [A, B].map((shpi, at) => ({
        place: at + 1,
        cells: [`50MS0095/26/${String(at + 1)}`, 'Рыбаков Пётр Ильич', shpi, '140002, г. Люберцы', '33,40'],
      })),
    };
    const map = sureColumns(
      table.heads,
      table.rows.map(({ cells }) => cells),
    );
    const rows = reconcileReport(readReport(table.rows, map), LETTERS, map.price !== undefined);
    expect(rows.map(({ standing, uncompared }) => [standing, uncomparedWords(uncompared)])).toEqual([
      ['equal', 'не сличено: плата, индекс'],
      ['equal', 'не сличено: плата, индекс'],
    ]);
    const totals = uncomparedTotals(rows);
    expect(totals && uncomparedTotalWords(totals)).toBe('не сличено: плата — строк 2, индекс — строк 2');
    const named = { ...map, price: 4, address: 3 };
    const compared = reconcileReport(readReport(table.rows, named), LETTERS, true);
    expect(compared.map(({ uncompared, differences }) => [uncompared, differences.map(({ code }) => code)])).toEqual([
      [[], ['index', 'price']],
      [[], ['index', 'price']],
    ]);
    expect(uncomparedTotals(compared)).toBeNull();
  });

  it.each([
    [
      'has no column of addressees',
      { registrationNumber: 1, shpi: 0, price: 2 },
      [A, '50MS0095/26/1', '32,40'],
      ['recipient', 'index'],
    ],
    ['has one that is empty', MAP, ['50MS0095/26/1', '', A, '32,40', '140000, Московская обл'], ['recipient', 'index']],
    [
      'names ours in a column that is not known',
      { registrationNumber: 0, shpi: 2, price: 3 },
      row(1, A, '32,40').cells,
      ['index'],
    ],
  ] as const)('takes nothing else for the addressee where it %s', (_words, map, cells, uncompared) => {
    const rows = reconcileReport(readReport([{ place: 1, cells }], map), LETTERS.slice(0, 1), true);
    expect(rows.map((one) => [one.standing, one.differences, one.uncompared])).toEqual([['equal', [], uncompared]]);
  });

  it.each(['8008050000001', '8008050000001X', '1,40000110010E+13', 'нет'])(
    'loses no row whose ШПИ cannot be read: %s',
    (shpi) => {
      const rows = [
        { place: 2, cells: ['', 'Рыбаков Пётр Ильич', shpi, '32,40'] },
        { place: 3, cells: ['', '', '', ''] },
        { place: 4, cells: ['Итого', '', '', '32,40'] },
        { place: 5, cells: ['', 'Всего отправлений: 1', '', ''] },
      ];
      const reconciled = reconcileReport(readReport(rows, MAP), [], true);
      expect(reconciled.map(({ standing, words }) => [standing, words])).toEqual([
        ['not_understood', `Рыбаков Пётр Ильич · ${shpi} · 32,40`],
      ]);
      expect(countStandings(reconciled).not_understood).toBe(1);
    },
  );

  it('tells a charge below nothing for what it is, as form 103 does', () => {
    const [first] = reconcileReport(readReport([row(1, A, '-32,40'), row(2, B, '32,40')], MAP), LETTERS, true);
    expect(first?.differences.map(({ code }) => code)).toEqual(['price_negative']);
    expect(['-32,40', '− 32.4 ₽', '32,40', '-'].map(signedMoneyOfCell)).toEqual([-3_240, -3_240, 3_240, null]);
  });

  it('holds the day of acceptance against ours, where the report tells one', () => {
    const told = ['30.11.2026 14:20', '05.11.2026', '2026-11-30', ''].map((day, at) => ({
      place: at + 1,
      cells: [...row(1, A, '32,40').cells, day],
    }));
    const ours = LETTERS.slice(0, 1).map((letter) => ({ ...letter, acceptedOn: '2026-11-30' }));
    const differences = told.map((one) => {
      const read = readReport([one], { ...MAP, acceptedOn: 4 });
      return reconcileReport(read, ours, true).flatMap((line) => line.differences.map(reportDifferenceWords));
    });
    expect(differences).toEqual([[], ['принято в другой день: у нас 30.11.2026, у Почты 05.11.2026'], [], []]);
    expect(sureColumns(['ШПИ', 'Дата приёма'], [[A, '05.11.2026']])).toMatchObject({ shpi: 0, acceptedOn: 1 });
  });

  it('names a letter of another day that stands in it, and misses none that does not', () => {
    const others = LETTERS.map((letter) => ({ ...letter, acceptedOn: '2026-10-03', isOfAnotherDay: true }));
    const [only, ...more] = reconcileReport(readReport([row(1, A, '32,40')], MAP), others, true);
    expect(only).toMatchObject({ standing: 'differs', letterId: 'letter-1', number: '50MS0095/26/1' });
    expect(only?.differences.map(reportDifferenceWords)).toEqual(['принято не в дни отчёта: у нас 03.10.2026']);
    expect(more).toEqual([]);
  });

  it('names itself, not form 103, where a letter stands in it twice', () => {
    const rows = reconcileReport(readReport([row(1, A, '32,40'), row(1, A, '32,40')], MAP), LETTERS.slice(0, 1), true);
    const words = rows.flatMap(({ differences }) => differences.map(reportDifferenceWords));
    expect(words).toEqual([`письмо стоит в отчёте дважды: у Почты ${A}`]);
  });

  it('takes no row that bears the ШПИ of another letter for ours by a name', () => {
    const rows = [{ place: 1, cells: ['', 'Рыбаков Пётр Ильич', '80080501000040', '32,40'] }];
    const reconciled = reconcileReport(readReport(rows, MAP), LETTERS.slice(0, 1), true);
    expect(reconciled.map(({ standing, letterId }) => [standing, letterId])).toEqual([
      ['only_theirs', null],
      ['only_ours', 'letter-1'],
    ]);
  });

  it('compares the told total with the rows, or says that it was not compared', () => {
    const told = { count: null, kopecks: 9_720 };
    expect(totalsWords(told, { count: 2 }, { count: 2, kopecks: 9_720 })).toEqual([]);
    expect(totalsWords(told, { count: 2 }, { count: 2, kopecks: 6_480 })).toEqual([
      'Сумма по статистике кабинета — 97,20 ₽, по строкам отчёта — 64,80 ₽.',
    ]);
    expect(totalsWords(told, { count: 2 }, { count: 2, kopecks: null })).toEqual([
      'Сумма по статистике кабинета, 97,20 ₽, не сличена: плата прочитана не у каждой строки отчёта.',
    ]);
  });
});
