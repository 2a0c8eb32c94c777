import type { SumReadings } from './money-within.ts';

/** A charge as a form tells it, kopecks. */
export interface ReadCharge {
  /** Null: none was read, or which of the readings it is stays open. */
  readonly kopecks: number | null;
  /** Where there are several; absent: there is one at most. */
  readonly readings?: readonly number[] | undefined;
}

/**
 * The charges of lines by their sums. One that may be read in several ways is known where a single way of reading the whole form gives
 * the totals that it prints; where two do, or none, it stays open.
 */
export function chargesByTotals(
  lines: readonly (readonly SumReadings[])[],
  totals: readonly number[],
): readonly ReadCharge[] {
  const charged = lines.map(withoutNothing);
  const all = charged.map((sums) => [...new Set(sums.flat())]);
  const single = all.map(([one, ...more]) => (more.length === 0 ? (one ?? null) : null));
  const fitting = waysToRead(charged).filter((way) => way.every((one) => one !== null) && totals.includes(sumOf(way)));
  const [way] = new Set(fitting.map((one) => one.join())).size === 1 ? fitting : [];
  return all.map((readings, at) => ({
    kopecks: single[at] ?? way?.[at] ?? null,
    readings: readings.length > 1 ? readings : undefined,
  }));
}

/** Beside another sum nothing is no charge: a value that is not declared. */
function withoutNothing(sums: readonly SumReadings[]): readonly SumReadings[] {
  const paid = sums.filter(([whole]) => whole !== 0);
  return paid.length === 0 ? sums : paid;
}

/** The columns stand in every line alike: the charge is the same of them, counted from the end, and it takes in the group before it or does not. */
function waysToRead(lines: readonly (readonly SumReadings[])[]): readonly (readonly (number | null)[])[] {
  const columns = Math.max(0, ...lines.map((sums) => sums.length));
  return Array.from({ length: columns }, (_, at) => -1 - at).flatMap((column) =>
    [0, -1].map((reading) => lines.map((sums) => sums.at(column)?.at(reading) ?? null)),
  );
}

function sumOf(way: readonly (number | null)[]): number {
  return way.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}
