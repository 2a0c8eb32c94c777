import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';
import type { Site } from './site.entity.ts';

/** When the batches of every site are opened: `cutOffTime` is `HH:MM` in `timeZone`. */
export function listSiteHours(em: EntityManager): Promise<readonly Pick<Site, 'id' | 'cutOffTime' | 'timeZone'>[]> {
  return database(em)
    .selectFrom('site')
    .select(['id', 'cut_off_time as cutOffTime', 'time_zone as timeZone'])
    .orderBy('id')
    .execute();
}

/** A site by its name. */
export type SiteName = Pick<Site, 'id' | 'name' | 'timeZone'>;

/** Every site, for those who may choose one. */
export function listSiteNames(em: EntityManager): Promise<readonly SiteName[]> {
  return siteNames(em).orderBy('id').execute();
}

/** Null: there is no such site. */
export async function findSiteName(em: EntityManager, siteId: string): Promise<SiteName | null> {
  return (await siteNames(em).where('id', '=', siteId).executeTakeFirst()) ?? null;
}

/** Whose clock the papers of a site are told by. @throws Error when there is no such site */
export async function readTimeZone(em: EntityManager, siteId: string): Promise<string> {
  return (await siteNames(em).where('id', '=', siteId).executeTakeFirstOrThrow()).timeZone;
}

function siteNames(em: EntityManager) {
  return database(em).selectFrom('site').select(['id', 'name', 'time_zone as timeZone']);
}
