import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { HelmRefused, type ProcessHelm } from '#activities/ports/process-helm.ts';
import { grpcCodeOf } from '#temporal/client/grpc-code.ts';
import { lookAtRun, lookAtSchedule } from '#temporal/client/look.ts';

/** Steers processes over the engine's own client; every act names the run that was seen. */
export function createProcessHelm(client: Client): ProcessHelm {
  const { namespace } = client.options;
  const { workflowService: service, workflow, schedule } = client;
  const run = (workflowId: string, runId: string) => ({ namespace, workflowId, runId });
  return {
    look: (workflowId) => lookAtRun(client, workflowId),
    lookAtSchedule: (scheduleId) => lookAtSchedule(client, scheduleId),
    retryNow: (workflowId, runId) =>
      told(service.resetActivity({ namespace, execution: { workflowId, runId }, matchAll: true })),
    pause: (workflowId, runId, reason) => told(service.pauseWorkflowExecution({ ...run(workflowId, runId), reason })),
    resume: (workflowId, runId, reason) =>
      told(service.unpauseWorkflowExecution({ ...run(workflowId, runId), reason })),
    cancel: (workflowId, runId) => told(workflow.getHandle(workflowId, runId).cancel()),
    terminate: (workflowId, runId, reason) => told(workflow.getHandle(workflowId, runId).terminate(reason)),
    pauseSchedule: (scheduleId, reason) => told(schedule.getHandle(scheduleId).pause(reason)),
    resumeSchedule: (scheduleId, reason) => told(schedule.getHandle(scheduleId).unpause(reason)),
    triggerSchedule: (scheduleId) => told(schedule.getHandle(scheduleId).trigger('SKIP')),
  };
}

/** gRPC statuses by which the engine says that it never will. */
const FOR_GOOD: readonly number[] = [3, 5, 6, 7, 9, 12];

/** @throws HelmRefused */
async function told<T>(call: Promise<T>): Promise<void> {
  try {
    await call;
  } catch (error) {
    const code = error instanceof WorkflowNotFoundError ? NOT_FOUND : grpcCodeOf(error);
    if (code !== null && FOR_GOOD.includes(code)) throw new HelmRefused(`gRPC ${code}`, { cause: error });
    throw error;
  }
}

const NOT_FOUND = 5;
