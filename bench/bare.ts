import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import pLimit from 'p-limit';
import { ensureNamespace } from '#scripts/platform/temporal/namespace.ts';
import { accepted, BARE_QUEUE, decide, ended, type BareStep } from './bare-contract.ts';
import { startBenchProgram } from './child-program.ts';
import type { Ground } from './ground.ts';
import { readProcessorTimes, timesBetween, type ProcessorTimes } from './process-times.ts';

/** What bare workflows took on the same server. */
export interface BareMeasure {
  readonly count: number;
  readonly elapsedMs: number;
  readonly processorTimes: ProcessorTimes;
  readonly workflowIds: readonly string[];
}

/** The bench's opposite: opened once, measured several times. */
export interface BareCourt {
  readonly client: Client;
  measure(count: number, concurrency: number): Promise<BareMeasure>;
  close(): Promise<void>;
}

const LOOK_EVERY_MS = 10;
/** So that the last workflow's step has reached its history when the next stage begins, as in a court. */
const SETTLE_MS = 100;

/** Bare workflows with the letter's pattern of events, led through the same stages: all begin, all are decided, all are told twice. */
export async function openBare(ground: Ground): Promise<BareCourt> {
  const namespace = `bare-${randomUUID()}`;
  await ensureNamespace({ address: ground.address }, namespace);
  const worker = await startBenchProgram('bench/programs/bare-worker.ts', {
    TEMPORAL_ADDRESS: ground.address,
    TEMPORAL_NAMESPACE: namespace,
  });
  let done: Readonly<Record<BareStep, number>> = { prepared: 0, signed: 0, filed: 0 };
  worker.onMessage((message) => void ({ done } = message as { done: typeof done }));
  const connection = await Connection.connect({ address: ground.address });
  const client = new Client({ connection, namespace });
  const processes = [
    { name: 'worker', pid: worker.pid },
    { name: 'driver', pid: process.pid, alone: true },
    ...ground.processes,
  ];
  const untilPrepared = async (count: number): Promise<void> => {
    while (done.prepared < count) await pause(LOOK_EVERY_MS);
    await pause(SETTLE_MS);
  };
  const measure = async (count: number, concurrency: number): Promise<BareMeasure> => {
    const preparedBefore = done.prepared;
    const before = readProcessorTimes(processes);
    const start = performance.now();
    const handles = await pLimit(concurrency).map(Array(count).keys(), () => begin(client));
    await untilPrepared(preparedBefore + count);
    const each = (work: (handle: WorkflowHandle) => Promise<unknown>): Promise<unknown> =>
      pLimit(concurrency).map(handles, work);
    await each((handle) => handle.executeUpdate(decide));
    await each((handle) => handle.signal(accepted));
    await pause(SETTLE_MS);
    await each(async (handle) => {
      await handle.signal(ended);
      await handle.result();
    });
    const elapsedMs = performance.now() - start;
    const processorTimes = timesBetween(before, readProcessorTimes(processes));
    return { count, elapsedMs, processorTimes, workflowIds: handles.map(({ workflowId }) => workflowId) };
  };
  const close = async (): Promise<void> => {
    await worker.stop();
    await connection.close();
  };
  return { client, measure, close };
}

function begin(client: Client): Promise<WorkflowHandle> {
  return client.workflow.start('bare', { workflowId: `bare/${randomUUID()}`, taskQueue: BARE_QUEUE });
}
