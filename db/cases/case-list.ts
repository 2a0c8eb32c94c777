import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { CASE_KINDS, CASE_STATES, type CaseKind, type CaseSource, type CaseState } from '#domain/cases/court-case.ts';
import { searchTerms } from '#domain/search/search-terms.ts';
import { searchNewest, type SearchedList } from '../search/newest-search.ts';
import { database } from '../statements/database.ts';
import { instantOf, micros } from '../statements/values.ts';
import {
  filtersOf,
  hearingsBetween,
  isOneOf,
  placesOf,
  type CaseCondition,
  type CaseListQuery,
} from './case-list-query.ts';

/** One line of a journal. */
export interface CaseListRow {
  readonly id: string;
  readonly siteId: string;
  readonly number: string;
  readonly kind: CaseKind;
  readonly essence: string;
  readonly judge: string;
  readonly receivedOn: string;
  readonly state: CaseState;
  readonly source: CaseSource;
  readonly dataAsOf: Date;
  readonly goneAt: Date | null;
  /** The nearest hearing that is still to come, or else the last one. */
  readonly hearingAt: Date | null;
  /** Names of those who are still in the case, in its order. */
  readonly parties: readonly string[];
  /** What the list is ordered by: with the id, a place in it. */
  readonly place: string;
}

/** A part of a journal; with `searchedSince`, a day, the search gave up there and older cases may hold more. */
export interface CaseListPart {
  readonly rows: readonly CaseListRow[];
  readonly searchedSince?: string | undefined;
}

/** A page of a journal. @param now by which a hearing is still to come */
export async function listCases(em: EntityManager, query: CaseListQuery, now: Date): Promise<CaseListPart> {
  const rare = [await casesHeard(em, query), await casesOfSource(em, query)];
  if (rare.some(({ ids }) => ids?.length === 0)) return { rows: [] };
  const { text } = query;
  if (text === undefined || searchTerms(text).length === 0) {
    return { rows: await rowsOf(em, inOrder(query, rare), ORDERS[query.order], query.limit, now) };
  }
  const { ids, searchedSince } = await searchNewest(em, searched(query, rare), text);
  if (ids.length === 0) return { rows: [], searchedSince };
  const found = sql`select c.* from court_case c where ${isOneOf(ids)}`;
  return { rows: await rowsOf(em, found, ORDERS.newest, query.limit, now), searchedSince };
}

/** An order that an index has; `told`: a place in it as text. */
interface Order {
  readonly by: RawBuilder<unknown>;
  readonly direction: 'asc' | 'desc';
  readonly told: RawBuilder<string>;
  readonly placeOf: (told: string) => RawBuilder<unknown>;
  /** What has no place in it. */
  readonly only?: CaseCondition;
}

const asText = (told: string): RawBuilder<unknown> => sql`${told}::text`;
const RECEIVED = { by: sql`c.received_on`, told: sql<string>`c.received_on`, placeOf: asText };
const NUMBER_FORM = sql<string>`case_number_order(c.number) collate "C"`;
const NUMBER = { by: NUMBER_FORM, told: NUMBER_FORM, placeOf: asText };
const HEARING = {
  ...{ by: sql`c.hearing_at`, told: micros(sql.ref<Date>('c.hearing_at')), placeOf: instantOf },
  only: sql<boolean>`c.hearing_at is not null`,
};
const ORDERS = {
  newest: { ...RECEIVED, direction: 'desc' },
  oldest: { ...RECEIVED, direction: 'asc' },
  number: { ...NUMBER, direction: 'asc' },
  number_back: { ...NUMBER, direction: 'desc' },
  hearing: { ...HEARING, direction: 'asc' },
  hearing_back: { ...HEARING, direction: 'desc' },
} as const satisfies Readonly<Record<CaseListQuery['order'], Order>>;

/** What narrows a journal to few cases: their ids where they are few, otherwise what each must be. */
interface RareCases {
  readonly ids: readonly string[] | null;
  readonly condition: CaseCondition | null;
}

/** So many cases are read by their ids rather than found along the journal. */
const FEW = 3_000;
const ANY: RareCases = { ids: null, condition: null };

/** Those with a hearing of the days asked for. */
function casesHeard(em: EntityManager, query: CaseListQuery): Promise<RareCases> {
  const between = hearingsBetween(query);
  if (between === null) return Promise.resolve(ANY);
  const those = sql`select h.case_id as id from case_hearing h where ${sql.join([ofSites('h', query), ...between], sql` and `)}`;
  return rareOf(
    em,
    those,
    sql<boolean>`exists (select from case_hearing h where h.case_id = c.id and ${sql.join(between, sql` and `)})`,
  );
}

/** Those of the source asked for: a court has most of its cases from one. */
function casesOfSource(em: EntityManager, query: CaseListQuery): Promise<RareCases> {
  const { source } = query;
  if (source === undefined) return Promise.resolve(ANY);
  const those = sql`select c.id from court_case c where ${ofSites('c', query)} and c.source = ${source}`;
  return rareOf(em, those, sql<boolean>`c.source = ${source}`);
}

function ofSites(alias: 'h' | 'c', { siteId }: CaseListQuery): CaseCondition {
  const column = sql.ref(`${alias}.site_id`);
  return siteId === null
    ? sql<boolean>`${column} = any (array(select id from site))`
    : sql<boolean>`${column} = ${siteId}`;
}

