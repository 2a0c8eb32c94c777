import type { EntityManager } from '@mikro-orm/postgresql';
import type { Role } from '#domain/people/role.ts';

/** How long a session lives, seconds. Both go by the database's clock, never by the rehearsal's. */
export interface SessionTerms {
  readonly idleSeconds: number;
  readonly absoluteSeconds: number;
}

export interface SessionOwner {
  readonly accountId: string;
  readonly role: Role;
  readonly siteId: string | null;
  readonly fullName: string;
  readonly position: string;
  readonly timeZone: string | null;
  readonly csrfToken: string;
  /** True when its last use was noted more than a minute ago. */
  readonly isTouchDue: boolean;
}

interface RawSession {
  readonly account_id: string;
  readonly role: Role;
  readonly site_id: string | null;
  readonly full_name: string;
  readonly position: string;
  readonly time_zone: string | null;
  readonly csrf_token: string;
  readonly is_touch_due: boolean;
}

/** Keeps a new session; only the hash of its token is stored. */
export async function insertSession(
  em: EntityManager,
  session: { readonly tokenHash: string; readonly accountId: string; readonly csrfToken: string },
  terms: SessionTerms,
): Promise<void> {
  await em.execute(
    `insert into session (token_hash, account_id, csrf_token, created_at, last_seen_at, expires_at)
     values (?, ?, ?, now(), now(), now() + ? * interval '1 second')`,
    [session.tokenHash, session.accountId, session.csrfToken, terms.absoluteSeconds],
  );
}

/** The live session's owner as the account is now: a switched-off account has no sessions. */
export async function findSessionOwner(
  em: EntityManager,
  tokenHash: string,
  terms: SessionTerms,
): Promise<SessionOwner | null> {
  const rows = await em.execute<RawSession[]>(
    `select a.id as account_id, a.role, a.site_id, a.full_name, a.position, st.time_zone, s.csrf_token,
            s.last_seen_at < now() - interval '1 minute' as is_touch_due
       from session s join account a on a.id = s.account_id left join site st on st.id = a.site_id
      where s.token_hash = ? and a.is_active and s.expires_at > now()
        and s.last_seen_at > now() - ? * interval '1 second'`,
    [tokenHash, terms.idleSeconds],
  );
  const [row] = rows;
  if (!row) return null;
  return {
    accountId: row.account_id,
    role: row.role,
    siteId: row.site_id,
    fullName: row.full_name,
    position: row.position,
    timeZone: row.time_zone,
    csrfToken: row.csrf_token,
    isTouchDue: row.is_touch_due,
  };
}

/** Notes that the session is in use; asked at most once a minute, so that reading pages costs no writes. */
export async function touchSession(em: EntityManager, tokenHash: string): Promise<void> {
  await em.execute('update session set last_seen_at = now() where token_hash = ?', [tokenHash]);
}

export async function deleteSession(em: EntityManager, tokenHash: string): Promise<void> {
  await em.execute('delete from session where token_hash = ?', [tokenHash]);
}

/** Removes sessions that have run out. */
export async function sweepSessions(em: EntityManager, terms: SessionTerms): Promise<void> {
  await em.execute(`delete from session where expires_at < now() or last_seen_at < now() - ? * interval '1 second'`, [
    terms.idleSeconds,
  ]);
}
