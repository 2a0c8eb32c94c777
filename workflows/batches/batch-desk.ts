import { ApplicationFailure, currentUpdateInfo, setHandler } from '@temporalio/workflow';
import { getBatchState, settleSubmission } from '#temporal/contract/batch.ts';
import type {
  BatchInput,
  BatchResumption,
  BatchStage,
  BatchState,
  SettleSubmissionRequest,
} from '#domain/batches/batch-process.ts';
import { DECISION_REFUSALS } from '#domain/letters/decision-refusals.ts';

/** All that one batch's workflow knows. */
export interface BatchDesk {
  readonly input: BatchInput;
  stage: BatchStage;
  attempt: number;
  finding: SettleSubmissionRequest | undefined;
  /** The update's id by which it was told. */
  findingId: string | undefined;
  /** How the attempt ended with which this life is taken up; it is asked after first. */
  unsettled: BatchResumption['unsettled'];
}

/** Opens the desk and registers every handler; call it before the first await. */
export function openBatchDesk(input: BatchInput): BatchDesk {
  const { attempt = 1, unsettled } = input.resumeAt ?? {};
  const desk: BatchDesk = { input, stage: 'archiving', attempt, finding: undefined, findingId: undefined, unsettled };
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
  return desk;
}

function stateOf(desk: BatchDesk): BatchState {
  return { stage: desk.stage, attempt: desk.attempt };
}

function requireQuestion(desk: BatchDesk): void {
  if (desk.stage !== 'awaiting_person' || desk.finding) {
    throw ApplicationFailure.nonRetryable(DECISION_REFUSALS.wrongStage, DECISION_REFUSALS.wrongStage);
  }
}
