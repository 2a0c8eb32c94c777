import type { FormDifference, FormDifferenceCode } from './form-differences.ts';
import { isPriceAlone, WHOLE_PLACE } from './open-differences.ts';

/** What of one line a person has settled. */
export interface CoveredDifference {
  readonly place: number;
  readonly codes: readonly FormDifferenceCode[];
}

/** A person's word on a place of the comparison. */
export interface SettledPlace {
  readonly place: number;
  /** What differed when it was said; null: one from before, of everything at its place. */
  readonly covers: readonly CoveredDifference[] | null;
}

interface PlacedLine {
  readonly place: number;
  readonly differences: readonly Pick<FormDifference, 'code'>[];
}

/** True for a difference that a person has said his word on: what is known later is another one. */
export function isSettledDifference(
  { place, differences }: PlacedLine,
  code: FormDifferenceCode,
  settled: readonly SettledPlace[],
): boolean {
  return settled.some((one) => {
    if (one.covers !== null)
      return one.covers.some((covered) => covered.place === place && covered.codes.includes(code));
    return one.place === place || (one.place === WHOLE_PLACE && isPriceAlone(differences));
  });
}

/** The same lines with what nobody has settled yet. */
export function withoutSettled<Line extends PlacedLine>(
  lines: readonly Line[],
  settled: readonly SettledPlace[],
): readonly Line[] {
  return lines.map((line) => ({
    ...line,
    differences: line.differences.filter(({ code }) => !isSettledDifference(line, code, settled)),
  }));
}

/** What a word on this place is of; `lines`: without what was settled before. */
export function coveredAt(at: number, lines: readonly PlacedLine[]): readonly CoveredDifference[] {
  const of = lines.filter(({ place, differences }) => (at === WHOLE_PLACE ? isPriceAlone(differences) : place === at));
  return of.map(({ place, differences }) => ({ place, codes: differences.map(({ code }) => code) }));
}
