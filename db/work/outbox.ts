import type { EntityManager } from '@mikro-orm/postgresql';
import { UNTAKEN } from '#domain/work/message-errors.ts';
import type { MessageKind } from '#domain/work/message-kinds.ts';
import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import { letterWorkflowId, type LETTER_SIGNALS } from '#domain/letters/letter-process.ts';
import { database, statements } from '../statements/database.ts';
import type { Tables } from '../statements/tables.ts';
import { carryOut, type Statement } from '../statements/together.ts';
import { anyOf, constant, count, json, milliseconds, noneOf, now as clock, rowsGiven } from '../statements/values.ts';

/** A workflow to be started. `dedupeKey` is derived from the fact that asks for it. */
export interface StartMessage {
  readonly dedupeKey: string;
  readonly workflowType: string;
  readonly workflowId: string;
  /** Ids and settings only: it stands in the database as it is. */
  readonly payload: unknown;
}

/** A fact for a running workflow. */
export interface SignalMessage {
  readonly dedupeKey: string;
  readonly workflowId: string;
  readonly signalName: string;
  readonly payload: unknown;
}

/** A fact for a letter's workflow; its own id is the key, so that it is queued once. */
export function letterSignal(
  letterId: string,
  signalName: keyof typeof LETTER_SIGNALS,
  payload: Readonly<Record<string, unknown>> & { readonly eventId: string },
): SignalMessage {
  return { dedupeKey: payload.eventId, workflowId: letterWorkflowId(letterId), signalName, payload };
}

/** Queues a start in the caller's transaction; the same key again changes nothing. */
export function enqueueStart(em: EntityManager, message: StartMessage, now: Date): Promise<void> {
  return enqueueStarts(em, [message], now);
}

/** Queues starts, one a workflow, by one statement. */
export async function enqueueStarts(em: EntityManager, messages: readonly StartMessage[], now: Date): Promise<void> {
  if (messages.length === 0) return;
  await database(em)
    .insertInto('outbox')
    .values(
      messages.map(({ dedupeKey, workflowType, workflowId, payload }) => ({
        ...{ dedupe_key: dedupeKey, kind: 'start' as const, workflow_type: workflowType, workflow_id: workflowId },
        ...{ payload: json(payload), created_at: now, next_attempt_at: clock() },
      })),
    )
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .execute();
}

/** Queues a signal in the caller's transaction; the same key again changes nothing. */
export function enqueueSignal(em: EntityManager, message: SignalMessage, now: Date): Promise<void> {
  return enqueueSignals(em, [message], now);
}

/** Queues signals, one a workflow, by one statement. */
export async function enqueueSignals(em: EntityManager, messages: readonly SignalMessage[], now: Date): Promise<void> {
  if (messages.length > 0) await carryOut(em, signalsQueued(messages, now));
}

/** The same as a part of a step. */
export function signalsQueued(
  messages: readonly SignalMessage[],
  now: Date,
  onlyIf: Expression<SqlBool> = sql<boolean>`true`,
): Statement {
  const given = rowsGiven(
    'r',
    { dedupeKey: 'text', workflowId: 'text', signalName: 'text', payload: 'jsonb' },
    messages,
  );
  return statements
    .insertInto('outbox')
    .columns(['dedupe_key', 'kind', 'workflow_id', 'signal_name', 'payload', 'created_at', 'next_attempt_at'])
    .expression(
      statements
        .selectFrom(given)
        .select(['r.dedupeKey', constant('signal').as('kind'), 'r.workflowId', 'r.signalName', 'r.payload'])
        .select([sql<Date>`${now}::timestamptz`.as('created_at'), clock().as('next_attempt_at')])
        .where(onlyIf),
    )
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .returning('id');
}

/** The start of a process as it was queued. */
export interface QueuedStart<Input> {
  readonly isDelivered: boolean;
  readonly input: Input;
}

/** Null: none was ever queued. */
export async function findStart<Input>(em: EntityManager, startKey: string): Promise<QueuedStart<Input> | null> {
  const row = await database(em)
    .selectFrom('outbox')
    .select(['payload', sql<boolean>`delivered_at is not null`.as('isDelivered')])
    .where('dedupe_key', '=', startKey)
    .executeTakeFirst();
  return row ? { isDelivered: row.isDelivered, input: row.payload as Input } : null;
}

/** True when the process's start has not been handed to the engine yet. */
export async function isStartWaiting(em: EntityManager, workflowId: string): Promise<boolean> {
  const waiting = database(em)
    .selectFrom('outbox')
    .select('id')
    .where('workflow_id', '=', workflowId)
    .where('kind', '=', 'start')
    .where('delivered_at', 'is', null);
  return (await waiting.limit(1).executeTakeFirst()) !== undefined;
}

