import { madeOf } from '../post/tariff-words.ts';
import { ofWay, sumOf, type Money, type PricedLetter, type Tariff } from '../post/tariff.ts';
import { differentPrice } from './compare-form.ts';
import type { FormDifference } from './form-differences.ts';
import type { Reckoning } from './price-words.ts';

/** A line of a comparison as far as its charge goes; kopecks. */
interface ChargedLine {
  readonly letterId: string | null;
  readonly priceKopecks: number | null;
  /** What the letter was reckoned to cost when the form came. */
  readonly expected: Money | null;
  readonly differences: readonly FormDifference[];
}

/** How a letter's charge is held against the tariff of its way: a form comes before the Post has told most ways. */
export interface KnownWay {
  readonly letter: PricedLetter;
  readonly tariff: Tariff;
}

/** The line with what its letter costs by the way that is known by now, and the difference of its charge by that. */
export function judgedByWay<Line extends ChargedLine>(line: Line, { letter, tariff }: KnownWay): Line & Reckoning {
  const { letterId, priceKopecks, differences } = line;
  const { way } = letter;
  if (letterId === null || line.expected === null) return line;
  const expected = ofWay(line.expected, tariff, letter);
  const made = madeOf(expected, tariff, letter);
  if (way === null || priceKopecks === null) return { ...line, expected, way, made };
  const others = differences.filter(({ code }) => code !== 'price');
  const price = differentPrice({ expected, way, made }, { priceKopecks, negativeKopecks: null });
  return { ...line, expected, way, made, differences: [...others, ...price] };
}

/** What the batch costs by the ways that are known by now: `sum` was reckoned of the lines `before`. */
export function sumByWays(sum: Money, before: readonly ChargedLine[], now: readonly ChargedLine[]): Money {
  const [then, known] = [before, now].map((lines) => sumOf(lines.filter(isCounted).map(({ expected }) => expected)));
  if (then === undefined || known === undefined) return sum;
  return { from: sum.from - then.from + known.from, to: sum.to - then.to + known.to };
}

/** Its letter is the Post's, and this is its first line. */
export function isCounted({ letterId, differences }: Pick<ChargedLine, 'letterId' | 'differences'>): boolean {
  return letterId !== null && differences.every(({ code }) => code !== 'repeated' && code !== 'not_accepted');
}
