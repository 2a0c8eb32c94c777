import { LETTER_KIND_NAMES, SIMPLE_LETTER_MARK, type LetterKind } from '../letters/letter.ts';
import { letterStateText } from '../letters/letter-life.ts';
import type { LetterOutcome, LetterStatus } from '../letters/letter-status.ts';
import type { ChannelName } from '../post/channels.ts';
import type { DeliveryBranch } from '../post/operation-meaning.ts';
import { moneyText, sumOf, type Money } from '../post/tariff.ts';
import { deliveryName, handOverName, WAY_LABELS } from '../post/way-told.ts';
import { VAT_LABEL, vatTotal, vatWords } from '../post/vat.ts';

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
  /** By which way its batch was handed over. */
  readonly channel: ChannelName;
  /** How it is taken to the addressee; null while the Post has not told. */
  readonly branch: DeliveryBranch | null;
  /** By the tariff of the batch's day; null: not known. */
  readonly price: Money | null;
  /** Within the price; null: not known. */
  readonly vat: Money | null;
  /** Of the document as it is printed; null: not known. */
  readonly pageCount: number | null;
}

/** Said beside the sums: by what they are reckoned, and where what the Post has taken is. */
export const REGISTRY_RECKONING =
  'Цены здесь — по тарифу дня партии и способу письма, а не по форме 103: что Почта взяла на деле, говорят карточка письма и «Бюджет».';

/** What stands over the list and under it; made of the very lines that are shown. */
export interface RegistryTotals {
  readonly letters: number;
  readonly electronic: number;
  readonly paper: number;
  /** Registered, and the Post has not told yet which way. */
  readonly notTold: number;
  readonly simple: number;
  readonly sum: Money;
  /** Within the sum: that of the lines added up; null: not known of any. */
  readonly vat: Money | null;
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
    sum: sumOf(lines.map(({ price }) => price)),
    vat: vatTotal(lines.map(({ vat }) => vat)),
  };
}

/** What a cell of the workbook holds: it is counted there, so numbers and money stand as such. */
type RegistryCell = string | number | { readonly kopecks: number };

interface WorkbookColumn {
  readonly title: string;
  readonly cell: (line: RegistryLine, place: number) => RegistryCell;
}

/** The columns of the registry as people see them: page, workbook and paper are made of this list. `width` is a share of the paper's line. */
export const DAY_REGISTRY_COLUMNS: readonly {
  readonly title: string;
  readonly width: number;
  readonly text: (line: RegistryLine, place: number) => string;
  /** In the workbook, when that is not the same text. */
  readonly inWorkbook?: readonly WorkbookColumn[];
}[] = [
  {
    ...{ title: '№', width: 4, text: (_line, place) => String(place) },
    inWorkbook: [{ title: '№', cell: (_line, place) => place }],
  },
  { title: 'Партия', width: 9, text: ({ batchDate, batchOrdinal }) => `${dayOf(batchDate)} № ${String(batchOrdinal)}` },
  { title: 'Номер письма', width: 13, text: ({ number }) => number },
  { title: 'Получатель', width: 15, text: ({ recipientName }) => recipientName },
  { title: 'Адрес', width: 18, text: ({ recipientAddress }) => recipientAddress },
  { title: 'Вид', width: 8, text: ({ kind }) => LETTER_KIND_NAMES[kind] },
  { title: 'ШПИ', width: 11, text: ({ shpi, kind }) => shpi ?? (kind === 'simple' ? SIMPLE_LETTER_MARK : '') },
  { title: WAY_LABELS.handOver, width: 8, text: ({ channel }) => handOverName(channel) },
  { title: WAY_LABELS.delivery, width: 8, text: deliveryName },
  { title: 'Состояние', width: 12, text: ({ status, outcome }) => letterStateText(status, outcome) },
  {
    ...{ title: 'Цена', width: 10, text: ({ price }) => priceText(price) },
    // Until the way is known a price is a span, and a span is no number.
    inWorkbook: (['from', 'to'] as const).map((end) => ({
      title: end === 'from' ? 'Цена от, ₽' : 'Цена до, ₽',
      cell: ({ price }) => kopecksOf(price, end),
    })),
  },
];

/** Stand in the workbook where the VAT of a line is known: their sums are those that the total tells. */
const VAT_COLUMNS: readonly WorkbookColumn[] = (['from', 'to'] as const).map((end) => ({
  title: end === 'from' ? `${VAT_LABEL} от, ₽` : `${VAT_LABEL} до, ₽`,
  cell: ({ vat }) => kopecksOf(vat, end),
}));

const WORKBOOK_COLUMNS: readonly WorkbookColumn[] = DAY_REGISTRY_COLUMNS.flatMap(
  ({ title, text, inWorkbook }) => inWorkbook ?? [{ title, cell: text }],
);

/** The table of the workbook: titles, a row for each line, and the sums under the money. */
export function registryTable(lines: readonly RegistryLine[]): readonly (readonly RegistryCell[])[] {
  const { sum, vat } = totalsOf(lines);
  const columns = vat === null ? WORKBOOK_COLUMNS : [...WORKBOOK_COLUMNS, ...VAT_COLUMNS];
  const sums = [sum, ...(vat === null ? [] : [vat])].flatMap(({ from, to }) => [{ kopecks: from }, { kopecks: to }]);
  const before = Array.from({ length: columns.length - sums.length - 1 }, () => '');
  return [
    columns.map(({ title }) => title),
    ...lines.map((line, index) => columns.map(({ cell }) => cell(line, index + 1))),
    [...before, 'Сумма', ...sums],
  ];
}

function kopecksOf(price: Money | null, end: keyof Money): RegistryCell {
  return price === null ? '' : { kopecks: price[end] };
}

function priceText(price: Money | null): string {
  return price === null ? '' : moneyText(price);
}

/** The totals in words, each a line. */
export function totalLines({
  letters,
  electronic,
  paper,
  notTold,
  simple,
  sum,
  vat,
}: RegistryTotals): readonly string[] {
  return [
    `Писем: ${String(letters)}`,
    `${WAY_LABELS.delivery}: электронно — ${String(electronic)} · на бумаге — ${String(paper)} · ещё не известно — ${String(notTold)} · простых — ${String(simple)}`,
    `Сумма: ${moneyText(sum)}${vatWords(vat)}`,
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
