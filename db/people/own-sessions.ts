import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { now } from '../statements/values.ts';

/** A session as its owner sees it. */
export interface OwnSession {
  readonly id: string;
  /** Browser and system in words. */
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly isCurrent: boolean;
  /** Begun where this person had never signed in before. */
  readonly isNewDevice: boolean;
}

/** The person's sessions that have not run out, the last used first. */
export function listOwnSessions(em: EntityManager, accountId: string, tokenHash: string): Promise<OwnSession[]> {
  return database(em)
    .selectFrom('session')
    .select(['id', 'device', 'created_at as createdAt', 'last_seen_at as lastSeenAt', 'is_new_device as isNewDevice'])
    .select(sql<boolean>`token_hash = ${tokenHash}`.as('isCurrent'))
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now())
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute();
}

/** False: the person has no such session. */
export async function endOwnSession(em: EntityManager, accountId: string, id: string): Promise<boolean> {
  const ended = database(em).deleteFrom('session').where('account_id', '=', accountId).where('id', '=', id);
  return (await ended.returning('id').execute()).length === 1;
}

/** Every session of the person but this one. */
export async function endOtherSessions(em: EntityManager, accountId: string, exceptTokenHash: string): Promise<void> {
  const others = database(em).deleteFrom('session').where('account_id', '=', accountId);
  await others.where('token_hash', '<>', exceptTokenHash).execute();
}

/** False: nobody has confirmed the device that this session was begun on. */
export async function isKnownDevice(em: EntityManager, tokenHash: string): Promise<boolean> {
  const session = database(em).selectFrom('session').select('is_new_device').where('token_hash', '=', tokenHash);
  return (await session.executeTakeFirst())?.is_new_device === false;
}

/** The owner has seen who came in on a new device and which keys were added. */
export async function noticeNewDevices(em: EntityManager, accountId: string): Promise<void> {
  const update = database(em).updateTable('session').set({ is_new_device: false });
  await update.where('account_id', '=', accountId).execute();
  const keys = database(em).updateTable('security_key').set({ is_new: false });
  await keys.where('account_id', '=', accountId).execute();
}

/** Whoever has this session has just proven again who he is. */
export async function confirmSession(em: EntityManager, tokenHash: string): Promise<void> {
  await database(em).updateTable('session').set({ confirmed_at: now() }).where('token_hash', '=', tokenHash).execute();
}
