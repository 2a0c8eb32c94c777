import { isTotalsRow } from '../documents/totals-row.ts';
import { LETTER_NUMBER_WITHIN } from '../letters/letter-number.ts';
import type { AskedLetter } from './batch-facts.ts';
import { isSectionHeading } from './fault-words.ts';
import { comparedName, findShpis } from './found-words.ts';
import type { JudgedRow } from './judge-answers.ts';
import { isNamedWithin, namedWithin } from './named-within.ts';
import { readText } from './read-text.ts';
import { isHeads } from './row-words.ts';

/**
 * Lines of a pasted text by which nothing was read of any letter: without a ШПИ, without a message, and not the addressee of one that
 * stands beside. They are kept for a person with the letter that they name, if they name one.
 */
export function silentLines(text: string, letters: readonly AskedLetter[]): readonly JudgedRow[] {
  const told = readText(text, letters);
  const names = new Set(told.flatMap(({ recipient }) => (recipient === null ? [] : [comparedName(recipient)])));
  const toldOf = letters.filter(({ recipientName }) => names.has(comparedName(recipientName)));
  const faulty = new Set(told.filter(({ fault }) => fault !== null).map(({ words }) => words));
  const after = findShpis(text).length + 1;
  return text.split('\n').flatMap((line, at) => {
    const words = line.replaceAll(/\s+/g, ' ').trim();
    const isOfAnother = LETTER_NUMBER_WITHIN.exec(words) === null && namedWithin(line, toldOf).length > 0;
    if (isOfPage(words)) return [];
    if (words === '' || findShpis(line).length > 0 || faulty.has(words) || isOfAnother) return [];
    const row = silentRow(after + at, words, letters);
    return row.letterId === null && isTotalsRow(line.split('\t')) ? [] : [row];
  });
}

/** What the page itself has written over its rows names no letter. */
function isOfPage(words: string): boolean {
  return isSectionHeading(words) || (isHeads(words) && !/\d/.test(words));
}

function silentRow(place: number, words: string, letters: readonly AskedLetter[]): JudgedRow {
  const number = LETTER_NUMBER_WITHIN.exec(words)?.[0];
  const named = letters.filter((letter) =>
    number === undefined ? isNamedWithin(words, letter) : letter.registrationNumber === number,
  );
  const letterId = named.length === 1 ? (named[0]?.letterId ?? null) : null;
  const nothing = { shpi: null, fault: null, state: 'accepted' } as const;
  return { place, words, letterId, ...nothing, standing: 'to_settle', doubt: 'not_understood', uncompared: [] };
}
