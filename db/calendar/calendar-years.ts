import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import type { CalendarYear, WorkCalendar } from '#domain/calendar/working-days.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';

/** The calendar in force as a value of any statement: whoever reads a site reads it in the same round trip. */
export function calendarInForce(): RawBuilder<WorkCalendar> {
  return sql<WorkCalendar>`(select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'decree', y.decree, 'daysOff', y.days_off,
      'workingDays', y.working_days) order by y.year), '[]'::jsonb)
    from (select distinct on (year) * from calendar_version order by year, version desc) as y)`;
}

/** Years that are kept, each by its newest version. */
export async function readCalendar(em: EntityManager): Promise<WorkCalendar> {
  const { rows } = await sql<{ calendar: WorkCalendar }>`select ${calendarInForce()} as calendar`.execute(database(em));
  return rows[0]?.calendar ?? [];
}

/** One version of a year; `authorName` null: it came with the program, or somebody at the machine. */
export interface CalendarVersionRow extends CalendarYear {
  readonly version: number;
  readonly authorName: string | null;
  readonly createdAt: Date;
}

/** The newest first. */
export function listCalendarVersions(em: EntityManager, year: number): Promise<readonly CalendarVersionRow[]> {
  return database(em)
    .selectFrom('calendar_version as v')
    .leftJoin('account as a', 'a.id', 'v.author_id')
    .select(['v.year', 'v.version', 'v.decree', 'v.days_off as daysOff', 'v.working_days as workingDays'])
    .select(['a.full_name as authorName', 'v.created_at as createdAt'])
    .where('v.year', '=', year)
    .orderBy('v.version', 'desc')
    .execute();
}

export interface NewCalendarVersion {
  readonly kept: CalendarYear;
  readonly version: number;
  /** Null: somebody at the machine. */
  readonly authorId: string | null;
}

/** False: there is this version already, somebody was faster. */
export async function addCalendarVersion(
  em: EntityManager,
  { kept, version, authorId }: NewCalendarVersion,
  at: Date,
): Promise<boolean> {
  const { year, decree, daysOff, workingDays } = kept;
  const days = { days_off: json(daysOff), working_days: json(workingDays) };
  const written = await database(em)
    .insertInto('calendar_version')
    .values({ year, version, decree, ...days, author_id: authorId, created_at: at })
    .onConflict((conflict) => conflict.columns(['year', 'version']).doNothing())
    .returning('version')
    .execute();
  return written.length === 1;
}
