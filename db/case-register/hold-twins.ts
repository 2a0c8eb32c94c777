import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { mayBeOne, type HandCase } from '#domain/case-register/case-twin.ts';
import type { CaseRecord } from '#domain/cases/case-record.ts';
import { caseSubject } from '#domain/cases/case-work.ts';
import type { CaseKind, CaseSource } from '#domain/cases/court-case.ts';
import { taskDates } from '#domain/work/task-kinds.ts';
import { lockCasesOfSite } from '../cases/apply-records.ts';
import { loadSite } from '../people/step-people.ts';
import { database } from '../statements/database.ts';
import { spelledAs } from '../statements/spelled-numbers.ts';
import { anyOf, count, json } from '../statements/values.ts';
import { closeTasksOfKind, openTask } from '../work/tasks.ts';
import { appendTimeline } from '../work/timeline.ts';

interface ToldOf {
  readonly siteId: string;
  readonly dataAsOf: Date;
}

/**
 * Keeps back what the register tells of a case whose number and kind one that was entered by hand has, until somebody answers; each is asked
 * about once, and a later telling takes the place of the one before. A case that is here already and comes to the number of another one, by hand
 * or from a file, is asked about likewise, and goes on meanwhile. @returns the records to apply now
 */
export async function holdTwins(
  em: EntityManager,
  { siteId, dataAsOf }: ToldOf,
  records: readonly CaseRecord[],
  now: Date,
): Promise<readonly CaseRecord[]> {
  if (records.length === 0) return records;
  await lockCasesOfSite(em, siteId);
  const ids = records.map(({ externalId }) => externalId);
  const seen: Seen = {
    ...{ siteId, dataAsOf, taken: new Set<string>() },
    ...{ answered: await answeredOf(em, siteId, ids), known: await keptOf(em, siteId, ids) },
    ...{ open: await openOf(em, siteId, ids), others: await casesOfOthers(em, siteId, records) },
  };
  const go: CaseRecord[] = [];
  for (const told of records) if (!(await isHeldBack(em, seen, told, now))) go.push(told);
  return go;
}

interface Seen extends ToldOf {
  /** Of this page: about a case one question at a time is asked. */
  readonly taken: Set<string>;
  readonly answered: ReadonlySet<string>;
  readonly known: ReadonlyMap<string, OwnCase>;
  readonly open: ReadonlyMap<string, OpenTwin>;
  readonly others: readonly OtherCase[];
}

async function isHeldBack(em: EntityManager, seen: Seen, told: CaseRecord, now: Date): Promise<boolean> {
  const { siteId, dataAsOf, known, open, taken } = seen;
  const own = known.get(told.externalId) ?? null;
  if (own !== null && dataAsOf < own.dataAsOf) return false;
  const asked = open.get(told.externalId) ?? null;
  const twin = isAskedNow(told, own, asked) ? twinOf(seen, told, own) : undefined;
  if (asked !== null && asked.caseId !== twin?.id) await lapseTwin(em, asked, now);
  if (twin === undefined) return false;
  taken.add(twin.id);
  await ask(em, { siteId, caseId: twin.id, told, dataAsOf }, now);
  return own === null;
}

function twinOf({ others, taken, answered }: Seen, told: CaseRecord, own: OwnCase | null): OtherCase | undefined {
  const isOpen = (id: string): boolean => !taken.has(id) && !answered.has(pairOf(told.externalId, id));
  return others.find((one) => isComparedWith(one, own) && mayBeOne(one, told) && isOpen(one.id));
}

interface OtherCase extends HandCase {
  readonly id: string;
  readonly source: CaseSource;
}

interface OwnCase {
  readonly number: string;
  readonly kind: CaseKind;
  readonly dataAsOf: Date;
}

/** A case that is here already was compared when it came: it is again only by another number, and while it is asked about. */
function isAskedNow(told: CaseRecord, own: OwnCase | null, asked: OpenTwin | null): boolean {
  return own === null || asked !== null || own.number !== told.number || own.kind !== told.kind;
}

/** Of a new one those from files are not asked about: a court that has brought all its cases so would be asked of each. */
function isComparedWith({ source }: { readonly source: CaseSource }, own: OwnCase | null): boolean {
  return source === 'manual' || own !== null;
}

