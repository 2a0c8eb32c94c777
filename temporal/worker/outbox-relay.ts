import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { record } from '#db/record.ts';
import { markDelivered, postponeMessage, takeDueMessages } from '#db/work/outbox.ts';
import { LOST_ERRORS } from '#domain/work/message-errors.ts';
import { deliver, type Delivery } from './deliver-message.ts';

export interface RelayOptions extends Delivery {
  readonly orm: MikroORM;
  /** Told of a process that the engine does not lead while something waits for it; absent: only the reconciler finds it. */
  readonly heedLost?: ((workflowId: string) => Promise<unknown>) | undefined;
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
  const { taken, lost } = await record(options.orm, 'outbox.relayed', (tx) => relayPage(tx, options));
  for (const workflowId of lost) await heed(options, workflowId);
  return taken;
}

async function relayPage(
  tx: EntityManager,
  options: RelayOptions,
): Promise<{ readonly taken: number; readonly lost: readonly string[] }> {
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
  const lost: string[] = [];
  for (const [index, message] of messages.entries()) {
    const errorType = results[index];
    if (errorType == null) continue;
    options.logger.warn({ outboxId: message.id, errorType, attempts: message.attempts }, 'message is put off');
    await postponeMessage(tx, message.id, delayMsOf(message.attempts, errorType), errorType);
    if (LOST_ERRORS.includes(errorType)) lost.push(message.workflow_id);
  }
  return { taken: messages.length, lost };
}

/** A failure costs nothing but time: the message is tried again, and its process is found lost again. */
async function heed({ heedLost, logger }: RelayOptions, workflowId: string): Promise<void> {
  try {
    const heeded = await heedLost?.(workflowId);
    logger.warn({ workflowId, heeded }, 'the engine does not lead this process');
  } catch (error) {
    const errorType = error instanceof Error ? error.name : 'UnknownError';
    logger.warn({ workflowId, errorType }, 'a lost process could not be attended to');
  }
}

function delayMsOf(attempts: number, errorType: string): number {
  if (ENGINE_AWAY.includes(errorType)) return ENGINE_AWAY_DELAY_MS;
  return Math.min(MAX_DELAY_MS, MIN_DELAY_MS * 2 ** Math.min(attempts, 10));
}
