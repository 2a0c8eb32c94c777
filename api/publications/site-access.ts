import { findSiteName, type SiteName } from '#db/settings/sites.ts';
import { INSTALLATION_ROLES } from '#domain/people/role.ts';
import type { EntityManager } from '#db/orm.ts';
import type { Actor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';

/** The site, for those who set up its publication: its supervisor and the admins. @throws ApplicationError `forbidden` · `not-found` */
export async function siteToSet(em: EntityManager, actor: Actor, siteId: string): Promise<SiteName> {
  requireSetter(actor);
  const isHis = actor.siteId === null || actor.siteId === siteId;
  const site = isHis ? await findSiteName(em, siteId) : null;
  if (!site) throw new ApplicationError('not-found', { detail: 'Такого участка нет.' });
  return site;
}

/** @throws ApplicationError `forbidden` */
export function requireSetter(actor: Actor): void {
  // An auditor comes here to read only: whatever he would change is refused before any handler.
  if (INSTALLATION_ROLES.includes(actor.role)) return;
  const isSetter = actor.role === 'supervisor' || actor.role === 'site_admin';
  if (!isSetter || actor.siteId === null) throw new ApplicationError('forbidden');
}
