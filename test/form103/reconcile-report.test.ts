import { describe, expect, it } from 'vitest';
import { countStandings, readReport, reconcileReport, totalsWords } from '#domain/post-reports/reconcile-report.ts';

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
