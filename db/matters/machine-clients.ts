import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid } from '../letters/letters.ts';
import { database } from '../statements/database.ts';

/** A program that may tell events of one site. */
export interface MachineClientRow {
  readonly id: string;
  readonly siteId: string;
  readonly siteName: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly createdByName: string;
  readonly revokedAt: Date | null;
  readonly lastSeenAt: Date | null;
}

/** Whose token it is; null for one that was never given or is revoked. */
export async function findClientByToken(
  em: EntityManager,
  tokenHash: string,
): Promise<{ readonly id: string; readonly siteId: string; readonly timeZone: string } | null> {
  const client = await database(em)
    .selectFrom('machine_client as c')
    .innerJoin('site as s', 's.id', 'c.site_id')
    .select(['c.id', 'c.site_id as siteId', 's.time_zone as timeZone'])
    .where('c.token_hash', '=', tokenHash)
    .where('c.revoked_at', 'is', null)
    .executeTakeFirst();
  return client ?? null;
}

/** All that ever were, those still in force first. */
export function listMachineClients(em: EntityManager, siteId: string | null): Promise<MachineClientRow[]> {
  return clients(em)
    .$if(siteId !== null, (own) => own.where('c.site_id', '=', siteId ?? ''))
    .orderBy('c.revoked_at', (order) => order.asc().nullsFirst())
    .orderBy('c.name')
    .orderBy('c.id')
    .execute();
}

function clients(em: EntityManager) {
  return database(em)
    .selectFrom('machine_client as c')
    .innerJoin('site as s', 's.id', 'c.site_id')
    .innerJoin('account as a', 'a.id', 'c.created_by_id')
    .select(['c.id', 'c.site_id as siteId', 's.name as siteName', 'c.name', 'c.created_at as createdAt'])
    .select(['a.full_name as createdByName', 'c.revoked_at as revokedAt', 'c.last_seen_at as lastSeenAt']);
}

export interface NewMachineClient {
  readonly siteId: string;
  readonly name: string;
  readonly tokenHash: string;
  readonly createdById: string;
}

export async function insertMachineClient(em: EntityManager, client: NewMachineClient, now: Date): Promise<string> {
  const id = randomUUID();
  const { siteId, name, tokenHash, createdById } = client;
  await database(em)
    .insertInto('machine_client')
    .values({ id, site_id: siteId, name, token_hash: tokenHash, created_by_id: createdById, created_at: now })
    .execute();
  return id;
}

/** @returns false when there is none of the site (null: of any) that is in force */
export async function revokeMachineClient(
  em: EntityManager,
  siteId: string | null,
  id: string,
  now: Date,
): Promise<boolean> {
  if (!isUuid(id)) return false;
  const revoked = await database(em)
    .updateTable('machine_client')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .$if(siteId !== null, (own) => own.where('site_id', '=', siteId ?? ''))
    .returning('id')
    .executeTakeFirst();
  return revoked !== undefined;
}

export async function noteClientSeen(em: EntityManager, id: string, now: Date): Promise<void> {
  await database(em).updateTable('machine_client').set({ last_seen_at: now }).where('id', '=', id).execute();
}

/** Sites that a client may be made for. */
export function listSites(em: EntityManager): Promise<{ readonly id: string; readonly name: string }[]> {
  return database(em).selectFrom('site').select(['id', 'name']).orderBy('id').execute();
}
