import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { exactNumber, searchTerms, type ExactNumber } from '#domain/letters/search-terms.ts';
import { database } from '../statements/database.ts';
import { isGivenUp } from '../statements/given-up.ts';
import { micros } from '../statements/values.ts';
import {
  beyond,
  boundsOf,
  filtersOf,
  type LetterCondition,
  type LetterListQuery,
  type ListPlace,
} from './letter-list-query.ts';
import { searchedFor, type SearchedWords } from './searched-words.ts';

/** The letters of one page of a search, newest first. */
export interface FoundLetters {
  readonly ids: readonly string[];
  /** Some of them are in the archive. */
  readonly isOfArchive?: boolean;
  /** The search gave up there: older letters may hold more. */
  readonly searchedSince?: Date | undefined;
}

/** So many letters are looked at, newest first, before anything is thought of how often the words come. */
const FIRST_LOOKS = [400, 3_600] as const;
/** So many more are worth looking at rather than asking the index: what it finds it finds in no order. */
const WORTH_LOOKING = { site: 8_000, all: 40_000 } as const;
/** Words that no index knows are looked for so far back. */
const FARTHEST = 60_000;
/** A person waits so long; then they are shown what there is. */
const INDEX_MS = 2_000;
const SPARE = 1.5;

/**
 * What a clerk types into the one search box. A whole number names its letter. Words that come often are found among the newest letters,
 * read in the order of the list; rare ones by the index of parts of words, whose letters are then few. So that no search costs more the more
 * letters there are.
 */
export async function searchLetters(em: EntityManager, query: LetterListQuery): Promise<FoundLetters> {
  const { text = '' } = query;
  const exact = exactNumber(text);
  const named = exact && (await lettersOfNumber(em, query, exact));
  if (named && named.ids.length > 0) return named;
  const words = searchedFor(searchTerms(text));
  return new Search(em, query, words).run();
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
  const named = 'shpi' in exact ? sql`l.shpi = ${exact.shpi}` : sql`l.number = ${exact.number}`;
  const place = query.after === undefined ? [] : [beyond(query.after, ['l.created_at', 'l.id'], 'desc')];
  const conditions = [named, ...boundsOf(query, 'l'), ...filtersOf(query), ...place];
  const { rows } = await sql<{
    id: string;
  }>`select l.id from ${sql.table(table)} l where ${sql.join(conditions, sql` and `)}
    order by l.created_at desc, l.id desc limit ${sql.lit(query.limit)}`.execute(database(em));
  return rows.map(({ id }) => id);
}

/** What one look at the next letters of the list gave. */
interface Look {
  readonly ids: readonly string[];
  readonly seen: number;
  readonly last: (ListPlace & { readonly at: Date }) | null;
}

class Search {
  readonly #em: EntityManager;
  readonly #query: LetterListQuery;
  readonly #words: SearchedWords;
  readonly #found: string[] = [];
  #seen = 0;
  #place: (ListPlace & { readonly at?: Date }) | undefined;
  #isAtEnd = false;

  constructor(em: EntityManager, query: LetterListQuery, words: SearchedWords) {
    this.#em = em;
    this.#query = query;
    this.#words = words;
    this.#place = query.after;
  }

