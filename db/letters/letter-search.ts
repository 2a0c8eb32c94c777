import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { exactNumber, type ExactNumber } from '#domain/letters/exact-number.ts';
import { bearsExactly } from './exact-condition.ts';
import { searchNewest, type SearchedList } from '../search/newest-search.ts';
import { database } from '../statements/database.ts';
import { instantOf, micros } from '../statements/values.ts';
import { beyond, boundsOf, filtersOf, type LetterListQuery } from './letter-list-query.ts';

/** The letters of one page of a search, newest first. */
export interface FoundLetters {
  readonly ids: readonly string[];
  /** Some of them are in the archive. */
  readonly isOfArchive?: boolean;
  /** The search gave up there: older letters may hold more. */
  readonly searchedSince?: Date | undefined;
}

/** What a clerk types into the search box of the letters. A whole number names its letter. */
export async function searchLetters(em: EntityManager, query: LetterListQuery): Promise<FoundLetters> {
  const { text = '' } = query;
  const exact = exactNumber(text);
  const named = exact && (await lettersOfNumber(em, query, exact));
  if (named && named.ids.length > 0) return named;
  const { ids, searchedSince } = await searchNewest(em, listOf(query), text);
  return { ids, searchedSince: searchedSince === undefined ? undefined : new Date(Number(searchedSince) / 1_000) };
}

function listOf(query: LetterListQuery): SearchedList {
  const { siteId, after, limit } = query;
  const filters = filtersOf(query);
  return {
    ...{ table: 'letter_search', id: 'letter_id', orderedBy: 'created_at', limit, isOfAllSites: siteId === null },
    placeText: (at) => micros(sql<Date>`${at}`),
    placeValue: instantOf,
    bounds: boundsOf(query, 's'),
    filter:
      filters.length === 0
        ? null
        : sql<boolean>`exists (select from letter l where l.id = s.letter_id and ${sql.join(filters, sql` and `)})`,
    after: after && { at: after.micros, id: after.id },
  };
}

async function lettersOfNumber(em: EntityManager, query: LetterListQuery, exact: ExactNumber): Promise<FoundLetters> {
  const live = await lettersNamed(em, query, exact, 'letter');
  // A number is of one letter; the Post gives a ШПИ again after years.
  const archived = 'number' in exact && live.length > 0 ? [] : await lettersNamed(em, query, exact, 'archived_letter');
  return { ids: [...live, ...archived].slice(0, query.limit), isOfArchive: archived.length > 0 };
}

async function lettersNamed(
  em: EntityManager,
  query: LetterListQuery,
  exact: ExactNumber,
  table: 'letter' | 'archived_letter',
): Promise<readonly string[]> {
  const place = query.after === undefined ? [] : [beyond(query.after, ['l.created_at', 'l.id'], 'desc')];
  const conditions = [bearsExactly(exact, 'l'), ...boundsOf(query, 'l'), ...filtersOf(query), ...place];
  const { rows } = await sql<{
    id: string;
  }>`select l.id from ${sql.table(table)} l where ${sql.join(conditions, sql` and `)}
    order by l.created_at desc, l.id desc limit ${sql.lit(query.limit)}`.execute(database(em));
  return rows.map(({ id }) => id);
}
