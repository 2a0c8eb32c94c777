import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { searchTerms } from '#domain/search/search-terms.ts';
import { newestOf } from '../letters/letter-list.ts';
import type { LetterListRow } from '../letters/letter-list-rows.ts';
import { beyond, type LetterCondition, type ListPlace } from '../letters/letter-list-query.ts';
import { searchedByParts } from '../search/searched-words.ts';
import { isGivenUp } from '../statements/given-up.ts';
import { database } from '../statements/database.ts';

/** Letters of the archive of one year, newest first. */
export interface ArchiveQuery {
  /** Null: of all sites. */
  readonly siteId: string | null;
  readonly year: number;
  /** Words of a name, parts of a number, a ШПИ or a case. */
  readonly text?: string | undefined;
  readonly after?: ListPlace | undefined;
  readonly limit: number;
}

/** More letters hold the words than can be looked through while a person waits. */
export class TooManyFoundError extends Error {
  override name = 'TooManyFoundError';
}

/** A person waits so long. */
const SEARCH_MS = 2_000;
/** What a letter of the archive is found by; the index `archived_letter_parts` is made of the same. */
const WORDS = sql`letter_search_words(a.recipient_name, null, a.number, a.shpi, null, a.case_number, null)`;

/** @throws TooManyFoundError */
export async function listArchive(em: EntityManager, query: ArchiveQuery): Promise<readonly LetterListRow[]> {
  const terms = searchTerms(query.text ?? '');
  if (terms.length === 0) return pageOf(em, query, []);
  const { match, inIndex, isKnownToIndex } = searchedByParts(terms);
  try {
    return await em.transactional(async (tx) => {
      await sql`select set_config('statement_timeout', ${String(SEARCH_MS)}, true)`.execute(database(tx));
      return pageOf(tx, query, isKnownToIndex ? [inIndex, match] : [match]);
    });
  } catch (error) {
    if (isGivenUp(error)) throw new TooManyFoundError('the archive was searched for too long', { cause: error });
    throw error;
  }
}

function pageOf(
  em: EntityManager,
  { siteId, year, after, limit }: ArchiveQuery,
  words: readonly LetterCondition[],
): Promise<readonly LetterListRow[]> {
  const conditions = [
    sql<boolean>`s.year = ${year}`,
    ...(siteId === null ? [] : [sql<boolean>`s.site_id = ${siteId}`]),
    ...(after === undefined ? [] : [beyond(after, ['s.created_at', 's.id'], 'desc')]),
    ...words,
  ];
  const ids = sql`select s.id from (select a.*, ${WORDS} as words, letter_search_key(${WORDS}) as key from archived_letter a) s
    where ${sql.join(conditions, sql` and `)} order by s.created_at desc, s.id desc limit ${sql.lit(limit)}`;
  return newestOf(em, sql`archived_letter l where l.year = ${year} and l.id = any (array(${ids}))`, limit);
}
