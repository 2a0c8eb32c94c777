import { wholeSumsWithin, withoutMoneys, type SumReadings } from './money-within.ts';

/** A line of totals. */
const TOTAL = /(?:всего|итого|на сумму)[^\n]*/i;
/** That of one sheet, or a count of sheets: it says nothing of the whole. */
const OF_PAGE = /(?<!\p{L})(?:страниц|стр\.|лист)/iu;
const COUNT = /(?:всего|итого)[^\d\n|]{0,40}?(\d{1,6})(?!\d)/i;
const OF_PIECES = /отправлен|рпо|пис[еь]м/i;

export function isTotal(line: string): boolean {
  return TOTAL.test(line);
}

/** How many pieces the list says it has; null: it does not say. */
export function countInTotals(text: string): number | null {
  const totals = totalsOf(text).filter((line) => COUNT.test(withoutMoneys(line)));
  const told = totals.findLast((line) => OF_PIECES.test(line)) ?? totals[0];
  return told === undefined ? null : Number(COUNT.exec(withoutMoneys(told))?.[1]);
}

/** The sums of the last total that tells any. */
export function sumsInTotals(text: string): readonly SumReadings[] {
  return (
    totalsOf(text)
      .map(wholeSumsWithin)
      .findLast((sums) => sums.length > 0) ?? []
  );
}

/** What the list says of the whole; words of one total may be broken after «на сумму». */
function totalsOf(text: string): readonly string[] {
  const lines = text.replaceAll(/\n\s*(?=на сумму)/gi, ' ').split('\n');
  return lines.flatMap((line) => TOTAL.exec(line)?.[0] ?? []).filter((line) => !OF_PAGE.test(line));
}
