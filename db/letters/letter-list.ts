import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { searchTerms } from '#domain/search/search-terms.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { anyOf } from '../statements/values.ts';
import { LONGEST_WAITING, NEWEST, orderOf } from './letter-list-order.ts';
import { inOrder, onePath } from './letter-list-paths.ts';
import type { LetterListQuery } from './letter-list-query.ts';
import { lettersOf, READ, rowsOf, type LetterListRow, type Row } from './letter-list-rows.ts';
import { searchLetters } from './letter-search.ts';

/** A part of a list; with `searchedSince` the search gave up there and older letters may hold more. */
export interface LetterListPart {
  readonly rows: readonly LetterListRow[];
  readonly searchedSince?: Date | undefined;
}

/** Letters, newest first unless told otherwise; the order is total, so that no letter is skipped or shown twice between pages. */
export async function listLetters(em: EntityManager, query: LetterListQuery): Promise<readonly LetterListRow[]> {
  return (await readLetters(em, query)).rows;
}

/** The same, and how far it was searched. */
export async function readLetters(em: EntityManager, query: LetterListQuery): Promise<LetterListPart> {
  const { text, limit } = query;
  if (text === undefined || searchTerms(text).length === 0)
    return { rows: await rowsOf(em, inOrder(query), orderOf(query), limit) };
  const { ids, searchedSince, isOfArchive = false } = await searchLetters(em, query);
  if (ids.length === 0) return { rows: [], searchedSince };
  if (isOfArchive) return { rows: await newestOf(em, sql`every_letter l where l.id = ${anyOf(ids)}`, limit) };
  const found = lettersOf(sql`from letter l where l.id = ${anyOf(ids)}`);
  return { rows: await rowsOf(em, found, NEWEST, limit), searchedSince };
}

/** Letters that wait for one person, the longest waiting first. */
export function listWaitingLetters(em: EntityManager, query: LetterListQuery): Promise<readonly LetterListRow[]> {
  return rowsOf(em, lettersOf(onePath(query, LONGEST_WAITING)), LONGEST_WAITING, query.limit);
}

/** Letters that may be in the archive, newest first: of `letters`, which follows `from` and calls them `l`. */
export function newestOf(
  em: EntityManager,
  letters: RawBuilder<unknown>,
  limit: number,
): Promise<readonly LetterListRow[]> {
  return rowsOf(em, sql<Row>`(select ${READ}, l.archived_at from ${letters})`.as<'l'>(sql`l`), NEWEST, limit);
}

/** The same row of one letter of this site (null: of any), or null: a foreign letter is the same as an absent one. */
export async function findLetterRow(
  em: EntityManager,
  siteId: string | null,
  letterId: string,
): Promise<LetterListRow | null> {
  if (!isUuid(letterId)) return null;
  const ofSite = siteId === null ? sql`` : sql`and l.site_id = ${siteId}`;
  const [row] = await rowsOf(em, lettersOf(sql`from letter l where l.id = ${letterId} ${ofSite}`), NEWEST, 1);
  if (row) return row;
  const [archived] = await newestOf(em, sql`archived_letter l where l.id = ${letterId} ${ofSite}`, 1);
  return archived ?? null;
}

/** These letters of one site, the longest waiting first; foreign ones and those of the archive are left out. */
export function listLettersOf(
  em: EntityManager,
  siteId: string,
  letterIds: readonly string[],
): Promise<readonly LetterListRow[]> {
  const those = sql`from letter l where l.id = any (${[...letterIds]}::uuid[]) and l.site_id = ${siteId}`;
  return rowsOf(em, lettersOf(those), LONGEST_WAITING, letterIds.length);
}
