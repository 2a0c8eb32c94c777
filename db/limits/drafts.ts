import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { FIELD_COLUMNS, type FieldColumns } from '../letters/letter-row.ts';
import type { Letter } from '../letters/letter.entity.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

/** A draft with what limits are held against. */
export interface DraftRow extends FieldColumns, Pick<Letter, 'id' | 'siteId' | 'createdAt'> {
  readonly authorName: string | null;
  /** Of the documents that are converted already. */
  readonly pages: number;
}

/** Drafts of these sites, the newest first, at most so many. */
export function listDrafts(em: EntityManager, siteIds: readonly string[], limit: number): Promise<readonly DraftRow[]> {
  return database(em)
    .selectFrom('letter')
    .leftJoin('account', 'account.id', 'letter.author_id')
    .select(['letter.id', 'letter.site_id as siteId', 'letter.created_at as createdAt', ...FIELD_COLUMNS])
    .select('account.full_name as authorName')
    .select(
      sql<number>`(select coalesce(sum(c.page_count), 0)::int from attachment t, lateral (
        select page_count from conversion where source_sha256 = t.sha256 order by created_at desc limit 1) c
        where t.letter_id = letter.id)`.as('pages'),
    )
    .where('letter.site_id', '=', anyOf(siteIds))
    .where('letter.status', '=', 'draft')
    .orderBy('letter.created_at', 'desc')
    .limit(limit)
    .execute();
}
