import { sql, type Expression, type SqlBool } from 'kysely';
import type { CaseOrder } from '#domain/cases/case-orders.ts';
import type { CaseKind, CaseSource, CaseState } from '#domain/cases/court-case.ts';
import { anyOf } from '../statements/values.ts';

/** What a journal of cases shows. Days are `yyyy-MM-dd`, both included. */
export interface CaseListQuery {
  /** Null: all sites. */
  readonly siteId: string | null;
  readonly kind?: CaseKind | undefined;
  readonly state?: CaseState | undefined;
  readonly source?: CaseSource | undefined;
  /** As the register has it, whole. */
  readonly judge?: string | undefined;
  /** Words or parts of the number, the parties' names, the essence or the judge; all must be found. Then newest first. */
  readonly text?: string | undefined;
  readonly receivedFrom?: string | undefined;
  readonly receivedTo?: string | undefined;
  readonly hearingFrom?: string | undefined;
  readonly hearingTo?: string | undefined;
  readonly timeZone: string;
  readonly order: CaseOrder;
  readonly after?: CasePlace | undefined;
  readonly limit: number;
}

/** A place in a journal: what it is ordered by, as text, and the id. */
export interface CasePlace {
  readonly at: string;
  readonly id: string;
}

export type CaseCondition = Expression<SqlBool>;

/** What the case itself must be besides journal, state, judge and what is rare; its row is called `c`. */
export function filtersOf({ receivedFrom, receivedTo }: CaseListQuery): CaseCondition[] {
  const conditions: (CaseCondition | false)[] = [
    receivedFrom !== undefined && sql<boolean>`c.received_on >= ${receivedFrom}`,
    receivedTo !== undefined && sql<boolean>`c.received_on <= ${receivedTo}`,
  ];
  return conditions.filter((condition) => condition !== false);
}

/** Journal, state and judge. */
export function placesOf({ siteId, kind, state, judge }: CaseListQuery): CaseCondition[] {
  const conditions: (CaseCondition | false)[] = [
    siteId !== null && sql<boolean>`c.site_id = ${siteId}`,
    kind !== undefined && sql<boolean>`c.kind = ${kind}`,
    state !== undefined && sql<boolean>`c.state = ${state}`,
    judge !== undefined && sql<boolean>`c.judge = ${judge}`,
  ];
  return conditions.filter((condition) => condition !== false);
}

/** Hearings of these days, neither cancelled nor gone; the row is called `h`. */
export function hearingsBetween({ hearingFrom, hearingTo, timeZone }: CaseListQuery): CaseCondition[] | null {
  if (hearingFrom === undefined && hearingTo === undefined) return null;
  const startOf = (day: string, later: number) =>
    sql<Date>`(${day}::date + ${later}::int)::timestamp at time zone ${timeZone}`;
  return [
    sql<boolean>`h.state <> 'cancelled' and h.gone_at is null`,
    ...(hearingFrom === undefined ? [] : [sql<boolean>`h.starts_at >= ${startOf(hearingFrom, 0)}`]),
    ...(hearingTo === undefined ? [] : [sql<boolean>`h.starts_at < ${startOf(hearingTo, 1)}`]),
  ];
}

export function isOneOf(ids: readonly string[]): CaseCondition {
  return sql<boolean>`c.id = ${anyOf(ids)}`;
}
