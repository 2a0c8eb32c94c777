import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid } from '#domain/work/uuid.ts';
import { database } from '../statements/database.ts';

/** The case and the party that a letter names; null: it names no case, or is not there. */
export async function findLetterCase(
  em: EntityManager,
  siteId: string,
  letterId: string,
): Promise<{ readonly caseId: string; readonly partyId: string | null } | null> {
  if (!isUuid(letterId)) return null;
  const row = await database(em)
    .selectFrom('letter')
    .select(['case_id as caseId', 'case_party_id as partyId'])
    .where('id', '=', letterId)
    .where('site_id', '=', siteId)
    .executeTakeFirst();
  return row?.caseId == null ? null : { caseId: row.caseId, partyId: row.partyId };
}
