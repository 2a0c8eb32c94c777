import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { rolesFor } from '#domain/letters/letter-decisions.ts';
import type { Role } from '#domain/people/role.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import type { SessionOwner } from './sessions.ts';

/** What the login needs to know of an account. */
export interface LoginAccount {
  readonly id: string;
  readonly passwordHash: string;
}

/** The active account with this login that has a password already. */
export async function findLoginAccount(em: EntityManager, login: string): Promise<LoginAccount | null> {
  const query = database(em).selectFrom('account').select(['id', 'password_hash as passwordHash']);
  return (
    (await query
      .where('login', '=', login)
      .where('is_active', '=', true)
      .where('password_hash', 'is not', null)
      .$narrowType<{ passwordHash: string }>()
      .executeTakeFirst()) ?? null
  );
}

/** An account whose owner has come in otherwise than by a password, too; `passwordHash` empty: he has none. */
export interface ActiveAccount extends LoginAccount {
  readonly login: string;
}

/** The active account of this id. */
export async function findAccountById(em: EntityManager, id: string): Promise<ActiveAccount | null> {
  return (await activeAccounts(em).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The active account with this login. */
export async function findAccountByLogin(em: EntityManager, login: string): Promise<ActiveAccount | null> {
  return (await activeAccounts(em).where('login', '=', login).executeTakeFirst()) ?? null;
}

function activeAccounts(em: EntityManager) {
  return database(em)
    .selectFrom('account')
    .select(['id', 'login', sql<string>`coalesce(password_hash, '')`.as('passwordHash')])
    .where('is_active', '=', true);
}

/** An account as the one on whose behalf something is done; null when it is switched off or gone. */
export async function findActiveAccount(
  em: EntityManager,
  accountId: string,
): Promise<Pick<SessionOwner, 'accountId' | 'role' | 'siteId' | 'fullName' | 'position' | 'timeZone'> | null> {
  const account = await database(em)
    .selectFrom('account as a')
    .leftJoin('site as s', 's.id', 'a.site_id')
    .select(['a.id as accountId', 'a.role', 'a.site_id as siteId', 'a.full_name as fullName', 'a.position'])
    .select('s.time_zone as timeZone')
    .where('a.id', '=', accountId)
    .where('a.is_active', '=', true)
    .executeTakeFirst();
  return account ?? null;
}

export interface Supervisor {
  readonly id: string;
  readonly fullName: string;
  readonly position: string;
}

export interface Approver extends Supervisor {
  readonly hasCertificate: boolean;
}

/** Active supervisors of a site with whether each can sign now, those who can first; `countsServerKeys`: a key on the server is enough. */
export function listApprovers(em: EntityManager, siteId: string, countsServerKeys: boolean): Promise<Approver[]> {
  const own = sql<boolean>`exists (select from own_certificate c where c.account_id = account.id and c.state = 'accepted')`;
  const can = countsServerKeys ? sql<boolean>`(account.signer_id is not null or ${own})` : own;
  return activeSupervisors(em, siteId)
    .select(['id', 'full_name as fullName', 'position', can.as('hasCertificate')])
    .orderBy('hasCertificate', 'desc')
    .orderBy('full_name')
    .orderBy('id')
    .execute();
}

/** Active supervisors of a site, by name. */
export function listSupervisors(em: EntityManager, siteId: string): Promise<Supervisor[]> {
  return activeSupervisors(em, siteId)
    .select(['id', 'full_name as fullName', 'position'])
    .orderBy('full_name')
    .orderBy('id')
    .execute();
}

/** True when this account may be asked to sign letters of this site. */
export async function isActiveSupervisor(em: EntityManager, siteId: string, accountId: string): Promise<boolean> {
  const found = await activeSupervisors(em, siteId).select('id').where('id', '=', accountId).executeTakeFirst();
  return found !== undefined;
}

function activeSupervisors(em: EntityManager, siteId: string) {
  const ofSite = database(em).selectFrom('account').where('site_id', '=', siteId);
  return ofSite.where('role', '=', 'supervisor').where('is_active', '=', true);
}

export interface AccountRow extends Supervisor {
  readonly login: string;
  readonly role: Role;
  readonly siteId: string | null;
  readonly siteName: string | null;
  readonly isActive: boolean;
  readonly createdAt: string;
}

/** Accounts by login, after the named one; `siteId` null: of all sites and of none. */
export async function listAccounts(
  em: EntityManager,
  { siteId, after, limit }: { readonly siteId: string | null; readonly after: string; readonly limit: number },
): Promise<AccountRow[]> {
  const rows = await database(em)
    .selectFrom('account as a')
    .leftJoin('site as s', 's.id', 'a.site_id')
    .select(['a.id', 'a.login', 'a.full_name as fullName', 'a.position', 'a.role', 'a.site_id as siteId'])
    .select(['s.name as siteName', 'a.is_active as isActive', 'a.created_at'])
    .$if(siteId !== null, (found) => found.where('a.site_id', '=', siteId))
    .where('a.is_machine', '=', false)
    .where('a.login', '>', after)
    .orderBy('a.login')
    .limit(limit)
    .execute();
  return rows.map(({ created_at: createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }));
}

/** Everybody of a site who can give a visa, by name. */
export function listEndorsers(em: EntityManager, siteId: string): Promise<Supervisor[]> {
  return database(em)
    .selectFrom('account')
    .select(['id', 'full_name as fullName', 'position'])
    .where('site_id', '=', siteId)
    .where('role', '=', anyOf(rolesFor('endorse')))
    .where('is_active', '=', true)
    .where('is_machine', '=', false)
    .orderBy('full_name')
    .orderBy('id')
    .execute();
}

/** Names by id, whether or not they still work here. */
export async function namesOfAccounts(em: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await database(em)
    .selectFrom('account')
    .select(['id', 'full_name as fullName'])
    .where('id', '=', anyOf(ids))
    .execute();
  return new Map(rows.map(({ id, fullName }) => [id, fullName]));
}
