import type { EntityManager } from '@mikro-orm/postgresql';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';
import { isUuid } from '#domain/work/uuid.ts';

/** Letters of a case of this site (null: of any) that the Post has taken, the oldest first; those that are destroyed too. */
export async function listLettersOfCase(
  em: EntityManager,
  siteId: string | null,
  caseId: string,
  limit: number,
): Promise<readonly { readonly id: string; readonly number: string | null }[]> {
  if (!isUuid(caseId)) return [];
  return database(em)
    .selectFrom(EVERY_LETTER)
    .select(['l.id', 'l.number'])
    .where('l.case_id', '=', caseId)
    .where('l.accepted_at', 'is not', null)
    .$if(siteId !== null, (all) => all.where('l.site_id', '=', siteId ?? ''))
    .orderBy('l.created_at')
    .orderBy('l.id')
    .limit(limit)
    .execute();
}
