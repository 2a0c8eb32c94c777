import { condition, currentUpdateInfo, setHandler } from '@temporalio/workflow';
import type { Procedure } from '#domain/proof/procedure.ts';
import type { ReturnCause } from '#domain/returns/return-cause.ts';
import type { LetterOutcome } from '#domain/letters/letter-status.ts';
import {
  approve,
  cancel,
  declineVisa,
  endorse,
  envelopeReported,
  fileWithoutNotice,
  getLetterState,
  noticeReported,
  outcomeReported,
  reassign,
  resubmit,
  sendBack,
  settleReturn,
  submissionReported,
  takeAddress,
} from '#temporal/contract/letter.ts';
import type {
  ApproveRequest,
  ApproveResult,
  CancelRequest,
  CancelResult,
  EndorseRequest,
  FileWithoutNoticeRequest,
  LetterInput,
  LetterStage,
  LetterState,
  OutcomeReport,
  ReassignRequest,
  ResubmitRequest,
  SendBackRequest,
  SettleReturnRequest,
  SubmissionReport,
  TakeAddressRequest,
  TakeAddressResult,
  WaitingTerms,
} from '#domain/letters/letter-process.ts';
import {
  mayApprove,
  mayCancel,
  mayDeclineVisa,
  mayEndorse,
  mayFileWithoutNotice,
  mayReassign,
  mayResubmit,
  maySendBack,
  maySettleReturn,
  mayTakeAddress,
} from './letter-decisions.ts';

/** A person's decision waiting for the main line; `answer` lets its handler return. */
export type Decision =
  | Pending<'approve', ApproveRequest, ApproveResult>
  | Pending<'sendBack', SendBackRequest, LetterState>
  | Pending<'endorse', EndorseRequest, LetterState>
  | Pending<'declineVisa', SendBackRequest, LetterState>
  | Pending<'cancel', CancelRequest, CancelResult>
  | Pending<'resubmit', ResubmitRequest, LetterState>
  | Pending<'reassign', ReassignRequest, LetterState>
  | Pending<'fileWithoutNotice', FileWithoutNoticeRequest, LetterState>
  | Pending<'settleReturn', SettleReturnRequest, LetterState>
  | Pending<'takeAddress', TakeAddressRequest, TakeAddressResult>;

interface Pending<Kind extends string, Request, Answer> {
  readonly kind: Kind;
  /** The update's id, made from the person's key. */
  readonly id: string;
  readonly request: Request;
  answer?: Answer;
}

/** The decision of one kind. */
export type Of<Kind extends Decision['kind']> = Extract<Decision, { kind: Kind }>;

/** All that one letter's workflow knows. Handlers write into it, the main line reads and decides. */
export interface LetterDesk {
  readonly input: LetterInput;
  stage: LetterStage;
  revision: number;
  approverId: string;
  pdfSha256: string | undefined;
  /** The visa of the route was given to what the author sent; a correction takes it back. */
  isVisaGiven?: boolean;
  /** Who sent the mended letter again, for the round that this began. */
  resubmittedById: string | undefined;
  resubmissionId: string | undefined;
  /** Whom the approver substitutes since that round began; undefined: as before it. */
  onBehalfOfId?: string | null | undefined;
  /** Of the approval that is waited for; absent: those of the input. */
  terms?: WaitingTerms | undefined;
  decision: Decision | undefined;
  submission: SubmissionReport | undefined;
  outcomeReport: OutcomeReport | undefined;
  isNoticeReported: boolean;
  /** Why the letter was not delivered, once a person is asked. */
  returnCause: ReturnCause | undefined;
  /** By which law the return is judged, once a person is asked; undefined: not told. */
  procedure?: Procedure | undefined;
  /** What is marked on the envelope that came back, once a person has filed it. */
  envelopeCause?: ReturnCause;
  /** How long the letter had waited where its life is taken up, ms; 0 everywhere else. */
  waitedMs: number;
}

