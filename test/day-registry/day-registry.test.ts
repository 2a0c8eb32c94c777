import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { tablePdf } from '#activities/papers/table-pdf.ts';
import { writeWorkbook } from '#activities/papers/workbook.ts';
import {
  DAY_REGISTRY_COLUMNS,
  daysText,
  registryTable,
  totalLines,
  totalsOf,
  type RegistryLine,
} from '#domain/day-registry/day-registry.ts';
import { exactly, moneyText } from '#domain/post/tariff.ts';
import { deliveryName, handOverName, WAY_LABELS } from '#domain/post/way-told.ts';
import { vatWithin } from '#domain/post/vat.ts';
import { textOf } from '../documents/kit/judges.ts';

const LINE: RegistryLine = {
  ...{ letterId: 'one', batchId: 'batch', batchDate: '2026-11-25', batchOrdinal: 2, siteId: '50MS0095' },
  ...{
    number: '50MS0095/26/7',
    recipientName: 'Тестов Тест',
    recipientAddress: '140000, г Учебный',
    kind: 'registered',
  },
  ...{ shpi: '14000026000019', status: 'filed', outcome: 'delivered', channel: 'emulator', branch: 'electronic' },
  ...{ price: exactly(3_240), vat: null, pageCount: 4 },
};
const LINES: readonly RegistryLine[] = [
  LINE,
  { ...LINE, branch: 'paper', outcome: 'returned_to_court', price: exactly(6_480) },
  { ...LINE, branch: null, outcome: null, status: 'in_transit', price: { from: 3_240, to: 6_480 } },
  { ...LINE, kind: 'simple', branch: null, shpi: null, outcome: 'dispatched', price: null },
];

describe('the registry of a day', () => {
  it('counts and sums the very lines it shows: every line in one count, and known prices only', () => {
    const totals = totalsOf(LINES);
    expect(totals).toEqual({
      ...{ letters: 4, electronic: 1, paper: 1, notTold: 1, simple: 1 },
      sum: { from: 3_240 + 6_480 + 3_240, to: 3_240 + 6_480 + 6_480 },
      vat: null,
    });
    expect(totals.electronic + totals.paper + totals.notTold + totals.simple).toBe(totals.letters);
    expect(totalsOf([])).toMatchObject({ letters: 0, sum: { from: 0, to: 0 } });
  });

  it('writes money and days in one way', () => {
    expect(moneyText({ from: 3_240, to: 3_240 })).toBe('32,40 ₽');
    expect(moneyText({ from: 181_440, to: 362_880 }).replaceAll(/\s/g, ' ')).toBe('1 814,40 – 3 628,80 ₽');
    expect([daysText('2026-11-25', '2026-11-25'), daysText('2026-11-25', '2026-11-27')]).toEqual([
      '25.11.2026',
      '25.11.2026 – 27.11.2026',
    ]);
    expect(totalLines(totalsOf(LINES))[2]).toBe('Сумма: 129,60 – 162,00 ₽');
  });

  it('leaves the delivery of no letter empty: what the Post has not told, or never tells, is said', () => {
    const column = DAY_REGISTRY_COLUMNS.find(({ title }) => title === WAY_LABELS.delivery);
    expect(LINES.map((line) => column?.text(line, 1))).toEqual([
      ...['электронно', 'на бумаге', 'Почта ещё не сообщила', 'о простом письме Почта не сообщает'],
    ]);
  });

  it('is a workbook whose rows are the lines, with leading zeros and no formulas', async () => {
    const rows = LINES.map((line, index) => DAY_REGISTRY_COLUMNS.map(({ text }) => text(line, index + 1)));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(writeWorkbook('Реестр', [...rows, ['=1+1', '007']])) as never);
    const sheet = book.getWorksheet('Реестр');
    expect(sheet?.getRow(1).values).toEqual([undefined, ...(rows[0] ?? [])]);
    expect([sheet?.getCell('A5').value, sheet?.getCell('B5').value]).toEqual(['=1+1', '007']);
  });

  it('has VAT in columns of its own, the sum of which is the VAT of the total, and none where no rate is known', () => {
    const taxed = LINES.map((line) => ({ ...line, vat: vatWithin(line.price, { vatPercent: 20 }) }));
    const [titles, ...rows] = registryTable(taxed);
    const added = (at: number): number =>
      rows.slice(0, -1).reduce((sum, row) => sum + ((row[at] as { kopecks: number }).kopecks ?? 0), 0);
    expect(titles?.slice(-2)).toEqual(['в том числе НДС от, ₽', 'в том числе НДС до, ₽']);
    expect(rows.at(-1)?.slice(-5)).toEqual([
      'Сумма',
      ...[12_960, 16_200, added(12), added(13)].map((kopecks) => ({ kopecks })),
    ]);
    expect(totalsOf(taxed).vat).toEqual({ from: added(12), to: added(13) });
    expect(totalLines(totalsOf(taxed))[2]).toBe('Сумма: 129,60 – 162,00 ₽, в том числе НДС 21,60 – 27,00 ₽');
    expect(registryTable(LINES)[0]).toHaveLength(12);
  });

  it('tells the hand-over and the delivery apart, in the words of the card and of the papers', () => {
    const [titles = [], ...rows] = registryTable(LINES);
    const column = (title: string) => rows.slice(0, LINES.length).map((row) => row[titles.indexOf(title)]);
    expect(column(WAY_LABELS.handOver)).toEqual(LINES.map(() => handOverName('emulator')));
    expect(column(WAY_LABELS.delivery)).toEqual(LINES.map((line) => deliveryName(line)));
    expect(totalLines(totalsOf(LINES))[1]).toMatch(/^Вручение: электронно — 1 · на бумаге — 1/);
  });

  it('holds numbers and money as such, so that a column can be summed, and says each state as the page does', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(writeWorkbook('Реестр', registryTable(LINES), [6])) as never);
    const sheet = book.getWorksheet('Реестр');
    const column = (letter: string) => LINES.map((_line, at) => sheet?.getCell(`${letter}${String(at + 2)}`).value);
    expect(column('A')).toEqual([1, 2, 3, 4]);
    expect(column('J')).toEqual([
      'В деле · вручено',
      'В деле · возвращено',
      'В пути',
      'В деле · отправлено (простое письмо)',
    ]);
    expect([column('K'), column('L')]).toEqual([
      [32.4, 64.8, 32.4, null],
      [32.4, 64.8, 64.8, null],
    ]);
    expect(['J6', 'K6', 'L6'].map((at) => sheet?.getCell(at).value)).toEqual(['Сумма', 129.6, 162]);
    expect(sheet?.getCell('K2').numFmt).toBe('#,##0.00');
  });

  it('is a paper of as many pages as it takes, with the titles of the columns on each and nothing left out', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({
      ...LINE,
      number: `50MS0095/26/${String(index + 1)}`,
    })).map((line, index) => DAY_REGISTRY_COLUMNS.map(({ text }) => text(line, index + 1)));
    const paper = { heading: 'Реестр', before: ['Писем: 120'], columns: DAY_REGISTRY_COLUMNS, rows, after: ['Сдал'] };
    const whole = await textOf(await tablePdf(paper));
    const count = Number(/Лист 1 из (\d+)/.exec(whole)?.[1]);
    expect(count).toBeGreaterThan(2);
    expect(whole.split('Получатель').length - 1).toBeGreaterThanOrEqual(count - 1);
    expect(rows.filter(([place = '']) => !whole.includes(` ${place} 25.11.2026`)).length).toBe(0);
    expect(whole).toContain('Писем: 120');
  });
});
