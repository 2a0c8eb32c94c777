import { ApplicationFailure, condition, currentUpdateInfo, defineSignal, setHandler } from '@temporalio/workflow';
import { getBatchState, settleSubmission } from '#temporal/contract/batch.ts';
import { updateOf } from '#temporal/contract/decision.ts';
import type {
  BatchInput,
  BatchResumption,
  BatchStage,
  BatchState,
  SettleSubmissionRequest,
} from '#domain/batches/batch-process.ts';
import { handsOver, hearsCabinet, tellCabinet, type TellCabinetRequest } from '#domain/batches/cabinet-process.ts';
import { closeWithoutForm, FORM_ARRIVED_SIGNAL, type CloseWithoutFormRequest } from '#domain/batches/without-form.ts';
import { DECISION_REFUSALS, type DecisionRefusal } from '#domain/letters/decision-refusals.ts';

/** What a person has told of the cabinet, with the decision's id. */
export interface ToldWord extends TellCabinetRequest {
  readonly decisionId: string;
}

/** All that one batch's workflow knows. */
export interface BatchDesk {
  readonly input: BatchInput;
  stage: BatchStage;
  attempt: number;
  finding: SettleSubmissionRequest | undefined;
  /** The update's id by which it was told. */
  findingId: string | undefined;
  /** What was told and is not written yet; the next person is heard after it. */
  told: ToldWord | undefined;
  /** By the engine's clock: before it nobody is believed that letters are absent. Of a life that is taken up it is counted anew. */
  absentFromMs: number;
  /** The form's time has passed: a person may end the batch without it. */
  isFormOverdue: boolean;
  /** A person's word that it ends without the form; written by the last step. */
  withoutForm: (CloseWithoutFormRequest & { readonly decisionId: string }) | undefined;
  /** How often it was said that the form has come. */
  formsArrived: number;
  /** Where it stands is read off its rows just now: until that is known nobody is heard, for what he may say has changed. */
  isLooking: boolean;
  /** Nothing is heard any more. */
  isEnding: boolean;
  /** How the attempt ended with which this life is taken up; it is asked after first. */
  unsettled: BatchResumption['unsettled'];
}

/** Opens the desk and registers every handler; call it before the first await. */
export function openBatchDesk(input: BatchInput): BatchDesk {
  const { attempt = 1, unsettled } = input.resumeAt ?? {};
  const desk: BatchDesk = {
    ...{ input, stage: 'archiving', attempt, unsettled },
    ...{ finding: undefined, findingId: undefined, told: undefined, isLooking: false, isEnding: false },
    absentFromMs: Date.now() + input.lookUpWindowMs,
    ...{ isFormOverdue: false, withoutForm: undefined, formsArrived: 0 },
  };
  setHandler(getBatchState, () => stateOf(desk));
  setHandler(
    settleSubmission,
    (request): BatchState => {
      desk.finding = request;
      desk.findingId = currentUpdateInfo()?.id;
      return stateOf(desk);
    },
    { validator: (_request) => requireQuestion(desk) },
  );
  setHandler(updateOf(tellCabinet), (request) => hearWord(desk, request), {
    validator: ({ word }) => {
      refuseUnless(mayTell(desk) && hearsCabinet(desk.stage, word.said));
      if (word.said === 'rest_absent' && Date.now() < desk.absentFromMs) refuse(DECISION_REFUSALS.absentTooSoon);
    },
  });
  setHandler(updateOf(closeWithoutForm), (request) => hearEnd(desk, request), {
    validator: ({ reason }) => {
      refuseUnless(desk.stage === 'form103' && desk.isFormOverdue && !desk.withoutForm && !desk.isEnding);
      if (reason.trim() === '') refuse(DECISION_REFUSALS.reasonMissing);
    },
  });
  setHandler(defineSignal(FORM_ARRIVED_SIGNAL), () => {
    desk.formsArrived += 1;
  });
  return desk;
}

/** Answered when the batch is closed, or when its form has come first. */
async function hearEnd(desk: BatchDesk, request: CloseWithoutFormRequest): Promise<BatchState> {
  desk.withoutForm = { ...request, decisionId: currentUpdateInfo()?.id ?? '' };
  await condition(() => desk.stage === 'closed');
  return stateOf(desk);
}

function stateOf(desk: BatchDesk): BatchState {
  return { stage: desk.stage, attempt: desk.attempt };
}

function mayTell({ told, finding, isLooking, isEnding, input }: BatchDesk): boolean {
  return input.carriedBy !== undefined && !told && !finding && !isLooking && !isEnding;
}

async function hearWord(desk: BatchDesk, request: TellCabinetRequest): Promise<BatchState> {
  const told = { ...request, decisionId: currentUpdateInfo()?.id ?? '' };
  desk.told = told;
  if (handsOver(request.word.said)) desk.absentFromMs = Date.now() + desk.input.lookUpWindowMs;
  await condition(() => desk.told !== told);
  return stateOf(desk);
}

function requireQuestion(desk: BatchDesk): void {
  refuseUnless(desk.stage === 'awaiting_person' && !desk.finding && !desk.told && !desk.isLooking);
}

function refuseUnless(isHeard: boolean): void {
  if (!isHeard) refuse(DECISION_REFUSALS.wrongStage);
}

function refuse(why: DecisionRefusal): never {
  throw ApplicationFailure.nonRetryable(why, why);
}