/** True when the start of any process of this type has not been handed to the engine yet. */
export async function isTypeWaiting(em: EntityManager, workflowType: string): Promise<boolean> {
  const waiting = database(em)
    .selectFrom('outbox')
    .select('id')
    .where('workflow_type', '=', workflowType)
    .where('kind', '=', 'start')
    .where('delivered_at', 'is', null);
  return (await waiting.limit(1).executeTakeFirst()) !== undefined;
}

/** True when the decision of this id was carried out, whatever the engine knows of it. */
export async function isCarriedOut(em: EntityManager, decisionId: string): Promise<boolean> {
  const told = database(em).selectFrom('outbox').select('id').where('dedupe_key', '=', decisionId);
  return (await told.executeTakeFirst()) !== undefined;
}

/** A message that waits to be delivered. */
export interface WaitingMessage {
  readonly id: string;
  readonly kind: MessageKind;
  readonly dedupe_key: string;
  readonly workflow_type: string | null;
  readonly workflow_id: string;
  readonly signal_name: string | null;
  readonly payload: unknown;
  readonly attempts: number;
}

/**
 * Takes due messages, oldest first, locking them for the caller's transaction; other relays pass them by.
 * A message waits until every earlier message of its workflow has been delivered.
 */
export async function takeDueMessages(em: EntityManager, limit: number): Promise<WaitingMessage[]> {
  return database(em)
    .selectFrom('outbox as o')
    .select([
      'o.id',
      'o.kind',
      'o.dedupe_key',
      'o.workflow_type',
      'o.workflow_id',
      'o.signal_name',
      'o.payload',
      'o.attempts',
    ])
    .where('o.delivered_at', 'is', null)
    .where('o.next_attempt_at', '<=', clock())
    .where(isFirstOfWorkflow)
    .orderBy('o.id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** No earlier message of the same workflow is still to be delivered. */
export function isFirstOfWorkflow({
  not,
  exists,
  selectFrom,
}: ExpressionBuilder<Tables & { o: Tables['outbox'] }, 'o'>) {
  const earlier = selectFrom('outbox as earlier')
    .select('earlier.id')
    .whereRef('earlier.workflow_id', '=', 'o.workflow_id');
  return not(exists(earlier.where('earlier.delivered_at', 'is', null).whereRef('earlier.id', '<', 'o.id')));
}

export async function markDelivered(em: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const delivered = { delivered_at: clock(), last_error: null };
  await database(em).updateTable('outbox').set(delivered).where('id', '=', anyOf(ids)).execute();
}

/** Puts a message off; `errorType` names the error without its words. */
export async function postponeMessage(
  em: EntityManager,
  id: string,
  delayMs: number,
  errorType: string,
): Promise<void> {
  await database(em)
    .updateTable('outbox')
    .set({
      attempts: sql<number>`attempts + 1`,
      last_error: errorType,
      next_attempt_at: sql<Date>`now() + ${milliseconds(delayMs)}`,
    })
    .where('id', '=', id)
    .execute();
}

const ANSWERED: readonly string[] = Object.values(UNTAKEN);

/** Messages that were put off are due at once: their process is there again. */
export async function hurryMessagesOf(em: EntityManager, workflowId: string): Promise<void> {
  await database(em)
    .updateTable('outbox')
    .set({ next_attempt_at: clock() })
    .where('workflow_id', '=', workflowId)
    .where('delivered_at', 'is', null)
    .where('next_attempt_at', '>', clock())
    .execute();
}

/**
 * True when the workflow has been owed a message for longer than a relay that works would need. What the engine itself has not taken,
 * for nobody led the process, waits for its next try only.
 */
export async function isHandingOverLate(em: EntityManager, workflowId: string): Promise<boolean> {
  const late = database(em)
    .selectFrom('outbox')
    .select('id')
    .where('workflow_id', '=', workflowId)
    .where('delivered_at', 'is', null)
    .where(({ eb, or }) =>
      or([
        eb('attempts', '>', 0).and(or([eb('last_error', 'is', null), eb('last_error', '<>', noneOf(ANSWERED))])),
        eb('next_attempt_at', '<', sql<Date>`now() - interval '3 seconds'`),
      ]),
    );
  return (await late.limit(1).executeTakeFirst()) !== undefined;
}

/** Messages not delivered yet, for readiness and the lists that say «ждёт отправки». */
export async function countWaiting(em: EntityManager): Promise<number> {
  const waiting = database(em).selectFrom('outbox').where('delivered_at', 'is', null);
  return (await waiting.select(count().as('n')).executeTakeFirstOrThrow()).n;
}
