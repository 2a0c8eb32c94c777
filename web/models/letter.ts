import type { Fault } from '#domain/documents/fault.ts';
import type { Awaiting } from '#domain/work/awaiting.ts';
import type { DocumentKind, LetterFields, LetterKind } from '#domain/letters/letter.ts';
import type { LetterOutcome, LetterStatus } from '#domain/letters/letter-status.ts';
import type { FileKind } from '#domain/work/file-kinds.ts';
import type { TaskKind } from '#domain/work/task-kinds.ts';
import type { TaskModel } from './task.ts';

/** One line of the letters' list. Instants are ISO strings. */
export interface LetterRowModel {
  readonly id: string;
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
  readonly version: number;
}

export interface AttachmentModel {
  readonly id: string;
  /** Place in the joined document, from 1. */
  readonly ordinal: number;
  readonly fileName: string;
  readonly byteSize: number;
  /** What conversion left out or could not do: the letter goes on all the same. */
  readonly warnings: readonly DocumentWarningModel[];
}

export interface DocumentWarningModel {
  readonly code: string;
  readonly message: string;
}

export interface LetterFileModel {
  readonly kind: FileKind;
  readonly revision: number;
  readonly fileName: string;
  readonly byteSize: number;
  readonly sha256: string;
  readonly createdAt: string;
  readonly signature?: SignatureModel | undefined;
}

/** The verdict on a signature and whose it is. */
export interface SignatureModel {
  readonly accepted: boolean;
  readonly summary: string;
  /** The three parts of the verdict, in words. */
  readonly checks: readonly string[];
  readonly ownerName?: string | undefined;
  readonly position?: string | undefined;
  readonly issuerName?: string | undefined;
  readonly serialNumber?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

export interface TimelineModel {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly text: string;
  /** Null: the program itself. */
  readonly actorName: string | null;
}

export interface PostalEventModel {
  readonly operType: number;
  readonly operAttr: number;
  /** As the Post wrote it. */
  readonly operDate: string;
  readonly operName: string | null;
  readonly officeIndex: string;
  readonly receivedAt: string;
}

/** What this person may do with this letter now. */
export interface LetterActionsModel {
  readonly edit: boolean;
  readonly submit: boolean;
  readonly resubmit: boolean;
  readonly approve: boolean;
  readonly sendBack: boolean;
  readonly cancel: boolean;
  readonly reassign: boolean;
  readonly fileWithoutNotice: boolean;
}

export interface LetterCardModel extends LetterRowModel {
  readonly fields: LetterFields;
  readonly signedByName: string | null;
  readonly revision: number;
  readonly remark: string | null;
  readonly faults: readonly Fault[];
  readonly pdfSha256: string | null;
  readonly pdfByteSize: number | null;
  readonly batchId: string | null;
  readonly recallUntil: string | null;
  readonly acceptedAt: string | null;
  readonly outcomeAt: string | null;
  readonly outcomeReason: string | null;
  readonly attachments: readonly AttachmentModel[];
  readonly files: readonly LetterFileModel[];
  readonly timeline: readonly TimelineModel[];
  readonly postalEvents: readonly PostalEventModel[];
  /** Kinds of the open tasks about this letter. */
  readonly openTasks: readonly TaskKind[];
  readonly tasks: readonly TaskModel[];
  readonly actions: LetterActionsModel;
}

/** A person who may be asked to sign. */
export interface PersonModel {
  readonly id: string;
  readonly fullName: string;
  readonly position: string;
}
