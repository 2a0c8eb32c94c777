import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { classesOf, DISTANCE_CODES } from '#domain/delivery/delivery-norm.ts';
import { expectedDays, type DeliveryRules } from '#domain/delivery/expected-day.ts';
import { WAYS_TOLD } from '#domain/delivery/late-spans.ts';
import type { RegionDelay } from '#domain/statistics/figures.ts';
import type { LetterFilter } from '#domain/statistics/filter.ts';
import type { Norms } from '#domain/statistics/measures.ts';
import { dayAfter } from '#domain/calendar/day.ts';
import { REGION_PREFIXES } from '#domain/statistics/regions.ts';
import { readDeliveryRules } from '../delivery/delivery-norms.ts';
import { lateIds, readLateSpans } from '../delivery/late-letters.ts';
import { TOLD_WAY } from '../delivery/told-way.ts';
import { database } from '../statements/database.ts';
import { indexPrefix } from '../statements/index-prefix.ts';
import { rowsGiven } from '../statements/values.ts';
import { lettersOf, PREFIX, secondsOf, type TimelessFilter } from './letters-of.ts';

const EXPECTED = { acceptedOn: 'text', way: 'text', distance: 'text', expectedOn: 'text' } as const;

/** What a registered letter is to the table; null: it is under way in its time, or came back. */
const STAGE = (
  late: RawBuilder<unknown>,
) => sql`case when l.outcome = 'delivered' and ${secondsOf('deliver')} is not null then 'delivered'
  when l.outcome = 'lost' then 'lost' when l.id in ${late} then 'under_way' end`;

/**
 * How long the delivered letters took, by the region of the addressee, how many of them came later than the day on which they were
 * expected, how many are late on their way as of `now`, and how many the Post has lost. Days are whole days of the calendar from the Post's acceptance; the region that has most letters is first.
 */
export async function readDelays(
  em: EntityManager,
  { isLate, ...filter }: LetterFilter,
  norms: Pick<Norms, 'hours'>,
  now: Date,
): Promise<readonly RegionDelay[]> {
  const narrowed = isLate === undefined ? sql`` : sql` where ${IS_LATE}`;
  const { rows } = await sql<RegionDelay>`${await timedLetters(em, { filter, norms, now })}
    select region as code, count(*) filter (where stage = 'delivered')::int as count, percentile_cont(0.5) within group (order by days)::float8 as "medianDays",
      percentile_cont(0.9) within group (order by days)::float8 as "p90Days", percentile_cont(0.5) within group (order by norm)::float8 as "normDays",
      count(*) filter (where stage = 'delivered' and is_late)::int as "lateCount",
      count(*) filter (where stage = 'under_way')::int as "lateUnderWayCount", count(*) filter (where stage = 'lost')::int as "lostCount"
    from timed${narrowed} group by region order by 2 desc, 1`.execute(database(em));
  return rows;
}

/** A row of `timed` that came late, is late on its way, or was lost. */
const IS_LATE = sql`(stage in ('under_way', 'lost') or is_late)`;

/** What the table of delays is reckoned from. */
interface AskedDelays {
  readonly filter: TimelessFilter;
  readonly norms: Pick<Norms, 'hours'>;
  readonly now: Date;
}

/** Ids of the letters that the table counts as late: `l.id in ${await lateByTerm(…)}`. */
export async function lateByTerm(em: EntityManager, asked: AskedDelays): Promise<RawBuilder<unknown>> {
  return sql`(${await timedLetters(em, asked)} select id from timed where ${IS_LATE})`;
}

/** `with … timed as (…)`: each letter of the table with its stage, its region, its days and whether it came late. */
async function timedLetters(em: EntityManager, { filter, norms, now }: AskedDelays): Promise<RawBuilder<unknown>> {
  const late = lateIds(await readLateSpans(em, now), now);
  const expected = expectedRows(filter, await readDeliveryRules(em));
  const regions = (alias: string) => rowsGiven(alias, { prefix: 'text', region: 'text' }, REGION_PREFIXES);
  return sql`with court as materialized (
      select s.id, ${indexPrefix(sql.ref('s.return_address'))} as prefix from site s),
    counted as materialized (
      select l.id, ${STAGE(late)} as stage, l.site_id, ${PREFIX} as prefix, coalesce(${TOLD_WAY}, 'unknown') as way, left(l.outcome_at, 10) as got_on,
        to_char(l.accepted_at at time zone s.time_zone, 'YYYY-MM-DD') as accepted_on
      from ${lettersOf(filter, norms)} and l.accepted_at is not null and (l.outcome is null or l.outcome in ('delivered', 'lost'))),
    timed as (
      select d.id, d.stage, coalesce(theirs.region, 'unknown') as region,
        case when d.stage = 'delivered' then greatest(d.got_on::date - d.accepted_on::date, 0) end as days,
        e."expectedOn"::date - d.accepted_on::date as norm, d.got_on > e."expectedOn" as is_late
      from counted d join court on court.id = d.site_id
      left join ${regions('own')} on own.prefix = court.prefix left join ${regions('theirs')} on theirs.prefix = d.prefix
      left join ${rowsGiven('e', EXPECTED, expected)} on e."acceptedOn" = d.accepted_on and e.way = d.way
        and e.distance = case when own.region = theirs.region or court.prefix = d.prefix then 'same' else 'other' end
      where d.stage is not null)`;
}

/** Letters of a report by another date are accepted later than its days: so far they are looked for. */
const ACCEPTED_AFTER_DAYS = 92;
const DAY_MS = 86_400_000;

/** The day on which a registered letter was expected, for each day of acceptance, way and distance: the database knows no calendar. */
function expectedRows({ from, to, basis }: TimelessFilter, rules: DeliveryRules) {
  const last =
    basis === 'accepted' ? to : new Date(Date.parse(to) + ACCEPTED_AFTER_DAYS * DAY_MS).toISOString().slice(0, 10);
  const days: string[] = [];
  for (let day = from; day <= last; day = dayAfter(day, 1)) days.push(day);
  return days.flatMap((acceptedOn) =>
    WAYS_TOLD.flatMap((way) => {
      const classes = classesOf('registered', way === 'unknown' ? null : way);
      return DISTANCE_CODES.map((distance) => ({
        ...{ acceptedOn, way, distance },
        expectedOn: expectedDays({ from: acceptedOn, classes, distance }, rules).on,
      }));
    }),
  );
}
