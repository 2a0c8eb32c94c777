import { isTakenByPost, statusesOfPhase } from './letter-life.ts';
import type { LetterResumption } from './letter-process.ts';
import type { LetterOutcome, LetterStatus } from './letter-status.ts';

/** What the database proves of a letter whose process is gone. */
export interface LetterProof {
  readonly status: LetterStatus;
  readonly revision: number;
  /** Of the document of this revision; null: it was not made. */
  readonly pdfSha256: string | null;
  readonly outcome: LetterOutcome | null;
  readonly hasNotice: boolean;
  /** The notice did not come in its time, or another came instead: the process was told to go on without it. */
  readonly isNoticeMissing: boolean;
  /** How long the letter has been waiting where it stands, ms. */
  readonly waitedMs: number;
}

/** Where the letter's process is taken up again; null: its life has ended, or has not begun. */
export function letterResumptionOf(proof: LetterProof): LetterResumption | null {
  const { status, revision, waitedMs } = proof;
  if (isTakenByPost(status)) return status === 'filed' ? null : withPost(proof);
  switch (status) {
    case 'draft':
    case 'cancelled':
      return null;
    case 'preparing':
      // The document of a revision is made once: one that is there was on approval, and the letter was given to another supervisor since.
      return { stage: 'preparing', revision: proof.pdfSha256 === null ? revision : revision + 1, waitedMs: 0 };
    case 'awaiting_visa':
    case 'awaiting_signature':
      return {
        stage: status === 'awaiting_visa' ? 'visa' : 'approval',
        revision,
        waitedMs,
        ...(proof.pdfSha256 !== null && { pdfSha256: proof.pdfSha256 }),
      };
    default:
      return { stage: isAuthors(status) ? 'mending' : 'awaiting_submission', revision, waitedMs: 0 };
  }
}

function isAuthors(status: LetterStatus): boolean {
  return statusesOfPhase('to_mend').includes(status);
}

/** A delivered letter's process hears of the outcome together with the notice, or that there is none. */
function withPost({ revision, outcome, hasNotice, isNoticeMissing, waitedMs }: LetterProof): LetterResumption {
  const place = { stage: 'with_post', revision, waitedMs } as const;
  if (outcome === null) return place;
  if (outcome !== 'delivered' || hasNotice) return { ...place, told: { outcome, isNoticeMissing: false } };
  return isNoticeMissing ? { ...place, told: { outcome, isNoticeMissing: true } } : place;
}
