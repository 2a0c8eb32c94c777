import { WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/common';
import { passFailPoint, type FailPoint } from '#config/fail-points/fail-point.ts';
import type { WaitingMessage } from '#db/work/outbox.ts';
import { UNTAKEN } from '#domain/work/message-errors.ts';
import { grpcCodeOf } from '#temporal/client/grpc-code.ts';

/** What a delivery needs of the worker. */
export interface Delivery {
  readonly client: Client;
  readonly taskQueue: string;
  readonly logger: { warn(fields: object, message: string): void };
}

type Deliver = (delivery: Delivery, message: WaitingMessage) => Promise<unknown>;

const EFFECT_OF: Readonly<Record<WaitingMessage['kind'], FailPoint>> = {
  start: 'effect/engine.start',
  signal: 'effect/engine.signal',
  decision: 'effect/engine.confirm',
};
const DELIVER: Readonly<Record<WaitingMessage['kind'], Deliver>> = { start, signal, decision: confirm };

/** Another decision may just be under way; when it is over, the letter stands where the refusal is final. About eight seconds. */
const TRIES_OF_A_REFUSED = 5;

/** Hands one message to the engine. Null when delivered, else the type of what went wrong. */
export async function deliver(delivery: Delivery, message: WaitingMessage): Promise<string | null> {
  try {
    passFailPoint(EFFECT_OF[message.kind], 'before');
    await DELIVER[message.kind](delivery, message);
    passFailPoint(EFFECT_OF[message.kind], 'after');
    return null;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return null;
    if (error instanceof WorkflowNotFoundError && message.kind !== 'start') return closedOrLost(delivery, message);
    if (error instanceof WorkflowUpdateFailedError) return refused(delivery, message);
    return typeOf(error);
  }
}

async function start({ client, taskQueue }: Delivery, message: WaitingMessage): Promise<void> {
  await client.workflow.start(message.workflow_type ?? '', {
    workflowId: message.workflow_id,
    taskQueue,
    args: [message.payload],
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
    workflowIdConflictPolicy: 'FAIL',
  });
}

async function signal({ client }: Delivery, message: WaitingMessage): Promise<void> {
  await client.workflow.getHandle(message.workflow_id).signal(message.signal_name ?? '', message.payload);
}

/** The engine answers from the history when it has this update; otherwise the workflow decides anew, and its step finds its work done. */
function confirm({ client }: Delivery, message: WaitingMessage): Promise<unknown> {
  const options = { args: [message.payload] as [unknown], updateId: message.dedupe_key };
  return client.workflow.getHandle(message.workflow_id).executeUpdate(message.signal_name ?? '', options);
}

/** What the workflow goes on refusing it need not be told: it stands elsewhere, and the reconciler compares it with the row. */
function refused({ logger }: Delivery, { id, attempts }: WaitingMessage): string | null {
  if (attempts < TRIES_OF_A_REFUSED) return UNTAKEN.refused;
  logger.warn({ outboxId: id, attempts }, 'a decision that is carried out was refused by its workflow');
  return null;
}

/**
 * A fact for a workflow that has come to its end needs no delivery. One for a workflow that nobody knows, or that was broken off, stays
 * and is seen: its subject's life goes on once it is adopted.
 */
async function closedOrLost({ client }: Delivery, message: WaitingMessage): Promise<string | null> {
  try {
    const { status } = await client.workflow.getHandle(message.workflow_id).describe();
    if (status.name === 'COMPLETED') return null;
    // It was begun again meanwhile: the next try finds it.
    return status.name === 'RUNNING' ? UNTAKEN.begunAnew : UNTAKEN.brokenOff;
  } catch (error) {
    return typeOf(error);
  }
}

function typeOf(error: unknown): string {
  const code = grpcCodeOf(error);
  if (code !== null) return `grpc-${String(code)}`;
  return error instanceof Error ? error.name : 'UnknownError';
}
