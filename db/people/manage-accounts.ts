import type { EntityManager } from '@mikro-orm/postgresql';
import type { Role } from '#domain/people/role.ts';
import { database } from '../statements/database.ts';
import { count, now } from '../statements/values.ts';

/** A person to be let in. */
export interface NewAccount {
  readonly id: string;
  readonly login: string;
  readonly fullName: string;
  readonly position: string;
  readonly role: Role;
  /** Null for the admin of the installation. */
  readonly siteId: string | null;
  /** argon2id, PHC string; null: to be set by a link. */
  readonly passwordHash: string | null;
  readonly signerId: string | null;
}

/** An account as whoever manages it needs it. */
export interface ManagedAccount {
  readonly id: string;
  readonly login: string;
  readonly role: Role;
  readonly siteId: string | null;
  readonly isActive: boolean;
}

/** Locks the account until the transaction ends; null when there is none with this login, or with this id. */
export async function lockAccount(
  em: EntityManager,
  by: { readonly login: string } | { readonly id: string },
): Promise<ManagedAccount | null> {
  const query = database(em).selectFrom('account').select(['id', 'login', 'role', 'site_id as siteId']);
  // A program's account is looked after with the program.
  const found = query.select('is_active as isActive').where('is_machine', '=', false).forUpdate();
  const one = 'login' in by ? found.where('login', '=', by.login) : found.where('id', '=', by.id);
  return (await one.executeTakeFirst()) ?? null;
}

/** Name, position and key; of the key null: none on the server. */
export async function setDetails(
  em: EntityManager,
  id: string,
  details: { readonly fullName: string; readonly position: string; readonly signerId: string | null },
): Promise<void> {
  const { fullName, position, signerId } = details;
  await database(em)
    .updateTable('account')
    .set({ full_name: fullName, position, signer_id: signerId })
    .where('id', '=', id)
    .execute();
}

/** False: the login is taken. */
export async function insertAccount(em: EntityManager, account: NewAccount): Promise<boolean> {
  const written = await database(em)
    .insertInto('account')
    .values({
      id: account.id,
      login: account.login,
      full_name: account.fullName,
      position: account.position,
      role: account.role,
      site_id: account.siteId,
      password_hash: account.passwordHash,
      signer_id: account.signerId,
      is_active: true,
      created_at: now(),
    })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .returning('id')
    .execute();
  return written.length === 1;
}

/** What the next request of this person is judged by; open streams end within seconds. */
export async function setRole(em: EntityManager, id: string, role: Role, siteId: string | null): Promise<void> {
  await database(em).updateTable('account').set({ role, site_id: siteId }).where('id', '=', id).execute();
}

/** A switched-off account has no sessions, and none of those it had comes back with it. */
export async function setActive(em: EntityManager, id: string, isActive: boolean): Promise<void> {
  await database(em).updateTable('account').set({ is_active: isActive }).where('id', '=', id).execute();
  if (!isActive) await endSessions(em, id);
}

/** Whoever knew the old password is out: every session ends, and no device is known any more (its mark is of the old hash). */
export async function setPassword(em: EntityManager, id: string, passwordHash: string): Promise<void> {
  await setPasswordHash(em, id, passwordHash);
  await endSessions(em, id);
}

/** The hash alone; who stays signed in is the caller's to say. */
export async function setPasswordHash(em: EntityManager, id: string, passwordHash: string): Promise<void> {
  await database(em).updateTable('account').set({ password_hash: passwordHash }).where('id', '=', id).execute();
}

export async function endSessions(em: EntityManager, accountId: string): Promise<void> {
  await database(em).deleteFrom('session').where('account_id', '=', accountId).execute();
}

/** Admins who can come in, but for the named one. */
export async function countOtherAdmins(em: EntityManager, exceptId: string): Promise<number> {
  const admins = database(em).selectFrom('account').select(count().as('count')).where('role', '=', 'admin');
  const others = admins.where('is_active', '=', true).where('id', '<>', exceptId);
  return (await others.executeTakeFirstOrThrow()).count;
}
