import type { Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/common';
import type { MikroORM } from '@mikro-orm/postgresql';
import { passFailPoint } from '#config/fail-points/fail-point.ts';
import { record } from '#db/record.ts';
import { markDelivered, postponeMessage, takeDueMessages } from '#db/repositories/outbox.ts';
import type { WaitingMessage } from '#db/repositories/outbox.ts';
import { grpcCodeOf } from '#temporal/client/grpc-code.ts';

export interface RelayOptions {
  readonly orm: MikroORM;
  readonly client: Client;
  readonly taskQueue: string;
  readonly logger: { warn(fields: object, message: string): void };
}

const PAGE = 50;
const MIN_DELAY_MS = 250;
const MAX_DELAY_MS = 30_000;
/** While the engine is away every message is tried about so often, so that it is handed over within 5 s of the return. */
const ENGINE_AWAY_DELAY_MS = 1_000;
/** The SDK's own tries would go on for half a minute, holding the rows of the page. */
const PAGE_DEADLINE_MS = 2_000;
/** Codes of gRPC (cancelled, deadline exceeded, unavailable) by which nothing is said about the message itself. */
const ENGINE_AWAY: readonly string[] = ['grpc-1', 'grpc-4', 'grpc-14'];

/**
 * Delivers one page of the outbox; returns how many messages it took. Delivery happens before the row is marked: after a crash in
 * between the same message goes again, and that is harmless, for starts carry derived ids and workflows know facts by revision.
 */
export async function relayOnce(options: RelayOptions): Promise<number> {
  return record(options.orm, 'outbox.relayed', async (tx) => {
    const messages = await takeDueMessages(tx, PAGE);
    const deadline = Date.now() + PAGE_DEADLINE_MS;
    const results = await options.client.withDeadline(deadline, () =>
      Promise.all(messages.map((message) => deliver(options, message))),
    );
    const isOk = (index: number): boolean => results[index] === null;
    await markDelivered(
      tx,
      messages.filter((_, index) => isOk(index)).map(({ id }) => id),
    );
    for (const [index, message] of messages.entries()) {
      const errorType = results[index];
      if (errorType == null) continue;
      options.logger.warn({ outboxId: message.id, errorType, attempts: message.attempts }, 'message is put off');
      await postponeMessage(tx, message.id, delayMsOf(message.attempts, errorType), errorType);
    }
    return messages.length;
  });
}

/** Null when delivered, else the type of what went wrong. */
async function deliver({ client, taskQueue }: RelayOptions, message: WaitingMessage): Promise<string | null> {
  try {
    const effect = message.kind === 'start' ? 'effect/engine.start' : 'effect/engine.signal';
    passFailPoint(effect, 'before');
    if (message.kind === 'start') await start(client, taskQueue, message);
    else await client.workflow.getHandle(message.workflow_id).signal(message.signal_name ?? '', message.payload);
    passFailPoint(effect, 'after');
    return null;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return null;
    if (error instanceof WorkflowNotFoundError && message.kind === 'signal') return closedOrLost(client, message);
    return typeOf(error);
  }
}

function typeOf(error: unknown): string {
  const code = grpcCodeOf(error);
  if (code !== null) return `grpc-${String(code)}`;
  return error instanceof Error ? error.name : 'UnknownError';
}

async function start(client: Client, taskQueue: string, message: WaitingMessage): Promise<void> {
  await client.workflow.start(message.workflow_type ?? '', {
    workflowId: message.workflow_id,
    taskQueue,
    args: [message.payload],
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
    workflowIdConflictPolicy: 'FAIL',
  });
}

/** A fact for a workflow that has ended needs no delivery; one for a workflow nobody knows stays and is seen. */
async function closedOrLost(client: Client, message: WaitingMessage): Promise<string | null> {
  try {
    const { status } = await client.workflow.getHandle(message.workflow_id).describe();
    return status.name === 'RUNNING' ? 'WorkflowNotFoundError' : null;
  } catch (error) {
    return typeOf(error);
  }
}

function delayMsOf(attempts: number, errorType: string): number {
  if (ENGINE_AWAY.includes(errorType)) return ENGINE_AWAY_DELAY_MS;
  return Math.min(MAX_DELAY_MS, MIN_DELAY_MS * 2 ** Math.min(attempts, 10));
}
