import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import { WorkflowNotFoundError } from '@temporalio/common';
import { tsToMs } from '@temporalio/common/lib/time.js';
import type { DescribedWorkflow } from '#activities/ports/workflow-book.ts';
import type { WorkflowFacts } from '#domain/reconcile/facts.ts';
import { runStatusOf } from '#temporal/client/run-status.ts';

type Described = proto.temporal.api.workflowservice.v1.IDescribeWorkflowExecutionResponse;
type PendingActivity = proto.temporal.api.workflow.v1.IPendingActivityInfo;
type Payload = proto.temporal.api.common.v1.IPayload;

const TaskState = proto.temporal.api.enums.v1.PendingWorkflowTaskState;
const SEALED = 'binary/mask-aes-256-gcm';

/** One workflow as the engine describes it; null when it does not know it. */
export async function describeWorkflow(client: Client, workflowId: string): Promise<DescribedWorkflow | null> {
  try {
    const { status, historyLength, raw } = await client.workflow.getHandle(workflowId).describe();
    return {
      status: runStatusOf(status.name),
      historyEvents: historyLength,
      pendingSteps: (raw.pendingActivities ?? []).map(stepOf),
      pendingTask: taskOf(raw),
      openText: JSON.stringify([...payloadsOf(raw)].map(([name, payload]) => [name, textOf(payload)])),
      unsealed: [...payloadsOf(raw)]
        .filter(([name, payload]) => name.startsWith('memo.') && encodingOf(payload) !== SEALED)
        .map(([name]) => name),
    };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

function stepOf({
  activityType,
  attempt,
  lastStartedTime,
  lastFailure,
}: PendingActivity): WorkflowFacts['pendingSteps'][number] {
  const failure = lastFailure ?? null;
  return {
    name: activityType?.name ?? '',
    attempt: attempt ?? 1,
    // The engine does not tell when the first try was made; a try that itself lasts too long is seen by its start.
    since: lastStartedTime ? tsToMs(lastStartedTime) : null,
    lastFailureType:
      failure && (failure.applicationFailureInfo?.type ?? (failure.timeoutFailureInfo ? 'TimeoutFailure' : 'Failure')),
  };
}

/** A task that repeats a local step keeps the time at which it was first scheduled. */
function taskOf({ pendingWorkflowTask }: Described): WorkflowFacts['pendingTask'] {
  if (!pendingWorkflowTask) return null;
  const { originalScheduledTime, scheduledTime, attempt, state } = pendingWorkflowTask;
  const since = originalScheduledTime ?? scheduledTime;
  return {
    attempt: attempt ?? 1,
    since: since ? tsToMs(since) : Date.now(),
    isStarted: state === TaskState.PENDING_WORKFLOW_TASK_STATE_STARTED,
  };
}

/** What may be read in lists and on the engine's own pages without any key. */
function* payloadsOf({ workflowExecutionInfo, executionConfig }: Described): Generator<readonly [string, Payload]> {
  for (const [name, payload] of Object.entries(workflowExecutionInfo?.memo?.fields ?? {}))
    yield [`memo.${name}`, payload];
  const attributes = workflowExecutionInfo?.searchAttributes?.indexedFields ?? {};
  for (const [name, payload] of Object.entries(attributes)) yield [name, payload];
  const { summary, details } = executionConfig?.userMetadata ?? {};
  if (summary) yield ['memo.summary', summary];
  if (details) yield ['memo.details', details];
}

function textOf({ data }: Payload): string {
  return data ? Buffer.from(data).toString('utf8') : '';
}

function encodingOf({ metadata }: Payload): string {
  const encoding = metadata?.['encoding'];
  return encoding ? Buffer.from(encoding).toString() : '';
}
