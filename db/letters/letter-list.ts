import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type AliasedRawBuilder, type RawBuilder } from 'kysely';
import type { LetterAwaiting } from '#domain/letters/letter-awaiting.ts';
import { LETTER_KINDS, type DocumentKind, type LetterKind } from '#domain/letters/letter.ts';
import type { LetterOutcome, LetterStatus } from '#domain/letters/letter-status.ts';
import { searchTerms } from '#domain/search/search-terms.ts';
import { STATUS_GROUP_CODES, type StatusGroup } from '#domain/letters/status-groups.ts';
import { database } from '../statements/database.ts';
import type { Tables } from '../statements/tables.ts';
import { anyOf, instantOf, micros } from '../statements/values.ts';
import { isUuid } from './letters.ts';
import { beyondPlace, boundsOf, filtersOf, type LetterListQuery } from './letter-list-query.ts';
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
  /** Whose visa comes before the signature; null: nobody's. */
  readonly endorser_name: string | null;
  readonly page_count: number | null;
  /** Of a draft: its first document. */
  readonly file_name: string | null;
  readonly sent_at: Date | null;
  readonly created_at: Date;
  readonly version: number;
  /** Null: it is among the live ones. */
  readonly archived_at: Date | null;
  /** What the list is ordered by, an instant in microseconds since 1970, or a term as it is kept and such an instant after a space: with the id, a place in the list. */
  readonly place_micros: string;
}

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

/** An order that an index has: by what, and how a place in it is told. */
interface Order {
  readonly by: RawBuilder<unknown>;
  readonly direction: 'asc' | 'desc';
  /** A row's place, as text. */
  readonly told: RawBuilder<string>;
  readonly placeOf: (told: string) => RawBuilder<unknown>;
}

const byInstant = (column: 'l.created_at' | 'l.status_since', direction: 'asc' | 'desc'): Order => ({
  ...{ by: sql.ref(column), direction, told: micros(sql.ref<Date>(column)), placeOf: instantOf },
});
const NEWEST = byInstant('l.created_at', 'desc');
const OLDEST = byInstant('l.created_at', 'asc');
const LONGEST_WAITING = byInstant('l.status_since', 'asc');
const UNTIL = sql<string>`l.awaiting ->> 'until'`;
/** As the index has them: terms are kept in one form, so that their text stands in the order of time; of one term the older ones first. */
const SOONEST: Order = {
  ...{ by: sql`(${UNTIL}), l.created_at`, direction: 'asc' },
  told: sql<string>`(${UNTIL}) || ' ' || ${micros(sql.ref<Date>('l.created_at'))}`,
  placeOf: (told) => {
    const [until = '', madeAt = ''] = told.split(' ');
    return sql`${until}::text, ${instantOf(madeAt)}`;
  },
};
const HAS_TERM = sql<boolean>`(${UNTIL}) is not null and l.status <> 'signed'`;

function orderOf({ order, lateAt }: LetterListQuery): Order {
  if (order === 'due' || lateAt !== undefined) return SOONEST;
  return order === 'oldest' ? OLDEST : NEWEST;
}

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
type LetterColumns = Pick<Tables['letter'], (typeof COLUMNS)[number] | 'author_id' | 'approver_id' | 'endorser_id'>;
const READ = sql.join([...COLUMNS, 'author_id', 'approver_id', 'endorser_id'].map((column) => sql.ref(`l.${column}`)));

/** Drafts that nobody has filled in are told apart by it. */
const FIRST_FILE = sql<string | null>`case when l.status = 'draft' then
  (select a.file_name from attachment a where a.letter_id = l.id order by a.ordinal limit 1) end`;

function lettersOf(path: RawBuilder<unknown>): AliasedRawBuilder<Row, 'l'> {
  return sql<Row>`(select ${READ}, null::timestamptz as archived_at ${path})`.as<'l'>(sql`l`);
}
type Row = { [C in keyof LetterColumns]: LetterColumns[C] } & { readonly archived_at: Date | null };

function rowsOf(
  em: EntityManager,
  letters: AliasedRawBuilder<Row, 'l'>,
  { by, direction, told }: Order,
  limit: number,
): Promise<readonly LetterListRow[]> {
  return database(em)
    .selectFrom(letters)
    .innerJoin('account as author', 'author.id', 'l.author_id')
    .innerJoin('account as approver', 'approver.id', 'l.approver_id')
    .leftJoin('account as endorser', 'endorser.id', 'l.endorser_id')
    .select(COLUMNS.map((name) => `l.${name}` as const))
    .select(['l.archived_at', 'author.full_name as author_name', 'approver.full_name as approver_name'])
    .select('endorser.full_name as endorser_name')
    .select(FIRST_FILE.as('file_name'))
    .select(told.as('place_micros'))
    .orderBy(by, direction)
    .orderBy('l.id', direction)
    .limit(sql.lit(limit))
    .execute() as Promise<readonly LetterListRow[]>;
}

/**
 * A page of the list. A folder holds letters of every kind and the index of folders has one order for each kind: the first of each way
 * through it are more than enough, however many letters there are. The index of terms has one order for each folder.
 */
function inOrder(query: LetterListQuery): AliasedRawBuilder<Row, 'l'> {
  const { folder, kind } = query;
  const order = orderOf(query);
  if (order === SOONEST) return byTerm(query);
  if (folder === undefined && kind === undefined) return lettersOf(onePath(query, order));
  const kinds = kind === undefined ? LETTER_KINDS : [kind];
  const way = sql`letter_folder(l.status) = f.folder and l.kind = k.kind`;
  const path = onePath({ ...query, folder: undefined, kind: undefined }, order, [way]);
  return lettersOf(sql`from unnest(${foldersOf(folder)}::text[]) as f(folder) cross join unnest(${kinds}::text[]) as k(kind)
    cross join lateral (select ${READ} ${path}) as l`);
}

function byTerm(query: LetterListQuery): AliasedRawBuilder<Row, 'l'> {
  const { folder, lateAt } = query;
  const late = lateAt === undefined ? [] : [sql`(${UNTIL}) < ${lateAt.toISOString()}`];
  const way = sql`letter_folder(l.status) = f.folder`;
  const path = onePath({ ...query, folder: undefined }, SOONEST, [way, HAS_TERM, ...late]);
  return lettersOf(
    sql`from unnest(${foldersOf(folder)}::text[]) as f(folder) cross join lateral (select ${READ} ${path}) as l`,
  );
}

const foldersOf = (folder: StatusGroup | undefined): readonly StatusGroup[] =>
  folder === undefined ? STATUS_GROUP_CODES : [folder];

function onePath(
  query: LetterListQuery,
  { by, direction, placeOf }: Order,
  more: readonly RawBuilder<unknown>[] = [],
): RawBuilder<unknown> {
  const { after } = query;
  const place =
    after === undefined ? [] : [beyondPlace([by, placeOf(after.micros)], [sql.ref('l.id'), after.id], direction)];
  const conditions = [...boundsOf(query, 'l'), ...filtersOf(query), ...place, ...more];
  const narrowed = conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
  const order = sql`${by} ${sql.raw(direction)}, l.id ${sql.raw(direction)}`;
  return sql`from letter l ${narrowed} order by ${order} limit ${sql.lit(query.limit)}`;
}
