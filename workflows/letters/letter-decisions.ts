import { ApplicationFailure } from '@temporalio/workflow';
import { DECISION_REFUSALS, type DecisionRefusal } from '#domain/letters/decision-refusals.ts';
import { isHeardAt, whyNotBy } from '#domain/letters/letter-decisions.ts';
import type {
  ApproveRequest,
  EndorseRequest,
  LetterDecision,
  ReassignRequest,
  ResubmitRequest,
  SendBackRequest,
  SettleReturnRequest,
} from '#domain/letters/letter-process.ts';
import { isLawful, mayBeLawful, needsReason } from '#domain/returns/return-choices.ts';
import { causeWithEnvelope } from '#domain/scans/scan.ts';
import { isBlank } from '#domain/work/typed-text.ts';
import type { LetterDesk } from './letter-desk.ts';

/**
 * Validators of decisions: synchronous, they read the desk only; a throw leaves no trace in the history. Whose it is comes before which revision:
 * whom the letter has left is not told to open it again.
 */
export function mayApprove(desk: LetterDesk, request: ApproveRequest): void {
  requireHeard(desk, 'approve');
  requireRelation(desk, 'approve', request.actorId);
  requireRevision(desk, request.revision);
  requireShown(desk, request);
}

export function maySendBack(desk: LetterDesk, request: SendBackRequest): void {
  requireHeard(desk, 'sendBack');
  requireRelation(desk, 'sendBack', request.actorId);
  requireRevision(desk, request.revision);
  requireRemark(request);
}

/** The visa is given to the very document that was read. */
export function mayEndorse(desk: LetterDesk, request: EndorseRequest): void {
  requireHeard(desk, 'endorse');
  requireRelation(desk, 'endorse', request.actorId);
  requireRevision(desk, request.revision);
  requireShown(desk, request);
}

export function mayDeclineVisa(desk: LetterDesk, request: SendBackRequest): void {
  requireHeard(desk, 'declineVisa');
  requireRelation(desk, 'declineVisa', request.actorId);
  requireRevision(desk, request.revision);
  requireRemark(request);
}

/** Who may recall is the api's question (roles, site); here only whether it is not too late. */
export function mayCancel(desk: LetterDesk): void {
  requireHeard(desk, 'cancel');
}

export function mayResubmit(desk: LetterDesk, request: ResubmitRequest): void {
  requireHeard(desk, 'resubmit');
  requireRevision(desk, request.revision);
}

export function mayReassign(desk: LetterDesk, request: ReassignRequest): void {
  requireHeard(desk, 'reassign');
  if (request.approverId === desk.input.authorId) refuse(DECISION_REFUSALS.authorMayNotApprove);
}

export function mayFileWithoutNotice(desk: LetterDesk): void {
  requireHeard(desk, 'fileWithoutNotice');
}

export function maySettleReturn(desk: LetterDesk, { choice, reason }: SettleReturnRequest): void {
  requireHeard(desk, 'settleReturn');
  if (desk.returnCause === undefined) refuse(DECISION_REFUSALS.choiceNotForCause);
  const returnCause = causeWithEnvelope(desk.returnCause, desk.envelopeCause ?? null);
  const { procedure = 'unknown' } = desk;
  // A kind that was not told then may have been since: the api looks at the case as it is.
  const isFor = procedure === 'unknown' ? mayBeLawful(returnCause, choice) : isLawful(returnCause, choice, procedure);
  if (!isFor) refuse(DECISION_REFUSALS.choiceNotForCause);
  if (needsReason(returnCause, choice) && isBlank(reason ?? '')) refuse(DECISION_REFUSALS.reasonMissing);
}

/** Whose question it is and whether it still stands is the api's and the step's affair; here only whether it is not too late. */
export function mayTakeAddress(desk: LetterDesk): void {
  requireHeard(desk, 'takeAddress');
}

/** What is decided about is the very document that was shown. */
function requireShown(desk: LetterDesk, request: Pick<ApproveRequest, 'pdfSha256'>): void {
  if (request.pdfSha256 !== desk.pdfSha256) refuse(DECISION_REFUSALS.pdfChanged);
}

function requireRemark(request: Pick<SendBackRequest, 'remark'>): void {
  if (isBlank(request.remark)) refuse(DECISION_REFUSALS.remarkMissing);
}

/** One decision at a time: a second one waits for its turn by being refused with words. */
function requireHeard(desk: LetterDesk, decision: LetterDecision): void {
  if (!isHeardAt(decision, desk.stage) || desk.decision) refuse(DECISION_REFUSALS.wrongStage);
}

function requireRevision(desk: LetterDesk, revision: number): void {
  if (revision !== desk.revision) refuse(DECISION_REFUSALS.staleRevision);
}

function requireRelation({ input, approverId }: LetterDesk, decision: LetterDecision, actorId: string): void {
  const { authorId, endorserId } = input;
  const refusal = whyNotBy(decision, { authorId, approverId, endorserId }, actorId);
  if (refusal) refuse(refusal);
}

function refuse(type: DecisionRefusal): never {
  throw ApplicationFailure.nonRetryable(type, type);
}