/** Opens the desk and registers every handler; call it before the first await. */
export function openLetterDesk(input: LetterInput): LetterDesk {
  const { resumeAt } = input;
  const desk: LetterDesk = {
    input,
    stage: resumeAt?.stage ?? 'preparing',
    revision: resumeAt?.revision ?? 1,
    approverId: input.approverId,
    pdfSha256: resumeAt?.pdfSha256,
    isVisaGiven: resumeAt?.stage === 'approval',
    resubmittedById: undefined,
    resubmissionId: undefined,
    terms: resumeAt?.terms,
    decision: undefined,
    submission: undefined,
    outcomeReport: resumeAt?.told && { eventId: '', ...resumeAt.told },
    isNoticeReported: false,
    returnCause: undefined,
    waitedMs: resumeAt?.waitedMs ?? 0,
  };
  hearDecisions(desk);
  hearFacts(desk);
  setHandler(getLetterState, () => stateOf(desk));
  return desk;
}

/** What is left of a term that the letter may have begun to wait before its life was taken up here, ms; its time counts once. */
export function leftOf(desk: LetterDesk, termMs: number): number {
  const { waitedMs } = desk;
  if (waitedMs === 0) return termMs;
  desk.waitedMs = Math.max(0, waitedMs - termMs);
  return Math.max(1, termMs - waitedMs);
}

/** What a query, or a decision's answer, shows. */
export function stateOf(desk: LetterDesk): LetterState {
  const outcome: LetterOutcome | undefined = desk.outcomeReport?.outcome;
  return { stage: desk.stage, revision: desk.revision, approverId: desk.approverId, outcome };
}

function hearDecisions(desk: LetterDesk): void {
  setHandler(approve, (request) => settle<Of<'approve'>>(desk, { kind: 'approve', id: updateId(), request }), {
    validator: (request) => mayApprove(desk, request),
  });
  setHandler(sendBack, (request) => settle<Of<'sendBack'>>(desk, { kind: 'sendBack', id: updateId(), request }), {
    validator: (request) => maySendBack(desk, request),
  });
  setHandler(endorse, (request) => settle<Of<'endorse'>>(desk, { kind: 'endorse', id: updateId(), request }), {
    validator: (request) => mayEndorse(desk, request),
  });
  setHandler(
    declineVisa,
    (request) => settle<Of<'declineVisa'>>(desk, { kind: 'declineVisa', id: updateId(), request }),
    { validator: (request) => mayDeclineVisa(desk, request) },
  );
  setHandler(cancel, (request) => settle<Of<'cancel'>>(desk, { kind: 'cancel', id: updateId(), request }), {
    validator: (_request) => mayCancel(desk),
  });
  setHandler(resubmit, (request) => settle<Of<'resubmit'>>(desk, { kind: 'resubmit', id: updateId(), request }), {
    validator: (request) => mayResubmit(desk, request),
  });
  setHandler(reassign, (request) => settle<Of<'reassign'>>(desk, { kind: 'reassign', id: updateId(), request }), {
    validator: (request) => mayReassign(desk, request),
  });
  setHandler(
    fileWithoutNotice,
    (request) => settle<Of<'fileWithoutNotice'>>(desk, { kind: 'fileWithoutNotice', id: updateId(), request }),
    {
      validator: (_request) => mayFileWithoutNotice(desk),
    },
  );
  setHandler(
    settleReturn,
    (request) => settle<Of<'settleReturn'>>(desk, { kind: 'settleReturn', id: updateId(), request }),
    { validator: (request) => maySettleReturn(desk, request) },
  );
  setHandler(
    takeAddress,
    (request) => settle<Of<'takeAddress'>>(desk, { kind: 'takeAddress', id: updateId(), request }),
    { validator: (_request) => mayTakeAddress(desk) },
  );
}

/** Facts may come twice, late or early: they are only noted here, by revision, and never refused. */
function hearFacts(desk: LetterDesk): void {
  setHandler(submissionReported, (report) => {
    if (report.revision === desk.revision) desk.submission = report;
  });
  setHandler(outcomeReported, (report) => {
    desk.outcomeReport ??= report;
  });
  setHandler(noticeReported, () => {
    desk.isNoticeReported = true;
  });
  setHandler(envelopeReported, ({ cause }) => {
    desk.envelopeCause = cause;
  });
}

function updateId(): string {
  const update = currentUpdateInfo();
  if (!update) throw new TypeError('a decision is heard in an update only');
  return update.id;
}

/** Lays the decision on the desk and waits until the main line has answered it. */
async function settle<D extends Decision>(desk: LetterDesk, decision: D): Promise<NonNullable<D['answer']>> {
  desk.decision = decision;
  await condition(() => decision.answer !== undefined);
  return decision.answer as NonNullable<D['answer']>;
}
