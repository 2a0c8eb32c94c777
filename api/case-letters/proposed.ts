import type { DocumentKind, LetterKind } from '#domain/letters/letter.ts';
import type { CaseLetterView } from '#views/case-letters/case-letter.ts';
import type { ChosenLetter } from './case-letters.ts';

/** A letter of a case of which something is left open. */
export interface OpenLetter extends Omit<ChosenLetter, 'kind' | 'documentKind'> {
  readonly kind?: LetterKind | undefined;
  readonly documentKind?: DocumentKind | undefined;
}

/** What is left open is as the act proposes; without an act, as a summons. */
export function asProposed(
  { kind, documentKind, title, ...letter }: OpenLetter,
  { acts, summons }: Pick<CaseLetterView, 'acts' | 'summons'>,
): ChosenLetter {
  const proposal = acts.find(({ id }) => id === letter.actId)?.proposal ?? summons;
  return {
    ...letter,
    ...{ kind: kind ?? proposal.kind, documentKind: documentKind ?? proposal.documentKind },
    title: title.trim() === '' ? proposal.title : title,
  };
}
