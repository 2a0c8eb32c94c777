import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { LetterKind } from '#domain/letters/letter.ts';
import type { LetterOutcome } from '#domain/letters/letter-status.ts';

/**
 * The contract of the workflow `letter`: one letter from the moment it is sent for approval until it is filed.
 * Everything here is ids, hashes and codes; the only free text is a remark, and the payload codec encrypts it.
 */
export const LETTER_WORKFLOW = 'letter';

/** The workflow's id; also what the outbox derives its keys from. */
export function letterWorkflowId(letterId: string): string {
  return `letter/${letterId}`;
}

export interface LetterInput {
  readonly letterId: string;
  readonly kind: LetterKind;
  readonly authorId: string;
  readonly approverId: string;
  /** The site's terms at the moment the letter began; a running letter keeps them. */
  readonly remindAfterMs: number;
  readonly escalateAfterMs: number;
  /** After so long without an outcome a person looks. */
  readonly outcomeWatchMs: number;
}

/** Where the workflow stands; coarser than the projection's status. */
export type LetterStage =
  | 'preparing'
  | 'mending'
  | 'approval'
  | 'signing'
  | 'awaiting_submission'
  | 'with_post'
  | 'missing_notice'
  | 'filed'
  | 'cancelled';

export interface LetterState {
  readonly stage: LetterStage;
  readonly revision: number;
  readonly approverId: string;
  readonly outcome?: LetterOutcome | undefined;
}

export interface ApproveRequest {
  readonly actorId: string;
  readonly revision: number;
  /** What the supervisor saw: a signature is made only over these bytes. */
  readonly pdfSha256: string;
  /** Blob of a `.sig` made elsewhere; absent: the server signs. */
  readonly signatureSha256?: string | undefined;
}

/** `signed: false` leaves the letter on approval; `reason` is Russian and free of personal data. */
export type ApproveResult = { readonly signed: true } | { readonly signed: false; readonly reason: string };

export interface SendBackRequest {
  readonly actorId: string;
  readonly revision: number;
  readonly remark: string;
}

export interface CancelRequest {
  readonly actorId: string;
  readonly reason: string;
}

/** `cancelled: false`: the letter is already in a batch; it goes to the Post. */
export interface CancelResult {
  readonly cancelled: boolean;
}

export interface ResubmitRequest {
  readonly actorId: string;
  /** The revision that was sent back or found faulty. */
  readonly revision: number;
}

export interface ReassignRequest {
  readonly actorId: string;
  readonly approverId: string;
}

export interface FileWithoutNoticeRequest {
  readonly actorId: string;
}

/** How the Post answered for this letter. */
export type SubmissionReport =
  | { readonly eventId: string; readonly revision: number; readonly result: 'accepted' }
  | { readonly eventId: string; readonly revision: number; readonly result: 'rejected' };

/** The final word on a letter. `noticeSha256` is absent when the notice did not come in the time allowed. */
export interface OutcomeReport {
  readonly eventId: string;
  readonly outcome: LetterOutcome;
  readonly isNoticeMissing: boolean;
}

export interface NoticeReport {
  readonly eventId: string;
}

export const approve = defineUpdate<ApproveResult, [ApproveRequest]>('approve');
export const sendBack = defineUpdate<LetterState, [SendBackRequest]>('sendBack');
export const cancel = defineUpdate<CancelResult, [CancelRequest]>('cancel');
export const resubmit = defineUpdate<LetterState, [ResubmitRequest]>('resubmit');
export const reassign = defineUpdate<LetterState, [ReassignRequest]>('reassign');
export const fileWithoutNotice = defineUpdate<LetterState, [FileWithoutNoticeRequest]>('fileWithoutNotice');

export const submissionReported = defineSignal<[SubmissionReport]>('submissionReported');
export const outcomeReported = defineSignal<[OutcomeReport]>('outcomeReported');
export const noticeReported = defineSignal<[NoticeReport]>('noticeReported');

export const getLetterState = defineQuery<LetterState>('getLetterState');
