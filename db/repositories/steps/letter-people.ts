import type { EntityManager } from '@mikro-orm/postgresql';
import { Attachment } from '../../entities/letter.ts';
import { Account } from '../../entities/people.ts';
import { Site } from '../../entities/site.ts';

/** The letter's documents in the order in which they are joined. */
export async function findAttachments(em: EntityManager, letterId: string): Promise<Attachment[]> {
  return em.find(Attachment, { letterId }, { orderBy: { ordinal: 'asc' }, disableIdentityMap: true });
}

export async function loadSite(em: EntityManager, siteId: string): Promise<Site> {
  return em.findOneOrFail(Site, { id: siteId }, { disableIdentityMap: true });
}

export async function loadAccount(em: EntityManager, accountId: string): Promise<Account> {
  return em.findOneOrFail(Account, { id: accountId }, { disableIdentityMap: true });
}
