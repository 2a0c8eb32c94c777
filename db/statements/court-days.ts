import { sql, type RawBuilder } from 'kysely';
import { dayAfter } from '#domain/calendar/day.ts';

/** Days `yyyy-MM-dd`, both included; an end that is absent is open. */
interface SomeDays {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** No zone is further from Greenwich: the index finds the days, the court's clock decides. */
const FURTHEST = sql`interval '15 hours'`;

/** Whether the moment lies in these days by a court's own clock. */
export function onCourtDays(
  moment: RawBuilder<unknown>,
  zone: RawBuilder<unknown>,
  { from, to }: SomeDays,
): RawBuilder<boolean> {
  const local = sql`(${moment} at time zone ${zone})`;
  const after = to === undefined ? undefined : dayAfter(to, 1);
  const conditions = [
    sql`true`,
    ...(from === undefined
      ? []
      : [sql`${moment} >= ${midnight(from)} - ${FURTHEST}`, sql`${local} >= ${from}::timestamp`]),
    ...(after === undefined
      ? []
      : [sql`${moment} < ${midnight(after)} + ${FURTHEST}`, sql`${local} < ${after}::timestamp`]),
  ];
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

function midnight(day: string): RawBuilder<Date> {
  return sql<Date>`${`${day}T00:00:00Z`}::timestamptz`;
}
