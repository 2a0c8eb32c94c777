import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type AliasedRawBuilder, type RawBuilder } from 'kysely';
import type { LetterAwaiting } from '#domain/letters/letter-awaiting.ts';
import { LETTER_KINDS, type DocumentKind, type LetterKind } from '#domain/letters/letter.ts';
import type { LetterOutcome, LetterStatus } from '#domain/letters/letter-status.ts';
import { searchTerms } from '#domain/letters/search-terms.ts';
import { STATUS_GROUP_CODES } from '#domain/letters/status-groups.ts';
import { database } from '../statements/database.ts';
import type { Tables } from '../statements/tables.ts';
import { anyOf, micros } from '../statements/values.ts';
import { isUuid } from './letters.ts';
import { beyond, boundsOf, filtersOf, type LetterListQuery } from './letter-list-query.ts';
import { searchLetters } from './letter-search.ts';

/** One row of a list, as SQL gives it. */
export interface LetterListRow {
  readonly id: string;
  readonly site_id: string;
  readonly number: string | null;
  readonly kind: LetterKind;
  readonly document_kind: DocumentKind;
  readonly title: string;
  readonly recipient_name: string;
  readonly case_number: string | null;
  readonly comment: string | null;
  readonly shpi: string | null;
  readonly status: LetterStatus;
  readonly status_since: Date;
  readonly awaiting: LetterAwaiting | null;
  readonly outcome: LetterOutcome | null;
  readonly author_name: string;
  readonly approver_name: string;
  readonly page_count: number | null;
  readonly sent_at: Date | null;
  readonly created_at: Date;
  readonly version: number;
  /** Null: it is among the live ones. */
  readonly archived_at: Date | null;
  /** The instant the list is ordered by, in microseconds since 1970: with the id, a place in the list. */
  readonly place_micros: string;
}

/** A part of a list; with `searchedSince` the search gave up there and older letters may hold more. */
export interface LetterListPart {
  readonly rows: readonly LetterListRow[];
  readonly searchedSince?: Date | undefined;
}

/** Letters, newest first; the order is total, so that no letter is skipped or shown twice between pages. */
export async function listLetters(em: EntityManager, query: LetterListQuery): Promise<readonly LetterListRow[]> {
  return (await readLetters(em, query)).rows;
}

/** The same, and how far it was searched. */
export async function readLetters(em: EntityManager, query: LetterListQuery): Promise<LetterListPart> {
  const { text, limit } = query;
  if (text === undefined || searchTerms(text).length === 0)
    return { rows: await rowsOf(em, newest(query), NEWEST, limit) };
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

interface Order {
  readonly column: 'l.created_at' | 'l.status_since';
  readonly direction: 'asc' | 'desc';
}

const NEWEST: Order = { column: 'l.created_at', direction: 'desc' };
const LONGEST_WAITING: Order = { column: 'l.status_since', direction: 'asc' };

/** What a row of a list is made of. */
const COLUMNS = [
  ...([
    'id',
    'site_id',
    'number',
    'kind',
    'document_kind',
    'title',
    'recipient_name',
    'case_number',
    'comment',
  ] as const),
  ...([
    'shpi',
    'status',
    'status_since',
    'awaiting',
    'outcome',
    'page_count',
    'sent_at',
    'created_at',
    'version',
  ] as const),
] as const;
type LetterColumns = Pick<Tables['letter'], (typeof COLUMNS)[number] | 'author_id' | 'approver_id'>;
const READ = sql.join([...COLUMNS, 'author_id', 'approver_id'].map((column) => sql.ref(`l.${column}`)));

function lettersOf(path: RawBuilder<unknown>): AliasedRawBuilder<Row, 'l'> {
  return sql<Row>`(select ${READ}, null::timestamptz as archived_at ${path})`.as<'l'>(sql`l`);
}
type Row = { [C in keyof LetterColumns]: LetterColumns[C] } & { readonly archived_at: Date | null };

function rowsOf(
  em: EntityManager,
  letters: AliasedRawBuilder<Row, 'l'>,
  { column, direction }: Order,
  limit: number,
): Promise<readonly LetterListRow[]> {
  return database(em)
    .selectFrom(letters)
    .innerJoin('account as author', 'author.id', 'l.author_id')
    .innerJoin('account as approver', 'approver.id', 'l.approver_id')
    .select(COLUMNS.map((name) => `l.${name}` as const))
    .select(['l.archived_at', 'author.full_name as author_name', 'approver.full_name as approver_name'])
    .select(({ ref }) => micros(ref(column)).as('place_micros'))
    .orderBy(column, direction)
    .orderBy('l.id', direction)
    .limit(sql.lit(limit))
    .execute() as Promise<readonly LetterListRow[]>;
}

/**
 * A page of the list. A folder holds letters of every kind and the index of folders has one order for each kind: the first of each way
 * through it are more than enough, however many letters there are.
 */
function newest(query: LetterListQuery): AliasedRawBuilder<Row, 'l'> {
  const { folder, kind } = query;
  if (folder === undefined && kind === undefined) return lettersOf(onePath(query, NEWEST));
  const folders = folder === undefined ? STATUS_GROUP_CODES : [folder];
  const kinds = kind === undefined ? LETTER_KINDS : [kind];
  const way = sql`letter_folder(l.status) = f.folder and l.kind = k.kind`;
  const path = onePath({ ...query, folder: undefined, kind: undefined }, NEWEST, [way]);
  return lettersOf(sql`from unnest(${folders}::text[]) as f(folder) cross join unnest(${kinds}::text[]) as k(kind)
    cross join lateral (select ${READ} ${path}) as l`);
}

function onePath(
  query: LetterListQuery,
  { column, direction }: Order,
  more: readonly RawBuilder<unknown>[] = [],
): RawBuilder<unknown> {
  const { after } = query;
  const place = after === undefined ? [] : [beyond(after, [column, 'l.id'], direction)];
  const conditions = [...boundsOf(query, 'l'), ...filtersOf(query), ...place, ...more];
  const narrowed = conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
  const order = sql`${sql.ref(column)} ${sql.raw(direction)}, l.id ${sql.raw(direction)}`;
  return sql`from letter l ${narrowed} order by ${order} limit ${sql.lit(query.limit)}`;
}
