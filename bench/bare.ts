import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { ensureNamespace } from '#temporal/server/namespace.ts';
import { inParallel } from './in-parallel.ts';

/** What bare workflows took on the same server. */
export interface BareMeasure {
  readonly elapsedMs: number;
  readonly workflowsPerSecond: number;
  readonly eventCount: number;
}

/** As many bare workflows as letters, with the letter's pattern of events: no codec, no database, no outbox. */
export async function measureBare(address: string, count: number, concurrency: number): Promise<BareMeasure> {
  const namespace = `bare-${randomUUID()}`;
  await ensureNamespace({ address }, namespace);
  const native = await NativeConnection.connect({ address });
  const workflowsPath = new URL('bare.workflow.ts', import.meta.url).pathname;
  const activities = { work: () => Promise.resolve('a'.repeat(64)) };
  const worker = await Worker.create({ connection: native, namespace, taskQueue: 'bare', workflowsPath, activities });
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace });
  const running = worker.run();
  try {
    const start = performance.now();
    const ids = await inParallel(count, concurrency, () => live(client));
    const elapsedMs = performance.now() - start;
    const { historyLength } = await client.workflow.getHandle(ids[0] ?? '').describe();
    return { elapsedMs, workflowsPerSecond: (count * 1_000) / elapsedMs, eventCount: historyLength };
  } finally {
    worker.shutdown();
    await running;
    await connection.close();
    await native.close();
  }
}

async function live(client: Client): Promise<string> {
  const handle = await client.workflow.start('bare', { workflowId: `bare/${randomUUID()}`, taskQueue: 'bare' });
  await handle.executeUpdate('decide');
  await handle.signal('accepted');
  await handle.signal('ended');
  await handle.result();
  return handle.workflowId;
}
