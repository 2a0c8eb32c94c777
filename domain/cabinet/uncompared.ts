import type { Money } from '../post/tariff.ts';
import type { AskedLetter } from './batch-facts.ts';
import { indexOf } from './found-words.ts';
import { isNamedWithin } from './named-within.ts';

/** What a row of the Post's is held against our letter by, besides that which names the letter. */
export const HELD_AGAINST = { price: 'плата', recipient: 'получатель', index: 'индекс' } as const;
export type HeldAgainst = keyof typeof HELD_AGAINST;
const ALL = Object.keys(HELD_AGAINST) as readonly HeldAgainst[];

interface ComparedRow {
  /** As it stood there. */
  readonly words: string;
  /** Null: no column of it tells the addressee. */
  readonly recipient: string | null;
  readonly priceKopecks: number | null;
  readonly index: string | null;
  readonly differences: readonly { readonly code: string }[];
}

interface OwnSide extends Pick<AskedLetter, 'recipientName' | 'recipientAddress'> {
  readonly expected: Money | null;
}

/** What one of the two sides of a row says nothing of: nothing differs there because nothing was compared. */
export function uncomparedIn(row: ComparedRow, letter: OwnSide): readonly HeldAgainst[] {
  const { priceKopecks, index, differences } = row;
  const isPriceTold = differences.some(({ code }) => code.startsWith('price'));
  const isPriceCompared = isPriceTold || (priceKopecks !== null && letter.expected !== null);
  const isIndexCompared = index !== null && indexOf(letter.recipientAddress) !== null;
  return [
    ...(isPriceCompared ? [] : (['price'] as const)),
    ...(isNameTold(row, letter) || differences.some(({ code }) => code === 'name') ? [] : (['recipient'] as const)),
    ...(isIndexCompared ? [] : (['index'] as const)),
  ];
}

/** Where no column tells the addressee, our whole name in the row does. */
export function isNameTold(
  { recipient, words }: Pick<ComparedRow, 'recipient' | 'words'>,
  letter: Omit<OwnSide, 'expected'>,
): boolean {
  return recipient !== null || isNamedWithin(words, letter);
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
