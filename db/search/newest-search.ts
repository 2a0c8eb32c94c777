import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type Expression, type RawBuilder } from 'kysely';
import { searchReadings } from '#domain/search/search-terms.ts';
import { database } from '../statements/database.ts';
import { isGivenUp } from '../statements/given-up.ts';
import { searchedFor, type Condition, type SearchedWords } from './searched-words.ts';

/** A row of a list that is ordered by a column and the id: what the column holds, as text, and the id. */
export interface SearchPlace {
  readonly at: string;
  readonly id: string;
}

/** A list that is searched, newest first. */
export interface SearchedList {
  /** Its table of words, called `s`: `words`, `key` and the columns named below. */
  readonly table: string;
  readonly id: string;
  readonly orderedBy: string;
  /** What stands in a place of the list for such a value of the column. */
  readonly placeText: (value: Expression<unknown>) => RawBuilder<string>;
  /** The same back, for a comparison with the column. */
  readonly placeValue: (at: string) => RawBuilder<unknown>;
  /** What is read in the order of an index, of `s`. */
  readonly bounds: readonly Condition[];
  /** What the thing itself must be, if anything is asked of it; of `s`. */
  readonly filter: Condition | null;
  readonly isOfAllSites: boolean;
  readonly after: SearchPlace | undefined;
  readonly limit: number;
}

/** What one page of a search shows, newest first. */
export interface Found {
  readonly ids: readonly string[];
  /** The search gave up at this place of the order: what is older may hold more. */
  readonly searchedSince?: string | undefined;
}

/** So many rows are looked at, newest first, before anything is thought of how often the words come. */
const FIRST_LOOKS = [400, 3_600] as const;
/** So many more are worth looking at rather than asking the index: what it finds it finds in no order. */
const WORTH_LOOKING = { site: 8_000, all: 40_000 } as const;
/** Words that no index knows are looked for so far back. */
const FARTHEST = 60_000;
/** A person waits so long; then they are shown what there is. */
const INDEX_MS = 2_000;
const SPARE = 1.5;

/**
 * What a clerk types into the one search box of a list, in the closest reading that finds anything. Words that come often are found among the
 * newest rows, read in the order of the list; rare ones by an index, whose rows are then few. So that no search costs more the more rows there
 * are. A page after another has something to show in the reading of the first: it was offered because there was one row more.
 */
export async function searchNewest(em: EntityManager, list: SearchedList, text: string): Promise<Found> {
  let found: Found = { ids: [] };
  for (const terms of searchReadings(text)) {
    found = await new Search(em, list, searchedFor(terms)).run();
    if (found.ids.length > 0 || found.searchedSince !== undefined) break;
  }
  return found;
}

/** What one look at the next rows of the list gave. */
interface Look {
  readonly ids: readonly string[];
  readonly seen: number;
  readonly last: SearchPlace | null;
}

class Search {
  readonly #em: EntityManager;
  readonly #list: SearchedList;
  readonly #words: SearchedWords;
  readonly #found: string[] = [];
  #seen = 0;
  #place: SearchPlace | undefined;
  #isAtEnd = false;

  constructor(em: EntityManager, list: SearchedList, words: SearchedWords) {
    this.#em = em;
    this.#list = list;
    this.#words = words;
    this.#place = list.after;
  }

