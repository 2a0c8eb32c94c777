import { comparedName } from './found-words.ts';
import type { AskedLetter } from './batch-facts.ts';
import { saysOnlyLeft, tellsFault } from './fault-words.ts';

/** Whom a letter is to: what its line says of that is no message. */
type Addressee = Pick<AskedLetter, 'recipientName' | 'recipientAddress'>;

/**
 * What of a line is the message: without the addressee and his address. Where the line has cells, from the first that tells of a fault; the
 * name of the section counts only where nothing else does.
 */
export function ownMessage(words: string, letter: Addressee | undefined): string {
  const cells = withoutAddressee(words, letter)
    .split('\t')
    .map((cell) => cell.replaceAll(/\s+/g, ' ').trim())
    .filter((cell) => cell !== '');
  const told = cells.findIndex((cell) => tellsFault(cell) && !saysOnlyLeft(cell));
  const from = told >= 0 ? told : cells.findIndex(tellsFault);
  return cells.slice(Math.max(0, from)).join(' ');
}

function withoutAddressee(words: string, letter: Addressee | undefined): string {
  if (letter === undefined) return words;
  const { recipientName, recipientAddress } = letter;
  return [recipientAddress, recipientName].reduce((left, text) => left.replaceAll(looselyOf(text), ' '), words);
}

/** However it is spaced, with «Ё» or without. */
function looselyOf(text: string): RegExp {
  const words = comparedName(text)
    .split(' ')
    .filter((word) => word !== '');
  const loose = words.map((word) => RegExp.escape(word).replaceAll('Е', '[ЕЁ]')).join(String.raw`\s+`);
  return new RegExp(loose === '' ? '(?!)' : `(?<![\\p{L}\\p{N}])${loose}(?![\\p{L}\\p{N}])`, 'giu');
}
