import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { BellData, BellEvent, BellFact } from '#domain/bell/bell-events.ts';
import { database } from '../statements/database.ts';
import { anyOf, instantOf, json, micros } from '../statements/values.ts';

/** A notice as its owner has it. */
export interface NoticeRow {
  readonly id: string;
  readonly event: BellEvent;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly siteId: string | null;
  readonly at: Date;
  readonly data: BellData;
  readonly seenAt: Date | null;
  /** Its place in the list. */
  readonly place: string;
}

/** Null: this person has it already. */
export async function putNotice(
  em: EntityManager,
  accountId: string,
  fact: BellFact,
  isInBell: boolean,
): Promise<string | null> {
  const { event, subjectKind, subjectId, revision, siteId, at, data } = fact;
  // Who else it was made for is nobody's business.
  const { own: _own, recipients: _recipients, ...told } = data;
  const made = await database(em)
    .insertInto('bell_notice')
    .values({
      ...{ account_id: accountId, event, subject_kind: subjectKind, subject_id: subjectId, revision },
      ...{ site_id: siteId, at, data: json(told), is_in_bell: isInBell },
    })
    .onConflict((same) => same.constraint('bell_notice_once').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id ?? null;
}

/** What of his notices a person may hear now: his role and his site may be others than when he was told. */
export interface NoticeSight {
  readonly accountId: string;
  readonly events: readonly BellEvent[];
  /** Null: of the whole installation. */
  readonly siteId: string | null;
}

function noticesFor(em: EntityManager, { accountId, events, siteId }: NoticeSight) {
  return database(em)
    .selectFrom('bell_notice')
    .where('account_id', '=', accountId)
    .where('is_in_bell', '=', sql<boolean>`true`)
    .where('event', '=', anyOf(events))
    .$if(siteId !== null, (own) =>
      own.where(({ eb, or }) => or([eb('site_id', 'is', null), eb('site_id', '=', siteId)])),
    );
}

/** More than this is shown as «99+». */
const MOST_COUNTED = 100;

export async function countUnseen(em: EntityManager, sight: NoticeSight): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${noticesFor(em, sight)
    .select('id')
    .where('seen_at', 'is', null)
    .limit(MOST_COUNTED)}) as unseen`.execute(database(em));
  return rows[0]?.n ?? 0;
}

/** Newest first, before the place. */
export async function listNotices(
  em: EntityManager,
  sight: NoticeSight,
  { before, limit }: { readonly before: readonly [micros: string, id: string] | null; readonly limit: number },
): Promise<readonly NoticeRow[]> {
  return rowsOf(em, sight)
    .$if(before !== null, (older) =>
      older.where(sql<boolean>`("at", "id") < (${instantOf(before?.[0] ?? '0')}, ${before?.[1] ?? ''}::uuid)`),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** Null: it is not his, or no longer for him. */
export async function findNotice(em: EntityManager, sight: NoticeSight, id: string): Promise<NoticeRow | null> {
  return (await rowsOf(em, sight).where('id', '=', id).executeTakeFirst()) ?? null;
}

function rowsOf(em: EntityManager, sight: NoticeSight) {
  return noticesFor(em, sight)
    .select(['id', 'event', 'subject_kind as subjectKind', 'subject_id as subjectId', 'site_id as siteId', 'at'])
    .select(['data', 'seen_at as seenAt'])
    .select(({ ref }) => sql<string>`${micros(ref('at'))} || ':' || id`.as('place'));
}

/** One, or all of them. @returns how many were not seen before */
export async function markSeen(em: EntityManager, accountId: string, id: string | null, now: Date): Promise<number> {
  const seen = await database(em)
    .updateTable('bell_notice')
    .set({ seen_at: now })
    .where('account_id', '=', accountId)
    .where('seen_at', 'is', null)
    .$if(id !== null, (one) => one.where('id', '=', id ?? ''))
    .returning('id')
    .execute();
  return seen.length;
}

/** Removes what was seen so long ago, and facts that everybody was told of a year ago. */
export async function sweepNotices(em: EntityManager, seenBefore: Date, toldBefore: Date): Promise<void> {
  await sql`delete from bell_notice where id in (select id from bell_notice where seen_at < ${seenBefore} limit 5000)`.execute(
    database(em),
  );
  await sql`delete from bell_message where done_at < ${seenBefore} and not exists (
    select from bell_message_notice n where n.message_id = bell_message.id)`.execute(database(em));
  await sql`delete from bell_fact where is_shared and event <> 'new_device' and at < ${toldBefore}`.execute(
    database(em),
  );
}
