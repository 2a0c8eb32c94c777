import type { EntityManager } from '@mikro-orm/postgresql';
import { expressionBuilder, sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { AssignmentState } from '#domain/matters/assignment.ts';
import type { CardState } from '#domain/matters/card-state.ts';
import type { MatterSource } from '#domain/matters/matter.ts';
import { searchTerms } from '#domain/search/search-terms.ts';
import { searchNewest, type SearchedList } from '../search/newest-search.ts';
import { database } from '../statements/database.ts';
import type { Tables } from '../statements/tables.ts';
import { anyOf } from '../statements/values.ts';
import { isListWord } from './list-words.ts';
import { isOverdueCard, rareCards, type RareCards } from './rare-cards.ts';

/** One line of the journal. Days are `yyyy-MM-dd`. */
export interface MatterListRow {
  readonly id: string;
  readonly siteId: string;
  readonly source: MatterSource;
  readonly registrationNumber: string;
  readonly registeredOn: string;
  readonly documentGroup: string;
  readonly deliveryKind: string;
  readonly subject: string;
  readonly applicantName: string;
  readonly version: number;
  /** Of the resolutions of the first level together; a card without any is open. */
  readonly state: AssignmentState;
  /** The nearest term of what is open. */
  readonly nearestTerm: string | null;
}

export interface MatterListQuery {
  /** Null: all sites. */
  readonly siteId: string | null;
  /** Words or parts of the card's number, the applicant's name, the subject or the covering letter; all must be found. */
  readonly text?: string | undefined;
  readonly documentGroup?: string | undefined;
  readonly deliveryKind?: string | undefined;
  readonly state?: CardState | undefined;
  readonly isOverdue?: boolean | undefined;
  /** `yyyy-MM-dd` of who looks. */
  readonly today: string;
  readonly after?: DayPlace | undefined;
  readonly limit: number;
}

/** A place in a list that is ordered by days. */
export interface DayPlace {
  readonly day: string;
  readonly id: string;
}

type MatterTables = Tables & { m: Tables['matter'] };
type Matters = ExpressionBuilder<MatterTables, 'm'>;

/** A part of the journal; with `searchedSince`, a day, the search gave up there and older cards may hold more. */
export interface MatterListPart {
  readonly rows: readonly MatterListRow[];
  readonly searchedSince?: string | undefined;
}

/** Cards of the journal, the newest first. What hangs on them is looked up for the cards of the page only. */
export async function listMatters(em: EntityManager, query: MatterListQuery): Promise<MatterListPart> {
  const { text } = query;
  const rare = await rareCards(em, query);
  if (rare.some((ids) => ids.length === 0)) return { rows: [] };
  if (text === undefined || searchTerms(text).length === 0) {
    return { rows: await rowsOf(em, newest(em, query, rare)) };
  }
  const { ids, searchedSince } = await searchNewest(em, searched(query, rare), text);
  const found = matters(em).where('m.id', '=', anyOf(ids));
  return { rows: ids.length === 0 ? [] : await rowsOf(em, found), searchedSince };
}

function matters(em: EntityManager) {
  return database(em)
    .selectFrom('matter as m')
    .select(['m.id', 'm.site_id', 'm.source', 'm.registration_number', 'm.registered_on', 'm.document_group'])
    .select(['m.delivery_kind', 'm.subject', 'm.applicant_name', 'm.version']);
}

function newest(em: EntityManager, query: MatterListQuery, rare: RareCards) {
  const { siteId, after } = query;
  return matters(em)
    .where((eb) => eb.and([...rare.map((ids) => eb('m.id', '=', anyOf(ids))), ...filtersOf(eb, query)]))
    .$if(siteId !== null, (some) => some.where('m.site_id', '=', siteId))
    .$if(after !== undefined, (rest) =>
      rest.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('m.registered_on', 'm.id'), '<', tuple(after?.day ?? '', after?.id ?? '')),
      ),
    )
    .orderBy('m.registered_on', 'desc')
    .orderBy('m.id', 'desc')
    .limit(query.limit);
}

function searched(query: MatterListQuery, rare: RareCards): SearchedList {
  const { siteId, after, limit } = query;
  const filters = filtersOf(expressionBuilder<MatterTables, 'm'>(), query);
  return {
    ...{ table: 'matter_search', id: 'matter_id', orderedBy: 'registered_on', limit, isOfAllSites: siteId === null },
    placeText: (day) => sql<string>`${day}`,
    placeValue: (day) => sql`${day}`,
    bounds: [
      ...(siteId === null ? [] : [sql<boolean>`s.site_id = ${siteId}`]),
      ...rare.map((ids) => sql<boolean>`s.matter_id = ${anyOf(ids)}`),
    ],
    filter:
      filters.length === 0
        ? null
        : sql<boolean>`exists (select from matter m where m.id = s.matter_id and ${sql.join(filters, sql` and `)})`,
    after: after && { at: after.day, id: after.id },
  };
}

function rowsOf(em: EntityManager, page: ReturnType<typeof matters>): Promise<MatterListRow[]> {
  return database(em)
    .selectFrom(page.as('p'))
    .select(['p.id', 'p.site_id as siteId', 'p.source', 'p.registration_number as registrationNumber', 'p.version'])
    .select(['p.registered_on as registeredOn', 'p.document_group as documentGroup', 'p.subject'])
    .select(['p.delivery_kind as deliveryKind', 'p.applicant_name as applicantName'])
    .select(({ ref }) => [stateOf(ref('p.id')).as('state'), nearestTermOf(ref('p.id')).as('nearestTerm')])
    .orderBy('p.registered_on', 'desc')
    .orderBy('p.id', 'desc')
    .execute();
}

function stateOf(matterId: Expression<string>) {
  return sql<AssignmentState>`(select case when count(*) = 0 or bool_or(a.state = 'open') then 'open'
      when bool_and(a.state = 'withdrawn') then 'withdrawn' else 'done' end
    from assignment a where a.matter_id = ${matterId} and a.parent_id is null)`;
}

function nearestTermOf(matterId: Expression<string>) {
  return sql<string | null>`(select min(coalesce(a.extended_to, a.due_on))
    from assignment a where a.matter_id = ${matterId} and a.state = 'open')`;
}

/** What the card itself must be. */
function filtersOf(eb: Matters, query: MatterListQuery): Expression<SqlBool>[] {
  const { documentGroup, deliveryKind, state, isOverdue, today } = query;
  const conditions: (Expression<SqlBool> | false)[] = [
    documentGroup !== undefined && isListWord(eb.ref('m.document_group'), [documentGroup]),
    deliveryKind !== undefined && isListWord(eb.ref('m.delivery_kind'), [deliveryKind]),
    // Card by card in the list's order, until the page is full.
    state !== undefined && eb(stateOf(eb.ref('m.id')), '=', state),
    isOverdue === true && isOverdueCard(today),
  ];
  return conditions.filter((condition) => condition !== false);
}
