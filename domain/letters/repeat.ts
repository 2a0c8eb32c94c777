import { likeText } from '../post/post-text.ts';
import type { LetterFields } from './letter.ts';
import { keptText } from './letter-texts.ts';

/**
 * What makes a letter the same as another: whom it goes to, in which case, with what kind of document. Null: without a case nobody can tell.
 * The order of words, dots, «ё» and capitals are no difference.
 */
export function repeatKey({ recipient, caseNumber, documentKind }: LetterFields): string | null {
  const number = keptText('caseNumber', caseNumber ?? '');
  const name = wordsOf(recipient.name);
  return number === '' || name === '' ? null : [recipient.type, name, wordsOf(number), documentKind].join('|');
}

function wordsOf(text: string): string {
  return (likeText(text).match(/[\p{L}\d/-]+/gu) ?? []).toSorted().join(' ');
}
