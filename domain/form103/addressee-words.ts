import { findShpis } from '../cabinet/found-words.ts';
import { LETTER_NUMBER_WITHIN } from '../letters/letter-number.ts';
import type { FormLine } from './form-line.ts';
import { withoutMoneys } from './money-within.ts';

/** The place of a line in its list: «12», «12.», «12)». */
const PLACE = /^\s*\d{1,6}[.)]?(?=\s)/;

/**
 * Whom a line of the Post names. In a list without columns the name is known only where it is ours; a stranger's is what the line says
 * besides its place, its ШПИ, the letter's number and its sums. A line of nothing else is shown as it stood.
 */
export function addresseeWords({ recipient, index, words }: Pick<FormLine, 'recipient' | 'index' | 'words'>): string {
  if (recipient !== null) return [recipient, index].filter((part) => part !== null).join(', ');
  const rest = withoutMoneys(withoutNumbers(words.replace(PLACE, ' ')))
    .replaceAll('|', ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,;·—-]+|[\s,;·—-]+$/g, '');
  return rest === '' ? words : rest;
}

function withoutNumbers(words: string): string {
  const plain = words.replaceAll(new RegExp(LETTER_NUMBER_WITHIN.source, 'g'), ' ');
  return findShpis(plain).reduceRight((left, { from, to }) => `${left.slice(0, from)} ${left.slice(to)}`, plain);
}
