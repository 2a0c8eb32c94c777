import type { Client } from '@temporalio/client';
import type { UpdateDefinition } from '@temporalio/common';
import { batchWorkflowId } from '#domain/batches/batch-process.ts';
import { settleSubmission } from '#temporal/contract/batch.ts';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import { approve, cancel, fileWithoutNotice, reassign, resubmit, sendBack } from '#temporal/contract/letter.ts';
import { updateOf } from '#temporal/contract/decision.ts';
import { createClient } from './connect.ts';
import type { EngineAddress } from './connect.ts';
import { outcomeOfError } from './decision-errors.ts';
import type { DecisionOutcome, WorkflowGateway } from './gateway.ts';
import { listRuns, listSchedules } from './engine-lists.ts';
import { lookAtRun, lookAtSchedule } from './look.ts';
import { isReachable } from './reachable.ts';
import { openSealed } from './sealed-payloads.ts';
import { openEvent, viewWorkflow } from './view-workflow.ts';

export interface GatewaySettings extends EngineAddress {
  readonly MASK_UPDATE_DEADLINE_MS: number;
}

const HEALTH_DEADLINE_MS = 2_000;

/** The api's gateway to the engine. */
export function createWorkflowGateway(settings: GatewaySettings): WorkflowGateway {
  const client = createClient(settings);
  const decide = decider(client, settings.MASK_UPDATE_DEADLINE_MS);
  return {
    answerWithinMs: settings.MASK_UPDATE_DEADLINE_MS,
    approve: (id, request, decisionId) => decide(letterWorkflowId(id), approve, request, decisionId),
    sendBack: (id, request, decisionId) => decide(letterWorkflowId(id), sendBack, request, decisionId),
    cancel: (id, request, decisionId) => decide(letterWorkflowId(id), cancel, request, decisionId),
    resubmit: (id, request, decisionId) => decide(letterWorkflowId(id), resubmit, request, decisionId),
    reassign: (id, request, decisionId) => decide(letterWorkflowId(id), reassign, request, decisionId),
    fileWithoutNotice: (id, request, decisionId) =>
      decide(letterWorkflowId(id), fileWithoutNotice, request, decisionId),
    settleSubmission: (batch, request, decisionId) =>
      decide(batchWorkflowId(batch), settleSubmission, request, decisionId),
    decide: (workflowId, decision, request, decisionId) => decide(workflowId, updateOf(decision), request, decisionId),
    viewWorkflow: (workflowId, runId) => viewWorkflow(client, workflowId, runId),
    openEvent: (event) => openEvent(client, event),
    lookAtRun: (workflowId) => lookAtRun(client, workflowId),
    lookAtSchedule: (scheduleId) => lookAtSchedule(client, scheduleId),
    listRuns: (workflowTypes, limit) => listRuns(client, workflowTypes, limit),
    listSchedules: () => listSchedules(client),
    openSealed: (payloads) => openSealed(client, payloads),
    isReachable: () => isReachable(client, HEALTH_DEADLINE_MS),
    close: () => client.connection.close(),
  };
}

function decider(client: Client, deadlineMs: number) {
  return async <Answer, Request>(
    workflowId: string,
    definition: UpdateDefinition<Answer, [Request]>,
    request: Request,
    updateId: string,
  ): Promise<DecisionOutcome<Answer>> => {
    const handle = client.workflow.getHandle(workflowId);
    const deadline = Date.now() + deadlineMs;
    const within = <T>(work: () => Promise<T>): Promise<T> => client.withDeadline(deadline, work);
    let isAccepted = false;
    try {
      // Only what the workflow has accepted is durable: a decision that still waits for a worker dies with the engine's memory.
      const options = { args: [request] as [Request], updateId, waitForStage: 'ACCEPTED' as const };
      const accepted = await within(() => handle.startUpdate(definition, options));
      isAccepted = true;
      return { kind: 'done', result: await within(() => accepted.result()) };
    } catch (error) {
      const outcome = outcomeOfError(error);
      return outcome.kind === 'in_progress' && !isAccepted ? { kind: 'not_confirmed' } : outcome;
    }
  };
}
