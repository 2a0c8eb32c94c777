import { findSiteName } from '#db/settings/sites.ts';
import type { EntityManager } from '#db/orm.ts';
import type { Role } from '#domain/people/role.ts';
import { isStorable } from '#domain/work/storable-text.ts';
import type { Actor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { readableSite } from '../letters/letter-access.ts';

/** Who reads how letters are kept and end. */
export const KEEPING_READERS: readonly Role[] = ['supervisor', 'site_admin', 'admin', 'auditor'];
/** Who draws up an act or holds a letter. */
export const KEEPERS: readonly Role[] = ['supervisor', 'site_admin', 'admin'];
/** Who approves an act, and who asks what is held of a person. */
export const HEADS: readonly Role[] = ['supervisor', 'admin'];

/** @param detail who may, in words. @throws ApplicationError `forbidden` */
export function requireRole({ role }: Actor, roles: readonly Role[], detail?: string): void {
  if (!roles.includes(role)) throw new ApplicationError('forbidden', detail === undefined ? {} : { detail });
}

/** The site that is worked on: one's own, or the one that is named by who sees all. @throws ApplicationError `invalid` */
export async function siteOf(em: EntityManager, actor: Actor, named: string | undefined): Promise<string> {
  const own = readableSite(actor);
  const siteId = own ?? named?.trim() ?? '';
  if (siteId === '') throw fieldFault('siteId', 'Выберите участок.');
  if ((await findSiteName(em, siteId)) === null) throw fieldFault('siteId', `Участка ${siteId.slice(0, 16)} нет.`);
  return siteId;
}

/** @throws ApplicationError `invalid` */
export function reasonOf(typed: string, field = 'reason'): string {
  const reason = typed.trim();
  if (reason === '' || !isStorable(reason))
    throw fieldFault(field, 'Напишите причину: она останется в журнале программы.');
  return reason;
}

export function fieldFault(field: string, message: string): ApplicationError {
  return new ApplicationError('invalid', { faults: [{ code: 'keeping', field, message }] });
}
