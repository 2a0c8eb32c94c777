import type { Money } from '../post/tariff.ts';
import type { FormLine, ReadForm } from './form-line.ts';

/** A line of a form, and what its letter was reckoned to cost; null: not known. */
interface ReckonedLine {
  readonly line: FormLine;
  readonly expected: Money | null;
}

/**
 * The lines with the charges that may be read in several ways decided by what the letters were reckoned to cost, where that agrees with one
 * reading alone. What the form's own totals contradict, or say otherwise, is open: no sum is made of a guess.
 */
export function chargesByTariff(
  reckoned: readonly ReckonedLine[],
  toldSums: ReadForm['toldSums'] = [],
): readonly FormLine[] {
  const lines = reckoned.map(decided);
  const prices = lines.flatMap(({ priceKopecks }) => priceKopecks ?? []);
  const sum = prices.reduce((whole, one) => whole + one, 0);
  const isContradicted = toldSums.length > 0 && prices.length === lines.length && !toldSums.includes(sum);
  return isContradicted
    ? reckoned.map(({ line }, at) => (line.priceKopecks === null ? line : (lines[at] ?? line)))
    : lines;
}

function decided({ line, expected }: ReckonedLine): FormLine {
  const { readings = [], priceKopecks, negativeKopecks } = line;
  const [within, ...more] = expected === null ? [] : readings.filter((one) => isWithin(one, expected));
  if (within === undefined || more.length > 0) return line;
  const isOpen = priceKopecks === null && negativeKopecks === null;
  return { ...line, priceKopecks: isOpen || priceKopecks === within ? within : null, negativeKopecks: null };
}

function isWithin(kopecks: number, { from, to }: Money): boolean {
  return kopecks >= from && kopecks <= to;
}
