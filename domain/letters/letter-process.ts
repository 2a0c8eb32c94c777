import type { ReturnChoice } from '../returns/return-choices.ts';
import type { ReturnCause } from '../returns/return-cause.ts';
import { processDecision } from '../work/process-decision.ts';
import type { LetterKind } from './letter.ts';
import type { LetterReason } from './letter-reasons.ts';
import type { RemarkField } from './remark-fields.ts';
import type { LetterOutcome } from './letter-status.ts';

/**
 * What the process of one letter is called and what is said to it, from the moment it is sent for approval until it is filed: the one
 * contract of workflow, client, outbox and reconciler. Everything here is ids, hashes and codes; the only free text is a remark or a
 * reason, and the payload codec encrypts it.
 */
export const LETTER_WORKFLOW = 'letter';

const ID_PREFIX = `${LETTER_WORKFLOW}/`;

/** The process's id. */
export function letterWorkflowId(letterId: string): string {
  return `${ID_PREFIX}${letterId}`;
}

/** The letter of such an id. */
export function letterIdOfWorkflow(workflowId: string): string {
  return workflowId.slice(ID_PREFIX.length);
}

/** The key under which its start is queued: once, however often it is asked for. */
export function letterStartKey(letterId: string): string {
  return `start/${letterWorkflowId(letterId)}`;
}

/** People's decisions: updates with validators. */
export const LETTER_UPDATES = {
  approve: 'approve',
  sendBack: 'sendBack',
  cancel: 'cancel',
  resubmit: 'resubmit',
  reassign: 'reassign',
  fileWithoutNotice: 'fileWithoutNotice',
  settleReturn: 'settleReturn',
  endorse: 'endorse',
  declineVisa: 'declineVisa',
  takeAddress: 'takeAddress',
} as const;

export type LetterDecision = keyof typeof LETTER_UPDATES;

/** Facts: signals, never refused. */
export const LETTER_SIGNALS = {
  submissionReported: 'submissionReported',
  outcomeReported: 'outcomeReported',
  noticeReported: 'noticeReported',
  envelopeReported: 'envelopeReported',
} as const;

export const LETTER_STATE_QUERY = 'getLetterState';

/** How long to wait before a reminder and before the supervisor is told, ms, where days off lie between. */
export interface WaitingTerms {
  readonly remindAfterMs: number;
  readonly escalateAfterMs: number;
}

export interface LetterInput {
  readonly letterId: string;
  readonly kind: LetterKind;
  readonly authorId: string;
  readonly approverId: string;
  /** Whose visa the letter needs before it is signed, by the route it began with; absent: nobody's. */
  readonly endorserId?: string | undefined;
  /** The site's terms at the moment the letter began; a running letter keeps them. */
  readonly remindAfterMs: number;
  readonly escalateAfterMs: number;
  /** After so long without an outcome a person looks. */
  readonly outcomeWatchMs: number;
  /** Absent: the letter's life begins. */
  readonly resumeAt?: LetterResumption | undefined;
}

/** Where the life of a letter is taken up whose process is gone; `letterResumptionOf` reads it off the letter's own rows. */
export interface LetterResumption {
  readonly stage: Extract<
    LetterStage,
    'preparing' | 'mending' | 'visa' | 'approval' | 'awaiting_submission' | 'with_post'
  >;
  readonly revision: number;
  /** Of the document on approval. */
  readonly pdfSha256?: string | undefined;
  /** How long it has been waiting there, ms: terms that have begun go on. */
  readonly waitedMs: number;
  /** Of the approval that is waited for; absent: the letter's own. */
  readonly terms?: WaitingTerms | undefined;
  /** The final word, when the Post has said it. */
  readonly told?: Omit<OutcomeReport, 'eventId'> | undefined;
}

/** Where the process stands; coarser than the projection's status. */
export type LetterStage =
  | 'preparing'
  | 'mending'
  | 'visa'
  | 'approval'
  | 'signing'
  | 'awaiting_submission'
  | 'with_post'
  | 'missing_notice'
  | 'undelivered'
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

/** `signed: false` leaves the letter on approval. Histories and kept answers from before there were codes hold a `reason` in words. */
export type ApproveResult =
  | { readonly signed: true }
  | { readonly signed: false; readonly refusal: LetterReason }
  | { readonly signed: false; readonly reason: string };

export interface SendBackRequest {
  readonly actorId: string;
  readonly revision: number;
  readonly remark: string;
  /** The field of the form that the remark is about. */
  readonly field?: RemarkField | undefined;
}

/** The visa: this very document may go on to be signed. */
export interface EndorseRequest {
  readonly actorId: string;
  readonly revision: number;
  /** What was read. */
  readonly pdfSha256: string;
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
  /** Who signs from now on, where substitutions say another than before; absent: the same one. */
  readonly sentTo?: SentTo | undefined;
}

/** Who is asked to sign, and whom he substitutes; null: nobody. */
export interface SentTo {
  readonly approverId: string;
  readonly onBehalfOfId: string | null;
}

export interface ReassignRequest {
  readonly actorId: string;
  readonly approverId: string;
  /** Whom the new approver substitutes. */
  readonly onBehalfOfId?: string | undefined;
}

export interface FileWithoutNoticeRequest {
  readonly actorId: string;
}

/** What a person decides about a letter that came back or was lost. */
export interface SettleReturnRequest {
  readonly actorId: string;
  readonly choice: ReturnChoice;
  /** Why, where the choice wants words of it. */
  readonly reason?: string | undefined;
}

/** The letter's party has moved: it goes back to its author with the new address, and no approval of before stands. */
export interface TakeAddressRequest {
  readonly actorId: string;
  /** The question that is answered so; the address itself stands there. */
  readonly questionId: string;
}

/** `taken: false`: the letter is already in a batch, or somebody has answered before; it goes on as it is. */
export interface TakeAddressResult {
  readonly taken: boolean;
}

/** As the api hands it over. */
export const TAKE_ADDRESS = processDecision<TakeAddressRequest, TakeAddressResult>(LETTER_UPDATES.takeAddress);

/** The same as the api hands it over. */
export const SETTLE_RETURN = processDecision<SettleReturnRequest, LetterState>(LETTER_UPDATES.settleReturn);

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

/** A returned envelope was filed: what is marked on it. */
export interface EnvelopeReport {
  readonly eventId: string;
  readonly cause: ReturnCause;
}
