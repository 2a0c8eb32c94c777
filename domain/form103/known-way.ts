import type { DeliveryBranch } from '../post/operation-meaning.ts';
import { ofWay, sumOf, type Money, type Tariff } from '../post/tariff.ts';
import { differentPrice } from './compare-form.ts';
import type { FormDifference } from './form-differences.ts';

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
  readonly way: DeliveryBranch | null;
  readonly tariff: Tariff;
}

/** The line with what its letter costs by the way that is known by now, and the difference of its charge by that. */
export function judgedByWay<Line extends ChargedLine>(line: Line, { way, tariff }: KnownWay): Line {
  const { letterId, priceKopecks, differences } = line;
  if (letterId === null || line.expected === null || way === null) return line;
  const expected = ofWay(line.expected, tariff, way);
  if (priceKopecks === null) return { ...line, expected };
  const others = differences.filter(({ code }) => code !== 'price');
  const price = differentPrice({ expected, way }, { priceKopecks, negativeKopecks: null });
  return { ...line, expected, differences: [...others, ...price] };
}

/** What the batch costs by the ways that are known by now: `sum` was reckoned of the lines `before`. */
export function sumByWays(sum: Money, before: readonly ChargedLine[], now: readonly ChargedLine[]): Money {
  const [then, known] = [before, now].map((lines) => sumOf(lines.filter(isCounted).map(({ expected }) => expected)));
  if (then === undefined || known === undefined) return sum;
  return { from: sum.from - then.from + known.from, to: sum.to - then.to + known.to };
}

/** Its letter is the Post's, and this is its first line. */
function isCounted({ letterId, differences }: ChargedLine): boolean {
  return letterId !== null && differences.every(({ code }) => code !== 'repeated' && code !== 'not_accepted');
}
