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
