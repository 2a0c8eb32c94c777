import type { LetterRowFacts } from './facts.ts';

/** How a letter is named in words: by its number, which is no personal data. */
export function nameLetter({ number, id }: Pick<LetterRowFacts, 'number' | 'id'>): string {
  return `Письмо ${number ?? id}`;
}

export function letterSubject({ id }: Pick<LetterRowFacts, 'id'>): string {
  return `letter/${id}`;
}
