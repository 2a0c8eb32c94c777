import type { Money } from '../post/tariff.ts';
import { indexOf } from './found-words.ts';

/** What a row of the Post's is held against our letter by, besides that which names the letter. */
export const HELD_AGAINST = { price: 'плата', recipient: 'получатель', index: 'индекс' } as const;
export type HeldAgainst = keyof typeof HELD_AGAINST;
const ALL = Object.keys(HELD_AGAINST) as readonly HeldAgainst[];

interface ComparedRow {
  readonly priceKopecks: number | null;
  readonly index: string | null;
  readonly differences: readonly { readonly code: string }[];
}

interface OwnSide {
  readonly expected: Money | null;
  readonly recipientAddress: string;
}

/** What one of the two sides of a row says nothing of: nothing differs there because nothing was compared. The addressee is looked for in the whole row. */
export function uncomparedIn(
  { priceKopecks, index, differences }: ComparedRow,
  { expected, recipientAddress }: OwnSide,
): readonly HeldAgainst[] {
  const isPriceTold = differences.some(({ code }) => code.startsWith('price'));
  const isPriceCompared = isPriceTold || (priceKopecks !== null && expected !== null);
  const isIndexCompared = index !== null && indexOf(recipientAddress) !== null;
  return [...(isPriceCompared ? [] : (['price'] as const)), ...(isIndexCompared ? [] : (['index'] as const))];
}

/** «не сличено: плата, индекс»; null: everything was. */
export function uncomparedWords(uncompared: readonly HeldAgainst[]): string | null {
  if (uncompared.length === 0) return null;
  return `не сличено: ${ALL.filter((one) => uncompared.includes(one))
    .map((one) => HELD_AGAINST[one])
    .join(', ')}`;
}

/** In how many rows each was not compared; null: everything was in all. */
export function uncomparedTotals(
  rows: readonly { readonly uncompared: readonly HeldAgainst[] }[],
): UncomparedTotals | null {
  const totals = ALL.flatMap((what) => {
    const count = rows.filter(({ uncompared }) => uncompared.includes(what)).length;
    return count === 0 ? [] : [[what, count] as const];
  });
  return totals.length === 0 ? null : Object.fromEntries(totals);
}

export type UncomparedTotals = { readonly [What in HeldAgainst]?: number | undefined };

/** «не сличено: плата — строк 28, индекс — строк 28». */
export function uncomparedTotalWords(totals: UncomparedTotals): string {
  const words = ALL.flatMap((what) => {
    const count = totals[what];
    return count === undefined ? [] : [`${HELD_AGAINST[what]} — строк ${String(count)}`];
  });
  return `не сличено: ${words.join(', ')}`;
}
