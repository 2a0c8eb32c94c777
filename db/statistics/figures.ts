import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Counted, Figures, NoticeFigures } from '#domain/statistics/figures.ts';
import type { LetterFilter } from '#domain/statistics/filter.ts';
import { MEASURE_CODES, type Measure, type MeasureFigures, type Norms } from '#domain/statistics/measures.ts';
import { regionOf } from '#domain/statistics/regions.ts';
import { TAKEN_KOPECKS, TAKEN_PARTS } from '../notifications/taken-parts.ts';
import { onCourtDays } from '../statements/court-days.ts';
import { database } from '../statements/database.ts';
import { readDelays } from './delays.ts';
import { CAUSE, dayOf, OUTCOME, PREFIX, RETURNED, secondsOf, WAY } from './letters-of.ts';
import { selectedLetters } from './selected-letters.ts';

/** Everything that a report says, as of one instant, `now` on the clock of the courts: the caller's transaction sees one snapshot. */
export async function readFigures(em: EntityManager, filter: LetterFilter, norms: Norms, now: Date): Promise<Figures> {
  const { totals, returns, measures } = await readCounts(em, filter, norms, now);
  const signers = await readSigners(em, filter, norms, now);
  const [notices, delays] = [await readNotices(em, filter), await readDelays(em, filter, norms, now)];
  return { ...totalsOf(totals), ...returnsOf(returns), measures, signers, notices, delays };
}

const SETS = ['site', 'kind', 'document', 'way', 'status', 'outcome', 'day'] as const;
type SetName = (typeof SETS)[number];
type TotalRow = Readonly<Record<SetName, string | null>> & { readonly g: number; readonly n: number };
interface ReturnRow {
  readonly cause: string | null;
  readonly prefix: string | null;
  readonly g: number;
  readonly n: number;
}
interface Counts {
  readonly totals: readonly TotalRow[];
  readonly returns: readonly ReturnRow[];
  readonly measures: Readonly<Record<Measure, MeasureFigures>>;
}

/** One reading of the letters, counted in every way at once. */
async function readCounts(em: EntityManager, filter: LetterFilter, norms: Norms, now: Date): Promise<Counts> {
  const seconds = MEASURE_CODES.map((measure) => sql`${secondsOf(measure)}::float8 as ${sql.ref(measure)}`);
  const { rows } = await sql<Counts>`with counted as materialized (
      select l.site_id as site, l.kind, l.document_kind as document, ${WAY} as way, l.status, ${OUTCOME} as outcome, ${dayOf(filter)} as day,
        ${RETURNED} as is_returned, case when ${RETURNED} then ${CAUSE} end as cause, case when ${RETURNED} then ${PREFIX} end as prefix, ${sql.join(seconds)}
      from ${await selectedLetters(em, filter, norms, now)})
    select
      (select jsonb_agg(t) from (
        select site, kind, document, way, status, outcome, day, count(*)::int as n,
          grouping(site, kind, document, way, status, outcome, day) as g from counted
        group by grouping sets ((), (site), (kind), (document), (way), (status), (outcome), (day), (kind, way))) t) as totals,
      (select jsonb_agg(r) from (
        select cause, prefix, grouping(cause, prefix) as g, count(*)::int as n from counted where is_returned
        group by grouping sets ((), (cause), (prefix))) r) as returns,
      (select jsonb_build_object(${sql.join(MEASURE_CODES.flatMap((code) => measureOf(code, norms)))}) from counted) as measures`.execute(
    database(em),
  );
  const [row] = rows;
  if (!row) throw new Error('a selection without a table has one row');
  return row;
}

function measureOf(measure: Measure, { hours }: Norms) {
  const column = sql.ref(measure);
  return [
    sql`${sql.lit(measure)}::text`,
    sql`jsonb_build_object('count', count(${column}), 'overCount', count(*) filter (where ${column} > ${hours[measure] * 3_600}),
      'medianSeconds', percentile_cont(0.5) within group (order by ${column}), 'p90Seconds', percentile_cont(0.9) within group (order by ${column}))`,
  ];
}

