import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { PendingStep, WorkflowView } from '#views/engine/workflow.ts';
import { grpcCodeOf } from './grpc-code.ts';
import { historyLineOf } from './history-words.ts';

const PendingState = proto.temporal.api.enums.v1.PendingActivityState;
type PendingInfo = proto.temporal.api.workflow.v1.IPendingActivityInfo;

const NOT_FOUND = 5;

/** History, pending steps and retries of one workflow in words; null when the engine does not know it. */
export async function viewWorkflow(client: Client, workflowId: string): Promise<WorkflowView | null> {
  const handle = client.workflow.getHandle(workflowId);
  try {
    const [description, history] = await Promise.all([handle.describe(), handle.fetchHistory()]);
    return {
      workflowId,
      runId: description.runId,
      status: description.status.name,
      startedAt: description.startTime.toISOString(),
      closedAt: description.closeTime?.toISOString(),
      historyLength: description.historyLength,
      historySizeBytes: description.historySize ?? 0,
      history: (history.events ?? []).map(historyLineOf),
      pending: (description.raw.pendingActivities ?? []).map(pendingStepOf),
    };
  } catch (error) {
    if (isUnknown(error)) return null;
    throw error;
  }
}

/** The description's refusal is put into words by the SDK, the history's comes as the engine gave it; either may be the first. */
function isUnknown(error: unknown): boolean {
  return error instanceof WorkflowNotFoundError || grpcCodeOf(error) === NOT_FOUND;
}

function pendingStepOf(info: PendingInfo): PendingStep {
  return {
    activityType: info.activityType?.name ?? '',
    state: PendingState[info.state ?? 0] ?? '',
    attempt: info.attempt ?? 1,
    nextAttemptAt: info.scheduledTime
      ? new Date(Number(info.scheduledTime.seconds ?? 0) * 1_000).toISOString()
      : undefined,
    lastFailureType: info.lastFailure?.applicationFailureInfo?.type ?? undefined,
  };
}
