import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import { grpcCodeOf } from './grpc-code.ts';

const NOT_FOUND = 5;
/** Workflows moved at once: each costs the server a write. */
const CONCURRENCY = 8;

/**
 * Lets time pass for every open workflow by the server's own time skipping (two events each): timers that fall due fire at once.
 * Works only where the server allows it, and that is never production. @throws when the server refuses.
 */
export async function fastForward(client: Client, byMs: number): Promise<number> {
  const workflowIds: string[] = [];
  for await (const { workflowId } of client.workflow.list({ query: `ExecutionStatus = 'Running'` })) {
    workflowIds.push(workflowId);
  }
  for (let start = 0; start < workflowIds.length; start += CONCURRENCY) {
    await Promise.all(workflowIds.slice(start, start + CONCURRENCY).map((id) => forwardOne(client, id, byMs)));
  }
  return workflowIds.length;
}

async function forwardOne(client: Client, workflowId: string, byMs: number): Promise<void> {
  const duration = proto.google.protobuf.Duration.fromObject({ seconds: Math.floor(byMs / 1_000) });
  try {
    await client.workflowService.updateWorkflowExecutionOptions({
      namespace: client.options.namespace,
      workflowExecution: { workflowId },
      workflowExecutionOptions: {
        timeSkippingConfig: { enabled: true, fastForwardConfig: { id: randomUUID(), duration } },
      },
      updateMask: { paths: ['time_skipping_config'] },
    });
  } catch (error) {
    // It has ended since it was listed: its time needs no moving.
    if (grpcCodeOf(error) === NOT_FOUND) return;
    throw error;
  }
}
