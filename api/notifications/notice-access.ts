import { findNotification, type NotificationRow } from '#db/notifications/notification-list.ts';
import { listCaseFacts, type CaseFacts } from '#db/notifications/case-facts.ts';
import { isUuid } from '#domain/work/uuid.ts';
import type { EntityManager } from '#db/orm.ts';
import { requireSiteRole, type Actor, type SiteActor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { readableSite } from '../letters/letter-access.ts';

/** Who notifies: clerks and supervisors of the site. @throws ApplicationError `forbidden` */
export function requireNotifier(actor: Actor): SiteActor {
  return requireSiteRole(actor, 'clerk', 'supervisor');
}

/** Who says how a site notifies. @throws ApplicationError `forbidden` */
export function requireSetter(actor: Actor): SiteActor {
  return requireSiteRole(actor, 'supervisor', 'site_admin');
}

/** @throws ApplicationError `not-found`, the same for an absent and for a foreign one */
export async function readNotice(em: EntityManager, actor: Actor, id: string): Promise<NotificationRow> {
  const row = isUuid(id) ? await findNotification(em, readableSite(actor), id) : null;
  if (row === null) throw new ApplicationError('not-found', { detail: 'Такого уведомления нет.' });
  return row;
}

/** Cases of the actor's sites, by id. @throws ApplicationError `not-found` when one of them is not there */
export async function readCases(
  em: EntityManager,
  actor: Actor,
  ids: readonly string[],
): Promise<readonly CaseFacts[]> {
  const siteId = readableSite(actor);
  const found = ids.every(isUuid) ? await listCaseFacts(em, ids) : [];
  const cases = found.filter((one) => siteId === null || one.siteId === siteId);
  if (cases.length !== new Set(ids).size) throw new ApplicationError('not-found', { detail: 'Такого дела нет.' });
  return cases;
}
