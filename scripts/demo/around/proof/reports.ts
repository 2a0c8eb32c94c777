import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { writeWorkbook } from '#activities/papers/workbook.ts';
import { dayRegistrySchema, type DayRegistryView } from '#views/day-registry/day-registry.ts';
import { postReportSchema } from '#views/post-reports/post-report.ts';
import { statisticsSchema } from '#views/statistics/statistics.ts';
import { until } from '../until.ts';
import { makeCabinetReport, misjudged } from './cabinet-report.ts';
import { judgeAsArchive } from './evidence.ts';
import type { Charges } from './forms.ts';
import { keep, roubles, type JudgedMonth } from './judged-month.ts';
import { GROUPS, WEEKS } from './month-plan.ts';
import { isSignedWithin, isSoundPdf, unzip } from './programs.ts';
import { judgeWorkbook } from './workbooks.ts';

/** What the month's papers say, read again by others. */
export interface MonthPapers {
  readonly registry: DayRegistryView;
  readonly statistics: z.infer<typeof statisticsSchema>;
  /** First sheets as LibreOffice reads them. */
  readonly registryLines: readonly string[];
  readonly reportLines: readonly string[];
  readonly csvLines: readonly string[];
  readonly registryPdf: string;
}

/** Confirmations at once, and how many times. */
const AT_ONCE = 50;
const TIMES = 2;
const DAY_MS = 86_400_000;

/** The report of the month, the registry and the log of signings: each opened by programs that are not ours. */
export async function judgeReports(at: JudgedMonth): Promise<MonthPapers> {
  const { judge, folder, month, verdicts } = at;
  const days = `from=${month.from}&to=${month.to}`;
  const place = join(folder, 'reports');
  await mkdir(place, { recursive: true });
  await untilCounted(at, days);
  const report = await keep(judge, `/statistics/xlsx?${days}`, place, 'month.xlsx');
  const pdfs = [await keep(judge, `/statistics/pdf?${days}`, place, 'month.pdf')];
  const csv = await keep(judge, `/statistics/letters/csv?${days}`, place, 'month.csv');
  const registry = await keep(judge, `/registry/xlsx?${days}`, place, 'registry.xlsx');
  pdfs.push(await keep(judge, `/registry/pdf?${days}`, place, 'registry.pdf'));
  const signed = `from=${dayBefore(month.from)}&to=${month.to}`;
  const signings = await keep(judge, `/signings/xlsx?${signed}`, place, 'signings.xlsx');
  await keep(judge, `/signings/csv?${signed}`, place, 'signings.csv');
  const opened = new Map<string, readonly string[]>();
  for (const file of [report, registry, signings]) opened.set(file, await judgeWorkbook(at, file));
  for (const file of pdfs) {
    const isSound = await isSoundPdf(file);
    verdicts.add(basename(file), 'qpdf --check', isSound ? 'без замечаний' : 'повреждён', isSound);
  }
  const made = (opened.get(signings) ?? []).filter((line) => line.includes(',"подписано",')).length;
  const told = `подписано ${String(made)} из ${String(month.signings)}`;
  verdicts.add('Журнал подписаний', 'LibreOffice', told, made === month.signings);
  return {
    registry: await judge.get(`/registry?${days}`, dayRegistrySchema),
    statistics: await judge.get(`/statistics?${days}`, statisticsSchema),
    registryLines: opened.get(registry) ?? [],
    reportLines: opened.get(report) ?? [],
    csvLines: (await readFile(csv, 'utf8')).trim().split('\r\n').slice(1),
    registryPdf: pdfs[1] ?? '',
  };
}

/** What a report counts of each letter is written a moment after it has happened. */
async function untilCounted({ judge }: JudgedMonth, days: string): Promise<void> {
  const untold = GROUPS.silent.perWeek * WEEKS;
  await until(
    'отчёт знает о каждом письме',
    async () => (await judge.get(`/statistics?${days}`, statisticsSchema)).byWay.find(({ code }) => code === 'unknown'),
    (unknown) => unknown?.count === untold,
  );
}

