import type { EntityManager } from '@mikro-orm/postgresql';
import type { LetterAwaiting } from '#domain/letters/letter-awaiting.ts';
import type { DocumentKind, LetterKind } from '#domain/letters/letter.ts';
import type { LetterOutcome, LetterStatus } from '#domain/letters/letter-status.ts';
import { isUuid } from './letters.ts';
import { searchConditions, type Condition } from './letter-search.ts';

/** One row of a list, as SQL gives it. */
export interface LetterListRow {
  readonly id: string;
  readonly site_id: string;
  readonly number: string | null;
  readonly kind: LetterKind;
  readonly document_kind: DocumentKind;
  readonly title: string;
  readonly recipient_name: string;
  readonly comment: string | null;
  readonly shpi: string | null;
  readonly status: LetterStatus;
  readonly status_since: string;
  readonly awaiting: LetterAwaiting | null;
  readonly outcome: LetterOutcome | null;
  readonly author_name: string;
  readonly approver_name: string;
  readonly page_count: number | null;
  readonly sent_at: string | null;
  readonly created_at: string;
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

const INSTANT = `'epoch'::timestamptz + ?::bigint * interval '1 microsecond'`;

/** Letters, newest first; the order is total, so that no letter is skipped or shown twice between pages. */
export function listLetters(em: EntityManager, query: LetterListQuery): Promise<LetterListRow[]> {
  const after = query.after && {
    sql: `(l.created_at, l.id) < (${INSTANT}, ?::uuid)`,
    params: [query.after.micros, query.after.id],
  };
  return select(em, { order: 'created_at', direction: 'desc' }, [...conditionsOf(query), after], query.limit);
}

/** Letters that wait for one person, the longest waiting first. */
export function listWaitingLetters(em: EntityManager, query: LetterListQuery): Promise<LetterListRow[]> {
  const after = query.after && {
    sql: `(l.status_since, l.id) > (${INSTANT}, ?::uuid)`,
    params: [query.after.micros, query.after.id],
  };
  return select(em, { order: 'status_since', direction: 'asc' }, [...conditionsOf(query), after], query.limit);
}

/** The same row of one letter of this site (null: of any), or null: a foreign letter is the same as an absent one. */
export async function findLetterRow(
  em: EntityManager,
  siteId: string | null,
  letterId: string,
): Promise<LetterListRow | null> {
  if (!isUuid(letterId)) return null;
  const own = { sql: 'l.id = ?', params: [letterId] };
  const ofSite = siteId === null ? undefined : { sql: 'l.site_id = ?', params: [siteId] };
  const [row] = await select(em, { order: 'created_at', direction: 'desc' }, [own, ofSite], 1);
  return row ?? null;
}

function select(
  em: EntityManager,
  { order, direction }: { readonly order: 'created_at' | 'status_since'; readonly direction: 'asc' | 'desc' },
  conditions: readonly (Condition | undefined)[],
  limit: number,
): Promise<LetterListRow[]> {
  const present = conditions.filter((condition) => condition !== undefined);
  return em.execute<LetterListRow[]>(
    `select l.id, l.site_id, l.number, l.kind, l.document_kind, l.title, l.recipient_name, l.comment, l.shpi, l.status,
            l.status_since, l.awaiting, l.outcome, author.full_name as author_name, approver.full_name as approver_name,
            l.page_count, l.sent_at, l.created_at, l.version,
            (extract(epoch from l.${order}) * 1000000)::bigint::text as place_micros
       from letter l join account author on author.id = l.author_id join account approver on approver.id = l.approver_id
      where ${present.map(({ sql }) => sql).join(' and ') || 'true'}
      order by l.${order} ${direction}, l.id ${direction} limit ?`,
    [...present.flatMap(({ params }) => params), limit],
  );
}

function conditionsOf(query: LetterListQuery): Condition[] {
  const day = (bound: string): string => `(?::date + ${bound})::timestamp at time zone ?`;
  const conditions: (Condition | false)[] = [
    query.siteId !== null && { sql: 'l.site_id = ?', params: [query.siteId] },
    query.statuses !== undefined && { sql: 'l.status in (?)', params: [query.statuses] },
    query.kind !== undefined && { sql: 'l.kind = ?', params: [query.kind] },
    query.approverId !== undefined && { sql: 'l.approver_id = ?', params: [query.approverId] },
    query.from !== undefined && { sql: `l.created_at >= ${day('0')}`, params: [query.from, query.timeZone] },
    query.to !== undefined && { sql: `l.created_at < ${day('1')}`, params: [query.to, query.timeZone] },
  ];
  return [...conditions.filter((condition) => condition !== false), ...searchConditions(query.text ?? '')];
}

/** How many letters of a site stand in each status. */
export async function countByStatus(em: EntityManager, siteId: string | null): Promise<Map<LetterStatus, number>> {
  const rows = await em.execute<{ status: LetterStatus; n: string }[]>(
    `select status, count(*) as n from letter ${siteId === null ? '' : 'where site_id = ?'} group by status`,
    siteId === null ? [] : [siteId],
  );
  return new Map(rows.map(({ status, n }) => [status, Number(n)]));
}
