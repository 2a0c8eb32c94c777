import { statisticsLinesSchema } from '#views/statistics/statistics.ts';
import type { Charges } from './forms.ts';
import { roubles, type JudgedMonth } from './judged-month.ts';
import { GROUP_NAMES, GROUPS, groupOfName, WEEKS, type Group } from './month-plan.ts';
import { isOver } from './month.ts';
import { textOfPdf } from './programs.ts';
import type { MonthPapers } from './reports.ts';

/** Parts of the report, each with the filter of the list behind its numbers. */
const PARTS = {
  byKind: 'kind',
  byWay: 'way',
  byDocument: 'documentKind',
  byStatus: 'status',
  byOutcome: 'outcome',
  byCause: 'cause',
} as const;

/** Totals of the report, of the list behind each of them, of the registry and of form 103: the same letters and the same money, to the kopeck. */
export async function judgeTotals(at: JudgedMonth, papers: MonthPapers, charges: Charges): Promise<void> {
  judgeFates(at);
  judgeCauses(at, papers);
  judgeSameLetters(at, papers, charges);
  await judgeLists(at, papers);
  await judgeRegistrySum(at, papers);
  judgeSaved(at, papers);
}

function judgeFates({ month: { letters }, verdicts }: JudgedMonth): void {
  for (const group of GROUP_NAMES) {
    const all = letters.filter(({ recipientName }) => groupOfName(recipientName) === group);
    const over = all.filter(isOver).length;
    const wanted = GROUPS[group].perWeek * WEEKS;
    verdicts.add(
      `Судьба: ${GROUPS[group].words}`,
      'список писем',
      `${String(over)} из ${String(wanted)}`,
      over === wanted,
    );
  }
}

/** Why letters did not reach their people, as the report counts it and as it was planned. */
function judgeCauses({ verdicts }: JudgedMonth, { statistics }: MonthPapers): void {
  const planned = GROUP_NAMES.flatMap((name) => {
    const group: Group = GROUPS[name];
    return group.cause === undefined ? [] : [`${group.cause} ${String(group.perWeek * WEEKS)}`];
  });
  const told = statistics.byCause.map(({ code, count }) => `${code} ${String(count)}`);
  const isSame = planned.toSorted().join() === told.toSorted().join();
  verdicts.add('Причины возвратов в отчёте', 'план месяца', told.join(', '), isSame);
}

function judgeSameLetters({ month, verdicts }: JudgedMonth, papers: MonthPapers, charges: Charges): void {
  const lists = {
    'список писем': month.letters.map(({ number }) => number ?? ''),
    'отчёт csv': papers.csvLines.map((line) => line.split(';')[0] ?? ''),
    реестр: papers.registry.letters.map(({ number }) => number),
    'ф. 103': [...charges.keys()],
  };
  const [first = []] = Object.values(lists);
  const wanted = first.toSorted().join();
  const unequal = Object.entries(lists).filter(([, numbers]) => numbers.toSorted().join() !== wanted);
  const told =
    unequal.length === 0
      ? `одни и те же, ${String(first.length)}`
      : `не те: ${unequal.map(([name]) => name).join(', ')}`;
  verdicts.add('Письма отчёта, реестра, ф. 103', 'список писем', told, unequal.length === 0);
  const { letters } = papers.statistics;
  const isRead = papers.reportLines.some((line) => /^"?Писем"?,"?(\d+)/u.exec(line)?.[1] === String(letters));
  verdicts.add('Итог отчёта', 'LibreOffice', `писем ${String(letters)}`, isRead && letters === first.length);
}

/** Every number of the report is as many letters as the list behind it has. */
async function judgeLists({ judge, month, verdicts }: JudgedMonth, { statistics }: MonthPapers): Promise<void> {
  const days = { from: month.from, to: month.to };
  const numbers = [
    ...Object.entries(PARTS).flatMap(([part, filter]) =>
      statistics[part as keyof typeof PARTS].map(({ code, count }) => ({ asked: { ...days, [filter]: code }, count })),
    ),
    ...statistics.byRegion.map(({ code, count }) => ({ asked: { ...days, region: code, isReturned: '1' }, count })),
    ...statistics.byDay.map(({ code, count }) => ({ asked: { from: code, to: code }, count })),
  ];
  const faults: string[] = [];
  for (const { asked, count } of numbers) {
    const list = await judge.get(`/statistics/letters?${String(new URLSearchParams(asked))}`, statisticsLinesSchema);
    if (list.count !== count) faults.push(`${JSON.stringify(asked)}: ${String(count)} и ${String(list.count)}`);
  }
  verdicts.addEach('Числа отчёта и списки за ними', 'список писем отчёта', faults, numbers.length);
}

async function judgeRegistrySum({ verdicts }: JudgedMonth, papers: MonthPapers): Promise<void> {
  const { letters, totals } = papers.registry;
  const sum = (end: 'from' | 'to'): number => letters.reduce((total, { price }) => total + (price?.[end] ?? 0), 0);
  const own = [sum('from'), sum('to')];
  const isOwn = totals.sum.from === own[0] && totals.sum.to === own[1];
  const words = own.map(roubles).join(' – ');
  verdicts.add('Сумма реестра', 'сложено построчно', words, isOwn);
  const rows = papers.registryLines.map(moneyCells);
  const totalAt = papers.registryLines.findIndex((line) => line.includes('"Сумма",'));
  const inBook = rows[totalAt] ?? [];
  const added = [0, 1].map((at) => rows.slice(0, totalAt).reduce((total, row) => total + (row[at] ?? 0), 0));
  const isBook = [inBook, added].every((pair) => pair.join() === own.join());
  verdicts.add('registry.xlsx: сумма и столбцы', 'LibreOffice', inBook.map(roubles).join(' – '), isBook);
  const digits = (await textOfPdf(papers.registryPdf)).replaceAll(/(?<=\d)\s(?=\d)/g, '');
  const isPrinted = own.every((kopecks) => digits.includes(roubles(kopecks)));
  verdicts.add('registry.pdf: сумма', 'pdftotext', isPrinted ? words : 'суммы нет', isPrinted);
}

/** The last two cells of a line of csv, kopecks; none where they are no money. */
function moneyCells(line: string): readonly number[] {
  const found = /(?:^|,)"?([\d\s.,]+[.,]\d\d)"?,"?([\d\s.,]+[.,]\d\d)"?$/.exec(line.trim());
  return found === null ? [] : [found[1], found[2]].map((text = '') => Number(text.replaceAll(/\D/g, '')));
}

/** The cell beside the name of a line of csv, kopecks. */
function moneyBeside(line: string): number {
  const [, text = ''] = /,"?([\d\s.,]*\d[.,]\d\d)"?,*$/.exec(line.trim()) ?? [];
  return Number(text.replaceAll(/\D/g, ''));
}

/** What was saved against paper, reckoned anew of the registry's lines. */
function judgeSaved({ verdicts }: JudgedMonth, { registry, statistics, reportLines }: MonthPapers): void {
  const each = statistics.norms.priceOnPaper - statistics.norms.priceElectronic;
  const of = (branch: string | null): number => registry.letters.filter((line) => line.branch === branch).length;
  const own = [of('electronic') * each, (of('electronic') + of(null)) * each];
  const told = reportLines.filter((line) => line.includes('Против бумаги сбережено, ₽')).map(moneyBeside);
  const isTold = [...new Set(own)].join() === told.join();
  verdicts.add('Сбережённое в отчёте', 'строки реестра', own.map(roubles).join(' – '), isTold);
}
