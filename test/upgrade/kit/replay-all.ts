import { Worker } from '@temporalio/worker';
import { createDataConverter } from '#temporal/codec/data-converter.ts';
import { bundleWorkflows } from '#test/replay/scripted/bundle-workflows.ts';
import type { Lane } from '#test/soak/kit/lane.ts';

/** How a history agrees with today's workflows. */
export interface Replayed {
  readonly workflowId: string;
  readonly workflowType: string;
  /** Undefined: event by event. */
  readonly error: Error | undefined;
}

/** Replays every history that the lane's engine keeps, ended or not. */
export async function replayAll({ client, settings }: Lane): Promise<readonly Replayed[]> {
  const types = new Map<string, string>();
  const histories = [];
  for await (const { workflowId, runId, type } of client.workflow.list()) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const name = `${workflowId} ${runId}`;
    types.set(name, type);
    histories.push({ workflowId: name, history });
  }
  const dataConverter = createDataConverter(settings.MASK_PAYLOAD_KEYS);
  const options = { workflowBundle: await bundleWorkflows(), dataConverter };
  const replayed: Replayed[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories(options, histories)) {
    replayed.push({ workflowId, workflowType: types.get(workflowId) ?? '', error });
  }
  return replayed;
}
