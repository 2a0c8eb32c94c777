import { ROLE_REACH } from '#domain/people/role.ts';
import type { EntityManager } from '#db/orm.ts';
import { findLetter, lockLetter, type LetterRow } from '#db/letters/letters.ts';
import type { Actor, SiteActor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { outOfHands } from './out-of-hands.ts';

/** The sites an actor may read: null stands for all. @throws ApplicationError `forbidden` */
export function readableSite(actor: Actor): string | null {
  if (ROLE_REACH[actor.role] === 'installation') return actor.siteId;
  if (actor.siteId === null) throw new ApplicationError('forbidden');
  return actor.siteId;
}

/** Of a site that is named. @throws ApplicationError `forbidden` · `not-found`, the same for an absent and for a foreign site */
export function requireReadableSite(actor: Actor, siteId: string): void {
  const own = readableSite(actor);
  if (own !== null && own !== siteId) throw siteNotReadable();
}

export function siteNotReadable(): ApplicationError {
  return new ApplicationError('not-found', { detail: 'Такого участка нет, или он не ваш.' });
}

/** @throws ApplicationError `not-found`, the same for an absent and for a foreign letter */
export async function readLetter(em: EntityManager, actor: Actor, letterId: string): Promise<LetterRow> {
  const letter = await findLetter(em, readableSite(actor), letterId);
  if (!letter) throw letterNotFound();
  return letter;
}

/** The letter, locked, in its author's hands. @throws ApplicationError `not-found` · `conflict` · `stale` */
export async function lockEditable(
  em: EntityManager,
  actor: SiteActor,
  letterId: string,
  version?: number,
): Promise<LetterRow> {
  // What is in the archive cannot be changed, and says so in the words of every letter whose life has ended.
  const letter = (await lockLetter(em, actor.siteId, letterId)) ?? (await findLetter(em, actor.siteId, letterId));
  if (!letter) throw letterNotFound();
  const gone = await outOfHands(em, actor, letter);
  if (gone) throw gone;
  if (version !== undefined && letter.version !== version) throw staleLetter();
  return letter;
}

/** The same words for an absent letter and for one of another site: that it is there is not told either. */
const NOT_SEEN =
  'Такого письма нет, или оно другого участка. Письмо видят секретари и руководители его участка и администратор: попросите открыть ссылку кого-нибудь из них.';

export function letterNotFound(): ApplicationError {
  return new ApplicationError('not-found', { detail: NOT_SEEN });
}

function staleLetter(): ApplicationError {
  return new ApplicationError('stale', {
    detail: 'Письмо изменилось, пока вы его правили. Откройте его ещё раз и повторите правку.',
  });
}