async function rareOf(em: EntityManager, those: RawBuilder<unknown>, condition: CaseCondition): Promise<RareCases> {
  const { rows } = await sql<{ id: string }>`${those} limit ${sql.lit(FEW + 1)}`.execute(database(em));
  return rows.length > FEW
    ? { ids: null, condition }
    : { ids: [...new Set(rows.map(({ id }) => id))], condition: null };
}

const idsOf = (rare: readonly RareCases[]) => rare.flatMap(({ ids }) => (ids === null ? [] : [ids]));
const conditionsOf = (rare: readonly RareCases[]) => rare.flatMap(({ condition }) => condition ?? []);

/**
 * The first of every way through the journals: each index has one order within a site, a journal and a state, and so many rows of each way are
 * more than enough, however many cases there are.
 */
function inOrder(query: CaseListQuery, rare: readonly RareCases[]): RawBuilder<unknown> {
  const order: Order = ORDERS[query.order];
  const only = order.only === undefined ? [] : [order.only];
  const conditions = [...filtersOf(query), ...conditionsOf(rare), ...afterOf(query, order), ...only];
  const ordered = sql`order by ${order.by} ${sql.raw(order.direction)}, c.id ${sql.raw(order.direction)} limit ${sql.lit(query.limit)}`;
  const few = idsOf(rare);
  if (few.length > 0) {
    const all = [...few.map(isOneOf), ...placesOf(query), ...conditions];
    return sql`select c.* from court_case c where ${sql.join(all, sql` and `)} ${ordered}`;
  }
  const { siteId, kind, state, judge } = query;
  const way = [
    sql`c.site_id = w.site_id and c.kind = w.kind and c.state = w.state`,
    ...(judge === undefined ? [] : [sql`c.judge = ${judge}`]),
    ...conditions,
  ];
  const sites = siteId === null ? sql`(select id from site)` : sql`(select ${siteId}::text as id)`;
  const kinds = kind === undefined ? CASE_KINDS : [kind];
  const states = state === undefined ? CASE_STATES : [state];
  return sql`select c.* from (select s.id as site_id, k.kind, t.state from ${sites} as s
      cross join unnest(${[...kinds]}::text[]) as k(kind) cross join unnest(${[...states]}::text[]) as t(state)) w
    cross join lateral (select c.* from court_case c where ${sql.join(way, sql` and `)} ${ordered}) c`;
}

function afterOf({ after }: CaseListQuery, { by, direction, placeOf }: Order): CaseCondition[] {
  if (after === undefined) return [];
  const compared = direction === 'desc' ? sql`<` : sql`>`;
  return [sql<boolean>`(${by}, c.id) ${compared} (${placeOf(after.at)}, ${after.id}::uuid)`];
}

function searched(query: CaseListQuery, rare: readonly RareCases[]): SearchedList {
  const { siteId, after, limit, receivedFrom, receivedTo } = query;
  const filters = [...placesOf(query), ...filtersOf(query), ...conditionsOf(rare)];
  return {
    ...{ table: 'case_search', id: 'case_id', orderedBy: 'received_on', limit, isOfAllSites: siteId === null },
    placeText: (day) => sql<string>`${day}`,
    placeValue: (day) => sql`${day}`,
    bounds: [
      ...(siteId === null ? [] : [sql<boolean>`s.site_id = ${siteId}`]),
      ...(receivedFrom === undefined ? [] : [sql<boolean>`s.received_on >= ${receivedFrom}`]),
      ...(receivedTo === undefined ? [] : [sql<boolean>`s.received_on <= ${receivedTo}`]),
      ...idsOf(rare).map((ids) => sql<boolean>`s.case_id = any (${[...ids]}::uuid[])`),
    ],
    filter:
      filters.length === 0
        ? null
        : sql<boolean>`exists (select from court_case c where c.id = s.case_id and ${sql.join(filters, sql` and `)})`,
    after,
  };
}

/** What hangs on the cases is looked up for those of the page only. */
async function rowsOf(
  em: EntityManager,
  cases: RawBuilder<unknown>,
  { by, direction, told }: Order,
  limit: number,
  now: Date,
): Promise<readonly CaseListRow[]> {
  const order = sql`order by ${by} ${sql.raw(direction)}, c.id ${sql.raw(direction)}`;
  const { rows } = await sql<CaseListRow>`
    select c.id, c.site_id as "siteId", c.number, c.kind, c.essence, c.judge, c.received_on as "receivedOn", c.state, c.source,
      c.data_as_of as "dataAsOf", c.gone_at as "goneAt", ${told} as place,
      (select coalesce(min(h.starts_at) filter (where h.starts_at >= ${now}), max(h.starts_at)) from case_hearing h
        where h.case_id = c.id and h.state <> 'cancelled' and h.gone_at is null) as "hearingAt",
      array(select p.name from case_party p where p.case_id = c.id and p.gone_at is null
        and p.role <> 'representative' order by p.ordinal, p.id limit 6) as parties
    from (select * from (${cases}) c ${order} limit ${sql.lit(limit)}) c ${order}`.execute(database(em));
  return rows;
}
