import type { Client } from '@temporalio/client';
import type { RunEnd, RunEnding } from '#domain/processes/run-ending.ts';
import { steeringOfMark } from '#domain/processes/run-ending.ts';
import { grpcCodeOf } from './grpc-code.ts';
import { eventTypeOf, instantOf, type HistoryEvent } from './history-words.ts';

const NOT_FOUND = 5;

const ENDS: Readonly<Record<string, RunEnd>> = {
  EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED: 'terminated',
  EVENT_TYPE_WORKFLOW_EXECUTION_FAILED: 'failed',
  EVENT_TYPE_WORKFLOW_EXECUTION_TIMED_OUT: 'timed_out',
  EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED: 'cancelled',
  EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED: 'completed',
};

/** How the newest run of a process ended, by its last event; null: the engine knows none, or it goes on. */
export async function findRunEnding(client: Client, workflowId: string): Promise<RunEnding | null> {
  const { namespace } = client.options;
  const asked = { namespace, execution: { workflowId }, maximumPageSize: 1 };
  try {
    const { history } = await client.workflowService.getWorkflowExecutionHistoryReverse(asked);
    return runEndingOf(history?.events?.[0]);
  } catch (error) {
    if (grpcCodeOf(error) === NOT_FOUND) return null;
    throw error;
  }
}

/** The same of a run's last event. */
export function runEndingOf(last: HistoryEvent | undefined): RunEnding | null {
  const how = last && ENDS[eventTypeOf(last)];
  if (last === undefined || how === undefined) return null;
  const { reason = '', identity = '' } = last.workflowExecutionTerminatedEventAttributes ?? {};
  const steeringId = steeringOfMark(reason ?? '');
  return { how, at: instantOf(last), identity: identity === '' ? null : (identity ?? null), steeringId };
}
