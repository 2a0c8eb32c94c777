import type { AskedLetter } from '../cabinet/batch-facts.ts';
import { matchLines } from './compare-form.ts';
import type { ReadForm } from './form-line.ts';

/** For how many letters that both forms tell of they name another charge: a form that is replaced does not change sums in silence. */
export function countOtherCharges(one: ReadForm, other: ReadForm, letters: readonly AskedLetter[]): number {
  const [charges, others] = [chargesOf(one, letters), chargesOf(other, letters)];
  return [...charges].filter(([letterId, kopecks]) => others.has(letterId) && others.get(letterId) !== kopecks).length;
}

function chargesOf({ lines }: ReadForm, letters: readonly AskedLetter[]): ReadonlyMap<string, number> {
  const charges = new Map<string, number>();
  for (const [{ priceKopecks }, { letterId }] of matchLines(lines, letters))
    charges.set(letterId, (charges.get(letterId) ?? 0) + (priceKopecks ?? 0));
  return charges;
}
