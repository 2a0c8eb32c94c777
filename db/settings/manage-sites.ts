import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';
import type { Site } from './site.entity.ts';
import { addFirstVersion } from './site-versions.ts';

/** A site with everything its letters begin with. */
export type NewSite = Pick<
  Site,
  | 'id'
  | 'name'
  | 'returnAddress'
  | 'timeZone'
  | 'cutOffTime'
  | 'recallWindowSeconds'
  | 'remindAfterSeconds'
  | 'escalateAfterSeconds'
  | 'outcomeWatchSeconds'
  | 'form103TaskSeconds'
  | 'channel'
  | 'profileId'
  | 'numberingStart'
  | 'paperOffice'
>;

/** Its settings are the first version, signed by whoever makes it; null: somebody at the machine. False: there is one with this code. */
export async function insertSite(
  em: EntityManager,
  site: NewSite,
  made: { readonly authorId: string | null; readonly at: Date },
): Promise<boolean> {
  const written = await database(em)
    .insertInto('site')
    .values({
      id: site.id,
      name: site.name,
      return_address: site.returnAddress,
      time_zone: site.timeZone,
      cut_off_time: site.cutOffTime,
      recall_window_seconds: site.recallWindowSeconds,
      remind_after_seconds: site.remindAfterSeconds,
      escalate_after_seconds: site.escalateAfterSeconds,
      outcome_watch_seconds: site.outcomeWatchSeconds,
      form103task_seconds: site.form103TaskSeconds,
      channel: site.channel,
      profile_id: site.profileId,
      numbering_start: site.numberingStart,
      paper_office: site.paperOffice ?? null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  if (written.length !== 1) return false;
  const { id: siteId, paperOffice = null, ...settings } = site;
  await addFirstVersion(em, { siteId, settings: { ...settings, paperOffice }, authorId: made.authorId }, made.at);
  return true;
}

export type SiteRow = Pick<Site, 'id' | 'name' | 'returnAddress' | 'timeZone' | 'cutOffTime' | 'channel'>;

/** Every site, by code. */
export function listSites(em: EntityManager): Promise<readonly SiteRow[]> {
  return database(em)
    .selectFrom('site')
    .select(['id', 'name', 'return_address as returnAddress', 'time_zone as timeZone', 'cut_off_time as cutOffTime'])
    .select('channel')
    .orderBy('id')
    .execute();
}
