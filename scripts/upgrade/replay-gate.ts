import type { Client } from '@temporalio/client';
import { Worker, type WorkflowBundleOption } from '@temporalio/worker';
import type { DataConverter } from '@temporalio/common';

/** A life that the new program would lead otherwise than it has begun. */
export interface ReplayFault {
  readonly workflowId: string;
  readonly reason: string;
}

export interface Replayed {
  readonly count: number;
  readonly faults: readonly ReplayFault[];
}

/**
 * Takes the history of every process that runs from the engine and leads it again with the new program's workflows, event by event. Nothing is
 * written anywhere: neither the engine nor the database knows of it.
 */
export async function replayOpen(
  client: Client,
  bundle: WorkflowBundleOption,
  dataConverter: DataConverter,
): Promise<Replayed> {
  const faults: ReplayFault[] = [];
  let count = 0;
  const results = Worker.runReplayHistories({ workflowBundle: bundle, dataConverter }, openHistories(client));
  for await (const { workflowId, error } of results) {
    count += 1;
    if (error) faults.push({ workflowId, reason: `${error.name}: ${error.message}` });
  }
  return { count, faults };
}

/** Those that end in the meantime are replayed as well as they stand. */
async function* openHistories(client: Client) {
  for await (const { workflowId, runId } of client.workflow.list({ query: `ExecutionStatus = 'Running'` })) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    yield { workflowId, history };
  }
}
