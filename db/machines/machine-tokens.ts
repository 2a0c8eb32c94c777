import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Scope } from '#domain/machines/scopes.ts';
import type { Role } from '#domain/people/role.ts';
import { database } from '../statements/database.ts';
import { json, milliseconds, now } from '../statements/values.ts';
import { inForce } from './machine-secrets.ts';

/** A program that has shown a token that is in force. */
export interface KnownMachine {
  readonly id: string;
  readonly name: string;
  readonly siteId: string | null;
  readonly siteName: string | null;
  readonly timeZone: string | null;
  readonly scopes: readonly Scope[];
  readonly requestsPerMinute: number;
  /** Null for a key of the old kind. */
  readonly accountId: string | null;
  readonly role: Role | null;
}

export async function insertToken(
  em: EntityManager,
  token: {
    readonly tokenHash: string;
    readonly clientId: string;
    readonly secretId: string;
    readonly scopes: readonly Scope[];
    readonly validMs: number;
  },
): Promise<void> {
  await database(em)
    .insertInto('machine_token')
    .values({
      ...{ token_hash: token.tokenHash, client_id: token.clientId, secret_id: token.secretId },
      ...{ scopes: json(token.scopes), expires_at: sql<Date>`now() + ${milliseconds(token.validMs)}` },
    })
    .execute();
}

/** Whose token it is; null when it was never given or has run out, or its secret has, or its client is shut out. */
export async function findMachineByToken(em: EntityManager, tokenHash: string): Promise<KnownMachine | null> {
  const machine = await inForce(em)
    .innerJoin('machine_token as t', 't.secret_id', 'x.id')
    .leftJoin('site as s', 's.id', 'c.site_id')
    .leftJoin('account as a', 'a.id', 'c.account_id')
    .select(['c.id', 'c.name', 'c.site_id as siteId', 's.name as siteName', 's.time_zone as timeZone', 't.scopes'])
    .select(['c.requests_per_minute as requestsPerMinute', 'c.account_id as accountId', 'a.role'])
    .where('t.token_hash', '=', tokenHash)
    .where('t.expires_at', '>', now())
    .executeTakeFirst();
  return machine ?? null;
}

/** Whose key of the old kind it is: one without a term. */
export async function findMachineByOldKey(em: EntityManager, keyHash: string): Promise<KnownMachine | null> {
  const machine = await database(em)
    .selectFrom('machine_client as c')
    .leftJoin('site as s', 's.id', 'c.site_id')
    .leftJoin('account as a', 'a.id', 'c.account_id')
    .select(['c.id', 'c.name', 'c.site_id as siteId', 's.name as siteName', 's.time_zone as timeZone', 'c.scopes'])
    .select(['c.requests_per_minute as requestsPerMinute', 'c.account_id as accountId', 'a.role'])
    .where('c.token_hash', '=', keyHash)
    .where('c.revoked_at', 'is', null)
    .where('c.blocked_at', 'is', null)
    .executeTakeFirst();
  return machine ?? null;
}

/** Counts one request, and notes the first of each minute as the client's last use. @returns how many there were in this minute */
export async function countRequest(
  em: EntityManager,
  clientId: string,
): Promise<{ readonly requests: number; readonly secondsLeft: number }> {
  const { rows } = await sql<{ requests: number; secondsLeft: number }>`
    with counted as (
      insert into machine_usage as u (client_id, minute, requests) values (${clientId}, date_trunc('minute', now()), 1)
      on conflict (client_id, minute) do update set requests = u.requests + 1 returning requests),
    seen as (
      update machine_client set last_seen_at = now() where id = ${clientId} and (select requests from counted) = 1)
    select requests, ceil(60 - extract(second from now()))::int as "secondsLeft" from counted`.execute(database(em));
  const [counted] = rows;
  if (!counted) throw new Error('a request was not counted');
  return counted;
}

/** Removes tokens that have run out, and counts older than a day. */
export async function sweepMachines(em: EntityManager): Promise<void> {
  await database(em).deleteFrom('machine_token').where('expires_at', '<', now()).execute();
  const dayAgo = sql<Date>`now() - interval '1 day'`;
  await database(em).deleteFrom('machine_usage').where('minute', '<', dayAgo).execute();
}