function totalsOf(rows: readonly TotalRow[]) {
  const of = <Code extends string>(...names: readonly SetName[]): (readonly [readonly Code[], number])[] =>
    rows.filter(({ g }) => g === groupOf(names)).map((row) => [names.map((name) => row[name] as Code), row.n] as const);
  const by = <Code extends string>(name: SetName): Counted<Code> =>
    sorted(of<Code>(name).map(([codes, count]) => ({ code: codes[0] as Code, count })));
  return {
    letters: of()[0]?.[1] ?? 0,
    ...{ bySite: by<string>('site'), byKind: by<Figures['byKind'][number]['code']>('kind') },
    byDay: [...by<string>('day')].toSorted((a, b) => a.code.localeCompare(b.code)),
    byDocument: by<Figures['byDocument'][number]['code']>('document'),
    byWay: by<Figures['byWay'][number]['code']>('way'),
    byStatus: by<Figures['byStatus'][number]['code']>('status'),
    byOutcome: by<Figures['byOutcome'][number]['code']>('outcome'),
    registeredByWay: of<string>('kind', 'way').flatMap(([[kind, way], count]) =>
      kind === 'registered' ? [{ code: way as Figures['registeredByWay'][number]['code'], count }] : [],
    ),
  };
}

/** `grouping` sets a bit for each column that is not of the set; the first column is the highest. */
function groupOf(names: readonly SetName[]): number {
  return SETS.reduce((bits, name) => bits * 2 + (names.includes(name) ? 0 : 1), 0);
}

function sorted<Code extends string>(counted: Counted<Code>): Counted<Code> {
  return counted.toSorted((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}

function returnsOf(rows: readonly ReturnRow[]) {
  const regions = new Map<Figures['byRegion'][number]['code'], number>();
  for (const { prefix, n } of rows.filter(({ g }) => g === 2))
    regions.set(regionOf(prefix), (regions.get(regionOf(prefix)) ?? 0) + n);
  const causes = rows.filter(({ g }) => g === 1);
  return {
    returned: rows.find(({ g }) => g === 3)?.n ?? 0,
    byCause: sorted(causes.map(({ cause, n }) => ({ code: cause as Figures['byCause'][number]['code'], count: n }))),
    byRegion: sorted([...regions].map(([code, count]) => ({ code, count }))),
  };
}

/** By the day of the signature, whatever the report goes by. */
async function readSigners(
  em: EntityManager,
  filter: LetterFilter,
  norms: Norms,
  now: Date,
): Promise<Figures['signers']> {
  const letters = await selectedLetters(em, { ...filter, basis: 'signed' }, norms, now);
  const { rows } = await sql<Figures['signers'][number]>`
    select a.id, a.full_name as name, n.count from (
      select l.signed_by_id, count(*)::int as count from ${letters}
      group by l.signed_by_id) n
    join account a on a.id = n.signed_by_id order by n.count desc, a.full_name, a.id`.execute(database(em));
  return rows;
}

/** Who belongs to no site lives by Moscow's. */
const CLOCK = sql`coalesce(s.time_zone, 'Europe/Moscow')`;

/** Notices to parties and to staff that were made in the period; parts and money only of what the operator has taken. */
async function readNotices(
  em: EntityManager,
  { siteId, from, to }: Pick<LetterFilter, 'siteId' | 'from' | 'to'>,
): Promise<readonly NoticeFigures[]> {
  const within = (moment: string, site: string) =>
    sql`${onCourtDays(sql.ref(moment), CLOCK, { from, to })} and (${siteId}::text is null or ${sql.ref(site)} = ${siteId})`;
  const { rows } = await sql<NoticeFigures>`
    select 'party' as "to", n.channel, n.status as outcome, count(*)::int as count, sum(t.parts)::int as parts,
      sum(t.kopecks)::float8 as cost, count(*) filter (where t.parts > 0)::int as handed
    from notification n join site s on s.id = n.site_id
    cross join lateral (select ${TAKEN_PARTS} as parts, ${TAKEN_KOPECKS} as kopecks) t
    where ${within('n.created_at', 'n.site_id')} group by n.channel, n.status
    union all
    select 'staff', m.way, coalesce(m.outcome, 'waiting'), count(*)::int, count(*)::int, 0, 0
    from bell_message m join account a on a.id = m.account_id left join site s on s.id = a.site_id
    where ${within('m.due_at', 'a.site_id')} group by m.way, coalesce(m.outcome, 'waiting')
    order by 1, 2, 4 desc, 3`.execute(database(em));
  return rows;
}
