import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { SiteSettings } from '#domain/settings/site-settings.ts';
import { tellUnconnected } from '../batches/unconnected-way.ts';
import { database } from '../statements/database.ts';
import { count, json } from '../statements/values.ts';

/** One version of a site's settings; `authorName` null: somebody at the machine. */
export interface SiteVersionRow {
  readonly version: number;
  readonly settings: SiteSettings;
  readonly authorName: string | null;
  readonly createdAt: Date;
}

/** What is in force, with the number of its version; null: there is no such site. Locked until the transaction ends where it is to be changed. */
export async function readSiteSettings(
  em: EntityManager,
  siteId: string,
  { isLocked }: { readonly isLocked: boolean } = { isLocked: false },
): Promise<{ readonly version: number; readonly settings: SiteSettings } | null> {
  const row = await database(em)
    .selectFrom('site')
    .select(['name', 'return_address as returnAddress', 'time_zone as timeZone', 'cut_off_time as cutOffTime'])
    .select(['recall_window_seconds as recallWindowSeconds', 'remind_after_seconds as remindAfterSeconds'])
    .select(['escalate_after_seconds as escalateAfterSeconds', 'outcome_watch_seconds as outcomeWatchSeconds'])
    .select('form103task_seconds as form103TaskSeconds')
    .select(['channel', 'profile_id as profileId', 'numbering_start as numberingStart', 'paper_office as paperOffice'])
    .where('id', '=', siteId)
    .$if(isLocked, (found) => found.forUpdate())
    .executeTakeFirst();
  if (!row) return null;
  const versions = database(em).selectFrom('site_version').select('version').where('site_id', '=', siteId);
  const newest = await versions.orderBy('version', 'desc').limit(1).executeTakeFirst();
  return { version: newest?.version ?? 1, settings: row };
}

/** What a site is made with, and who made it; null: somebody at the machine. */
export async function addFirstVersion(
  em: EntityManager,
  { siteId, settings, authorId }: Pick<NewSiteVersion, 'siteId' | 'settings' | 'authorId'>,
  at: Date,
): Promise<void> {
  await database(em)
    .insertInto('site_version')
    .values({ site_id: siteId, version: 1, settings: json(settings), author_id: authorId, created_at: at })
    .execute();
}

/**
 * Adds the next version and puts it in force; the site's row must be locked. The first change of a site that was laid without a version also keeps what stood before it, as of the
 * beginning of time: letters that were sent under it find it there.
 */
export async function addSiteVersion(
  em: EntityManager,
  { siteId, base, was, settings, authorId }: NewSiteVersion,
  at: Date,
): Promise<number> {
  const first = { site_id: siteId, version: 1, settings: json(was), author_id: null, created_at: new Date(0) };
  const next = { site_id: siteId, version: base + 1, settings: json(settings), author_id: authorId, created_at: at };
  const values = base === 1 && !(await hasVersions(em, siteId)) ? [first, next] : [next];
  await database(em).insertInto('site_version').values(values).execute();
  await putSiteSettings(em, siteId, settings);
  // Of the way that it has now nothing is known yet: the next batch tells.
  if (was.channel !== settings.channel) await tellUnconnected(em, siteId, [], at);
  return base + 1;
}

async function hasVersions(em: EntityManager, siteId: string): Promise<boolean> {
  const one = database(em).selectFrom('site_version').select('version').where('site_id', '=', siteId).limit(1);
  return (await one.executeTakeFirst()) !== undefined;
}

export interface NewSiteVersion {
  readonly siteId: string;
  /** The version in force. */
  readonly base: number;
  readonly was: SiteSettings;
  readonly settings: SiteSettings;
  /** Null: somebody at the machine. */
  readonly authorId: string | null;
}

async function putSiteSettings(em: EntityManager, siteId: string, settings: SiteSettings): Promise<void> {
  const { name, returnAddress, timeZone, cutOffTime, channel, profileId, numberingStart, paperOffice } = settings;
  await database(em)
    .updateTable('site')
    .set({
      ...{ name, return_address: returnAddress, time_zone: timeZone, cut_off_time: cutOffTime, channel },
      ...{ profile_id: profileId, numbering_start: numberingStart, paper_office: paperOffice },
      recall_window_seconds: settings.recallWindowSeconds,
      remind_after_seconds: settings.remindAfterSeconds,
      escalate_after_seconds: settings.escalateAfterSeconds,
      outcome_watch_seconds: settings.outcomeWatchSeconds,
      form103task_seconds: settings.form103TaskSeconds,
    })
    .where('id', '=', siteId)
    .execute();
}

/** The newest first, at most so many, before the named one. */
export async function listSiteVersions(
  em: EntityManager,
  siteId: string,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<readonly SiteVersionRow[]> {
  return database(em)
    .selectFrom('site_version as v')
    .leftJoin('account as a', 'a.id', 'v.author_id')
    .select(['v.version', 'v.settings', 'a.full_name as authorName', 'v.created_at as createdAt'])
    .where('v.site_id', '=', siteId)
    .$if(before !== undefined, (all) => all.where('v.version', '<', before ?? 0))
    .orderBy('v.version', 'desc')
    .limit(limit)
    .execute();
}

/** The settings that stood when the letter was sent for approval; null: nobody has changed them since there are letters. */
export async function settingsOfLetter(
  em: EntityManager,
  { siteId, letterId }: { readonly siteId: string; readonly letterId: string },
): Promise<SiteSettings | null> {
  const sentAt = sql<Date>`coalesce((select t.at from timeline t where t.subject_kind = 'letter' and t.subject_id = ${letterId}::uuid and t.event_key = 'submitted'), now())`;
  const row = await database(em)
    .selectFrom('site_version')
    .select('settings')
    .where('site_id', '=', siteId)
    .where('created_at', '<=', sentAt)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.settings ?? null;
}

/** Letters of the site between being sent for approval and their end. */
export async function countUnderWay(em: EntityManager, siteId: string): Promise<number> {
  const letters = database(em).selectFrom('letter').select(count().as('count')).where('site_id', '=', siteId);
  const open = letters.where('status', 'not in', ['draft', 'filed', 'cancelled']);
  return (await open.executeTakeFirstOrThrow()).count;
}
