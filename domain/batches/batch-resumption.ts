import { isSettled } from './batch-life.ts';
import type { BatchResumption } from './batch-process.ts';
import type { AttemptOutcome, BatchStatus } from './batch-status.ts';

/** What the database proves of a batch whose process is gone. */
export interface BatchProof {
  readonly status: BatchStatus;
  /** The newest attempt that was begun; null: none was. */
  readonly attempt: number | null;
  /** What came of it; null: no answer is recorded. */
  readonly outcome: AttemptOutcome | null;
  /** Somebody is asked to read the Post's cabinet. */
  readonly isPersonAsked: boolean;
}

/**
 * Where the batch's process is taken up again; null: its life has ended. What came of an attempt is found out before anything is sent. One
 * without any answer is begun as it was: the step that sends finds its intent, sends nothing and says that nobody knows.
 */
export function batchResumptionOf({ status, attempt, outcome, isPersonAsked }: BatchProof): BatchResumption | null {
  if (status === 'closed') return null;
  const place = { attempt: attempt ?? 1 };
  const isUnclear = outcome !== null && outcome !== 'not_sent' && !isSettled(status) && status !== 'refused';
  if (!isUnclear) return place;
  return { ...place, unsettled: isPersonAsked ? 'handed_to_person' : 'unknown' };
}
