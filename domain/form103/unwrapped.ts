import { findShpis } from '../cabinet/found-words.ts';
import { LETTER_NUMBER_WITHIN } from '../letters/letter-number.ts';
import type { AskedLetter } from '../cabinet/batch-facts.ts';
import { joinNames } from './wrapped-names.ts';
import { joinNumbers } from './wrapped-numbers.ts';

/**
 * The text of a list with what was wrapped within its cells put together again: a number that stands broken over lines, and a name of ours
 * whose end stands below. A column that is narrow breaks what it holds, and the text of its line goes on with the next cell.
 */
export function unwrapped(text: string, letters: readonly AskedLetter[]): string {
  const known = letters.flatMap(({ shpi, registrationNumber }) => [
    registrationNumber,
    ...(shpi === null ? [] : [shpi]),
  ]);
  const lines = joinNumbers(text.split(/\r?\n/), known);
  const named = (line: string, shpi: string): AskedLetter | undefined => {
    const number = LETTER_NUMBER_WITHIN.exec(line)?.[0];
    return letters.find((one) => one.shpi === shpi) ?? letters.find((one) => one.registrationNumber === number);
  };
  const rows = lines.flatMap((line, at) => findShpis(line).map(({ shpi }) => ({ at, letter: named(line, shpi) })));
  return joinNames(lines, rows).join('\n');
}
