import type { LetterKind } from '../letters/letter.ts';
import type { DeliveryBranch } from './operation-meaning.ts';

/** What the Post takes for one letter, kopecks. */
interface Tariff {
  readonly electronic: number;
  readonly paper: number;
}

/**
 * Prices of a registered letter. Source: the seed presentation of МАСК, 2020 (64,80 ₽ on paper, half of it electronically). Nothing later
 * is published for this channel and the price of a simple letter nowhere: sums are told as estimates, the Post's own bill decides.
 */
const REGISTERED: Tariff = { electronic: 3_240, paper: 6_480 };

/** Said wherever a sum stands. */
export const TARIFF_CAVEAT =
  'Расчёт по тарифу 2020 года: 32,40 ₽ за письмо, вручённое электронно, 64,80 ₽ за напечатанное. Точную сумму скажет счёт Почты; цена простого письма не опубликована.';

/** From and to, kopecks: which way a letter goes is known only on its way. */
export interface Money {
  readonly from: number;
  readonly to: number;
}

/** Null: the price is not known. */
export function priceOf(kind: LetterKind, branch: DeliveryBranch | null): Money | null {
  if (kind !== 'registered') return null;
  if (branch === null) return { from: REGISTERED.electronic, to: REGISTERED.paper };
  return { from: REGISTERED[branch], to: REGISTERED[branch] };
}

/** The sum of what is known. */
export function sumOf(prices: readonly (Money | null)[]): Money {
  const known = prices.filter((price) => price !== null);
  return { from: total(known.map(({ from }) => from)), to: total(known.map(({ to }) => to)) };
}

function total(kopecks: readonly number[]): number {
  return kopecks.reduce((sum, one) => sum + one, 0);
}

/** «32,40 ₽», «32,40 – 64,80 ₽». */
export function moneyText({ from, to }: Money): string {
  return from === to ? `${roubles(from)} ₽` : `${roubles(from)} – ${roubles(to)} ₽`;
}

function roubles(kopecks: number): string {
  return (kopecks / 100).toLocaleString('ru-RU', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