const pairOf = (externalId: string, caseId: string): string => `${externalId} ${caseId}`;

async function answeredOf(em: EntityManager, siteId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await database(em)
    .selectFrom('case_twin')
    .select(['external_id as externalId', 'case_id as caseId'])
    .where('site_id', '=', siteId)
    .where('external_id', '=', anyOf(ids))
    .where('state', 'in', ['same', 'different'])
    .execute();
  return new Set(rows.map(({ externalId, caseId }) => pairOf(externalId, caseId)));
}

async function keptOf(
  em: EntityManager,
  siteId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OwnCase>> {
  const rows = await database(em)
    .selectFrom('court_case')
    .select(['external_id as externalId', 'number', 'kind', 'data_as_of as dataAsOf'])
    .where('site_id', '=', siteId)
    .where('source', '=', 'amirs')
    .where('external_id', '=', anyOf(ids))
    .execute();
  return new Map(rows.map(({ externalId, ...own }) => [externalId ?? '', own]));
}

interface OpenTwin {
  readonly id: string;
  readonly caseId: string;
}

async function openOf(
  em: EntityManager,
  siteId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OpenTwin>> {
  const rows = await database(em)
    .selectFrom('case_twin')
    .select(['id', 'case_id as caseId', 'external_id as externalId'])
    .where('site_id', '=', siteId)
    .where('external_id', '=', anyOf(ids))
    .where('state', '=', 'open')
    .execute();
  return new Map(rows.map(({ externalId, ...twin }) => [externalId, twin]));
}

/** Those that people entered first: they are the ones to be the register's from now on. */
function casesOfOthers(em: EntityManager, siteId: string, records: readonly CaseRecord[]): Promise<OtherCase[]> {
  return database(em)
    .selectFrom('court_case as c')
    .leftJoin('case_twin as t', (join) => join.onRef('t.case_id', '=', 'c.id').on('t.state', '=', 'open'))
    .select(['c.id', 'c.number', 'c.kind', 'c.source', 't.external_id as askedOf'])
    .where('c.site_id', '=', siteId)
    .where('c.source', '<>', 'amirs')
    .where('c.number', '=', spelledAs(...records.map(({ number }) => number)))
    .orderBy('c.source', 'desc')
    .orderBy('c.created_at')
    .execute();
}

/** The register has named another number since: nothing is left to ask. */
async function lapseTwin(em: EntityManager, { id, caseId }: OpenTwin, now: Date): Promise<void> {
  await database(em)
    .updateTable('case_twin')
    .set({ state: 'lapsed', told: null, settled_at: now })
    .where('id', '=', id)
    .execute();
  const subject = caseSubject(caseId);
  await closeTasksOfKind(em, { subject, kind: 'case_twin' }, { status: 'obsolete' }, now);
  await appendTimeline(em, { subject, eventKey: `twin_lapsed:${id}`, at: now, kind: 'twin_lapsed' });
}

interface Asked extends ToldOf {
  readonly caseId: string;
  readonly told: CaseRecord;
}

async function ask(em: EntityManager, { siteId, caseId, told, dataAsOf }: Asked, now: Date): Promise<void> {
  const id = randomUUID();
  const row = await database(em)
    .insertInto('case_twin')
    .values({
      ...{ id, site_id: siteId, case_id: caseId, external_id: told.externalId, told: json(told) },
      ...{ data_as_of: dataAsOf, state: 'open', asked_at: now },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['site_id', 'external_id', 'case_id'])
        .where('state', '<>', sql.lit('lapsed'))
        .doUpdateSet({ told: json(told), data_as_of: dataAsOf })
        .where('case_twin.state', '=', 'open'),
    )
    .returning('id')
    .executeTakeFirst();
  if (row?.id !== id) return;
  const subject = caseSubject(caseId);
  const dates = taskDates('case_twin', await loadSite(em, siteId), now);
  await openTask(em, { kind: 'case_twin', subject, siteId, revision: await askedBefore(em, caseId), ...dates }, now);
  await appendTimeline(em, { subject, eventKey: `twin_asked:${id}`, at: now, kind: 'twin_asked' });
}

async function askedBefore(em: EntityManager, caseId: string): Promise<number> {
  const { n } = await database(em)
    .selectFrom('case_twin')
    .select(count().as('n'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  return n;
}
