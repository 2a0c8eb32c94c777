import type { Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { NewProcess, ProcessStarter } from '#activities/ports/process-starter.ts';
import type { WorkflowFacts } from '#domain/reconcile/facts.ts';
import {
  ensureMissingSchedules,
  findMissingSchedules,
  type SystemSchedules,
} from '#temporal/schedules/ensure-schedules.ts';

/** Begins lost processes over the engine's own client. */
export function createProcessStarter(client: Client, plan: SystemSchedules): ProcessStarter {
  return {
    launch: (process, after) => begin(client, plan.taskQueue, process, after),
    missingSchedules: (sites) => findMissingSchedules(client, plan, sites),
    ensureSchedules: (sites) => ensureMissingSchedules(client, plan, sites),
  };
}

async function begin(
  client: Client,
  taskQueue: string,
  { workflowType, workflowId, input }: NewProcess,
  after: WorkflowFacts['status'] | null,
): Promise<string | null> {
  try {
    const { firstExecutionRunId } = await client.workflow.start(workflowType, {
      ...{ workflowId, taskQueue, args: [input] },
      workflowIdReusePolicy: reusePolicyAfter(after),
      workflowIdConflictPolicy: 'FAIL',
    });
    return firstExecutionRunId;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return null;
    throw error;
  }
}

/** No more is allowed than what was seen needs: a run that has come and gone since must not be followed by another. */
function reusePolicyAfter(after: WorkflowFacts['status'] | null) {
  if (after === null) return 'REJECT_DUPLICATE';
  return after === 'completed' ? 'ALLOW_DUPLICATE' : 'ALLOW_DUPLICATE_FAILED_ONLY';
}
