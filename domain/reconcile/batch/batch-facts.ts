import type { BatchLetterResult, BatchStatus } from '../../batches/batch-status.ts';
import type { ChannelLimits } from '../../post/limits.ts';
import type { Clock, WorkflowFacts } from '../facts.ts';

/** One batch as the four sides show it. Instants are ms since the epoch. */
export interface BatchFacts {
  readonly batch: BatchRowFacts;
  readonly timeZone: string;
  readonly places: readonly {
    readonly row: number;
    readonly result: BatchLetterResult | null;
    readonly fileName: string;
    readonly pdfSha256: string | null;
    readonly signatureSha256: string | null;
  }[];
  readonly intents: readonly {
    readonly attempt: number;
    readonly archiveSha256: string;
    readonly createdAt: number;
    readonly outcome: string | null;
  }[];
  readonly openTasks: readonly string[];
  readonly findings: number;
  /** Terms the batch began with; null when its start is not on record. */
  readonly terms: { readonly lookUpWindowMs: number } | null;
  readonly start: { readonly isDelivered: boolean } | null;
  readonly waitingMessages: number;
  readonly workflow: WorkflowFacts | null | undefined;
  readonly isArchiveStored: boolean | null;
  readonly isFormStored: boolean | null;
  /** Undefined: not read this time; null: the archive cannot be read. */
  readonly archived: readonly ArchivedPair[] | null | undefined;
  readonly clock: Clock;
}

export interface BatchRowFacts {
  readonly id: string;
  readonly siteId: string;
  readonly batchDate: string;
  readonly ordinal: number;
  readonly status: BatchStatus;
  readonly statusSince: number;
  /** Of the version that the batch was opened by. */
  readonly limits: Pick<ChannelLimits, 'maxLetters' | 'maxArchiveByteSize'>;
  readonly letterCount: number;
  readonly archiveSha256: string | null;
  readonly archiveByteSize: number | null;
  readonly acceptedCount: number | null;
  readonly createdAt: number;
}

/** Hashes of one pair as it stands in the stored archive. */
export interface ArchivedPair {
  readonly fileName: string;
  readonly pdfSha256: string;
  readonly signatureSha256: string;
}

export function batchSubject({ id }: Pick<BatchRowFacts, 'id'>): string {
  return `batch/${id}`;
}

/** As people call it. */
export function nameBatch({ siteId, batchDate, ordinal }: BatchRowFacts): string {
  return `Партия ${siteId} от ${batchDate} № ${String(ordinal)}`;
}
