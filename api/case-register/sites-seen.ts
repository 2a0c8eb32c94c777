import { listSiteNames } from '#db/settings/sites.ts';
import type { EntityManager } from '#db/orm.ts';
import type { Actor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { readableSite } from '../letters/letter-access.ts';

interface SeenSite {
  readonly id: string;
  readonly name: string;
}

/** Sites whose work the person sees, by their names. */
export async function sitesSeen(em: EntityManager, actor: Actor): Promise<readonly SeenSite[]> {
  const own = readableSite(actor);
  return (await listSiteNames(em)).filter(({ id }) => own === null || id === own);
}

/** @throws ApplicationError `not-found`, the same for an absent site and for one that the person does not see */
export async function findSiteSeen(em: EntityManager, actor: Actor, siteId: string): Promise<SeenSite> {
  const found = (await sitesSeen(em, actor)).find(({ id }) => id === siteId);
  if (!found) throw new ApplicationError('not-found', { detail: 'Такого участка нет.' });
  return found;
}
