import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { CARRIED_STATUSES, LYING_STATUSES } from '#domain/delivery/late-letter.ts';
import { lateSpans, type LateSpan } from '#domain/delivery/late-spans.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import { REGION_PREFIXES } from '#domain/statistics/regions.ts';
import { database } from '../statements/database.ts';
import { indexPrefix } from '../statements/index-prefix.ts';
import { rowsGiven } from '../statements/values.ts';
import { readDeliveryRules } from './delivery-norms.ts';
import { TOLD_WAY } from './told-way.ts';

/** Which days of acceptance are late now, for each day that it is in a court of this installation. */
export async function readLateSpans(em: EntityManager, now: Date): Promise<readonly LateSpan[]> {
  const rules = await readDeliveryRules(em);
  const zones = await database(em).selectFrom('site').select('time_zone as zone').distinct().execute();
  const days = new Set(zones.map(({ zone }) => localDateAt(now, zone)));
  return [...days].flatMap((day) => lateSpans(day, rules));
}

/** Regions by prefixes of indexes, as a table. */
export function regionsGiven<A extends string>(alias: A) {
  return rowsGiven(alias, { prefix: 'text', region: 'text' }, REGION_PREFIXES);
}

/** How far a letter `l` of a site `s` goes, with their regions `theirs` and `own`; what is not known for sure is another region. */
export const DISTANCE = sql<
  'same' | 'other'
>`case when own.region = theirs.region or ${indexPrefix(sql.ref('s.return_address'))} = ${indexPrefix(sql.ref('l.recipient_address'))}
    then 'same' else 'other' end`;

/** What stands beside letters `l` for the two above. */
export const BESIDE = sql`join site s on s.id = l.site_id left join letter_course c on c.letter_id = l.id
    left join ${regionsGiven('own')} on own.prefix = ${indexPrefix(sql.ref('s.return_address'))}
    left join ${regionsGiven('theirs')} on theirs.prefix = ${indexPrefix(sql.ref('l.recipient_address'))}`;

const SPAN_COLUMNS = {
  ...({ today: 'text', way: 'text', distance: 'text', stage: 'text' } as const),
  ...({ acceptedFrom: 'text', acceptedTo: 'text', lyingSinceTo: 'text' } as const),
};
const UNDER_WAY = [...CARRIED_STATUSES, ...LYING_STATUSES];
/** No zone is further from Greenwich: the index finds the days, the court's clock decides. */
const FURTHEST = sql`interval '39 hours'`;

/**
 * Ids of the letters that are late: `l.id in ${lateIds(spans, now)}`. One that was found at the Post after a restore has no day to be reckoned
 * from and is none of them.
 */
export function lateIds(spans: readonly LateSpan[], now: Date): RawBuilder<unknown> {
  const latest =
    spans
      .map(({ acceptedTo }) => acceptedTo)
      .toSorted()
      .at(-1) ?? '0001-01-01';
  const dayOf = (instant: RawBuilder<unknown>) => sql`to_char(${instant} at time zone s.time_zone, 'YYYY-MM-DD')`;
  return sql`(select l.id from letter l ${BESIDE}
    join ${rowsGiven('t', SPAN_COLUMNS, spans)} on t.today = ${dayOf(sql`${now}::timestamptz`)} and t.way = coalesce(${TOLD_WAY}, 'unknown')
      and t.distance = ${DISTANCE} and t.stage = case when l.status = any(${[...CARRIED_STATUSES]}::text[]) then 'carried' else 'lying' end
      and ${dayOf(sql`l.accepted_at`)} between t."acceptedFrom" and t."acceptedTo"
      and (t."lyingSinceTo" is null or ${dayOf(sql`l.status_since`)} <= t."lyingSinceTo")
    where l.kind = 'registered' and l.outcome is null and l.accepted_at is not null and l.sent_at is not null and l.status = any(${UNDER_WAY}::text[])
      and l.accepted_at < ${`${latest}T00:00:00Z`}::timestamptz + ${FURTHEST})`;
}
