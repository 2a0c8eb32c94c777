import type { Procedure } from '#domain/proof/procedure.ts';
import type { RemarkField } from '#domain/letters/remark-fields.ts';
import type { ReturnCause } from '#domain/returns/return-cause.ts';
import type { ReturnChoice } from '#domain/returns/return-choices.ts';
import type { WaitingTerms } from '#domain/letters/letter-process.ts';
import type { LetterReason } from '#domain/letters/letter-reasons.ts';

/** What the workflow `letter` asks of its activities. Ids, hashes and codes only: this stands in the engine's history. */
export interface PrepareRequest {
  readonly letterId: string;
  readonly revision: number;
  readonly approverId: string;
  /** Who sent the mended letter again; absent in the first round and after a reassignment. */
  readonly resubmittedById?: string | undefined;
  /** Whose visa is asked for before the approver; absent: the letter goes straight to be signed. */
  readonly endorserId?: string | undefined;
  /** By which decision; not told in histories from before it was. */
  readonly resubmissionId?: string | undefined;
  /** Whom the approver substitutes, told when sending again has changed the approver; null: nobody; absent: nothing has changed. */
  readonly onBehalfOfId?: string | null | undefined;
}

/** `terms`: where days off make the wait longer than the letter's own terms; histories from before there was a calendar have none. `faulty`: the faults stand in the projection and a task asks the author to mend them. */
export type PrepareResult =
  | { readonly result: 'ready'; readonly pdfSha256: string; readonly terms?: WaitingTerms | undefined }
  | { readonly result: 'faulty' };

export interface SignRequest {
  readonly letterId: string;
  /** The update's id: under it the decision is told again until the engine has it. */
  readonly decisionId: string;
  readonly revision: number;
  readonly actorId: string;
  readonly pdfSha256: string;
  /** A signature made elsewhere; absent: the server's signer makes one. */
  readonly signatureSha256?: string | undefined;
}

/** `refusal`: the letter stays on approval. */
export type SignResult = { readonly signed: true } | { readonly signed: false; readonly refusal: LetterReason };

export interface DecisionRequest {
  readonly letterId: string;
  readonly decisionId: string;
  readonly revision: number;
  readonly actorId: string;
}

export interface SendBackStep extends DecisionRequest {
  readonly remark: string;
  /** The field of the form that the remark is about; the author sees it there too. */
  readonly field?: RemarkField | undefined;
  /** True: the visa was refused. */
  readonly isVisa?: true | undefined;
}

export interface EndorseStep extends DecisionRequest {
  readonly approverId: string;
  readonly pdfSha256: string;
}

export interface CancelRequest {
  readonly letterId: string;
  readonly decisionId: string;
  readonly actorId: string;
  readonly reason: string;
}

/** `closed`: by whom and by which decision, when the notice never came. */
export interface FilingRequest {
  readonly letterId: string;
  readonly closed?: { readonly byId: string; readonly decisionId: string } | undefined;
}

/** What a person is asked about; `isSettled`: it was answered before the process was taken up again. */
export interface ReturnQuestion {
  readonly cause: ReturnCause;
  /** By which law it is answered; absent in histories from before it was told. */
  readonly procedure?: Procedure | undefined;
  readonly isSettled: boolean;
}

export interface SettlementRequest {
  readonly letterId: string;
  readonly decisionId: string;
  readonly actorId: string;
  readonly choice: ReturnChoice;
  readonly reason?: string | undefined;
}

export interface ReassignStep extends DecisionRequest {
  readonly approverId: string;
  readonly onBehalfOfId?: string | undefined;
}

export interface ReminderRequest {
  readonly letterId: string;
  readonly revision: number;
  readonly isEscalation: boolean;
  /** True: it is the visa that is waited for. */
  readonly isVisa?: boolean | undefined;
}

export interface TakeAddressStep {
  readonly letterId: string;
  readonly decisionId: string;
  readonly actorId: string;
  readonly questionId: string;
}

/** The activities of the workflow `letter`; each is idempotent by letter and revision. */
export interface LetterActivities {
  /** Converts, joins, stamps and checks; the projection and the next person's task are written in one transaction. */
  prepare(request: PrepareRequest): Promise<PrepareResult>;
  /** Preparing failed for reasons that no document explains: the author sees it as a task. */
  reportPreparingTrouble(request: PrepareRequest): Promise<void>;
  remind(request: ReminderRequest): Promise<void>;
  sign(request: SignRequest): Promise<SignResult>;
  sendBack(request: SendBackStep): Promise<void>;
  /** The visa is given: the approver is asked. Terms as those of `prepare`. */
  endorse(request: EndorseStep): Promise<WaitingTerms | undefined>;
  reassign(request: ReassignStep): Promise<void>;
  /** False when the letter is already in a batch. */
  cancel(request: CancelRequest): Promise<boolean>;
  /** False when the letter is already in a batch, or the question was answered otherwise. */
  takeAddress(request: TakeAddressStep): Promise<boolean>;
  /** The letter was not delivered: a person is asked what comes next. */
  askWhatNext(request: { letterId: string }): Promise<ReturnQuestion>;
  /** What the person has decided; a second letter is made here, where that was decided. */
  settleReturn(request: SettlementRequest): Promise<void>;
  reportOverdueOutcome(request: { letterId: string }): Promise<void>;
  file(request: FilingRequest): Promise<void>;
}
