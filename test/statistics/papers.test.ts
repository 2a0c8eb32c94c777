import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportWorkbook, type ReportPaper } from '#activities/papers/report-papers.ts';
import { economyOf, type Figures } from '#domain/statistics/figures.ts';
import type { Basis } from '#domain/statistics/filter.ts';
import { overShare, SHIPPED_NORMS, termText } from '#domain/statistics/measures.ts';
import { cellText } from '#domain/statistics/report-cell.ts';
import { shareCell } from '#domain/statistics/report-cell.ts';
import { headLines, sectionsOf } from '#domain/statistics/sections.ts';

const run = promisify(execFile);
const NORMS = { ...SHIPPED_NORMS, version: 0 };
const measured = { count: 10, medianSeconds: 5_400, p90Seconds: 172_800, overCount: 3 };
const FIGURES: Figures = {
  ...{ letters: 1_200, returned: 30 },
  bySite: [{ code: '50MS0095', count: 1_200 }],
  byDay: [{ code: '2026-11-03', count: 1_200 }],
  byKind: [
    { code: 'registered', count: 1_000 },
    { code: 'simple', count: 200 },
  ],
  byDocument: [{ code: 'summons', count: 1_200 }],
  byWay: [{ code: 'electronic', count: 1_200 }],
  byStatus: [{ code: 'filed', count: 1_200 }],
  byOutcome: [{ code: 'delivered', count: 1_170 }],
  registeredByWay: [
    { code: 'electronic', count: 700 },
    { code: 'paper', count: 200 },
    { code: 'unknown', count: 100 },
  ],
  byCause: [{ code: 'storage_expired', count: 30 }],
  byRegion: [{ code: 'moscow', count: 30 }],
  measures: { prepare: measured, sign: measured, hand: measured, deliver: measured },
  signers: [{ id: '0197c2a4-5d1e-4c3a-9f43-2b6f5f0a9a11', name: 'Учебная Мария Павловна', count: 1_200 }],
  notices: [{ to: 'party', channel: 'sms', outcome: 'delivered', count: 40, parts: 90, cost: 27_000 }],
};
const PAPER: ReportPaper = {
  ...{ figures: FIGURES, norms: NORMS, heading: 'Отчёт за ноябрь 2026 года', basis: 'accepted' },
  siteNames: new Map([['50MS0095', 'Участок № 95']]),
};

