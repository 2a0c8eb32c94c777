import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';
import { now } from '../statements/values.ts';

/** A key as its owner sees it. */
export interface OwnKey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly isNew: boolean;
}

/** A key as browsers name it. */
export interface NamedKey {
  /** base64url. */
  readonly credentialId: string;
  readonly transports: readonly string[];
}

/** The person's keys, the first added first. */
export function listOwnKeys(em: EntityManager, accountId: string): Promise<OwnKey[]> {
  return database(em)
    .selectFrom('security_key')
    .select(['id', 'name', 'created_at as createdAt', 'last_used_at as lastUsedAt', 'is_new as isNew'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function listNamedKeys(em: EntityManager, accountId: string): Promise<NamedKey[]> {
  const keys = await database(em)
    .selectFrom('security_key')
    .select(['credential_id as credentialId', 'transports'])
    .where('account_id', '=', accountId)
    .execute();
  return keys.map(({ credentialId, transports }) => ({
    credentialId,
    transports: transports.split(',').filter(Boolean),
  }));
}

/** This person's key that calls itself so; null: he has none such, whoever else may have it. `publicKey`: COSE, base64url. */
export async function findOwnKey(
  em: EntityManager,
  accountId: string,
  credentialId: string,
): Promise<{ readonly id: string; readonly publicKey: string } | null> {
  const key = database(em)
    .selectFrom('security_key')
    .select(['id', 'public_key as publicKey'])
    .where('credential_id', '=', credentialId)
    .where('account_id', '=', accountId);
  return (await key.executeTakeFirst()) ?? null;
}

/** False: the key is somebody's already. `tokenHash`: of the session that adds it. */
export async function insertKey(
  em: EntityManager,
  key: NamedKey & {
    readonly accountId: string;
    readonly tokenHash: string;
    readonly publicKey: string;
    readonly counter: number;
    readonly name: string;
  },
): Promise<boolean> {
  const session = database(em).selectFrom('session').select('id').where('token_hash', '=', key.tokenHash);
  const { id: addedIn } = await session.executeTakeFirstOrThrow();
  const inserted = database(em)
    .insertInto('security_key')
    .values({
      ...{ id: randomUUID(), account_id: key.accountId, credential_id: key.credentialId, public_key: key.publicKey },
      ...{ counter: String(key.counter), transports: key.transports.join(','), name: key.name },
      ...{ added_in: addedIn, created_at: now() },
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing());
  return (await inserted.returning('id').execute()).length === 1;
}

/**
 * Notes that the key has signed. False: it says that it has signed no more often than it had already, so that there are two of it, or
 * one whose answer was kept. A key that does not count always says 0. Source: WebAuthn Level 3, 7.2, signature counter.
 */
export async function useKey(em: EntityManager, id: string, counter: number): Promise<boolean> {
  const used = await database(em)
    .updateTable('security_key')
    .set({ counter: String(counter), last_used_at: now() })
    .where('id', '=', id)
    .where(({ or, and, eb }) =>
      or([eb('counter', '<', String(counter)), and([eb('counter', '=', '0'), eb.val(counter === 0)])]),
    )
    .returning('id')
    .execute();
  return used.length === 1;
}

/** False: the person has no such key. */
export async function removeKey(em: EntityManager, accountId: string, id: string): Promise<boolean> {
  const removed = database(em).deleteFrom('security_key').where('account_id', '=', accountId).where('id', '=', id);
  return (await removed.returning('id').execute()).length === 1;
}