/** A letter is signed on the day before its batch. */
function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
}

/** A table as the cabinet might give it, with differences put in on purpose: each must be named by its letter, and nothing else. */
export async function judgeCabinetReport(at: JudgedMonth, { registry }: MonthPapers, charges: Charges): Promise<void> {
  const { judge, folder, month, verdicts } = at;
  const made = makeCabinetReport(
    registry.letters.map(({ number, shpi, recipientName, recipientAddress }) => ({
      ...{ number, shpi: shpi ?? '', recipientName, address: recipientAddress },
      chargeKopecks: charges.get(number) ?? 0,
    })),
  );
  const bytes = writeWorkbook('Отчёт', made.table);
  const place = join(folder, 'reports');
  await writeFile(join(place, 'cabinet.xlsx'), bytes);
  const form = new FormData();
  form.set('file', new File([Buffer.from(bytes)], 'cabinet.xlsx'));
  const told = { from: month.from, to: month.to, toldCount: made.toldCount, toldKopecks: made.toldKopecks };
  for (const [name, value] of Object.entries(told)) form.set(name, String(value));
  const report = await judge.post('/post-reports', postReportSchema, form);
  const faults = misjudged(made.put, report.rows);
  const differing = report.rows.filter(({ standing }) => standing !== 'equal').length;
  const found =
    faults[0] ??
    `внесено ${String(made.put.length)}, названо ${String(differing)}, сошлось ${String(report.counts?.equal ?? 0)}`;
  verdicts.add('Отчёт кабинета: внесённые расхождения', 'сверка за период', found, faults.length === 0);
  const isSummed = report.rowKopecks === made.rowKopecks && report.totalsWords.length > 0;
  verdicts.add(
    'Отчёт кабинета: сумма строк',
    'сверка за период',
    `${roubles(made.rowKopecks)}; ${report.totalsWords.join(' ')}`,
    isSummed,
  );
  await judgeWorkbook(at, join(place, 'cabinet.xlsx'));
  await judgeWorkbook(at, await keep(judge, `/post-reports/${report.id}/xlsx`, place, 'cabinet-reconciled.xlsx'));
}

/** Confirmations of dispatch of a hundred letters, each a PDF/A with the signature of the service inside. */
export async function judgeConfirmations(at: JudgedMonth): Promise<void> {
  const { clerk, month, folder, scratch, verdicts } = at;
  const place = join(folder, 'confirmations');
  await mkdir(place, { recursive: true });
  const files: string[] = [];
  for (let part = 0; part < TIMES; part += 1) {
    const ids = month.letters.slice(part * AT_ONCE, (part + 1) * AT_ONCE).map(({ id }) => id);
    const zip = await keep(
      clerk,
      `/dispatch-confirmations?letterIds=${ids.join(',')}`,
      place,
      `part-${String(part + 1)}.zip`,
    );
    files.push(...(await unzip(zip, join(scratch, 'confirmations', String(part)))));
  }
  const [unsound, unsigned]: [string[], string[]] = [[], []];
  for (const file of files) {
    if (!(await isSoundPdf(file))) unsound.push(basename(file));
    if (!(await isSignedWithin(file, scratch))) unsigned.push(basename(file));
  }
  const isEach = files.length === AT_ONCE * TIMES;
  verdicts.add('Подтверждения отправки', 'unzip', `${String(files.length)} из ${String(AT_ONCE * TIMES)}`, isEach);
  verdicts.addEach('Подтверждения: файлы PDF', 'qpdf --check', unsound, files.length);
  verdicts.addEach('Подтверждения: подпись службы', 'openssl cms -verify', unsigned, files.length);
  await judgeAsArchive(at, 'Подтверждения отправки', files);
}
