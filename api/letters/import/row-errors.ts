import { findActiveAccount } from '#db/people/accounts.ts';
import type { EntityManager } from '#db/orm.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { requireSiteRole, type SiteActor } from '../../actor.ts';
import { ApplicationError } from '../../errors.ts';

/** What may pass by itself: the row is tried again. */
export function isForLater(error: unknown): boolean {
  return !(error instanceof ApplicationError) || error.status >= 500;
}

/** Why no letter was made of a row, for its author. */
export function faultsOf(error: unknown): readonly Fault[] {
  const told = (message: string): Fault[] => [{ code: 'row_failed', field: 'name', message }];
  if (!(error instanceof ApplicationError))
    return told('Письмо сделать не удалось: администратор увидит причину в журнале.');
  return error.faults.length > 0 ? error.faults : told(error.detail ?? error.title);
}

/** The role is looked at when the row's turn comes: it may have been taken away meanwhile. @throws ApplicationError `forbidden` */
export async function clerkOf(em: EntityManager, authorId: string): Promise<SiteActor> {
  const account = await findActiveAccount(em, authorId);
  if (account === null) throw new ApplicationError('forbidden');
  return requireSiteRole({ ...account, timeZone: account.timeZone ?? 'Europe/Moscow' }, 'clerk');
}
