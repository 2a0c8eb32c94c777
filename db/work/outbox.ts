import type { EntityManager } from '@mikro-orm/postgresql';
import type { MessageKind } from '#domain/work/message-kinds.ts';
import { letterWorkflowId, type LETTER_SIGNALS } from '#domain/letters/letter-process.ts';
import { carryOut, type Statement } from '../statements/together.ts';

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
export async function enqueueStart(em: EntityManager, message: StartMessage, now: Date): Promise<void> {
  await em.execute(
    `insert into outbox (dedupe_key, kind, workflow_type, workflow_id, payload, created_at, next_attempt_at, attempts)
     values (?, 'start', ?, ?, ?::jsonb, ?, now(), 0) on conflict (dedupe_key) do nothing`,
    [message.dedupeKey, message.workflowType, message.workflowId, JSON.stringify(message.payload), now],
  );
}

/** Queues a signal in the caller's transaction; the same key again changes nothing. */
export function enqueueSignal(em: EntityManager, message: SignalMessage, now: Date): Promise<void> {
  return enqueueSignals(em, [message], now);
}

/** Queues signals, one a workflow, by one statement. */
export async function enqueueSignals(em: EntityManager, messages: readonly SignalMessage[], now: Date): Promise<void> {
  if (messages.length > 0) await carryOut(em, signalsQueued(messages, now));
}

/** The same as a part of a step; `onlyIf` is a condition without values. */
export function signalsQueued(messages: readonly SignalMessage[], now: Date, onlyIf = 'true'): Statement {
  return {
    sql: `insert into outbox (dedupe_key, kind, workflow_id, signal_name, payload, created_at, next_attempt_at, attempts)
     select r."dedupeKey", 'signal', r."workflowId", r."signalName", r.payload, ?, now(), 0
       from jsonb_to_recordset(?::jsonb) as r("dedupeKey" text, "workflowId" text, "signalName" text, payload jsonb)
      where ${onlyIf} on conflict (dedupe_key) do nothing returning id`,
    params: [now, JSON.stringify(messages)],
  };
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
  return em.execute<WaitingMessage[]>(
    `select id, kind, dedupe_key, workflow_type, workflow_id, signal_name, payload, attempts from outbox o
      where delivered_at is null and next_attempt_at <= now()
        and not exists (select 1 from outbox earlier where earlier.workflow_id = o.workflow_id
                         and earlier.delivered_at is null and earlier.id < o.id)
      order by id limit ? for update skip locked`,
    [limit],
  );
}

export async function markDelivered(em: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await em.execute(`update outbox set delivered_at = now(), last_error = null where id = any(?::bigint[])`, [
    `{${ids.join(',')}}`,
  ]);
}

/** Puts a message off; `errorType` names the failure without its words. */
export async function postponeMessage(
  em: EntityManager,
  id: string,
  delayMs: number,
  errorType: string,
): Promise<void> {
  await em.execute(
    `update outbox set attempts = attempts + 1, last_error = ?, next_attempt_at = now() + ? * interval '1 millisecond' where id = ?`,
    [errorType, delayMs, id],
  );
}

/** True when the workflow has been owed a message for longer than a relay that works would need. */
export async function isHandingOverLate(em: EntityManager, workflowId: string): Promise<boolean> {
  const rows = await em.execute<{ id: string }[]>(
    `select id from outbox where workflow_id = ? and delivered_at is null
        and (attempts > 0 or next_attempt_at < now() - interval '3 seconds') limit 1`,
    [workflowId],
  );
  return rows.length > 0;
}

/** Messages not delivered yet, for readiness and the lists that say «ждёт отправки». */
export async function countWaiting(em: EntityManager): Promise<number> {
  const rows = await em.execute<{ n: string }[]>('select count(*) as n from outbox where delivered_at is null');
  return Number(rows[0]?.n ?? 0);
}
