import type { Client, WorkflowExecutionDescription } from '@temporalio/client';
import proto from '@temporalio/proto';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { OpenedPayload, OtherRun, PendingStep, PendingTask, WorkflowView } from '#views/engine/workflow.ts';
import { openPayloads, payloadsOf } from './event-payloads.ts';
import { grpcCodeOf } from './grpc-code.ts';
import { stepsOf, withAuthors } from './history-steps.ts';
import { dateOf, historyLineOf, type HistoryEvent } from './history-words.ts';
import { runEndingOf } from './run-ending.ts';

const PendingState = proto.temporal.api.enums.v1.PendingActivityState;
type PendingInfo = proto.temporal.api.workflow.v1.IPendingActivityInfo;
type PendingTaskInfo = proto.temporal.api.workflow.v1.IPendingWorkflowTaskInfo;

const NOT_FOUND = 5;

/** History, steps, pending work and retries of one workflow; null when the engine does not know it. */
export async function viewWorkflow(client: Client, workflowId: string, runId?: string): Promise<WorkflowView | null> {
  const handle = client.workflow.getHandle(workflowId, runId);
  try {
    const [description, history, runs] = await Promise.all([
      handle.describe(),
      handle.fetchHistory(),
      runsOf(client, workflowId),
    ]);
    const events = history.events ?? [];
    return {
      workflowId,
      workflowType: description.type,
      runId: description.runId,
      status: description.status.name,
      startedAt: description.startTime.toISOString(),
      closedAt: description.closeTime?.toISOString(),
      ending: endingView(events.at(-1)),
      historyLength: description.historyLength,
      historySizeBytes: description.historySize ?? 0,
      history: events.map(historyLineOf),
      steps: await withAuthors(stepsOf(events), events, client.options.loadedDataConverter.payloadCodecs),
      ...pendingOf(description),
      otherRuns: runs.filter((run) => run.runId !== description.runId),
    };
  } catch (error) {
    if (isUnknown(error)) return null;
    throw error;
  }
}

function endingView(last: HistoryEvent | undefined): WorkflowView['ending'] {
  const ending = runEndingOf(last);
  return ending ? { how: ending.how, identity: ending.identity, steeringId: ending.steeringId } : undefined;
}

const MOST_RUNS = 50;

async function runsOf(client: Client, workflowId: string): Promise<readonly OtherRun[]> {
  const runs: OtherRun[] = [];
  const query = `WorkflowId = '${workflowId.replaceAll("'", "''")}'`;
  for await (const { runId, status, startTime, closeTime } of client.workflow.list({ query, pageSize: MOST_RUNS })) {
    const times = { startedAt: startTime.toISOString(), closedAt: closeTime?.toISOString() ?? null };
    runs.push({ runId, status: status.name, ...times });
    if (runs.length === MOST_RUNS) break;
  }
  return runs.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
}

/** What one event carries, opened; null when the engine does not know the run or the event. @throws PayloadSealError */
export async function openEvent(
  client: Client,
  { workflowId, runId, eventId }: { readonly workflowId: string; readonly runId: string; readonly eventId: number },
): Promise<readonly OpenedPayload[] | null> {
  try {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const event = events?.find((one) => Number(one.eventId ?? 0) === eventId);
    return event ? await openPayloads(client.options.loadedDataConverter.payloadCodecs, payloadsOf(event)) : null;
  } catch (error) {
    if (isUnknown(error)) return null;
    throw error;
  }
}

/** The description's refusal is put into words by the SDK, the history's comes as the engine gave it; either may be the first. */
function isUnknown(error: unknown): boolean {
  return error instanceof WorkflowNotFoundError || grpcCodeOf(error) === NOT_FOUND;
}

/** The engine goes on listing what a run that is over was about: nothing of it is under way. */
function pendingOf({ closeTime, raw }: WorkflowExecutionDescription): Pick<WorkflowView, 'pending' | 'pendingTask'> {
  if (closeTime !== undefined) return { pending: [], pendingTask: null };
  const pending = (raw.pendingActivities ?? []).map(pendingStepOf);
  return { pending, pendingTask: pendingTaskOf(raw.pendingWorkflowTask) };
}

function pendingStepOf(info: PendingInfo): PendingStep {
  return {
    activityType: info.activityType?.name ?? '',
    state: PendingState[info.state ?? 0] ?? '',
    attempt: info.attempt ?? 1,
    nextAttemptAt: dateOf(info.nextAttemptScheduleTime ?? info.scheduledTime)?.toISOString(),
    lastFailureType: info.lastFailure?.applicationFailureInfo?.type ?? undefined,
  };
}

/** Only what is being repeated is told: a task that is done for the first time is nothing to look at. */
function pendingTaskOf(task: PendingTaskInfo | null | undefined): PendingTask | null {
  if (!task || (task.attempt ?? 1) < 2) return null;
  const since = dateOf(task.originalScheduledTime ?? task.scheduledTime) ?? new Date();
  return { attempt: task.attempt ?? 1, since: since.toISOString(), failureType: null };
}
