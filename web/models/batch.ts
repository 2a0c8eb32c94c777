import type { BatchStatus } from '#domain/batches/batch-life.ts';
import type { Awaiting } from '#domain/work/awaiting.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';

export type BatchStatusName = BatchStatus;

/** One line of the list of batches. */
export interface BatchRowModel {
  readonly id: string;
  /** `yyyy-MM-dd` in the site's zone. */
  readonly batchDate: string;
  readonly ordinal: number;
  readonly status: BatchStatusName;
  readonly statusName: string;
  readonly statusSince: string;
  readonly awaiting: Awaiting | null;
  readonly letterCount: number;
  readonly acceptedCount: number | null;
  readonly rejectedCount: number | null;
  readonly archiveByteSize: number | null;
  readonly createdAt: string;
  readonly submittedAt: string | null;
  readonly closedAt: string | null;
}

export interface BatchLetterModel {
  readonly letterId: string;
  readonly row: number;
  readonly registrationNumber: string;
  readonly recipientName: string;
  readonly shpi: string | null;
  readonly status: LetterStatus;
  readonly result: 'accepted' | 'rejected' | 'requeued' | null;
  readonly faults: readonly { readonly row: number; readonly column: string; readonly message: string }[];
}

/** One attempt to hand the archive over. */
export interface AttemptModel {
  readonly attempt: number;
  readonly createdAt: string;
  readonly answeredAt: string | null;
  readonly outcome: string | null;
  readonly reason: string | null;
}

export interface BatchCardModel extends BatchRowModel {
  readonly archiveFileName: string | null;
  readonly uploadId: string | null;
  readonly hasArchive: boolean;
  readonly hasForm103: boolean;
  readonly createdByName: string | null;
  readonly letters: readonly BatchLetterModel[];
  readonly attempts: readonly AttemptModel[];
  /** A person is asked what the Post's cabinet shows. */
  readonly canSettle: boolean;
}
