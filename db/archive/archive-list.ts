import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { exactNumber } from '#domain/letters/exact-number.ts';
import { searchReadings } from '#domain/search/search-terms.ts';
import { bearsExactly } from '../letters/exact-condition.ts';
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
  /** Words of a name or an address, parts of a number, a ШПИ or a case. */
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
const WORDS = sql`letter_search_words(a.recipient_name, null, a.number, a.shpi, null, a.case_number, a.recipient_address)`;

/** In the closest reading of the words that finds anything, as letters are searched. @throws TooManyFoundError */
export async function listArchive(em: EntityManager, query: ArchiveQuery): Promise<readonly LetterListRow[]> {
  const readings = readingsOf(query.text ?? '');
  if (readings.length === 0) return pageOf(em, query, []);
  try {
    return await em.transactional(async (tx) => {
      await sql`select set_config('statement_timeout', ${String(SEARCH_MS)}, true)`.execute(database(tx));
      let found: readonly LetterListRow[] = [];
      for (const conditions of readings) {
        found = await pageOf(tx, query, conditions);
        if (found.length > 0) break;
      }
      return found;
    });
  } catch (error) {
    if (isGivenUp(error)) throw new TooManyFoundError('the archive was searched for too long', { cause: error });
    throw error;
  }
}

/** A whole number names its letter; words follow in each of their readings. */
function readingsOf(text: string): readonly (readonly LetterCondition[])[] {
  const exact = exactNumber(text);
  const meant = searchReadings(text).filter((terms) => terms.length > 0);
  const words = meant.map((terms) => {
    const { match, inIndex, isKnownToIndex } = searchedByParts(terms);
    return isKnownToIndex ? [inIndex, match] : [match];
  });
  return [...(exact === null ? [] : [[bearsExactly(exact, 's')]]), ...words];
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
