import type { WorkCalendar } from '../calendar/working-days.ts';
import type { ChannelName } from '../post/channels.ts';
import type { BatchLetterResult } from '../batches/batch-status.ts';
import type { FileKind } from '../work/file-kinds.ts';
import type { LetterOutcome, LetterStatus } from '../letters/letter-status.ts';
import type { LetterKind } from '../letters/letter.ts';
import type { ChannelLimits } from '../post/limits.ts';
import type { PostalRecord } from '../post/ordered-operations.ts';
import type { MessageKind } from '../work/message-kinds.ts';
import type { TaskState } from '../work/task-states.ts';

/** All instants are ms since the epoch by the application's clock, unless a name says otherwise. Null stands for «not there». */
export interface LetterFacts {
  readonly letter: LetterRowFacts;
  readonly site: SiteTerms;
  readonly files: readonly FileFacts[];
  readonly attachments: readonly { readonly sha256: string; readonly isStored: boolean }[];
  readonly events: readonly { readonly key: string; readonly kind: string; readonly at: number }[];
  readonly audit: readonly AuditFacts[];
  readonly tasks: readonly TaskFacts[];
  readonly places: readonly BatchPlaceFacts[];
  readonly messages: readonly MessageFacts[];
  readonly operations: readonly PostalRecord[];
  /** Undefined: not asked for this time. Null: the engine does not know it. */
  readonly workflow: WorkflowFacts | null | undefined;
  readonly acceptances: readonly AcceptanceFacts[] | undefined;
  /** What a reading of the bytes showed; empty when they were not read this time. */
  readonly content: readonly ContentFacts[];
  readonly clock: Clock;
}

/** Times to judge by. */
export interface Clock {
  readonly now: number;
  /** How far a rehearsal moved the clock: what looks as old as this may be fresh. 0 where letters are real. */
  readonly jumpedMs: number;
  /** The machine's own time, by which the engine goes. */
  readonly machineNow: number;
}

export interface LetterRowFacts {
  readonly id: string;
  readonly siteId: string;
  readonly number: string | null;
  readonly numberYear: number | null;
  readonly numberSequence: number | null;
  readonly kind: LetterKind;
  readonly status: LetterStatus;
  readonly statusSince: number;
  readonly revision: number;
  readonly version: number;
  /** Of the version that the letter began with. */
  readonly limits: Pick<ChannelLimits, 'maxPdfByteSize' | 'maxPages' | 'maxSignatureByteSize'>;
  readonly authorId: string;
  readonly approverId: string;
  readonly signedById: string | null;
  /** Sites of author, approver and signer; null for a person of no site. */
  readonly peopleSites: readonly (string | null)[];
  /** Fingerprints of the certificates that the signer has ever proved to be his own. */
  readonly ownFingerprints: readonly string[];
  /** Fingerprint of the signer's present certificate on the server, and since when it is valid. */
  readonly signerCertificate: { readonly fingerprintSha256: string; readonly validFrom: number } | null;
  readonly pdfSha256: string | null;
  readonly pageCount: number | null;
  readonly pdfByteSize: number | null;
  readonly batchId: string | null;
  readonly shpi: string | null;
  readonly recallUntil: number | null;
  readonly sentAt: number | null;
  readonly acceptedAt: number | null;
  readonly outcome: LetterOutcome | null;
  /** Name, address, title and the like: they may stand in the letter's own row only. */
  readonly personal: readonly string[];
}

export interface SiteTerms {
  readonly timeZone: string;
  readonly cutOffTime: string;
  readonly calendar: WorkCalendar;
  readonly recallWindowMs: number;
  readonly remindAfterMs: number;
  readonly outcomeWatchMs: number;
}

export interface FileFacts {
  readonly kind: FileKind;
  readonly revision: number;
  readonly sha256: string;
  readonly byteSize: number;
  readonly createdAt: number;
  readonly fingerprintSha256: string | null;
  readonly isStored: boolean;
}

export interface AuditFacts {
  readonly action: string;
  readonly actorId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface TaskFacts {
  readonly kind: string;
  readonly status: TaskState;
  readonly siteId: string;
  readonly revision: number;
  readonly createdAt: number;
  readonly remindedAt: number | null;
  /** When a reminder is due by the term it was opened with; null: by none. */
  readonly followUpAt: number | null;
  readonly text: string;
}

export interface BatchPlaceFacts {
  readonly batchId: string;
  readonly revision: number;
  readonly result: BatchLetterResult | null;
  readonly shpi: string | null;
  readonly registrationNumber: string;
  readonly batchStatus: string;
  readonly batchSiteId: string;
  readonly batchCreatedAt: number;
  readonly batchChannel: ChannelName;
  readonly archiveSha256: string | null;
}

export interface MessageFacts {
  readonly dedupeKey: string;
  readonly kind: MessageKind;
  readonly isDelivered: boolean;
  readonly text: string;
}

export interface WorkflowFacts {
  readonly status: 'running' | 'completed' | 'failed' | 'terminated' | 'timed_out' | 'cancelled' | 'other';
  readonly historyEvents: number;
  /** What the workflow itself says; null when it could not be asked. */
  readonly state: {
    readonly stage: string;
    readonly revision?: number | undefined;
    readonly approverId?: string | undefined;
  } | null;
  readonly pendingSteps: readonly PendingStepFacts[];
  readonly pendingTask: { readonly attempt: number; readonly since: number; readonly isStarted: boolean } | null;
  /** What stands readable in the engine: memo, search attributes, details. */
  readonly openText: string;
  /** Names of payloads that are not sealed. */
  readonly unsealed: readonly string[];
}

export interface PendingStepFacts {
  readonly name: string;
  readonly attempt: number;
  /** Since when it is under way, by the machine's time; null when the engine does not tell. */
  readonly since: number | null;
  readonly lastFailureType: string | null;
}

/** One acceptance in the Post's own books; hashes are null where the Post does not tell them. */
export interface AcceptanceFacts {
  readonly registrationNumber: string;
  readonly uploadId: string;
  readonly archiveSha256: string | null;
  readonly shpi: string | null;
  readonly pdfSha256: string | null;
  readonly signatureSha256: string | null;
}

export interface ContentFacts {
  readonly kind: Exclude<FileKind, 'archive'> | 'attachment';
  readonly sha256: string;
  /** `damaged`: the store refuses to give it out; `wrong_size`: not the size written down; `unsigned`: the signature does not hold. */
  readonly fault: 'damaged' | 'wrong_size' | 'unsigned';
}
