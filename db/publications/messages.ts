import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { MESSAGE_NEXT, MESSAGE_STATUSES, type MessageStatus } from '#domain/publications/message-status.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

/** A message as the steps need it. */
export interface MessageRow {
  readonly siteId: string;
  readonly messageId: string;
  readonly recipient: string;
  readonly settingsVersion: number;
  readonly status: MessageStatus;
  readonly composedAt: Date;
  /** True when no later one was composed. */
  readonly isNewest: boolean;
}

/** Null: there is no such version. */
export async function findMessage(em: EntityManager, matterId: string, version: number): Promise<MessageRow | null> {
  const row = await database(em)
    .selectFrom('publication_message as m')
    .innerJoin('publication as p', 'p.id', 'm.matter_id')
    .select(['m.site_id as siteId', 'm.message_id as messageId', 'm.recipient', 'm.status'])
    .select(['m.settings_version as settingsVersion', 'm.composed_at as composedAt', 'p.last_version as lastVersion'])
    .where('m.matter_id', '=', matterId)
    .where('m.version', '=', version)
    .executeTakeFirst();
  if (!row) return null;
  const { lastVersion, ...message } = row;
  return { ...message, isNewest: lastVersion === version };
}

/** True when the site was given something of the card: the applicant's page is there. */
export async function wasHandedOver(em: EntityManager, matterId: string): Promise<boolean> {
  const row = await database(em)
    .selectFrom('publication_message')
    .select('version')
    .where('matter_id', '=', matterId)
    .where('status', 'in', ['sent', 'confirmed'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What is known of a card's publication; null: none of its changes was to be published yet. */
export async function findMessageStanding(
  em: EntityManager,
  matterId: string,
): Promise<{ readonly wantedSince: Date | null; readonly lastStatus: MessageStatus | null } | null> {
  const row = await database(em)
    .selectFrom('publication')
    .select(['wanted_since as wantedSince', 'last_status as lastStatus'])
    .where('id', '=', matterId)
    .executeTakeFirst();
  return row ?? null;
}

/** Notes a try before it is made. */
export async function countAttempt(em: EntityManager, matterId: string, version: number): Promise<void> {
  await database(em)
    .updateTable('publication_message')
    .set({ attempts: sql<number>`attempts + 1` })
    .where('matter_id', '=', matterId)
    .where('version', '=', version)
    .execute();
}

export interface MessageMove {
  readonly matterId: string;
  readonly version: number;
  readonly to: MessageStatus;
  /** The server's or the handler's words. */
  readonly answer: string;
}

/** Moves a message where its life allows it, and tells the publication. False: it stands further already. */
export async function moveMessage(
  em: EntityManager,
  { matterId, version, to, answer }: MessageMove,
  now: Date,
): Promise<boolean> {
  const before = MESSAGE_STATUSES.filter((status) => MESSAGE_NEXT[status].includes(to));
  const moved = await database(em)
    .updateTable('publication_message')
    .set({
      status: to,
      answer,
      held_at: null,
      held_for: null,
      ...(to === 'sent' ? { sent_at: now } : { answered_at: now }),
    })
    .where('matter_id', '=', matterId)
    .where('version', '=', version)
    .where('status', '=', anyOf(before))
    .returning('version')
    .executeTakeFirst();
  if (!moved) return false;
  const confirmed = { confirmed_version: sql<number>`greatest(confirmed_version, ${version}::int)`, updated_at: now };
  const told = to === 'confirmed' ? confirmed : { updated_at: now };
  await database(em).updateTable('publication').set(told).where('id', '=', matterId).execute();
  return true;
}
