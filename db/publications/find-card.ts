import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';

/** The newest card of the site with this number; null: there is none. */
export async function findCardByNumber(
  em: EntityManager,
  siteId: string,
  registrationNumber: string,
): Promise<{ readonly id: string } | null> {
  const card = await database(em)
    .selectFrom('matter')
    .select('id')
    .where('site_id', '=', siteId)
    .where('registration_number', '=', registrationNumber)
    .orderBy('registered_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return card ?? null;
}
