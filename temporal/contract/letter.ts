import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import {
  LETTER_SIGNALS,
  LETTER_STATE_QUERY,
  LETTER_UPDATES,
  type ApproveRequest,
  type ApproveResult,
  type CancelRequest,
  type CancelResult,
  type EndorseRequest,
  type FileWithoutNoticeRequest,
  type LetterState,
  type EnvelopeReport,
  type NoticeReport,
  type OutcomeReport,
  type ReassignRequest,
  type ResubmitRequest,
  type SendBackRequest,
  type SettleReturnRequest,
  type SubmissionReport,
  type TakeAddressRequest,
  type TakeAddressResult,
} from '#domain/letters/letter-process.ts';

/** The contract of the workflow `letter`, as the engine's SDK wants it. */
export const approve = defineUpdate<ApproveResult, [ApproveRequest]>(LETTER_UPDATES.approve);
export const sendBack = defineUpdate<LetterState, [SendBackRequest]>(LETTER_UPDATES.sendBack);
export const endorse = defineUpdate<LetterState, [EndorseRequest]>(LETTER_UPDATES.endorse);
export const declineVisa = defineUpdate<LetterState, [SendBackRequest]>(LETTER_UPDATES.declineVisa);
export const cancel = defineUpdate<CancelResult, [CancelRequest]>(LETTER_UPDATES.cancel);
export const resubmit = defineUpdate<LetterState, [ResubmitRequest]>(LETTER_UPDATES.resubmit);
export const reassign = defineUpdate<LetterState, [ReassignRequest]>(LETTER_UPDATES.reassign);
export const fileWithoutNotice = defineUpdate<LetterState, [FileWithoutNoticeRequest]>(
  LETTER_UPDATES.fileWithoutNotice,
);

export const settleReturn = defineUpdate<LetterState, [SettleReturnRequest]>(LETTER_UPDATES.settleReturn);
export const takeAddress = defineUpdate<TakeAddressResult, [TakeAddressRequest]>(LETTER_UPDATES.takeAddress);

export const submissionReported = defineSignal<[SubmissionReport]>(LETTER_SIGNALS.submissionReported);
export const outcomeReported = defineSignal<[OutcomeReport]>(LETTER_SIGNALS.outcomeReported);
export const noticeReported = defineSignal<[NoticeReport]>(LETTER_SIGNALS.noticeReported);
export const envelopeReported = defineSignal<[EnvelopeReport]>(LETTER_SIGNALS.envelopeReported);

export const getLetterState = defineQuery<LetterState>(LETTER_STATE_QUERY);
