import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';

/** One of the cards that bear a number. */
export interface NumberedCard {
  readonly id: string;
  readonly registrationNumber: string;
  readonly registeredOn: string;
  readonly documentGroup: string;
}

const MOST = 20;

/** Cards of the site with this number, however it is typed, the newest first: another program may number as it likes. */
export async function findCardsByNumber(
  em: EntityManager,
  siteId: string,
  registrationNumber: string,
): Promise<readonly NumberedCard[]> {
  return database(em)
    .selectFrom('matter')
    .select(['id', 'registration_number as registrationNumber', 'registered_on as registeredOn'])
    .select('document_group as documentGroup')
    .where('site_id', '=', siteId)
    .where(sql`matter_number_form(registration_number)`, '=', sql<string>`matter_number_form(${registrationNumber})`)
    .orderBy('registered_on', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute();
}
