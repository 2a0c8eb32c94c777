import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { TriggerKind } from '#domain/matters/matter-event.ts';
import { publicationSubject } from '#domain/publications/publication-subject.ts';
import { database } from '../statements/database.ts';
import { anyOf, json } from '../statements/values.ts';

/** A publication that is locked for the caller's transaction. */
export interface LockedPublication {
  readonly siteId: string;
  readonly triggerAt: Date;
  /** Since when something is owed; null: nothing is. */
  readonly wantedSince: Date | null;
  readonly lastVersion: number;
  /** Versions up to this one may have been used in a time that was lost, for other pictures: none of them is given. */
  readonly versionFloor: number;
}

/** Locks the row: a change of the card waits until the picture is taken, and is then told anew. @throws when there is none */
export function lockPublication(em: EntityManager, matterId: string): Promise<LockedPublication> {
  return database(em)
    .selectFrom('publication')
    .select(['site_id as siteId', 'trigger_at as triggerAt', 'last_version as lastVersion'])
    .select(['wanted_since as wantedSince', versionFloor.as('versionFloor')])
    .where('id', '=', matterId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** A publication that a restored court does not know may have been begun in the time that was lost: every lift there was is its own too. */
const versionFloor = sql<number>`greatest(version_floor, (select coalesce(sum(version_lift), 0) from recovery))::int`;

/** Whose card it is. @throws when there is no such publication */
export async function findPublicationSite(em: EntityManager, matterId: string): Promise<string> {
  const found = database(em).selectFrom('publication').select('site_id').where('id', '=', matterId);
  return (await found.executeTakeFirstOrThrow()).site_id;
}

/** Everything that was wanted so far is in the picture. */
export async function notePictureTaken(em: EntityManager, matterId: string, now: Date): Promise<void> {
  const taken = { taken_count: sql<number>`taken_count + 1`, wanted_since: null, updated_at: now };
  await database(em).updateTable('publication').set(taken).where('id', '=', matterId).execute();
}

/** The version that was composed and not handed over yet; null: none. */
export async function findUnsentVersion(em: EntityManager, matterId: string): Promise<number | null> {
  const unsent = await database(em)
    .selectFrom('publication_message')
    .select('version')
    .where('matter_id', '=', matterId)
    .where('status', '=', 'composed')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return unsent?.version ?? null;
}

interface Told extends Pick<LockedPublication, 'versionFloor'> {
  readonly matterId: string;
  readonly recipient: string;
}

/**
 * What the newest message that this handler may have says; null: none is known. One that was refused, or came back, says nothing to him,
 * one that went to another address neither, and one below the floor may have been followed by what is lost.
 */
export async function findToldContent(
  em: EntityManager,
  { matterId, recipient, versionFloor: floor }: Told,
): Promise<string | null> {
  const told = await database(em)
    .selectFrom('publication_message')
    .select(['content_sha256', 'recipient'])
    .where('matter_id', '=', matterId)
    .where('version', '>', floor)
    .where('status', '=', anyOf(['composed', 'sent', 'confirmed'] as const))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return told?.recipient === recipient ? told.content_sha256 : null;
}

/** Which of the four kinds of event came since the newest message was composed, as far as the rows tell. */
export async function findTriggersSince(em: EntityManager, matterId: string): Promise<TriggerKind[]> {
  const since = sql`coalesce((select max(composed_at) from publication_message where matter_id = ${matterId}), '-infinity'::timestamptz)`;
  const kindsOf = (table: 'assignment' | 'report') => sql`
    select distinct ${sql.lit(`${table}.`)} || case when created_at >= ${since} then 'created' else 'edited' end as kind
    from ${sql.table(table)} where matter_id = ${matterId} and updated_at >= ${since}`;
  const { rows } = await sql<{ kind: TriggerKind }>`
    select kind from (${kindsOf('assignment')} union ${kindsOf('report')}) as kinds order by kind`.execute(
    database(em),
  );
  return rows.map(({ kind }) => kind);
}

export interface NewMessage {
  readonly matterId: string;
  readonly version: number;
  readonly siteId: string;
  readonly messageId: string;
  readonly contentSha256: string;
  readonly settingsVersion: number;
  readonly recipient: string;
  readonly triggers: readonly TriggerKind[];
}

/** Writes the message, and makes it the publication's newest. */
export async function addMessage(em: EntityManager, message: NewMessage, now: Date): Promise<void> {
  const { matterId, version, siteId, messageId, contentSha256, settingsVersion, recipient, triggers } = message;
  await database(em)
    .insertInto('publication_message')
    .values({
      ...{ matter_id: matterId, version, site_id: siteId, message_id: messageId, content_sha256: contentSha256 },
      ...{ settings_version: settingsVersion, recipient, triggers: json(triggers), status: 'composed' },
      composed_at: now,
    })
    .execute();
  const newest = { last_version: version, updated_at: now };
  await database(em).updateTable('publication').set(newest).where('id', '=', matterId).execute();
}

/** Whether a person's wish stands in the publication's timeline. */
export async function isResendNoted(em: EntityManager, matterId: string, eventKey: string): Promise<boolean> {
  const { kind, id } = publicationSubject(matterId);
  const line = database(em)
    .selectFrom('timeline')
    .select('id')
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .where('event_key', '=', eventKey);
  return (await line.executeTakeFirst()) !== undefined;
}
