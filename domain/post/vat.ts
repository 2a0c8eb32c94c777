import { exactly, moneyText, sumOf, type Money, type Tariff } from './tariff.ts';

/** VAT within a price of one letter, to the kopeck; null: the price or the rate is not known. */
export function vatWithin(price: Money | null, { vatPercent }: Pick<Tariff, 'vatPercent'>): Money | null {
  if (price === null || vatPercent === null) return null;
  const within = (kopecks: number): number => Math.round((kopecks * vatPercent) / (100 + vatPercent));
  return { from: within(price.from), to: within(price.to) };
}

/** VAT within a total is that of its letters added up, so that it agrees with the list to the kopeck; null: known of none. */
export function vatTotal(parts: readonly (Money | null)[]): Money | null {
  return parts.every((part) => part === null) ? null : sumOf(parts);
}

/** VAT within what the Post charged, a line of its form each, kopecks; null: the rate is not known. */
export function vatOfCharges(charges: readonly number[], tariff: Pick<Tariff, 'vatPercent'>): Money | null {
  return vatTotal(charges.map((charge) => vatWithin(exactly(charge), tariff)));
}

/** «, в том числе НДС 10,80 ₽», said after a sum; empty while no rate is known. */
export function vatWords(vat: Money | null): string {
  return vat === null ? '' : `, ${VAT_LABEL} ${moneyText(vat)}`;
}

/** As accountants call it, everywhere. */
export const VAT_LABEL = 'в том числе НДС';
