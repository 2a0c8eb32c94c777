import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import {
  NOTIFICATION_SIGNALS,
  notificationWorkflowId,
  type ReceiptSignal,
} from '#domain/notifications/notification-process.ts';
import { database } from '../statements/database.ts';
import { enqueueSignal } from '../work/outbox.ts';
import type { SmsReceipt } from './notification.entity.ts';
import { fatePart } from './parts.ts';

const RECEIPT_LOCK = 7_205_640;

/** A receipt and the answer that names its message may come at once: one of the two waits and sees what the other has written. */
async function lockMessage(em: EntityManager, gateway: string, messageId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${RECEIPT_LOCK}, hashtext(${`${gateway} ${messageId}`}))`.execute(
    database(em),
  );
}

export type NewReceipt = Pick<SmsReceipt, 'gateway' | 'messageId' | 'phone' | 'state'> & {
  readonly reference: number | null;
  readonly error: string | null;
  readonly doneAt: Date | null;
};

/** Keeps a receipt, once for each state however often it comes, and tells the notice that it is about, if that is known yet. */
export async function keepReceipt(em: EntityManager, receipt: NewReceipt, now: Date): Promise<void> {
  const { gateway, messageId, reference, phone, state, error, doneAt } = receipt;
  await lockMessage(em, gateway, messageId);
  const part = (await partOfMessage(em, gateway, messageId)) ?? (await partOfReference(em, receipt));
  const kept = await database(em)
    .insertInto('sms_receipt')
    .values({
      ...{ id: randomUUID(), gateway, message_id: messageId, reference, phone, state, error },
      ...{ done_at: doneAt, received_at: now, notification_id: part?.notificationId ?? null },
      ordinal: part?.ordinal ?? null,
    })
    .onConflict((conflict) =>
      conflict.columns(['gateway', 'message_id', 'state']).doUpdateSet({ times: sql<number>`sms_receipt.times + 1` }),
    )
    .returning(['id', 'times'])
    .executeTakeFirstOrThrow();
  if (part === undefined || kept.times > 1) return;
  await fatePart(em, part, { state, messageId, error }, now);
  await tell(em, part.notificationId, kept.id, now);
}

/** What had been told of a message before its answer came; the answer's own transaction calls it. */
export async function adoptReceipts(
  em: EntityManager,
  part: {
    readonly notificationId: string;
    readonly ordinal: number;
    readonly gateway: string;
    readonly messageId: string;
  },
  now: Date,
): Promise<void> {
  const { notificationId, ordinal, gateway, messageId } = part;
  await lockMessage(em, gateway, messageId);
  const early = await database(em)
    .updateTable('sms_receipt')
    .set({ notification_id: notificationId, ordinal })
    .where('gateway', '=', gateway)
    .where('message_id', '=', messageId)
    .where('notification_id', 'is', null)
    .returning(['state', 'error'])
    .execute();
  for (const { state, error } of early) await fatePart(em, part, { state, error }, now);
}

async function tell(em: EntityManager, notificationId: string, receiptId: string, now: Date): Promise<void> {
  const payload: ReceiptSignal = { eventId: `receipt:${receiptId}` };
  const workflowId = notificationWorkflowId(notificationId);
  await enqueueSignal(
    em,
    { dedupeKey: payload.eventId, workflowId, signalName: NOTIFICATION_SIGNALS.receiptCame, payload },
    now,
  );
}

function partOfMessage(em: EntityManager, gateway: string, messageId: string) {
  return database(em)
    .selectFrom('notification_part')
    .select(['notification_id as notificationId', 'ordinal'])
    .where('gateway', '=', gateway)
    .where('message_id', '=', messageId)
    .limit(1)
    .executeTakeFirst();
}

/** A message whose answer never came has no name here: its receipt brings our reference and the phone. */
function partOfReference(em: EntityManager, { gateway, reference, phone }: NewReceipt) {
  if (reference === null) return undefined;
  return database(em)
    .selectFrom('notification_part as p')
    .innerJoin('notification as n', 'n.id', 'p.notification_id')
    .select(['p.notification_id as notificationId', 'p.ordinal'])
    .where('p.reference', '=', reference)
    .where('p.state', 'in', ['submitting', 'unknown'])
    .where('p.gateway', '=', gateway)
    .where('n.address', '=', phone)
    .orderBy('p.intent_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
