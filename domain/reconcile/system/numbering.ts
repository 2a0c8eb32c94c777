import { findingsOf, type Finding } from '../breach.ts';

/** What the numbers of one site in one year look like. */
export interface NumberingFacts {
  readonly siteId: string;
  readonly year: number;
  /** Null: letters have numbers but there is no counter. */
  readonly lastSequence: number | null;
  readonly count: number;
  readonly maxSequence: number;
}

/** I1: numbers run from 1 to the counter without gaps. */
export function numberingFindings({
  siteId,
  year,
  lastSequence,
  count,
  maxSequence,
}: NumberingFacts): readonly Finding[] {
  if (lastSequence === count && maxSequence === count) return [];
  const found = findingsOf('I1', `site/${siteId}/${String(year)}`, `Участок ${siteId}, ${String(year)} год`);
  const words = `выдано номеров ${String(lastSequence ?? 0)}, писем с номерами ${String(count)}, последний номер ${String(maxSequence)}`;
  return [found('numbers', `номера писем идут с пропусками: ${words}`)];
}
