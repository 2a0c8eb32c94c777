import type { EntityManager } from '@mikro-orm/postgresql';
import { Site } from './site.entity.ts';

/** When the batches of every site are opened: `cutOffTime` is `HH:MM` in `timeZone`. */
export async function listSiteHours(
  em: EntityManager,
): Promise<readonly Pick<Site, 'id' | 'cutOffTime' | 'timeZone'>[]> {
  const sites = await em.find(Site, {}, { orderBy: { id: 'asc' }, disableIdentityMap: true });
  return sites.map(({ id, cutOffTime, timeZone }) => ({ id, cutOffTime, timeZone }));
}
