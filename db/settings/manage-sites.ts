import type { EntityManager } from '@mikro-orm/postgresql';
import type { ChannelName } from '#domain/post/channels.ts';
import { database } from '../statements/database.ts';
import type { Site } from './site.entity.ts';

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
  | 'channel'
  | 'profileId'
>;

/** False: there is one with this code. */
export async function insertSite(em: EntityManager, site: NewSite): Promise<boolean> {
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
      channel: site.channel,
      profile_id: site.profileId,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  return written.length === 1;
}

/** The sender as the Post's registry names him; letters under way take the new address with their batch. False: no such site. */
export async function setSender(
  em: EntityManager,
  siteId: string,
  sender: Partial<Pick<Site, 'name' | 'returnAddress'>>,
): Promise<boolean> {
  const { name, returnAddress } = sender;
  const changes = {
    ...(name === undefined ? {} : { name }),
    ...(returnAddress === undefined ? {} : { return_address: returnAddress }),
  };
  const update = database(em).updateTable('site').set(changes).where('id', '=', siteId);
  return (await update.returning('id').execute()).length === 1;
}

/** The way of batches that are not opened yet. False: no such site. */
export async function setChannel(em: EntityManager, siteId: string, channel: ChannelName): Promise<boolean> {
  const update = database(em).updateTable('site').set({ channel }).where('id', '=', siteId);
  return (await update.returning('id').execute()).length === 1;
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
