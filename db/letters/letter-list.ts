import type { EntityManager } from '@mikro-orm/postgresql';
import { expressionBuilder, sql } from 'kysely';
import type { LetterAwaiting } from '#domain/letters/letter-awaiting.ts';
import type { DocumentKind, LetterKind } from '#domain/letters/letter.ts';
import type { LetterOutcome, LetterStatus } from '#domain/letters/letter-status.ts';
import { database } from '../statements/database.ts';
import type { Tables } from '../statements/tables.ts';
import { anyOf, count, instantOf, micros } from '../statements/values.ts';
import { isUuid } from './letters.ts';
import { searchConditions, type LetterCondition } from './letter-search.ts';

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
  /** The instant the list is ordered by, in microseconds since 1970: with the id, a place in the list. */
  readonly place_micros: string;
}

/** A place in a list: the row after which it goes on. */
export interface ListPlace {
  readonly micros: string;
  readonly id: string;
}

export interface LetterListQuery {
  /** Null: all sites. */
  readonly siteId: string | null;
  readonly statuses?: readonly LetterStatus[] | undefined;
  readonly kind?: LetterKind | undefined;
  readonly text?: string | undefined;
  /** Days `yyyy-MM-dd` in the zone, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly timeZone: string;
  readonly approverId?: string | undefined;
  readonly after?: ListPlace | undefined;
  readonly limit: number;
}

/** Letters, newest first; the order is total, so that no letter is skipped or shown twice between pages. */
export function listLetters(em: EntityManager, query: LetterListQuery): Promise<LetterListRow[]> {
  return pageOf(em, query, { column: 'l.created_at', direction: 'desc' });
}

/** Letters that wait for one person, the longest waiting first. */
export function listWaitingLetters(em: EntityManager, query: LetterListQuery): Promise<LetterListRow[]> {
  return pageOf(em, query, { column: 'l.status_since', direction: 'asc' });
}

/** The same row of one letter of this site (null: of any), or null: a foreign letter is the same as an absent one. */
export async function findLetterRow(
  em: EntityManager,
  siteId: string | null,
  letterId: string,
): Promise<LetterListRow | null> {
  if (!isUuid(letterId)) return null;
  const ofSite = siteId === null ? [] : [letter('l.site_id', '=', siteId)];
  const row = await letterRows(em, 'l.created_at', [letter('l.id', '=', letterId), ...ofSite]).executeTakeFirst();
  return row ?? null;
}

interface Order {
  readonly column: 'l.created_at' | 'l.status_since';
  readonly direction: 'asc' | 'desc';
}

function pageOf(em: EntityManager, query: LetterListQuery, { column, direction }: Order): Promise<LetterListRow[]> {
  const { after } = query;
  const isLater = direction === 'desc' ? '<' : '>';
  return letterRows(em, column, [...conditionsOf(query), ...searchConditions(query.text ?? '')])
    .$if(after !== undefined, (page) =>
      page.where(({ eb, refTuple, tuple }) =>
        eb(refTuple(column, 'l.id'), isLater, tuple(instantOf(after?.micros ?? ''), after?.id ?? '')),
      ),
    )
    .orderBy(column, direction)
    .orderBy('l.id', direction)
    .limit(query.limit)
    .execute();
}

function letterRows(em: EntityManager, column: Order['column'], conditions: readonly LetterCondition[]) {
  return database(em)
    .selectFrom('letter as l')
    .innerJoin('account as author', 'author.id', 'l.author_id')
    .innerJoin('account as approver', 'approver.id', 'l.approver_id')
    .select(['l.id', 'l.site_id', 'l.number', 'l.kind', 'l.document_kind', 'l.title', 'l.recipient_name', 'l.comment'])
    .select(['l.shpi', 'l.status', 'l.status_since', 'l.awaiting', 'l.outcome', 'l.page_count', 'l.sent_at'])
    .select([
      'l.case_number',
      'l.created_at',
      'l.version',
      'author.full_name as author_name',
      'approver.full_name as approver_name',
    ])
    .select(({ ref }) => micros(ref(column)).as('place_micros'))
    .where(({ and }) => and(conditions));
}

const letter = expressionBuilder<{ l: Tables['letter'] }, 'l'>();

function conditionsOf(query: LetterListQuery): LetterCondition[] {
  const { siteId, statuses, kind, approverId, from, to, timeZone } = query;
  const conditions: (LetterCondition | false)[] = [
    siteId !== null && letter('l.site_id', '=', siteId),
    statuses !== undefined && letter('l.status', '=', anyOf(statuses)),
    kind !== undefined && letter('l.kind', '=', kind),
    approverId !== undefined && letter('l.approver_id', '=', approverId),
    from !== undefined && letter('l.created_at', '>=', startOfDay(from, 0, timeZone)),
    to !== undefined && letter('l.created_at', '<', startOfDay(to, 1, timeZone)),
  ];
  return conditions.filter((condition) => condition !== false);
}

/** The first instant of the day so many days after this one. */
function startOfDay(day: string, daysLater: number, timeZone: string) {
  return sql<Date>`(${day}::date + ${daysLater}::int)::timestamp at time zone ${timeZone}`;
}

/** How many letters of a site stand in each status. */
export async function countByStatus(em: EntityManager, siteId: string | null): Promise<Map<LetterStatus, number>> {
  const rows = await database(em)
    .selectFrom('letter')
    .select(['status', count().as('n')])
    .$if(siteId !== null, (all) => all.where('site_id', '=', siteId))
    .groupBy('status')
    .execute();
  return new Map(rows.map(({ status, n }) => [status, n]));
}
