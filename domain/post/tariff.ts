import { inForceOn, type Versions } from '../calendar/valid-from.ts';
import type { LetterKind } from '../letters/letter.ts';
import type { DeliveryBranch } from './operation-meaning.ts';
import { furtherSheets } from './sheets.ts';

/** Prices of the Post for one letter of this channel, from a day on until the next tariff begins. Kopecks with VAT. */
export interface Tariff {
  /** `yyyy-MM-dd`, the court's date of the batch. */
  readonly validFrom: string;
  /** A registered letter that was delivered electronically. */
  readonly electronicKopecks: number;
  /** A registered letter that the Post printed and carried. */
  readonly paperKopecks: number;
  /** A simple letter; null: its price is not known. */
  readonly simpleKopecks: number | null;
  /** Sheets that each of these prices covers (`sheetsOf`); null: a letter costs the same however many it has. */
  readonly includedSheets: number | null;
  /** Each sheet beyond them of a letter that was delivered electronically, and of one that the Post printed; null: nothing is added. */
  readonly furtherSheetElectronicKopecks: number | null;
  readonly furtherSheetPaperKopecks: number | null;
  /** Pages that make one sheet: 1 where the Post prints on one side, 2 where on both. */
  readonly pagesPerSheet: number;
  /** The notice of delivery of a registered letter, where it is not within the price; null: nothing is added. */
  readonly noticeKopecks: number | null;
  /** Percents that are contained in all these prices; null: not known. */
  readonly vatPercent: number | null;
  /** Where the prices are from, in words. */
  readonly source: string;
}

/** Nothing is added to the price of a letter, and what is contained in it is not known. */
export const NOTHING_ADDED = {
  ...{ includedSheets: null, furtherSheetElectronicKopecks: null, furtherSheetPaperKopecks: null, pagesPerSheet: 1 },
  ...{ noticeKopecks: null, vatPercent: null },
} as const satisfies Partial<Tariff>;

/**
 * What the program comes with. Source: the seed presentation of МАСК, 2020 (64,80 ₽ on paper, half of it electronically). Nothing later is
 * published for this channel; the price of a simple letter, of further sheets and of the notice, and the rate of VAT nowhere: sums are told as
 * estimates, the Post's own bill decides.
 */
export const SHIPPED_TARIFF: Tariff = {
  ...{ validFrom: '2020-01-01', electronicKopecks: 3_240, paperKopecks: 6_480, simpleKopecks: null },
  ...NOTHING_ADDED,
  source: 'презентация МАСК, 2020 год; листы сверх цены, уведомление и НДС Почта для этого канала не публикует',
};

export type Tariffs = Versions<Tariff>;

/** From the least to the most, kopecks: which way a letter goes is known only on its way. */
export interface Money {
  readonly from: number;
  readonly to: number;
}

/** What the price of a letter depends on. */
export interface PricedLetter {
  readonly kind: LetterKind;
  /** Null: the Post has not told which way it went. */
  readonly way: DeliveryBranch | null;
  /** Of the whole document as it will be printed; null: not known yet, and nothing is added for its sheets (`lacksSheets`). */
  readonly pageCount: number | null;
}

/** The only price of a letter: the price of its way, its sheets beyond those that it covers, its notice. Null: it is not known. */
export function priceOf(tariff: Tariff, letter: PricedLetter): Money | null {
  const { simpleKopecks } = tariff;
  if (letter.kind !== 'simple') return registeredPrice(tariff, letter);
  return simpleKopecks === null ? null : exactly(simpleKopecks + furtherSheetsPrice(tariff, letter.pageCount, 'paper'));
}

function registeredPrice(tariff: Tariff, { way, pageCount }: Omit<PricedLetter, 'kind'>): Money {
  const whole = (by: DeliveryBranch): number =>
    (by === 'electronic' ? tariff.electronicKopecks : tariff.paperKopecks) +
    furtherSheetsPrice(tariff, pageCount, by) +
    (tariff.noticeKopecks ?? 0);
  return way === null ? spanOf(whole('electronic'), whole('paper')) : exactly(whole(way));
}

function furtherSheetsPrice(tariff: Tariff, pageCount: number | null, by: DeliveryBranch): number {
  const each = by === 'electronic' ? tariff.furtherSheetElectronicKopecks : tariff.furtherSheetPaperKopecks;
  return furtherSheets(tariff, pageCount) * (each ?? 0);
}

/** What was reckoned while the way was not known, once it is: the end of that way. A price that is no span is of the way already. */
export function ofWay({ from, to }: Money, tariff: Tariff, { way, pageCount }: Omit<PricedLetter, 'kind'>): Money {
  if (way === null) return { from, to };
  const [electronic, paper] = (['electronic', 'paper'] as const).map((by) =>
    registeredPrice(tariff, { way: by, pageCount }),
  );
  const isElectronicLess = (electronic?.from ?? 0) <= (paper?.from ?? 0);
  return exactly((way === 'electronic') === isElectronicLess ? from : to);
}

/** Between two sums, whichever of them is less: nothing says that paper is the dearer way. */
export function spanOf(one: number, other: number): Money {
  return { from: Math.min(one, other), to: Math.max(one, other) };
}

export function exactly(kopecks: number): Money {
  return { from: kopecks, to: kopecks };
}

/** The sum of what is known. */
export function sumOf(prices: readonly (Money | null)[]): Money {
  const known = prices.filter((price) => price !== null);
  return { from: total(known.map(({ from }) => from)), to: total(known.map(({ to }) => to)) };
}

function total(kopecks: readonly number[]): number {
  return kopecks.reduce((sum, one) => sum + one, 0);
}

/** The tariffs that are in force on one of these days, newest first. */
export function tariffsOf(tariffs: Tariffs, days: readonly string[]): readonly Tariff[] {
  const used = new Set(days.map((day) => inForceOn(tariffs, day)));
  return tariffs.filter((tariff) => used.has(tariff));
}

/** Stands after a sum, and in the name of a field that takes one. */
export const CURRENCY = '₽';

/** «32,40 ₽», «32,40 – 64,80 ₽». */
export function moneyText({ from, to }: Money): string {
  return `${from === to ? roubles(from) : `${roubles(from)} – ${roubles(to)}`} ${CURRENCY}`;
}

function roubles(kopecks: number): string {
  return (kopecks / 100).toLocaleString('ru-RU', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
