import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Role } from '#domain/people/role.ts';
import { database } from '../statements/database.ts';
import { anyOf, milliseconds, now } from '../statements/values.ts';
import { hasApp, hasFactor, hasKey } from './second-factor.ts';

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
  readonly siteName: string | null;
  readonly csrfToken: string;
  /** True when its last use was noted more than a minute ago. */
  readonly isTouchDue: boolean;
  /** An authenticator or a key. */
  readonly hasFactor: boolean;
  readonly hasApp: boolean;
  readonly hasKey: boolean;
  /** Another system has let him in. */
  readonly isByProvider: boolean;
  /** It has asked for a second factor itself. */
  readonly hasProviderFactor: boolean;
  /** Since its owner has last shown his password or his second factor. */
  readonly confirmedSecondsAgo: number;
  /** Somebody came in as this person on a device that is new to him, and he has not seen it yet. */
  readonly hasNewDevice: boolean;
  /** A key was added in another session of this person, and he has not seen it yet. */
  readonly hasNewKey: boolean;
}

/** As long as the mark of a device lives, so does the word that nobody has confirmed it. */
const UNCONFIRMED_DAYS = 180;

/** Keeps a new session; only the hash of its token is stored. */
export async function insertSession(
  em: EntityManager,
  session: {
    readonly tokenHash: string;
    readonly accountId: string;
    readonly csrfToken: string;
    readonly device: string;
    readonly isNewDevice: boolean;
    readonly deviceId: string;
    /** Another system has let him in, and says whether it has asked for a second factor. */
    readonly byProvider?: { readonly hasFactor: boolean } | undefined;
  },
  terms: SessionTerms,
): Promise<void> {
  await database(em)
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      csrf_token: session.csrfToken,
      device: session.device,
      is_new_device: session.isNewDevice,
      device_id: session.deviceId,
      by_provider: session.byProvider !== undefined,
      provider_factor: session.byProvider?.hasFactor ?? false,
      created_at: now(),
      last_seen_at: now(),
      expires_at: sql<Date>`now() + ${seconds(terms.absoluteSeconds)}`,
    })
    .execute();
}

/**
 * A device that was new stays so until it is confirmed, however often it signs out and in again; the first one that a person has is not new.
 */
export async function markNewcomer(
  em: EntityManager,
  {
    tokenHash,
    accountId,
    deviceId,
  }: { readonly tokenHash: string; readonly accountId: string; readonly deviceId: string },
): Promise<void> {
  const first = await database(em)
    .updateTable('account')
    .set({ first_signed_in_at: now() })
    .where('id', '=', accountId)
    .where('first_signed_in_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  const isUnconfirmed = sql<boolean>`is_new_device or exists (select from session o
    where o.account_id = ${accountId} and o.device_id = ${deviceId} and o.is_new_device)`;
  const update = database(em).updateTable('session').where('token_hash', '=', tokenHash);
  await update.set({ is_new_device: first ? sql<boolean>`false` : isUnconfirmed }).execute();
}

/** The live session's owner as the account is now: a switched-off account has no sessions. */
export async function findSessionOwner(
  em: EntityManager,
  tokenHash: string,
  terms: SessionTerms,
): Promise<SessionOwner | null> {
  const owner = await liveSessions(em, terms)
    .leftJoin('site as st', 'st.id', 'a.site_id')
    .select(['a.id as accountId', 'a.role', 'a.site_id as siteId', 'a.full_name as fullName', 'a.position'])
    .select(['st.time_zone as timeZone', 'st.name as siteName', 's.csrf_token as csrfToken'])
    .select(sql<boolean>`s.last_seen_at < now() - interval '1 minute'`.as('isTouchDue'))
    .select(['s.by_provider as isByProvider', 's.provider_factor as hasProviderFactor'])
    .select([hasFactor.as('hasFactor'), hasApp.as('hasApp'), hasKey.as('hasKey')])
    .select(sql<number>`extract(epoch from now() - s.confirmed_at)::int`.as('confirmedSecondsAgo'))
    .select(
      sql<boolean>`exists (select from session n where n.account_id = a.id and n.is_new_device and n.token_hash <> s.token_hash)`.as(
        'hasNewDevice',
      ),
    )
    .select(
      sql<boolean>`exists (select from security_key k where k.account_id = a.id and k.is_new and k.added_in <> s.id)`.as(
        'hasNewKey',
      ),
    )
    .where('s.token_hash', '=', tokenHash)
    .executeTakeFirst();
  return owner ?? null;
}

/** What decides what a signed-in person may see. */
export type SessionStanding = Pick<SessionOwner, 'role' | 'siteId'>;

/** The same for many sessions, by the hash of their tokens; those that are over are left out. */
export async function findStandings(
  em: EntityManager,
  tokenHashes: readonly string[],
  terms: SessionTerms,
): Promise<ReadonlyMap<string, SessionStanding>> {
  const rows = await liveSessions(em, terms)
    .select(['s.token_hash as tokenHash', 'a.role', 'a.site_id as siteId'])
    .where('s.token_hash', '=', anyOf(tokenHashes))
    .execute();
  return new Map(rows.map(({ tokenHash, ...standing }) => [tokenHash, standing]));
}

function liveSessions(em: EntityManager, terms: SessionTerms) {
  return database(em)
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .where('a.is_active', '=', true)
    .where('s.expires_at', '>', now())
    .where('s.last_seen_at', '>', idleSince(terms));
}

/** Notes that the session is in use; asked at most once a minute, so that reading pages costs no writes. */
export async function touchSession(em: EntityManager, tokenHash: string): Promise<void> {
  await database(em).updateTable('session').set({ last_seen_at: now() }).where('token_hash', '=', tokenHash).execute();
}

/** It opens nothing any more; of a device that nobody has confirmed the mark stays. */
export async function deleteSession(em: EntityManager, tokenHash: string): Promise<void> {
  const confirmed = database(em).deleteFrom('session').where('token_hash', '=', tokenHash);
  await confirmed.where('is_new_device', '=', false).execute();
  const update = database(em).updateTable('session').set({ expires_at: now() });
  await update.where('token_hash', '=', tokenHash).execute();
}

/** Removes sessions that have run out; of a device that nobody has confirmed the mark stays. */
export async function sweepSessions(em: EntityManager, terms: SessionTerms): Promise<void> {
  await database(em)
    .deleteFrom('session')
    .where((row) =>
      row.or([
        row('is_new_device', '=', false),
        row('created_at', '<', sql<Date>`now() - ${seconds(UNCONFIRMED_DAYS * 24 * 3_600)}`),
      ]),
    )
    .where((row) => row.or([row('expires_at', '<', now()), row('last_seen_at', '<', idleSince(terms))]))
    .execute();
}

function idleSince({ idleSeconds }: SessionTerms) {
  return sql<Date>`now() - ${seconds(idleSeconds)}`;
}

function seconds(count: number) {
  return milliseconds(count * 1_000);
}