describe('a report on paper', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mask-report-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is a workbook that LibreOffice opens with every number in it, the same bytes each time', async () => {
    const bytes = reportWorkbook(PAPER);
    expect(Buffer.from(reportWorkbook(PAPER)).equals(Buffer.from(bytes))).toBe(true);
    await writeFile(join(folder, 'report.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const filter = 'csv:Text - txt - csv (StarCalc):59,34,76';
    await run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      join(folder, 'report.xlsx'),
    ]);
    const lines = (await readFile(join(folder, 'report.csv'), 'utf8')).split('\n');
    for (const begins of [
      'Участок № 95;1200',
      'Заказное;1000',
      'истёк срок хранения;30',
      'Москва;30',
      'Учебная Мария Павловна;1200',
    ])
      expect(
        lines.some((line) => line.startsWith(begins)),
        begins,
      ).toBe(true);
  });

  it.each([
    [83, 85],
    [1, 3],
    [7, 9],
  ])('rounds a share once: %i of %i and the rest of them come to the whole', (part, whole) => {
    const [one, rest] = [part, whole - part].map((overCount) =>
      cellText(shareCell(overShare({ count: whole, overCount }))),
    );
    const hundredths = [one, rest].map((words = '') =>
      Math.round(Number(words.replace(' %', '').replace(',', '.')) * 100),
    );
    expect(hundredths[0]).toBe(Math.round((part / whole) * 10_000));
    expect((hundredths[0] ?? 0) + (hundredths[1] ?? 0)).toBe(10_000);
  });

  it('has every count, share, sum and term as a number with its format: LibreOffice and Excel sum them', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(reportWorkbook(PAPER)) as never);
    const rows = new Map<string, readonly { value: unknown; format: string }[]>();
    book.worksheets[0]?.eachRow((row) => {
      const cells = [2, 3, 4, 5, 6, 7].map((at) => row.getCell(at)).filter(({ value }) => value !== null);
      rows.set(
        row.getCell(1).text,
        cells.map(({ value, numFmt }) => ({ value, format: numFmt })),
      );
    });
    const count = (value: number) => ({ value, format: '0' });
    const share = (value: number) => ({ value, format: '0 %' });
    const hours = (value: number) => ({ value, format: '#,##0.00##" ч"' });
    const money = (value: number) => ({ value, format: '#,##0.00' });
    expect(rows.get('Писем')).toEqual([count(1_200)]);
    expect(rows.get('Из них не вручено')).toEqual([count(30)]);
    expect(rows.get('Против бумаги сбережено рабочего времени')).toEqual([hours(440)]);
    expect(rows.get('Против бумаги сбережено, ₽: не меньше')).toEqual([money(22_680)]);
    expect(rows.get('Против бумаги сбережено, ₽: не больше')).toEqual([money(25_920)]);
    expect(rows.get('Заказное')).toEqual([count(1_000), share(0.8333)]);
    expect(rows.get('от черновика до отправки на подпись')).toEqual([
      ...[count(10), hours(1.5), hours(48), hours(24), count(3)],
      share(0.3),
    ]);
    expect(rows.get('Москва')?.map(({ value }) => typeof value)).toEqual(['number', 'number']);
    expect(rows.get('Сторонам: СМС')?.slice(1)).toEqual([count(40), count(90), money(270)]);
  });

  it.each([
    [86_400 + 720, '24 ч 12 мин'],
    [86_400 - 720, '23 ч 48 мин'],
    [86_400 + 20, '24 ч 20 с'],
    [86_400 + 0.4, '24 ч 1 с'],
    [86_400 - 0.4, '23 ч 59 мин 59 с'],
    [86_400, '24 ч'],
    [5_400, '2 ч'],
    [2_670, '45 мин'],
    [3 * 86_400 + 3 * 3_600, '3 дн 3 ч'],
  ])('says a term of %d s beside a norm of a day so that it stands on its side of it: %s', (seconds, words) => {
    expect(termText(seconds, 86_400)).toBe(words);
  });

  it('says a term without a norm as plainly as before, and one of days beside a norm of days by minutes where it must', () => {
    expect([termText(null), termText(29), termText(3_599), termText(86_400 + 720), termText(172_800)]).toEqual([
      ...['—', '0 мин', '1 ч', '24 ч', '2 дн'],
    ]);
    expect(termText(30 * 86_400 + 1_200, 30 * 86_400)).toBe('30 дн 20 мин');
  });

  it('says of the price of messages what the journal says of it', () => {
    const [sms] = FIGURES.notices;
    const cost = (more: object) =>
      sectionsOf({ ...PAPER, figures: { ...FIGURES, notices: sms ? [{ ...sms, ...more }] : [] } })
        .find(({ key }) => key === 'notices')
        ?.lines[0]?.cells.at(-1);
    expect(cost({})).toEqual({ kopecks: 27_000 });
    expect(cellText(cost({}) ?? '')).toBe('270,00 ₽');
    expect(cost({ cost: 0, handed: 40 })).toBe('тариф не задан');
    expect([cost({ cost: 0, handed: 0 }), cost({ cost: 0, channel: 'mail', handed: 3 })]).toEqual(['—', '—']);
  });

  it('says of every share of what it is, and shares of the undelivered are of them, by cause and by region', () => {
    const delay = { code: 'moscow', count: 9, medianDays: 3, p90Days: 5, normDays: 4, lateCount: 1 } as const;
    const sections = sectionsOf({ ...PAPER, figures: { ...FIGURES, delays: [delay] } });
    const silent = sections.filter(({ columns, note = '' }) => columns.includes('Доля') && !/доля — от/iu.test(note));
    expect(silent.map(({ key }) => key)).toEqual([]);
    const shares = sections
      .filter(({ key }) => key === 'returns' || key === 'regions')
      .map(({ columns, lines }) => [columns.at(-1), lines.map(({ cells }) => cells.at(-1))]);
    const all = ['Доля от невручённых', [shareCell(10_000)]];
    expect(shares).toEqual([all, all]);
  });

  it('says what is saved only of letters that the Post has accepted', () => {
    const saved = (basis: Basis) => headLines(PAPER, basis).join(' ').includes('Против бумаги сбережено');
    expect([saved('accepted'), saved('created'), saved('signed')]).toEqual([true, false, false]);
    expect(headLines(PAPER, 'created').join(' ')).toContain('только по письмам, которые приняты Почтой');
  });

  it('saves by the letters that went electronically; what the Post has not told of is between nothing and all', () => {
    expect(economyOf(FIGURES, NORMS)).toEqual({
      ...{ letters: 1_200, registered: 1_000, minutes: 1_200 * 22 },
      money: { from: 700 * 3_240, to: 800 * 3_240 },
    });
  });
});
