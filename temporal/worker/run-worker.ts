import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { ActivityInterceptorsFactory, WorkflowBundleOption } from '@temporalio/worker';
import type { WorkerSettings } from '#config/settings.ts';
import { connectionOptions } from '#temporal/client/connect.ts';
import type { EngineAddress } from '#temporal/client/connect.ts';
import { createDataConverter } from '#temporal/codec/data-converter.ts';
import { DOCUMENT_ACTIVITIES, documentsQueue } from '#temporal/contract/queues.ts';
import { bundleWorkflows } from './bundle-workflows.ts';
import { runTogether, shutDown } from './run-together.ts';

export interface WorkerPlan {
  readonly settings: EngineAddress & { readonly TEMPORAL_TASK_QUEUE: string };
  readonly activities: object;
  readonly graceMs: number;
  /** Both when absent. */
  readonly queues?: WorkerSettings['MASK_WORKER_QUEUES'] | undefined;
  /** How many letters are prepared side by side; the SDK's own bound when absent. */
  readonly maxPreparing?: number | undefined;
  /** Absent: the workflows are bundled at start. */
  readonly workflowBundle?: WorkflowBundleOption | undefined;
  /** How many workflows stay in memory; 0 replays each from its history at every step. */
  readonly maxCachedWorkflows?: number | undefined;
  /** Looks on while activities are done. */
  readonly watch?: ActivityInterceptorsFactory | undefined;
}

/** A worker that has its connection; `run` ends after `shutdown`, and after the signal, also when it came before the run. */
export interface MaskWorker {
  run(stop?: AbortSignal): Promise<void>;
  shutdown(): void;
  close(): Promise<void>;
}

/** Connects a worker for the queues it serves. @throws when the engine cannot be reached. */
export async function createWorker(plan: WorkerPlan): Promise<MaskWorker> {
  const connection = await NativeConnection.connect(connectionOptions(plan.settings));
  const { queues = 'all' } = plan;
  const workers: Worker[] = [];
  if (queues !== 'documents') workers.push(await decisionsWorker(connection, plan));
  if (queues !== 'decisions') workers.push(await documentsWorker(connection, plan));
  return {
    run: (stop) => runTogether(workers, { graceMs: plan.graceMs, stop }),
    shutdown: () => shutDown(workers),
    close: () => connection.close(),
  };
}

/** It knows every activity: a letter that was begun before the queue of documents was there is prepared here. */
async function decisionsWorker(connection: NativeConnection, plan: WorkerPlan): Promise<Worker> {
  return Worker.create({
    ...commonOptions(connection, plan),
    taskQueue: plan.settings.TEMPORAL_TASK_QUEUE,
    activities: plan.activities,
    workflowBundle: plan.workflowBundle ?? (await bundleWorkflows(Runtime.instance().logger)),
    ...(plan.maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows: plan.maxCachedWorkflows }),
  });
}

function documentsWorker(connection: NativeConnection, plan: WorkerPlan): Promise<Worker> {
  const known = new Map<string, unknown>(Object.entries(plan.activities));
  const activities = Object.fromEntries(DOCUMENT_ACTIVITIES.map((name) => [name, known.get(name)]));
  return Worker.create({
    ...commonOptions(connection, plan),
    taskQueue: documentsQueue(plan.settings.TEMPORAL_TASK_QUEUE),
    activities,
    ...(plan.maxPreparing === undefined ? {} : { maxConcurrentActivityTaskExecutions: plan.maxPreparing }),
  });
}

function commonOptions(connection: NativeConnection, { settings, graceMs, watch }: WorkerPlan) {
  return {
    connection,
    namespace: settings.TEMPORAL_NAMESPACE,
    dataConverter: createDataConverter(settings.MASK_PAYLOAD_KEYS),
    shutdownGraceTime: graceMs,
    ...(watch && { interceptors: { activity: [watch] } }),
  };
}
