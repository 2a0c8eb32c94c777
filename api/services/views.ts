import type { Fault } from '#domain/documents/fault.ts';
import type { BatchStatus } from '#domain/batches/batch-life.ts';
import type { Awaiting } from '#domain/work/awaiting.ts';
import type { DocumentKind, LetterFields, LetterKind } from '#domain/letters/letter.ts';
import type { LetterOutcome, LetterStatus } from '#domain/letters/letter-status.ts';
import type { Role } from '#domain/people/role.ts';

/** What the services answer with. Plain data: instants are ISO strings in UTC, sizes are bytes. */

/** One page of a list; `nextCursor` is null on the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface LetterListItem {
  readonly id: string;
  readonly siteId: string;
  /** Null while it is a draft. */
  readonly number: string | null;
  readonly kind: LetterKind;
  readonly documentKind: DocumentKind;
  readonly title: string;
  readonly recipientName: string;
  readonly comment: string | null;
  readonly shpi: string | null;
  readonly status: LetterStatus;
  readonly statusSince: string;
  readonly awaiting: Awaiting | null;
  readonly outcome: LetterOutcome | null;
  readonly authorName: string;
  readonly approverName: string;
  readonly pageCount: number | null;
  readonly sentAt: string | null;
  readonly createdAt: string;
  /** The ETag. */
  readonly version: number;
}

export interface AttachmentView {
  readonly id: string;
  /** Place in the joined PDF, from 1. */
  readonly ordinal: number;
  readonly fileName: string;
  readonly byteSize: number;
  /** What conversion left out or could not do, in words for the clerk; none while it has not been converted. */
  readonly warnings: readonly DocumentWarning[];
}

/** The letter goes on all the same. */
export interface DocumentWarning {
  readonly code: string;
  readonly message: string;
}

export const LETTER_FILE_KINDS = ['pdf', 'signature', 'notice', 'form103', 'archive'] as const;
export type LetterFileKind = (typeof LETTER_FILE_KINDS)[number];

export interface LetterFileView {
  readonly kind: LetterFileKind;
  readonly revision: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteSize: number;
  readonly sha256: string;
  readonly createdAt: string;
  /** For a signature: the verdict and the certificate's facts, as the worker recorded them. */
  readonly facts: unknown;
}

export interface TimelineLine {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  /** The line in words. */
  readonly text: string;
  /** Null: the program itself. */
  readonly actorName: string | null;
}

export interface PostalEventView {
  readonly operType: number;
  readonly operAttr: number;
  /** As the Post wrote it. */
  readonly operDate: string;
  readonly operName: string | null;
  readonly officeIndex: string;
  readonly receivedAt: string;
}

export const TASK_KINDS = [
  'approve',
  'mend',
  'revise',
  'unclear_submission',
  'missing_outcome',
  'missing_notice',
  'incident',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export interface TaskView {
  readonly id: string;
  readonly kind: TaskKind;
  /** Null: an incident of the whole installation. */
  readonly siteId: string | null;
  readonly letterId: string | null;
  readonly letterNumber: string | null;
  readonly batchId: string | null;
  readonly revision: number;
  readonly assigneeId: string | null;
  readonly status: 'open' | 'done' | 'dropped';
  readonly dueAt: string | null;
  readonly remindedAt: string | null;
  readonly escalatedAt: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
}

/** What this person may do with this letter now; the pages show exactly these buttons. */
export interface LetterActions {
  readonly edit: boolean;
  readonly submit: boolean;
  readonly resubmit: boolean;
  readonly approve: boolean;
  readonly sendBack: boolean;
  readonly cancel: boolean;
  readonly reassign: boolean;
  readonly fileWithoutNotice: boolean;
}

export interface LetterCard extends LetterListItem {
  readonly fields: LetterFields;
  readonly authorId: string;
  readonly approverId: string;
  readonly signedByName: string | null;
  readonly profileId: string;
  readonly revision: number;
  readonly remark: string | null;
  readonly faults: readonly Fault[];
  /** The prepared document of this revision; what an approval names. */
  readonly pdfSha256: string | null;
  readonly pdfByteSize: number | null;
  readonly batchId: string | null;
  readonly recallUntil: string | null;
  readonly acceptedAt: string | null;
  readonly outcomeAt: string | null;
  readonly outcomeReason: string | null;
  readonly attachments: readonly AttachmentView[];
  readonly files: readonly LetterFileView[];
  readonly timeline: readonly TimelineLine[];
  readonly postalEvents: readonly PostalEventView[];
  readonly tasks: readonly TaskView[];
  readonly actions: LetterActions;
}

export interface BatchListItem {
  readonly id: string;
  readonly siteId: string;
  /** `yyyy-MM-dd` in the site's zone. */
  readonly batchDate: string;
  readonly ordinal: number;
  readonly status: BatchStatus;
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

export interface BatchLetterView {
  readonly letterId: string;
  readonly row: number;
  readonly registrationNumber: string;
  readonly recipientName: string;
  readonly shpi: string | null;
  readonly status: LetterStatus;
  readonly result: 'accepted' | 'rejected' | 'requeued' | null;
  readonly faults: readonly { readonly row: number; readonly column: string; readonly message: string }[];
}

export interface BatchCard extends BatchListItem {
  readonly archiveFileName: string | null;
  readonly uploadId: string | null;
  readonly hasArchive: boolean;
  readonly hasForm103: boolean;
  readonly createdByName: string | null;
  readonly letters: readonly BatchLetterView[];
  readonly attempts: readonly {
    readonly attempt: number;
    readonly createdAt: string;
    readonly answeredAt: string | null;
    readonly outcome: string | null;
    readonly reason: string | null;
  }[];
  readonly canSettle: boolean;
}

export interface PersonView {
  readonly id: string;
  readonly fullName: string;
  readonly position: string;
}

export interface AccountView extends PersonView {
  readonly login: string;
  readonly role: Role;
  readonly siteId: string | null;
  readonly siteName: string | null;
  readonly isActive: boolean;
  readonly createdAt: string;
}

export interface SiteView {
  readonly id: string;
  readonly name: string;
  readonly returnAddress: string;
  readonly timeZone: string;
  /** `HH:MM` in the site's zone. */
  readonly cutOffTime: string;
  readonly recallWindowSeconds: number;
  readonly profileId: string;
}

/** A file to be given out. */
export interface Download {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
}

/** A page of a document as a picture. */
export interface PageImage {
  readonly png: Uint8Array;
  /** Names the picture's content: the ETag. */
  readonly tag: string;
  readonly pageCount: number;
}
