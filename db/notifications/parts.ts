import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { PartState } from '#domain/notifications/notification-status.ts';
import { database } from '../statements/database.ts';
import type { NotificationPart } from './notification.entity.ts';

export type StepPart = Pick<NotificationPart, 'ordinal' | 'total' | 'body' | 'attempt' | 'state'> & {
  readonly reference: number | null;
  readonly gateway: string | null;
  readonly messageId: string | null;
  readonly error: string | null;
};

/** In their order. */
export function listParts(em: EntityManager, notificationId: string): Promise<StepPart[]> {
  return database(em)
    .selectFrom('notification_part')
    .select([
      'ordinal',
      'total',
      'body',
      'attempt',
      'reference',
      'gateway',
      'message_id as messageId',
      'state',
      'error',
    ])
    .where('notification_id', '=', notificationId)
    .orderBy('ordinal')
    .execute();
}

export async function insertParts(
  em: EntityManager,
  notificationId: string,
  bodies: readonly string[],
  gateway: string | null,
): Promise<void> {
  await database(em)
    .insertInto('notification_part')
    .values(
      bodies.map((body, index) => ({
        ...{ notification_id: notificationId, ordinal: index + 1, total: bodies.length, body, gateway },
        ...{ state: 'pending' as const, attempt: 1 },
      })),
    )
    .execute();
}

/** The one part of which nothing has left gives way to several. */
export async function divideParts(em: EntityManager, notificationId: string, bodies: readonly string[]): Promise<void> {
  const gone = await database(em)
    .deleteFrom('notification_part')
    .where('notification_id', '=', notificationId)
    .where('state', '=', 'pending')
    .where('total', '=', 1)
    .returning('ordinal')
    .execute();
  if (gone.length > 0) await insertParts(em, notificationId, bodies, null);
}

/** One part of a notice at one of its attempts: what is said of another attempt changes nothing. */
export interface PartAttempt {
  readonly notificationId: string;
  readonly ordinal: number;
  readonly attempt: number;
}

function ofAttempt(em: EntityManager, { notificationId, ordinal, attempt }: PartAttempt) {
  return database(em)
    .updateTable('notification_part')
    .where('notification_id', '=', notificationId)
    .where('ordinal', '=', ordinal)
    .where('attempt', '=', attempt);
}

/** Notes, before the first byte, that the part is being handed over. Null: it is not waiting for that any more. */
export async function intendPart(
  em: EntityManager,
  part: PartAttempt,
  gateway: string,
  now: Date,
): Promise<number | null> {
  const row = await ofAttempt(em, part)
    .set({
      state: 'submitting',
      gateway,
      intent_at: now,
      reference: sql<number>`nextval('notification_reference')::int`,
    })
    .where('state', '=', 'pending')
    .returning('reference')
    .executeTakeFirst();
  return row?.reference ?? null;
}

export interface PartAnswer extends PartAttempt {
  readonly state: PartState;
  readonly messageId?: string | undefined;
  readonly error?: string | null | undefined;
}

/** Writes the answer to what was handed over; also where somebody has given the attempt up for unclear meanwhile. */
export async function answerPart(
  em: EntityManager,
  { state, messageId, error, ...part }: PartAnswer,
  now: Date,
): Promise<boolean> {
  const row = await ofAttempt(em, part)
    .set({
      ...{ state, answered_at: now, error: error ?? null },
      ...(messageId === undefined ? {} : { message_id: messageId }),
    })
    .where('state', 'in', ['submitting', 'unknown'])
    .returning('ordinal')
    .executeTakeFirst();
  return row !== undefined;
}

/** Another attempt: it was proven, or a person says, that nothing came of the one before. */
export async function openAttempt(em: EntityManager, part: PartAttempt): Promise<void> {
  await ofAttempt(em, part)
    .set({ state: 'pending', attempt: part.attempt + 1, message_id: null, answered_at: null, error: null })
    .where('state', 'in', ['submitting', 'unknown'])
    .execute();
}

/** An end that comes later makes no answer of the moment at which waiting for one was given up. */
const OF_AN_ANSWER = sql<Date | null>`case when state = 'unknown' then null else answered_at end`;

/** What the operator says of a part's fate; an end is not taken back by a state on the way. */
export async function fatePart(
  em: EntityManager,
  { notificationId, ordinal }: Pick<PartAttempt, 'notificationId' | 'ordinal'>,
  { state, messageId, error }: Pick<PartAnswer, 'state' | 'messageId' | 'error'>,
  now: Date,
): Promise<boolean> {
  const row = await database(em)
    .updateTable('notification_part')
    .set({
      ...{ state, error: error ?? null },
      ...(state === 'accepted' ? { answered_at: now } : { receipt_at: now, answered_at: OF_AN_ANSWER }),
      ...(messageId === undefined ? {} : { message_id: messageId }),
    })
    .where('notification_id', '=', notificationId)
    .where('ordinal', '=', ordinal)
    .where('state', 'in', state === 'accepted' ? ['submitting', 'unknown'] : ['submitting', 'unknown', 'accepted'])
    .returning('ordinal')
    .executeTakeFirst();
  return row !== undefined;
}

/** A person says that what may have left has come: no receipt tells it. */
export async function takeForArrived(em: EntityManager, notificationId: string): Promise<void> {
  await database(em)
    .updateTable('notification_part')
    .set({ state: 'delivered', error: null, answered_at: OF_AN_ANSWER })
    .where('notification_id', '=', notificationId)
    .where('state', 'in', ['submitting', 'unknown', 'accepted'])
    .execute();
}
