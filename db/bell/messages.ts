import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { BellData, BellEvent } from '#domain/bell/bell-events.ts';
import type { BellWay } from '#domain/bell/bell-wishes.ts';
import { database } from '../statements/database.ts';
import { milliseconds, now } from '../statements/values.ts';

export type MessageWay = Exclude<BellWay, 'bell'>;

/** Where one message goes. */
export interface MessagePlace {
  readonly accountId: string;
  readonly way: MessageWay;
  /** Of a push. */
  readonly deviceId: string | null;
}

/** A message of its own. @returns its id */
export async function putMessage(em: EntityManager, place: MessagePlace, dueAt: Date): Promise<string> {
  const made = await database(em)
    .insertInto('bell_message')
    .values(valuesOf(place, dueAt, false))
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** The day's message to this place; null: it has been taken to be sent, so that the next day's must take what comes. */
export async function putDigest(em: EntityManager, place: MessagePlace, dueAt: Date): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into bell_message (account_id, way, device_id, is_digest, due_at)
    values (${place.accountId}, ${place.way}, ${place.deviceId}, true, ${dueAt})
    on conflict (account_id, way, due_at, coalesce(device_id, '00000000-0000-0000-0000-000000000000')) where is_digest
    do update set due_at = excluded.due_at where bell_message.taken_at is null returning id`.execute(database(em));
  return rows[0]?.id ?? null;
}

function valuesOf({ accountId, way, deviceId }: MessagePlace, dueAt: Date, isDigest: boolean) {
  return { account_id: accountId, way, device_id: deviceId, is_digest: isDigest, due_at: dueAt };
}

export async function addToMessage(em: EntityManager, messageId: string, noticeId: string): Promise<void> {
  await database(em)
    .insertInto('bell_message_notice')
    .values({ message_id: messageId, notice_id: noticeId })
    .onConflict((same) => same.doNothing())
    .execute();
}

/** A message that is to go now. */
export interface DueMessage extends MessagePlace {
  readonly id: string;
  readonly isDigest: boolean;
  readonly dueAt: Date;
  readonly failures: number;
}

/** Takes what is due; whoever took it may die, so that it is free again after `leaseMs`. `at`: the application's clock. */
export async function takeDueMessages(
  em: EntityManager,
  { at, limit, leaseMs }: { readonly at: Date; readonly limit: number; readonly leaseMs: number },
): Promise<readonly DueMessage[]> {
  const { rows } = await sql<DueMessage>`
    with due as (
      select id from bell_message where done_at is null and due_at <= ${at} and (leased_until is null or leased_until <= now())
      order by due_at limit ${limit} for update skip locked)
    update bell_message m set leased_until = now() + ${milliseconds(leaseMs)}, taken_at = coalesce(m.taken_at, now())
    from due where m.id = due.id
    returning m.id, m.account_id as "accountId", m.way, m.device_id as "deviceId", m.is_digest as "isDigest", m.due_at as "dueAt", m.failures`.execute(
    database(em),
  );
  return rows;
}

/** Of what a message tells, in order. */
export interface ToldNotice {
  readonly id: string;
  readonly event: BellEvent;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly siteId: string | null;
  readonly at: Date;
  readonly data: BellData;
}

export function noticesOf(em: EntityManager, messageId: string): Promise<readonly ToldNotice[]> {
  return database(em)
    .selectFrom('bell_message_notice as m')
    .innerJoin('bell_notice as n', 'n.id', 'm.notice_id')
    .select(['n.id', 'n.event', 'n.subject_kind as subjectKind', 'n.subject_id as subjectId', 'n.site_id as siteId'])
    .select(['n.at', 'n.data'])
    .where('m.message_id', '=', messageId)
    .orderBy('n.at')
    .orderBy('n.id')
    .execute();
}

/** How a message ended: `dropped` — nobody is left who may hear it; `gone` — the device is no more; `expired` — it could not be sent for too long. */
export type MessageEnd = 'sent' | 'refused' | 'dropped' | 'gone' | 'expired';

export async function endMessage(em: EntityManager, id: string, outcome: MessageEnd): Promise<void> {
  await database(em)
    .updateTable('bell_message')
    .set({ done_at: now(), outcome, leased_until: null })
    .where('id', '=', id)
    .execute();
}

/** Tried again after the pause, by the database's own clock. */
export async function putOffMessage(em: EntityManager, id: string, pauseMs: number): Promise<void> {
  await database(em)
    .updateTable('bell_message')
    .set(({ eb }) => ({
      failures: eb('failures', '+', 1),
      leased_until: sql<Date>`now() + ${milliseconds(pauseMs)}`,
    }))
    .where('id', '=', id)
    .execute();
}
