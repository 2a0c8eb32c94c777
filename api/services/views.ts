import type { Fault } from '#domain/documents/fault.ts';
import type { Awaiting } from '#domain/work/awaiting.ts';
import type { DocumentKind, LetterFields, LetterKind } from '#domain/letters/letter.ts';
import type { LetterOutcome, LetterStatus } from '#domain/letters/letter-status.ts';
import type { Role } from '#domain/people/role.ts';
import type { FileKind } from '#domain/work/file-kinds.ts';
import type { SubjectKind } from '#domain/work/subject.ts';
import type { TaskKind } from '#domain/work/task-kinds.ts';
import type { TaskState } from '#domain/work/task-states.ts';

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

export interface LetterFileView {
  readonly kind: FileKind;
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

/** What a person may do with a task now; the pages show exactly these buttons. */
export interface TaskActionsView {
  /** May carry it out, where `decisions` say how. */
  readonly carryOut: boolean;
  readonly claim: boolean;
  readonly release: boolean;
  readonly delegate: boolean;
  readonly comment: boolean;
}

export interface TaskView {
  readonly id: string;
  readonly kind: TaskKind;
  /** What has to be done, in words. */
  readonly label: string;
  /** Null: of the whole installation. */
  readonly siteId: string | null;
  /** What it is about; `name` is a letter's number, a batch's date and number. */
  readonly subject: { readonly kind: SubjectKind; readonly id: string; readonly name: string | null };
  /** The subject once more, where it is a letter or a batch. */
  readonly letterId: string | null;
  readonly letterNumber: string | null;
  readonly batchId: string | null;
  readonly revision: number;
  /** The actual owner. */
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly status: TaskState;
  readonly followUpAt: string | null;
  readonly dueAt: string | null;
  readonly remindedAt: string | null;
  readonly escalatedAt: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly commentCount: number;
  readonly createdAt: string;
  readonly closedAt: string | null;
  /** Names of the decisions and steps that complete it. */
  readonly completedBy: readonly string[];
  readonly actions: TaskActionsView;
}

export interface TaskCommentView {
  readonly id: string;
  readonly at: string;
  readonly authorName: string;
  readonly text: string;
}

/** A task with what people said of it and whom it may be handed to. */
export interface TaskCard extends TaskView {
  readonly comments: readonly TaskCommentView[];
  readonly possibleOwners: readonly PersonView[];
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

export const BATCH_STATUSES = ['frozen', 'archived', 'submitting', 'unknown', 'answered', 'refused', 'closed'] as const;
export type BatchStatus = (typeof BATCH_STATUSES)[number];

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
  readonly tasks: readonly TaskView[];
  readonly timeline: readonly TimelineLine[];
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
