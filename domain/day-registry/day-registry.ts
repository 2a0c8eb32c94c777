import { LETTER_KIND_NAMES, SIMPLE_LETTER_MARK, type LetterKind } from '../letters/letter.ts';
import { letterStatusName } from '../letters/letter-life.ts';
import { LETTER_OUTCOME_NAMES, type LetterOutcome, type LetterStatus } from '../letters/letter-status.ts';
import type { DeliveryBranch } from '../post/operation-meaning.ts';
import { moneyText, priceOf, sumOf, type Money } from '../post/tariff.ts';

/** One letter handed to the Post in a batch of those days. */
export interface RegistryLine {
  readonly letterId: string;
  readonly batchId: string;
  /** `yyyy-MM-dd`, the court's date. */
  readonly batchDate: string;
  readonly batchOrdinal: number;
  readonly siteId: string;
  readonly number: string;
  readonly recipientName: string;
  readonly recipientAddress: string;
  readonly kind: LetterKind;
  readonly shpi: string | null;
  readonly status: LetterStatus;
  readonly outcome: LetterOutcome | null;
  /** Which way it went; null while the Post has not told. */
  readonly branch: DeliveryBranch | null;
}

/** What stands over the list and under it; made of the very lines that are shown. */
export interface RegistryTotals {
  readonly letters: number;
  readonly electronic: number;
  readonly paper: number;
  /** Registered, and the Post has not told yet which way. */
  readonly notTold: number;
  readonly simple: number;
  readonly sum: Money;
}

/** So many days and letters at most in one registry. */
export const REGISTRY_MAX_DAYS = 31;
export const REGISTRY_MAX_LETTERS = 5_000;

export function totalsOf(lines: readonly RegistryLine[]): RegistryTotals {
  const count = (holds: (line: RegistryLine) => boolean): number => lines.filter(holds).length;
  return {
    letters: lines.length,
    electronic: count(({ branch }) => branch === 'electronic'),
    paper: count(({ branch }) => branch === 'paper'),
    notTold: count(({ branch, kind }) => branch === null && kind === 'registered'),
    simple: count(({ branch, kind }) => branch === null && kind === 'simple'),
    sum: sumOf(lines.map(({ kind, branch }) => priceOf(kind, branch))),
  };
}

export const BRANCH_NAMES: Readonly<Record<DeliveryBranch, string>> = { electronic: 'электронно', paper: 'на бумаге' };

/** The columns of the registry as people see them: page, workbook and paper are made of this list. `width` is a share of the paper's line. */
export const DAY_REGISTRY_COLUMNS: readonly {
  readonly title: string;
  readonly width: number;
  readonly text: (line: RegistryLine, place: number) => string;
}[] = [
  { title: '№', width: 4, text: (_line, place) => String(place) },
  { title: 'Партия', width: 9, text: ({ batchDate, batchOrdinal }) => `${dayOf(batchDate)} № ${String(batchOrdinal)}` },
  { title: 'Номер письма', width: 13, text: ({ number }) => number },
  { title: 'Получатель', width: 17, text: ({ recipientName }) => recipientName },
  { title: 'Адрес', width: 22, text: ({ recipientAddress }) => recipientAddress },
  { title: 'Вид', width: 8, text: ({ kind }) => LETTER_KIND_NAMES[kind] },
  { title: 'ШПИ', width: 11, text: ({ shpi, kind }) => shpi ?? (kind === 'simple' ? SIMPLE_LETTER_MARK : '') },
  { title: 'Способ', width: 8, text: ({ branch }) => (branch === null ? '' : BRANCH_NAMES[branch]) },
  { title: 'Состояние', width: 12, text: (line) => stateOf(line) },
  { title: 'Цена', width: 10, text: ({ kind, branch }) => priceText(priceOf(kind, branch)) },
];

function stateOf({ status, outcome }: RegistryLine): string {
  return outcome === null ? letterStatusName(status) : LETTER_OUTCOME_NAMES[outcome];
}

function priceText(price: Money | null): string {
  return price === null ? '' : moneyText(price);
}

/** The totals in words, each a line. */
export function totalLines({ letters, electronic, paper, notTold, simple, sum }: RegistryTotals): readonly string[] {
  return [
    `Писем: ${String(letters)}`,
    `Электронно: ${String(electronic)} · на бумаге: ${String(paper)} · способ ещё не известен: ${String(notTold)} · простых: ${String(simple)}`,
    `Сумма: ${moneyText(sum)}`,
  ];
}

/** «25.11.2026», «25.11.2026 – 27.11.2026». */
export function daysText(from: string, to: string): string {
  return from === to ? dayOf(from) : `${dayOf(from)} – ${dayOf(to)}`;
}

function dayOf(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}.${month}.${year}`;
}
