import type { LetterInput } from './letter-process.ts';

/** The site's terms, s, as a letter that begins takes them over. */
export interface SiteTermsOfLetter {
  readonly remindAfterSeconds: number;
  readonly escalateAfterSeconds: number;
  readonly outcomeWatchSeconds: number;
}

/** What a letter's process begins with. */
export function letterInputOf(
  {
    id,
    kind,
    authorId,
    approverId,
    endorserId,
  }: Pick<LetterInput, 'kind' | 'authorId' | 'approverId'> & {
    readonly id: string;
    readonly endorserId?: string | null | undefined;
  },
  site: SiteTermsOfLetter,
): LetterInput {
  return {
    ...{ letterId: id, kind, authorId, approverId, ...(endorserId && { endorserId }) },
    remindAfterMs: site.remindAfterSeconds * 1_000,
    escalateAfterMs: site.escalateAfterSeconds * 1_000,
    outcomeWatchMs: site.outcomeWatchSeconds * 1_000,
  };
}
