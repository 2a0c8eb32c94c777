import type { EntityManager } from '@mikro-orm/postgresql';
import type { Role } from '#domain/people/role.ts';
import { isoInstant } from '../statements/row-values.ts';

/** What the login needs to know of an account. */
export interface LoginAccount {
  readonly id: string;
  readonly passwordHash: string;
}

/** The active account with this login, whatever the case of its letters. */
export async function findLoginAccount(em: EntityManager, login: string): Promise<LoginAccount | null> {
  const rows = await em.execute<{ id: string; password_hash: string }[]>(
    'select id, password_hash from account where login = ? and is_active',
    [login],
  );
  const [row] = rows;
  return row ? { id: row.id, passwordHash: row.password_hash } : null;
}

export interface Supervisor {
  readonly id: string;
  readonly fullName: string;
  readonly position: string;
}

/** Active supervisors of a site, by name. */
export async function listSupervisors(em: EntityManager, siteId: string): Promise<Supervisor[]> {
  const rows = await em.execute<{ id: string; full_name: string; position: string }[]>(
    `select id, full_name, position from account
      where site_id = ? and role = 'supervisor' and is_active order by full_name, id`,
    [siteId],
  );
  return rows.map((row) => ({ id: row.id, fullName: row.full_name, position: row.position }));
}

/** True when this account may be asked to sign letters of this site. */
export async function isActiveSupervisor(em: EntityManager, siteId: string, accountId: string): Promise<boolean> {
  const rows = await em.execute<{ id: string }[]>(
    `select id from account where id = ? and site_id = ? and role = 'supervisor' and is_active`,
    [accountId, siteId],
  );
  return rows.length > 0;
}

export interface AccountRow extends Supervisor {
  readonly login: string;
  readonly role: Role;
  readonly siteId: string | null;
  readonly siteName: string | null;
  readonly isActive: boolean;
  readonly createdAt: string;
}

interface RawAccount {
  readonly id: string;
  readonly login: string;
  readonly full_name: string;
  readonly position: string;
  readonly role: Role;
  readonly site_id: string | null;
  readonly site_name: string | null;
  readonly is_active: boolean;
  readonly created_at: string;
}

/** Accounts by login, after the named one. */
export async function listAccounts(em: EntityManager, afterLogin: string, limit: number): Promise<AccountRow[]> {
  const rows = await em.execute<RawAccount[]>(
    `select a.id, a.login, a.full_name, a.position, a.role, a.site_id, s.name as site_name, a.is_active, a.created_at
       from account a left join site s on s.id = a.site_id where a.login > ? order by a.login limit ?`,
    [afterLogin, limit],
  );
  return rows.map((row) => ({
    id: row.id,
    login: row.login,
    fullName: row.full_name,
    position: row.position,
    role: row.role,
    siteId: row.site_id,
    siteName: row.site_name,
    isActive: row.is_active,
    createdAt: isoInstant(row.created_at),
  }));
}
