import { readTable, type PlacedCells } from '../cabinet/read-table.ts';
import { uncomparedIn, type HeldAgainst } from '../cabinet/uncompared.ts';
import type { ColumnMap } from '../cabinet/columns.ts';
import { isTotalsRow } from '../documents/totals-row.ts';
import { compareForm, type ComparedLine, type FormLetter } from '../form103/compare-form.ts';
import {
  FORM_DIFFERENCES,
  namedDifference,
  type DifferenceNames,
  type FormDifference,
} from '../form103/form-differences.ts';
import { toldCharge, type FormLine } from '../form103/form-line.ts';
import { signedMoneyOfCell } from '../form103/money-within.ts';
import { dayOfCell } from './day-of-cell.ts';
import { exactly, moneyText } from '../post/tariff.ts';

/** How a row of the Post's report and our letter stand to each other. */
export const REPORT_STANDINGS = {
  not_understood: 'не понято строк (ни номера письма, ни ШПИ)',
  differs: 'найдено, но отличается',
  only_ours: 'есть у нас, в отчёте нет',
  only_theirs: 'есть в отчёте, у нас нет',
  equal: 'сошлось',
} as const;
export type ReportStanding = keyof typeof REPORT_STANDINGS;
export const REPORT_STANDING_NAMES = Object.keys(REPORT_STANDINGS) as [ReportStanding, ...ReportStanding[]];

/** The differences of form 103 as they are told of a report. */
const REPORT_DIFFERENCES: DifferenceNames = {
  ...FORM_DIFFERENCES,
  not_in_form: 'письма нет в отчёте',
  stranger: 'строка отчёта не о нашем письме',
  not_accepted: 'в отчёте письмо есть, а у нас оно не принято',
  repeated: 'письмо стоит в отчёте дважды',
};

export function reportDifferenceWords(difference: FormDifference): string {
  return namedDifference(difference, REPORT_DIFFERENCES);
}

/** A letter, a row of the report, or both. */
export interface ReconciledRow {
  /** From 1: rows of the report in their order, then letters that it does not name, then rows that were not understood. */
  readonly place: number;
  readonly standing: ReportStanding;
  readonly letterId: string | null;
  readonly number: string | null;
  readonly words: string;
  readonly shpi: string | null;
  readonly priceKopecks: number | null;
  /** Only where both sides are there. */
  readonly differences: readonly FormDifference[];
  /** Only where both sides are there: what one of them does not tell. */
  readonly uncompared: readonly HeldAgainst[];
}

/** A report as it was read. */
export interface ReadReport {
  readonly lines: readonly FormLine[];
  /** Rows that name no letter though they are no totals, as they stood there: a damaged ШПИ, say. */
  readonly notUnderstood: readonly string[];
}

/** The rows of a report whose columns are known; only totals and empty rows are left out. */
export function readReport(rows: readonly PlacedCells[], map: ColumnMap): ReadReport {
  const cellsOf = new Map(rows.map(({ place, cells }) => [place, cells]));
  const named = readTable(rows, map).filter((row) => row.registrationNumber !== null || row.shpi !== null);
  const places = new Set(named.map(({ place }) => place));
  const others = rows.filter(({ place, cells }) => !places.has(place) && !isTotalsRow(cells));
  const lines = named.map(({ place, words, registrationNumber, shpi, recipient, index }) => {
    const cell = (at: number | undefined): string => (at === undefined ? '' : (cellsOf.get(place)?.[at] ?? ''));
    const told = { ...toldCharge(signedMoneyOfCell(cell(map.price))), acceptedOn: dayOfCell(cell(map.acceptedOn)) };
    return { place, words, registrationNumber, shpi, recipient, index, hasColumns: true as const, ...told };
  });
  return { lines, notUnderstood: others.map(({ cells }) => wordsOf(cells).join(' · ')) };
}

function wordsOf(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

/** Holds a report of a period against the letters that the Post accepted in it, and those of other days that it names; `hasPrices`: it has a column of charges. */
export function reconcileReport(
  { lines, notUnderstood }: ReadReport,
  letters: readonly FormLetter[],
  hasPrices: boolean,
): readonly ReconciledRow[] {
  const numbers = new Map(letters.map((letter) => [letter.letterId, letter]));
  const compared = compareForm({ lines, hasPrices, toldCount: null, toldSumKopecks: null }, letters);
  const rows = compared.lines.map((row): ReconciledRow => {
    const letter = numbers.get(row.letterId ?? '');
    const standing = standingOf(row);
    return {
      ...{ place: row.place, standing, letterId: row.letterId, number: letter?.registrationNumber ?? null },
      words: row.line?.words ?? letter?.recipientName ?? '',
      shpi: row.line?.shpi ?? letter?.shpi ?? null,
      priceKopecks: row.line?.priceKopecks ?? null,
      differences: standing === 'differs' ? row.differences : [],
      uncompared: letter && row.line ? uncomparedIn({ ...row.line, differences: row.differences }, letter) : [],
    };
  });
  const nothing = { letterId: null, number: null, shpi: null, priceKopecks: null, differences: [], uncompared: [] };
  const silent = notUnderstood.map((words, at): ReconciledRow => ({
    ...nothing,
    place: rows.length + at + 1,
    standing: 'not_understood',
    words,
  }));
  return [...rows, ...silent];
}

function standingOf({ letterId, line, differences }: ComparedLine): ReportStanding {
  if (letterId === null) return 'only_theirs';
  if (line === null) return 'only_ours';
  return differences.length === 0 ? 'equal' : 'differs';
}

/** How many of each. */
export function countStandings(
  rows: readonly Pick<ReconciledRow, 'standing'>[],
): Readonly<Record<ReportStanding, number>> {
  const of = (standing: ReportStanding): number => rows.filter((row) => row.standing === standing).length;
  const sides = {
    differs: of('differs'),
    only_ours: of('only_ours'),
    only_theirs: of('only_theirs'),
    equal: of('equal'),
  };
  return { ...sides, not_understood: of('not_understood') };
}

interface ToldTotals {
  readonly count: number | null;
  readonly kopecks: number | null;
}

/** How the cabinet's statistics stand to our letters and to the rows of its own report, in words; empty: nothing was told, or all agrees. */
export function totalsWords(
  told: ToldTotals,
  ours: { readonly count: number },
  rows: { readonly count: number; readonly kopecks: number | null },
): readonly string[] {
  return [
    ...(told.count !== null && told.count !== ours.count
      ? [`По статистике кабинета писем ${String(told.count)}, у нас принято заказных ${String(ours.count)}.`]
      : []),
    ...(told.count !== null && told.count !== rows.count
      ? [`По статистике кабинета писем ${String(told.count)}, строк в отчёте ${String(rows.count)}.`]
      : []),
    ...(told.kopecks === null ? [] : sumWords(told.kopecks, rows.kopecks)),
  ];
}

function sumWords(told: number, ofRows: number | null): readonly string[] {
  const [cabinet, report] = [told, ofRows ?? 0].map((kopecks) => moneyText(exactly(kopecks)));
  if (ofRows === null) {
    return [`Сумма по статистике кабинета, ${String(cabinet)}, не сличена: плата прочитана не у каждой строки отчёта.`];
  }
  return told === ofRows
    ? []
    : [`Сумма по статистике кабинета — ${String(cabinet)}, по строкам отчёта — ${String(report)}.`];
}