  async run(): Promise<Found> {
    for (const count of FIRST_LOOKS) {
      await this.#look(count);
      if (this.#isRareInCourt()) return this.#askIndex();
    }
    if (this.#isDone()) return this.#all();
    if (this.#words.isKnownToIndex) {
      const worth = this.#list.isOfAllSites ? WORTH_LOOKING.all : WORTH_LOOKING.site;
      const expected = (SPARE * (this.#list.limit - this.#found.length) * this.#seen) / this.#found.length;
      if (expected <= worth) await this.#look(Math.ceil(expected));
      return this.#isDone() ? this.#all() : this.#askIndex();
    }
    while (!this.#isDone() && this.#seen < FARTHEST) await this.#look(FARTHEST / 4);
    return this.#isDone() ? this.#all() : { ...this.#all(), searchedSince: this.#place?.at };
  }

  /** None among the first: of a court's own, the index then names few. */
  #isRareInCourt(): boolean {
    return !this.#list.isOfAllSites && this.#words.isKnownToIndex && this.#found.length === 0 && !this.#isDone();
  }

  #isDone(): boolean {
    return this.#isAtEnd || this.#found.length >= this.#list.limit;
  }

  #all(): Found {
    return { ids: this.#found.slice(0, this.#list.limit) };
  }

  async #look(count: number): Promise<void> {
    if (this.#isDone()) return;
    const { ids, seen, last } = await lookAt(this.#em, this.#list, this.#words, { after: this.#place, count });
    this.#found.push(...ids);
    this.#seen += seen;
    this.#place = last ?? this.#place;
    this.#isAtEnd = seen < count;
  }

  async #askIndex(): Promise<Found> {
    const rest = { ...this.#list, after: this.#place, limit: this.#list.limit - this.#found.length };
    try {
      const ids = await askIndex(this.#em, rest, this.#words);
      return { ids: [...this.#found, ...ids] };
    } catch (error) {
      if (!isGivenUp(error)) throw error;
      return { ...this.#all(), searchedSince: this.#place?.at };
    }
  }
}

/** The next rows of the list: in a court of its own they lie together. */
async function lookAt(
  em: EntityManager,
  list: SearchedList,
  words: SearchedWords,
  { after, count }: { readonly after: SearchPlace | undefined; readonly count: number },
): Promise<Look> {
  const matches = list.filter === null ? words.match : sql`${words.match} and ${list.filter}`;
  const order = sql`order by n.at desc, n.id desc`;
  const next = sql`select ${idOf(list)} as id, ${orderOf(list)} as at, s.* from ${tableOf(list)} s ${where([...list.bounds, ...placeOf(list, after)])}
    order by ${orderOf(list)} desc, ${idOf(list)} desc limit ${sql.lit(count)}`;
  const { rows } = await sql<{ ids: string[] | null; seen: number; at: string | null; id: string }>`
    select array_agg(n.id ${order}) filter (where n.is_found) as ids, count(*)::int as seen,
      ${list.placeText(sql`min(n.at)`)} as at, (array_agg(n.id ${order}))[count(*)] as id
    from (select s.id, s.at, (${matches}) as is_found from (${next}) as s) as n`.execute(database(em));
  const [row] = rows;
  if (!row || row.at === null) return { ids: [], seen: 0, last: null };
  return { ids: row.ids ?? [], seen: row.seen, last: { at: row.at, id: row.id } };
}

/**
 * All rows with the words beyond a place; they are known to be few, and if they are not the database gives up in time. The place is asked of what
 * the index of words named: an index of the order would be read from there to the end of all rows.
 */
async function askIndex(em: EntityManager, list: SearchedList, words: SearchedWords): Promise<readonly string[]> {
  const beyond = [...placeOf(list, list.after), ...(list.filter === null ? [] : [list.filter])];
  const statement = sql<{ id: string }>`with m as materialized (
      select ${idOf(list)}, ${orderOf(list)} from ${tableOf(list)} s ${where([...list.bounds, words.inIndex, words.match])})
    select ${idOf(list)} as id from m as s ${where(beyond)} order by ${orderOf(list)} desc, ${idOf(list)} desc limit ${sql.lit(list.limit)}`;
  return em.transactional(async (tx) => {
    await sql`select set_config('statement_timeout', ${String(INDEX_MS)}, true), set_config('enable_seqscan', 'off', true),
      set_config('enable_indexscan', 'off', true)`.execute(database(tx));
    return (await statement.execute(database(tx))).rows.map(({ id }) => id);
  });
}

function where(conditions: readonly Condition[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
}

function placeOf(list: SearchedList, after: SearchPlace | undefined): readonly Condition[] {
  if (after === undefined) return [];
  return [sql<boolean>`(${orderOf(list)}, ${idOf(list)}) < (${list.placeValue(after.at)}, ${after.id}::uuid)`];
}

const tableOf = ({ table }: SearchedList) => sql.table(table);
const idOf = ({ id }: SearchedList) => sql.ref(`s.${id}`);
const orderOf = ({ orderedBy }: SearchedList) => sql.ref(`s.${orderedBy}`);
