import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Scope } from '#domain/machines/scopes.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { database } from '../statements/database.ts';
import { milliseconds, now } from '../statements/values.ts';

export async function insertSecret(em: EntityManager, clientId: string, secretHash: string): Promise<void> {
  await database(em)
    .insertInto('machine_secret')
    .values({ id: randomUUID(), client_id: clientId, secret_hash: secretHash, created_at: now() })
    .execute();
}

/**
 * A further secret; those before go on for so long and no longer, so that at most two are in force.
 * @returns false when there is no such client of the site (null: of any) that could have one
 */
export async function replaceSecret(
  em: EntityManager,
  siteId: string | null,
  next: { readonly clientId: string; readonly secretHash: string; readonly oldForMs: number },
): Promise<boolean> {
  if (!isUuid(next.clientId)) return false;
  const client = await database(em)
    .selectFrom('machine_client')
    .select('id')
    .where('id', '=', next.clientId)
    .where('revoked_at', 'is', null)
    .where('account_id', 'is not', null)
    .$if(siteId !== null, (own) => own.where('site_id', '=', siteId))
    .forUpdate()
    .executeTakeFirst();
  if (!client) return false;
  const secrets = database(em).updateTable('machine_secret').where('client_id', '=', next.clientId);
  // One that was ending already ends now: of three nobody would know which is in use.
  await secrets.set({ ends_at: now() }).where('ends_at', '>', now()).execute();
  const ends = sql<Date>`now() + ${milliseconds(next.oldForMs)}`;
  await secrets.set({ ends_at: ends }).where('ends_at', 'is', null).execute();
  await insertSecret(em, next.clientId, next.secretHash);
  return true;
}

/** Who shows this secret, when both are in force; null for any other reason too. */
export async function findClientBySecret(
  em: EntityManager,
  shown: { readonly clientId: string; readonly secretHash: string },
): Promise<{ readonly clientId: string; readonly secretId: string; readonly scopes: readonly Scope[] } | null> {
  if (!isUuid(shown.clientId)) return null;
  const found = await inForce(em)
    .select(['c.id as clientId', 'x.id as secretId', 'c.scopes'])
    .where('c.id', '=', shown.clientId)
    .where('x.secret_hash', '=', shown.secretHash)
    .executeTakeFirst();
  return found ?? null;
}

/** Clients that may come in, by each secret that is in force: what a token is judged by at every request. */
export function inForce(em: EntityManager) {
  return database(em)
    .selectFrom('machine_client as c')
    .innerJoin('machine_secret as x', 'x.client_id', 'c.id')
    .where('c.revoked_at', 'is', null)
    .where('c.blocked_at', 'is', null)
    .where(({ or, eb }) => or([eb('x.ends_at', 'is', null), eb('x.ends_at', '>', now())]));
}
