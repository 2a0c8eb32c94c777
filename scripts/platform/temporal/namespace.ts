import { setTimeout as pause } from 'node:timers/promises';
import { Connection, isGrpcServiceError, type ConnectionOptions } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';

/** Closed workflows stay readable in the server for this long; the files and the projection keep them for good. */
export const RETENTION_DAYS = 90;

const DAY_MS = 86_400_000;
/** Status codes of gRPC. */
const GRPC = { cancelled: 1, deadlineExceeded: 4, notFound: 5, alreadyExists: 6, unavailable: 14 } as const;
const PASSING: readonly number[] = [GRPC.cancelled, GRPC.deadlineExceeded, GRPC.notFound, GRPC.unavailable];
const READY_MS = 60_000;
const LOOK_EVERY_MS = 50;

/** Waits until the server answers, makes the namespace when absent, waits until it can be used. @throws Error after a minute. */
export async function ensureNamespace(options: ConnectionOptions, namespace: string): Promise<void> {
  const connection = Connection.lazy(options);
  const deadline = performance.now() + READY_MS;
  try {
    await retried(deadline, () => connection.healthService.check({}));
    await retried(deadline, () => register(connection, namespace));
    // A new namespace reaches the other parts of the server with a delay: ask until a question about its workflows is answered.
    await retried(deadline, () => connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 1 }));
    await retried(deadline, () =>
      connection.workflowService.describeTaskQueue({ namespace, taskQueue: { name: 'readiness' }, taskQueueType: 1 }),
    );
  } finally {
    await connection.close();
  }
}

async function register(connection: Connection, namespace: string): Promise<void> {
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(RETENTION_DAYS * DAY_MS),
    });
  } catch (error) {
    if (!isGrpcServiceError(error) || error.code !== GRPC.alreadyExists) throw error;
  }
}

async function retried(deadline: number, ask: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await ask();
      return;
    } catch (error) {
      if (!isPassing(error) || performance.now() > deadline) throw error;
      await pause(LOOK_EVERY_MS);
    }
  }
}

function isPassing(error: unknown): boolean {
  if (!isGrpcServiceError(error)) return error instanceof Error && /connect/i.test(error.message);
  return PASSING.includes(error.code);
}
