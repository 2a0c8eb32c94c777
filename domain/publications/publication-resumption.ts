import type { MessageStatus } from './message-status.ts';
import type { PublicationCarried } from './publication-process.ts';

/** What the database proves of a publication whose process is gone. */
export interface PublicationProof {
  /** A picture is owed. */
  readonly isWanted: boolean;
  /** Of the newest message; 0: there is none. */
  readonly lastVersion: number;
  readonly lastStatus: MessageStatus | null;
  /** A version was composed and has not been handed over. */
  readonly hasUnsent: boolean;
  /** Until when its receipt is waited for, epoch ms; null: it is not asked for, or a person was told that it did not come. */
  readonly receiptUntilMs: number | null;
  readonly isUnconfirmedTold: boolean;
}

/** What the process begins with, as if a run of it had left it. What was composed goes out under the Message-ID that it has. */
export function publicationResumptionOf(proof: PublicationProof): PublicationCarried {
  const { isWanted, hasUnsent, lastVersion, lastStatus, receiptUntilMs, isUnconfirmedTold } = proof;
  const isAwaited = lastStatus === 'sent' && !isUnconfirmedTold;
  const isFailed = lastStatus === 'refused' || lastStatus === 'bounced' || lastStatus === 'rejected';
  return {
    isChanged: isWanted || hasUnsent,
    resend: null,
    lastVersion,
    awaited: isAwaited ? { version: lastVersion, untilMs: receiptUntilMs } : null,
    failedVersion: isFailed ? lastVersion : null,
  };
}
