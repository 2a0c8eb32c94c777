import { ApplicationFailure } from '@temporalio/workflow';
import { DECISION_ERRORS } from '#temporal/contract/errors.ts';
import type { DecisionErrorType } from '#temporal/contract/errors.ts';
import type {
  ApproveRequest,
  LetterStage,
  ReassignRequest,
  ResubmitRequest,
  SendBackRequest,
} from '#domain/letters/letter-process.ts';
import type { LetterDesk } from './letter-desk.ts';

/** Validators of decisions: synchronous, they read the desk only; a throw leaves no trace in the history. */
export function mayApprove(desk: LetterDesk, request: ApproveRequest): void {
  requireStage(desk, ['approval']);
  requireRevision(desk, request.revision);
  if (request.actorId === desk.input.authorId) refuse(DECISION_ERRORS.authorMayNotApprove);
  requireApprover(desk, request.actorId);
  if (request.pdfSha256 !== desk.pdfSha256) refuse(DECISION_ERRORS.pdfChanged);
}

export function maySendBack(desk: LetterDesk, request: SendBackRequest): void {
  requireStage(desk, ['approval']);
  requireRevision(desk, request.revision);
  requireApprover(desk, request.actorId);
  if (request.remark.trim() === '') refuse(DECISION_ERRORS.remarkMissing);
}

/** Who may recall is the api's question (roles, site); here only whether it is not too late. */
export function mayCancel(desk: LetterDesk): void {
  requireStage(desk, ['preparing', 'mending', 'approval', 'awaiting_submission']);
}

export function mayResubmit(desk: LetterDesk, request: ResubmitRequest): void {
  requireStage(desk, ['mending']);
  requireRevision(desk, request.revision);
}

export function mayReassign(desk: LetterDesk, request: ReassignRequest): void {
  requireStage(desk, ['approval']);
  if (request.approverId === desk.input.authorId) refuse(DECISION_ERRORS.authorMayNotApprove);
}

export function mayFileWithoutNotice(desk: LetterDesk): void {
  requireStage(desk, ['missing_notice']);
}

/** One decision at a time: a second one waits for its turn by being refused with words. */
function requireStage(desk: LetterDesk, stages: readonly LetterStage[]): void {
  if (!stages.includes(desk.stage) || desk.decision) refuse(DECISION_ERRORS.wrongStage);
}

function requireRevision(desk: LetterDesk, revision: number): void {
  if (revision !== desk.revision) refuse(DECISION_ERRORS.staleRevision);
}

function requireApprover(desk: LetterDesk, actorId: string): void {
  if (actorId !== desk.approverId) refuse(DECISION_ERRORS.notTheApprover);
}

function refuse(type: DecisionErrorType): never {
  throw ApplicationFailure.nonRetryable(type, type);
}
