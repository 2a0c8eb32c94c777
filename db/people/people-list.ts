import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Namesake } from '#domain/people/namesake.ts';
import type { Role } from '#domain/people/role.ts';
import { database } from '../statements/database.ts';
import { count } from '../statements/values.ts';
import type { AccountRow } from './accounts.ts';
import { hasFactor } from './second-factor.ts';
import { likeContaining } from '../statements/like-pattern.ts';

/** A person as those who look after people see him. */
export interface ManagedPerson extends AccountRow {
  /** Name of the key's folder, where he signs on the server. */
  readonly signerId: string | null;
  readonly hasPassword: boolean;
  readonly hasFactor: boolean;
}

export interface PeopleFilter {
  /** Null: of all sites and of none. */
  readonly siteId: string | null;
  readonly role?: Role | undefined;
  /** A part of the name or of the login. */
  readonly text?: string | undefined;
  readonly isActive?: boolean | undefined;
  readonly afterLogin: string;
  readonly limit: number;
}

/** People by login. */
export async function listPeople(em: EntityManager, filter: PeopleFilter): Promise<ManagedPerson[]> {
  const { siteId, role, text, isActive, afterLogin, limit } = filter;
  const like = likeContaining(text ?? '');
  const rows = await people(em)
    .$if(siteId !== null, (found) => found.where('a.site_id', '=', siteId))
    .$if(role !== undefined, (found) => found.where('a.role', '=', role ?? 'clerk'))
    .$if(isActive !== undefined, (found) => found.where('a.is_active', '=', isActive ?? true))
    .$if(text !== undefined && text !== '', (found) =>
      found.where(({ or, eb }) => or([eb('a.full_name', 'ilike', like), eb('a.login', 'ilike', like)])),
    )
    .where('a.login', '>', afterLogin)
    .orderBy('a.login')
    .limit(limit)
    .execute();
  return rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }));
}

/** Locks nothing; null: there is nobody of this id. */
export async function findPerson(em: EntityManager, id: string): Promise<ManagedPerson | null> {
  const row = await people(em).where('a.id', '=', id).executeTakeFirst();
  return row ? { ...row, createdAt: row.createdAt.toISOString() } : null;
}

function people(em: EntityManager) {
  return database(em)
    .selectFrom('account as a')
    .leftJoin('site as s', 's.id', 'a.site_id')
    .select(['a.id', 'a.login', 'a.full_name as fullName', 'a.position', 'a.role', 'a.site_id as siteId'])
    .select(['s.name as siteName', 'a.is_active as isActive', 'a.created_at as createdAt', 'a.signer_id as signerId'])
    .select(sql<boolean>`a.password_hash is not null`.as('hasPassword'))
    .select(hasFactor.as('hasFactor'))
    .where('a.is_machine', '=', false);
}

/** Everybody of a site, or of the installation (null), as a name is compared with; a court has few. */
export async function peopleByName(em: EntityManager, siteId: string | null): Promise<Namesake[]> {
  return database(em)
    .selectFrom('account')
    .select(['login', 'full_name as fullName', 'position', 'role', 'site_id as siteId', 'is_active as isActive'])
    .where('is_machine', '=', false)
    .$if(siteId !== null, (found) => found.where('site_id', '=', siteId))
    .orderBy('login')
    .execute();
}

/** Every login; a court has few. */
export async function allLogins(em: EntityManager): Promise<ReadonlySet<string>> {
  const rows = await database(em).selectFrom('account').select('login').execute();
  return new Set(rows.map(({ login }) => login));
}

/** Sessions that were begun and not ended; some may have run out. */
export async function countSessions(em: EntityManager, accountId: string): Promise<number> {
  const sessions = database(em).selectFrom('session').select(count().as('count')).where('account_id', '=', accountId);
  return (await sessions.executeTakeFirstOrThrow()).count;
}
