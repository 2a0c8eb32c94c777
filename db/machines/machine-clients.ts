import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Scope } from '#domain/machines/scopes.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { database } from '../statements/database.ts';
import { json, now } from '../statements/values.ts';

/** A program as an admin sees it. */
export interface MachineClientRow {
  readonly id: string;
  readonly siteId: string | null;
  readonly siteName: string | null;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly requestsPerMinute: number;
  /** It has a key without a term, as they were once given. */
  readonly hasOldKey: boolean;
  readonly createdAt: Date;
  /** Null: it was made at the machine itself. */
  readonly createdByName: string | null;
  readonly revokedAt: Date | null;
  readonly blockedAt: Date | null;
  readonly lastSeenAt: Date | null;
  /** Until when the secret before the newest one goes on; null: there is none. */
  readonly oldSecretUntil: Date | null;
  readonly requestsInLastHour: number;
}

/** All that ever were, those still in force first; `siteId` null: of every site. */
export function listMachineClients(em: EntityManager, siteId: string | null): Promise<MachineClientRow[]> {
  return clients(em)
    .$if(siteId !== null, (own) => own.where('c.site_id', '=', siteId))
    .orderBy('c.revoked_at', (order) => order.asc().nullsFirst())
    .orderBy('c.name')
    .orderBy('c.id')
    .execute();
}

function clients(em: EntityManager) {
  return database(em)
    .selectFrom('machine_client as c')
    .leftJoin('site as s', 's.id', 'c.site_id')
    .leftJoin('account as a', 'a.id', 'c.created_by_id')
    .select(['c.id', 'c.site_id as siteId', 's.name as siteName', 'c.name', 'c.created_at as createdAt'])
    .select(['a.full_name as createdByName', 'c.revoked_at as revokedAt', 'c.last_seen_at as lastSeenAt'])
    .select(['c.scopes', 'c.requests_per_minute as requestsPerMinute', 'c.blocked_at as blockedAt'])
    .select(sql<boolean>`c.token_hash is not null`.as('hasOldKey'))
    .select(
      sql<Date | null>`(select max(o.ends_at) from machine_secret o where o.client_id = c.id and o.ends_at > now())`.as(
        'oldSecretUntil',
      ),
    )
    .select(
      sql<number>`(select coalesce(sum(u.requests), 0)::int from machine_usage u where u.client_id = c.id and u.minute > now() - interval '1 hour')`.as(
        'requestsInLastHour',
      ),
    );
}

export interface NewMachineClient {
  readonly siteId: string | null;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly requestsPerMinute: number;
  /** Null: whoever works at the machine itself. */
  readonly createdById: string | null;
}

/**
 * A program with the account under which it acts: in its site as whoever composes letters there, of every site as one who only reads.
 * Nobody signs in as it: its login is no login, and it has no password.
 */
export async function insertMachineClient(em: EntityManager, client: NewMachineClient, at: Date): Promise<string> {
  const [id, accountId] = [randomUUID(), randomUUID()];
  const { siteId, name, scopes, requestsPerMinute, createdById } = client;
  await database(em)
    .insertInto('account')
    .values({
      ...{ id: accountId, login: `program:${id}`, full_name: name, position: 'программа', site_id: siteId },
      ...{ role: siteId === null ? 'auditor' : 'clerk', is_machine: true, is_active: true, created_at: now() },
    })
    .execute();
  await database(em)
    .insertInto('machine_client')
    .values({
      ...{ id, site_id: siteId, name, account_id: accountId, scopes: json(scopes) },
      ...{ requests_per_minute: requestsPerMinute, created_by_id: createdById, created_at: at },
    })
    .execute();
  return id;
}

/** What an admin does to a program by one word. */
export type ClientAct = 'revoke' | 'block' | 'unblock';

/** @returns false when there is none of the site (null: of any) of which this can be done */
export async function actOnClient(
  em: EntityManager,
  siteId: string | null,
  { id, act }: { readonly id: string; readonly act: ClientAct },
  at: Date,
): Promise<boolean> {
  if (!isUuid(id)) return false;
  const set = act === 'revoke' ? { revoked_at: at } : { blocked_at: act === 'block' ? at : null };
  const done = await database(em)
    .updateTable('machine_client')
    .set(set)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .$if(act === 'block', (open) => open.where('blocked_at', 'is', null))
    .$if(act === 'unblock', (shut) => shut.where('blocked_at', 'is not', null))
    .$if(siteId !== null, (own) => own.where('site_id', '=', siteId))
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

/** Sites that a client may be made for. */
export function listSites(em: EntityManager): Promise<{ readonly id: string; readonly name: string }[]> {
  return database(em).selectFrom('site').select(['id', 'name']).orderBy('id').execute();
}
