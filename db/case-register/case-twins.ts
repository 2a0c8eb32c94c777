import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { matchTwin, mayBeOne, type PartNames, type TwinAnswer } from '#domain/case-register/case-twin.ts';
import type { CaseRecord } from '#domain/cases/case-record.ts';
import { caseSubject } from '#domain/cases/case-work.ts';
import { taskDates } from '#domain/work/task-kinds.ts';
import { applyCaseRecords, lockCasesOfSite, type AppliedRecords } from '../cases/apply-records.ts';
import { wholeCases } from '../cases/known-cases.ts';
import { loadSite } from '../people/step-people.ts';
import { database } from '../statements/database.ts';
import { anyOf, count, json, rowsGiven } from '../statements/values.ts';
import { closeTaskOf } from '../notifications/letter-done.ts';
import { openTask } from '../work/tasks.ts';
import { appendTimeline } from '../work/timeline.ts';

export interface ToldOf {
  readonly siteId: string;
  readonly dataAsOf: Date;
}

/**
 * Keeps back what the register tells of a case whose number and kind one that was entered by hand has, until somebody answers; each is asked
 * about once, and a later telling takes the place of the one before. @returns the records to apply now
 */
export async function holdTwins(
  em: EntityManager,
  { siteId, dataAsOf }: ToldOf,
  records: readonly CaseRecord[],
  now: Date,
): Promise<readonly CaseRecord[]> {
  if (records.length === 0) return records;
  await lockCasesOfSite(em, siteId);
  const answered = await answeredOf(em, siteId, records);
  const known = await keptOf(em, siteId, records);
  const byHand = await enteredByHand(em, siteId, records);
  const go: CaseRecord[] = [];
  const taken = new Set<string>();
  for (const told of records) {
    const twin = byHand.find((one) => mayBeOne(one, told) && !taken.has(one.id));
    const isAsked = twin !== undefined && !answered.has(told.externalId) && !known.has(told.externalId);
    if (!isAsked) go.push(told);
    else {
      taken.add(twin.id);
      await ask(em, { siteId, caseId: twin.id, told, dataAsOf }, now);
    }
  }
  return go;
}

async function answeredOf(
  em: EntityManager,
  siteId: string,
  records: readonly CaseRecord[],
): Promise<ReadonlySet<string>> {
  const rows = await database(em)
    .selectFrom('case_twin')
    .select('external_id as externalId')
    .where('site_id', '=', siteId)
    .where('external_id', '=', anyOf(records.map(({ externalId }) => externalId)))
    .where('state', '<>', 'open')
    .execute();
  return new Set(rows.map(({ externalId }) => externalId));
}

async function keptOf(em: EntityManager, siteId: string, records: readonly CaseRecord[]): Promise<ReadonlySet<string>> {
  const rows = await database(em)
    .selectFrom('court_case')
    .select('external_id as externalId')
    .where('site_id', '=', siteId)
    .where('source', '=', 'amirs')
    .where('external_id', '=', anyOf(records.map(({ externalId }) => externalId)))
    .execute();
  return new Set(rows.map(({ externalId }) => externalId ?? ''));
}

function enteredByHand(em: EntityManager, siteId: string, records: readonly CaseRecord[]) {
  return database(em)
    .selectFrom('court_case as c')
    .leftJoin('case_twin as t', (join) => join.onRef('t.case_id', '=', 'c.id').on('t.state', '=', 'open'))
    .select(['c.id', 'c.number', 'c.kind', 't.external_id as askedOf'])
    .where('c.site_id', '=', siteId)
    .where('c.source', '=', 'manual')
    .where('c.number', '=', anyOf([...new Set(records.map(({ number }) => number))]))
    .orderBy('c.created_at')
    .execute();
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
        .columns(['site_id', 'external_id'])
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

/** What is asked about a case that was entered by hand; null: nothing. */
export async function findOpenTwin(
  em: EntityManager,
  caseId: string,
): Promise<{
  readonly id: string;
  readonly told: CaseRecord;
  readonly dataAsOf: Date;
  readonly askedAt: Date;
} | null> {
  const row = await database(em)
    .selectFrom('case_twin')
    .select(['id', 'told', 'data_as_of as dataAsOf', 'asked_at as askedAt'])
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return row?.told == null ? null : { ...row, told: row.told as CaseRecord };
}

export interface TwinSettlement extends ToldOf {
  readonly caseId: string;
  readonly answer: TwinAnswer;
  readonly byId: string;
}

/**
 * One case: what was entered by hand becomes the register's under the same id, so that its letters, consents and notices stay with it.
 * Different ones: the register's is entered beside it. Null: nothing is asked any more.
 */
export async function settleTwin(
  em: EntityManager,
  { siteId, caseId, answer, byId }: Omit<TwinSettlement, 'dataAsOf'>,
  now: Date,
): Promise<AppliedRecords | null> {
  await lockCasesOfSite(em, siteId);
  const twin = await findOpenTwin(em, caseId);
  if (twin === null) return null;
  const { told, dataAsOf } = twin;
  if (answer === 'same') await nameAsRegister(em, { caseId, told, dataAsOf });
  await database(em)
    .updateTable('case_twin')
    .set({ state: answer, told: null, settled_at: now, settled_by_id: byId })
    .where('id', '=', twin.id)
    .execute();
  const applied = await applyCaseRecords(em, siteId, 'amirs', [told], dataAsOf, now);
  const subject = caseSubject(caseId);
  await closeTaskOf(em, subject, 'case_twin', byId, now);
  const kind = answer === 'same' ? ('twin_same' as const) : ('twin_different' as const);
  await appendTimeline(em, { subject, eventKey: `twin_settled:${twin.id}`, at: now, kind, actorId: byId });
  return applied;
}

/** The version grows with what the register changes of it, and by this besides: the ETag of who edits it by hand is of the past. */
async function nameAsRegister(
  em: EntityManager,
  { caseId, told, dataAsOf }: Pick<Asked, 'caseId' | 'told' | 'dataAsOf'>,
): Promise<void> {
  const [kept] = await wholeCases(em, [caseId]);
  if (kept === undefined) throw new TypeError('a case that was locked is not there');
  const { parties, hearings, acts } = matchTwin(kept, told);
  await nameParts(em, 'case_party', parties);
  await nameParts(em, 'case_hearing', hearings);
  await nameParts(em, 'case_act', acts);
  await database(em)
    .updateTable('court_case')
    .set(({ eb }) => ({
      ...{ source: 'amirs' as const, external_id: told.externalId, data_as_of: dataAsOf },
      version: eb('version', '+', sql.lit(1)),
    }))
    .where('id', '=', caseId)
    .execute();
}

async function nameParts(
  em: EntityManager,
  table: 'case_party' | 'case_hearing' | 'case_act',
  parts: readonly PartNames[],
): Promise<void> {
  if (parts.length === 0) return;
  const rows = parts.map(({ id, externalId }) => ({ id, external_id: externalId }));
  await sql`update ${sql.table(table)} p set external_id = r.external_id
    from ${rowsGiven('r', { id: 'uuid', external_id: 'text' }, rows)} where p.id = r.id`.execute(database(em));
}
