import type { ShpiClaim } from './crossed-shpis.ts';

/** Which paper says it: form 103 in force, or a row of the cabinet's answer that nobody has settled. */
export const CLAIM_SOURCES = {
  form103: 'по форме 103',
  answer: 'по ответу кабинета, который ещё не разобран,',
} as const;
export type ClaimSource = keyof typeof CLAIM_SOURCES;

/** What a paper of the Post says of a ШПИ. Letter null: of no letter that is known here; ШПИ null: the letter has none, it is in «Новых». */
export interface SourcedClaim {
  readonly source: ClaimSource;
  readonly letterId: ShpiClaim['letterId'] | null;
  /** The letter's number as it is said there or known here; null: neither. */
  readonly number: string | null;
  readonly shpi: ShpiClaim['shpi'] | null;
}

/** A letter with the ШПИ that is written of it, or is about to be. */
interface Holder {
  readonly letterId: string;
  readonly shpi: string;
}

/**
 * What papers say against a letter's ШПИ, in words, each thing once: the letter has another one, or the ШПИ is another letter's. What the
 * Post tells of that ШПИ may then be of another letter. Empty: nothing.
 */
export function disputesOf(holder: Holder, claims: readonly SourcedClaim[]): readonly string[] {
  return [...new Set(claims.filter((claim) => contradicts(holder, claim)).map((claim) => claimWords(holder, claim)))];
}

function contradicts({ letterId, shpi }: Holder, claim: SourcedClaim): boolean {
  return claim.letterId === letterId ? claim.shpi !== shpi : claim.shpi === shpi;
}

/** «по форме 103 этот ШПИ у письма 50MS0095/26/15» */
function claimWords({ letterId }: Holder, { source, letterId: named, number, shpi }: SourcedClaim): string {
  const by = CLAIM_SOURCES[source];
  if (named !== letterId) return `${by} этот ШПИ ${number === null ? 'не этого письма' : `у письма ${number}`}`;
  return shpi === null ? `${by} письмо осталось в «Новых»` : `${by} у письма другой ШПИ: ${shpi}`;
}
