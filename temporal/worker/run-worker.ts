import { NativeConnection, Worker } from '@temporalio/worker';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { connectionOptions } from '#temporal/client/connect.ts';
import type { EngineAddress } from '#temporal/client/connect.ts';
import { createDataConverter } from '#temporal/codec/data-converter.ts';

export interface WorkerPlan {
  readonly settings: EngineAddress & { readonly TEMPORAL_TASK_QUEUE: string };
  readonly activities: object;
  readonly graceMs: number;
  /** Absent: the workflows are bundled at start. */
  readonly workflowBundle?: WorkflowBundleOption | undefined;
  /** How many workflows stay in memory; 0 replays each from its history at every step. */
  readonly maxCachedWorkflows?: number | undefined;
}

/** A worker that has its connection; `run` ends after `shutdown`. */
export interface MaskWorker {
  run(): Promise<void>;
  shutdown(): void;
  close(): Promise<void>;
}

export const WORKFLOWS_PATH = new URL('../../workflows/index.ts', import.meta.url).pathname;

/** Connects a worker for all workflows and activities. @throws when the engine cannot be reached. */
export async function createWorker({ settings, activities, graceMs, ...plan }: WorkerPlan): Promise<MaskWorker> {
  const connection = await NativeConnection.connect(connectionOptions(settings));
  const worker = await Worker.create({
    connection,
    namespace: settings.TEMPORAL_NAMESPACE,
    taskQueue: settings.TEMPORAL_TASK_QUEUE,
    activities,
    dataConverter: createDataConverter(settings.MASK_PAYLOAD_KEYS),
    shutdownGraceTime: graceMs,
    ...(plan.workflowBundle ? { workflowBundle: plan.workflowBundle } : { workflowsPath: WORKFLOWS_PATH }),
    ...(plan.maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows: plan.maxCachedWorkflows }),
  });
  return { run: () => worker.run(), shutdown: () => worker.shutdown(), close: () => connection.close() };
}
