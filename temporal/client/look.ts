import type { Client } from '@temporalio/client';
import { ScheduleNotFoundError } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { SeenRun } from '#domain/processes/steering.ts';

/** The newest run of a process without its history; null when the engine knows none. */
export async function lookAtRun(client: Client, workflowId: string): Promise<SeenRun | null> {
  try {
    const { runId, status, raw } = await client.workflow.getHandle(workflowId).describe();
    const retriedSteps = (raw.pendingActivities ?? []).filter(({ attempt }) => (attempt ?? 1) > 1).length;
    return { runId, status: status.name, retriedSteps };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

export async function lookAtSchedule(client: Client, scheduleId: string): Promise<SeenRun | null> {
  try {
    const { state } = await client.schedule.getHandle(scheduleId).describe();
    return { runId: '', status: state.paused ? 'PAUSED' : 'RUNNING', retriedSteps: 0 };
  } catch (error) {
    if (error instanceof ScheduleNotFoundError) return null;
    throw error;
  }
}
