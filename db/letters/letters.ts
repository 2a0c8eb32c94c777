import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Letter } from './letter.entity.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for a text that can be an id at all; anything else is simply absent. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** A letter of this site (null: of any site), or null: a foreign letter is the same as an absent one. */
export function findLetter(em: EntityManager, siteId: string | null, letterId: string): Promise<Letter | null> {
  if (!isUuid(letterId)) return Promise.resolve(null);
  return em.findOne(Letter, { id: letterId, ...(siteId === null ? {} : { siteId }) });
}

/** The same, its row locked until the caller's transaction ends. */
export function lockLetter(em: EntityManager, siteId: string, letterId: string): Promise<Letter | null> {
  if (!isUuid(letterId)) return Promise.resolve(null);
  return em.findOne(Letter, { id: letterId, siteId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Notes a change of the row: the ETag grows. */
export function touchLetter(letter: Letter, now: Date): void {
  letter.version += 1;
  letter.updatedAt = now;
}
