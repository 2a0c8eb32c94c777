import { inForceOn, type Versions } from '../calendar/valid-from.ts';
import type { LetterKind } from '../letters/letter.ts';
import type { DeliveryBranch } from './operation-meaning.ts';

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
  /** Where the prices are from, in words. */
  readonly source: string;
}

/**
 * What the program comes with. Source: the seed presentation of МАСК, 2020 (64,80 ₽ on paper, half of it electronically). Nothing later is
 * published for this channel and the price of a simple letter nowhere: sums are told as estimates, the Post's own bill decides.
 */
export const SHIPPED_TARIFF: Tariff = {
  ...{ validFrom: '2020-01-01', electronicKopecks: 3_240, paperKopecks: 6_480, simpleKopecks: null },
  source: 'презентация МАСК, 2020 год',
};

export type Tariffs = Versions<Tariff>;

/** From the least to the most, kopecks: which way a letter goes is known only on its way. */
export interface Money {
  readonly from: number;
  readonly to: number;
}

/** Null: the price is not known. `branch` null: the Post has not told which way the letter went. */
export function priceOf(tariff: Tariff, kind: LetterKind, branch: DeliveryBranch | null): Money | null {
  const { electronicKopecks, paperKopecks, simpleKopecks } = tariff;
  if (kind === 'simple') return simpleKopecks === null ? null : exactly(simpleKopecks);
  if (branch === null) return spanOf(electronicKopecks, paperKopecks);
  return exactly(branch === 'electronic' ? electronicKopecks : paperKopecks);
}

/** What was reckoned while the way was not known, once it is: the end of that way. A price that is no span is of the way already. */
export function ofWay({ from, to }: Money, tariff: Tariff, way: DeliveryBranch | null): Money {
  if (way === null) return { from, to };
  const isElectronicLess = tariff.electronicKopecks <= tariff.paperKopecks;
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

/** Said wherever a sum stands: by which tariffs it was counted, and how far it can be trusted. */
export function tariffCaveat(used: readonly Tariff[]): string {
  const prices = used.map(
    ({ validFrom, electronicKopecks, paperKopecks, simpleKopecks }) =>
      `с ${dayOf(validFrom)} — ${moneyText(exactly(electronicKopecks))} за письмо, вручённое электронно, ${moneyText(exactly(paperKopecks))} за напечатанное${simpleKopecks === null ? '' : `, ${moneyText(exactly(simpleKopecks))} за простое`}`,
  );
  const unknown = used.some(({ simpleKopecks }) => simpleKopecks === null) ? ' Цена простого письма не известна.' : '';
  return `Расчёт по тарифу: ${prices.join('; ')}. Точную сумму скажет счёт Почты.${unknown}`;
}

/** The tariffs that are in force on one of these days, newest first. */
export function tariffsOf(tariffs: Tariffs, days: readonly string[]): readonly Tariff[] {
  const used = new Set(days.map((day) => inForceOn(tariffs, day)));
  return tariffs.filter((tariff) => used.has(tariff));
}

function dayOf(day: string): string {
  return day.split('-').toReversed().join('.');
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
