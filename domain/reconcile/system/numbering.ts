import { findingsOf, type Finding } from '../breach.ts';

/** What the numbers of one site in one year look like. */
export interface NumberingFacts {
  readonly siteId: string;
  readonly year: number;
  /** Null: letters have numbers but there is no counter. */
  readonly lastSequence: number | null;
  readonly count: number;
  readonly maxSequence: number;
  /** Numbers that recoveries passed over: they are given to nobody. */
  readonly skipped: number;
  /** Numbers below a first number of the year that were never to be given. */
  readonly passed: number;
}

/** I1: numbers run from 1 to the counter, with no gaps but those that recoveries and the site's own first numbers made. */
export function numberingFindings({
  siteId,
  year,
  lastSequence,
  count,
  maxSequence,
  skipped,
  passed,
}: NumberingFacts): readonly Finding[] {
  const accounted = count + passed;
  const isLastGiven = maxSequence === lastSequence;
  // Right after a recovery the counter stands on a number that was passed over.
  const isLastSkipped = skipped > 0 && maxSequence >= accounted && maxSequence < accounted + skipped;
  if (lastSequence === accounted + skipped && (isLastGiven || isLastSkipped)) return [];
  const found = findingsOf('I1', `site/${siteId}/${String(year)}`, `Участок ${siteId}, ${String(year)} год`);
  const words = `выдано номеров ${String(lastSequence ?? 0)}, писем с номерами ${String(count)}, последний номер ${String(maxSequence)}`;
  return [found('numbers', `номера писем идут с пропусками: ${words}`)];
}
