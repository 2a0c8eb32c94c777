import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { now } from '../statements/values.ts';

/** A browser that takes pushes, as its owner sees it. */
export interface DeviceRow {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastSentAt: Date | null;
}

export function listDevices(em: EntityManager, accountId: string): Promise<readonly DeviceRow[]> {
  return database(em)
    .selectFrom('push_device')
    .select(['id', 'name', 'created_at as createdAt', 'last_sent_at as lastSentAt'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export interface NewDevice {
  readonly id: string;
  readonly accountId: string;
  readonly endpointHash: string;
  readonly subscriptionSealed: string;
  readonly name: string;
}

/** One browser is one device: subscribed again, by whoever, it is no longer the one before. */
export async function putDevice(em: EntityManager, device: NewDevice, at: Date): Promise<void> {
  const { id, accountId, endpointHash, subscriptionSealed, name } = device;
  await database(em).deleteFrom('push_device').where('endpoint_hash', '=', endpointHash).execute();
  await database(em)
    .insertInto('push_device')
    .values({
      ...{ id, account_id: accountId, endpoint_hash: endpointHash, subscription_sealed: subscriptionSealed },
      ...{ name, created_at: at },
    })
    .execute();
}

/** False: there is none of his. */
export async function dropDevice(em: EntityManager, accountId: string, id: string): Promise<boolean> {
  const gone = await database(em)
    .deleteFrom('push_device')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .returning('id')
    .executeTakeFirst();
  return gone !== undefined;
}

/** Null: it is no more, or somebody else's now. */
export async function findSubscription(em: EntityManager, accountId: string, id: string): Promise<string | null> {
  const row = await database(em)
    .selectFrom('push_device')
    .select('subscription_sealed as sealed')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row?.sealed ?? null;
}

export async function noteSent(em: EntityManager, id: string): Promise<void> {
  await database(em).updateTable('push_device').set({ last_sent_at: now() }).where('id', '=', id).execute();
}

/** The installation's own key for push services. */
export interface PushKeyRow {
  readonly id: string;
  readonly publicKey: string;
  readonly privateSealed: string;
}

export async function findPushKey(em: EntityManager): Promise<PushKeyRow | null> {
  const row = await database(em)
    .selectFrom('push_key')
    .select(['id', 'public_key as publicKey', 'private_sealed as privateSealed'])
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The first one made stays: subscriptions hold to it. */
export async function keepPushKey(em: EntityManager, key: PushKeyRow): Promise<PushKeyRow> {
  await sql`lock table push_key in share row exclusive mode`.execute(database(em));
  const there = await findPushKey(em);
  if (there) return there;
  await database(em)
    .insertInto('push_key')
    .values({ id: key.id, public_key: key.publicKey, private_sealed: key.privateSealed, created_at: now() })
    .execute();
  return key;
}