  async run(): Promise<FoundLetters> {
    for (const count of FIRST_LOOKS) await this.#look(count);
    if (this.#isDone()) return this.#all();
    if (this.#words.isKnownToIndex) {
      const worth = this.#query.siteId === null ? WORTH_LOOKING.all : WORTH_LOOKING.site;
      const expected = (SPARE * (this.#query.limit - this.#found.length) * this.#seen) / this.#found.length;
      if (expected <= worth) await this.#look(Math.ceil(expected));
      return this.#isDone() ? this.#all() : this.#askIndex();
    }
    while (!this.#isDone() && this.#seen < FARTHEST) await this.#look(FARTHEST / 4);
    return this.#isDone() ? this.#all() : { ...this.#all(), searchedSince: this.#place?.at };
  }

  #isDone(): boolean {
    return this.#isAtEnd || this.#found.length >= this.#query.limit;
  }

  #all(): FoundLetters {
    return { ids: this.#found.slice(0, this.#query.limit) };
  }

  async #look(count: number): Promise<void> {
    if (this.#isDone()) return;
    const { ids, seen, last } = await lookAt(this.#em, this.#query, this.#words, { after: this.#place, count });
    this.#found.push(...ids);
    this.#seen += seen;
    this.#place = last ?? this.#place;
    this.#isAtEnd = seen < count;
  }

  async #askIndex(): Promise<FoundLetters> {
    const rest = { ...this.#query, after: this.#place, limit: this.#query.limit - this.#found.length };
    try {
      const ids = await askIndex(this.#em, rest, this.#words);
      return { ids: [...this.#found, ...ids] };
    } catch (error) {
      if (!isGivenUp(error)) throw error;
      return { ...this.#all(), searchedSince: this.#place?.at };
    }
  }
}

/** The next letters of the list: in a court of its own they lie together. */
async function lookAt(
  em: EntityManager,
  query: LetterListQuery,
  words: SearchedWords,
  { after, count }: { readonly after: ListPlace | undefined; readonly count: number },
): Promise<Look> {
  const filters = filtersOf(query);
  const matches =
    filters.length === 0
      ? words.match
      : sql`${words.match} and exists (select from letter l where l.id = s.letter_id and ${sql.join(filters, sql` and `)})`;
  const order = sql`order by n.created_at desc, n.letter_id desc`;
  const { rows } = await sql<{ ids: string[] | null; seen: number; at: Date | null; micros: string; id: string }>`
    select array_agg(n.letter_id ${order}) filter (where n.is_found) as ids, count(*)::int as seen, min(n.created_at) as at,
      ${micros(sql<Date>`min(n.created_at)`)} as micros, (array_agg(n.letter_id ${order}))[count(*)] as id
    from (select s.letter_id, s.created_at, (${matches}) as is_found
      from (select s.letter_id, s.created_at, s.words from letter_search s ${where(query, after)} order by s.created_at desc, s.letter_id desc limit ${sql.lit(count)}) as s) as n`.execute(
    database(em),
  );
  const [row] = rows;
  if (!row?.at) return { ids: [], seen: 0, last: null };
  return { ids: row.ids ?? [], seen: row.seen, last: { micros: row.micros, id: row.id, at: row.at } };
}

/** All letters with the words beyond a place; they are known to be few, and if they are not the database gives up in time. */
async function askIndex(em: EntityManager, query: LetterListQuery, words: SearchedWords): Promise<readonly string[]> {
  const filters = filtersOf(query);
  const narrowed =
    filters.length === 0
      ? sql``
      : sql`where exists (select from letter l where l.id = m.letter_id and ${sql.join(filters, sql` and `)})`;
  const statement = sql<{ id: string }>`with m as materialized (
      select s.letter_id, s.created_at from letter_search s ${where(query, query.after, [words.inIndex, words.match])})
    select m.letter_id as id from m ${narrowed} order by m.created_at desc, m.letter_id desc limit ${sql.lit(query.limit)}`;
  return em.transactional(async (tx) => {
    await sql`select set_config('statement_timeout', ${String(INDEX_MS)}, true), set_config('enable_seqscan', 'off', true),
      set_config('enable_indexscan', 'off', true)`.execute(database(tx));
    return (await statement.execute(database(tx))).rows.map(({ id }) => id);
  });
}

function where(
  query: LetterListQuery,
  after: ListPlace | undefined,
  more: readonly LetterCondition[] = [],
): RawBuilder<unknown> {
  const place = after === undefined ? [] : [beyond(after, ['s.created_at', 's.letter_id'], 'desc')];
  const conditions = [...boundsOf(query, 's'), ...place, ...more];
  return conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
}
