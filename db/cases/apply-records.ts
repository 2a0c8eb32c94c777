import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { diffCase, type CaseDiff, type RecordOutcome } from '#domain/cases/case-diff.ts';
import type { CaseRecord } from '#domain/cases/case-record.ts';
import type { CaseSource } from '#domain/cases/court-case.ts';
import type { KnownCase } from '#domain/cases/known-case.ts';
import { askOfRenamedParties, type RenamedParty } from '../case-register/person-questions.ts';
import { linkLettersOfNumbers } from '../case-letters/letter-link.ts';
import { database } from '../statements/database.ts';
import { anyOf, rowsGiven } from '../statements/values.ts';
import { casesOfSource } from './known-cases.ts';
import { partRowsOf, writeParts, type PartRows } from './write-parts.ts';

/** What came of one record. */
export interface AppliedCase {
  readonly caseId: string;
  readonly outcome: RecordOutcome;
  readonly diff: CaseDiff;
  /** As it was; null: it was not there. */
  readonly before: KnownCase | null;
  /** Of the case after it. */
  readonly version: number;
}

/** A party whose address is another one now: letters on their way go to the old one. */
export interface MovedParty {
  readonly caseId: string;
  readonly partyId: string;
  readonly was: string;
  readonly becomes: string;
}

export interface AppliedRecords {
  /** In the order of the records. */
  readonly cases: readonly AppliedCase[];
  readonly moved: readonly MovedParty[];
}

/**
 * Writes what a source tells of its cases, in the caller's transaction: cases are known by the source's own ids; only what differs is written, and
 * what the source no longer names is marked as gone. A repeat changes nothing, and what was told before what is kept is left out (`older`). Nobody
 * else writes cases of the site until the transaction ends; so give it some hundred records at a time. Of a party that is called otherwise people are asked; else it says nothing in timeline and journal.
 * @param dataAsOf when the source told it
 */
export async function applyCaseRecords(
  em: EntityManager,
  siteId: string,
  source: CaseSource,
  records: readonly CaseRecord[],
  dataAsOf: Date,
  now: Date = dataAsOf,
): Promise<AppliedRecords> {
  await lockCasesOfSite(em, siteId);
  const ids = records.map(({ externalId }) => externalId);
  const known = await casesOfSource(em, { siteId, source }, ids);
  const judged = records.map((told) => judge(told, known.get(told.externalId) ?? null, dataAsOf));
  await insertCases(em, { siteId, source, dataAsOf, now }, ofOutcome(judged, 'made'));
  await updateCases(em, { dataAsOf, now }, ofOutcome(judged, 'changed'));
  await confirmCases(em, ofOutcome(judged, 'same'), dataAsOf);
  await noteSource(em, { siteId, source, dataAsOf });
  await writeParts(em, { siteId, now }, joined(judged.map(partRowsOf)));
  await linkLettersOfNumbers(em, siteId, renumbered(judged));
  await askOfRenamedParties(em, judged.flatMap(renamedOf), now);
  return { cases: judged.map(appliedOf), moved: judged.flatMap(movedOf) };
}

/** Numbers under which letters may find a case now and could not before. */
function renumbered(judged: readonly JudgedRecord[]): readonly string[] {
  return judged
    .filter(({ told, known, diff }) => diff.outcome !== 'older' && known?.number !== told.number)
    .map(({ told }) => told.number);
}

/** One transaction at a time writes cases of a site: their kept numbers are then locked in no other's order. */
export async function lockCasesOfSite(em: EntityManager, siteId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`cases/${siteId}`}, 0))`.execute(database(em));
}

/** A record beside what is kept of it. */
export interface JudgedRecord {
  readonly caseId: string;
  readonly told: CaseRecord;
  readonly known: KnownCase | null;
  readonly diff: CaseDiff;
}

function judge(told: CaseRecord, known: KnownCase | null, dataAsOf: Date): JudgedRecord {
  const diff = diffCase(known, told, dataAsOf.toISOString());
  return { caseId: known?.id ?? randomUUID(), told, known, diff };
}

function ofOutcome(judged: readonly JudgedRecord[], outcome: RecordOutcome): readonly JudgedRecord[] {
  return judged.filter(({ diff }) => diff.outcome === outcome);
}

function joined(all: readonly PartRows[]): PartRows {
  return {
    parties: { put: all.flatMap(({ parties }) => parties.put), gone: all.flatMap(({ parties }) => parties.gone) },
    hearings: { put: all.flatMap(({ hearings }) => hearings.put), gone: all.flatMap(({ hearings }) => hearings.gone) },
    acts: { put: all.flatMap(({ acts }) => acts.put), gone: all.flatMap(({ acts }) => acts.gone) },
  };
}

const COLUMNS = {
  id: 'uuid',
  number: 'text',
  kind: 'text',
  essence: 'text',
  judge: 'text',
  received_on: 'text',
  state: 'text',
  external_id: 'text',
} as const;

const rowOf = ({ caseId, told }: JudgedRecord) => ({
  ...{ id: caseId, number: told.number, kind: told.kind, essence: told.essence, judge: told.judge },
  ...{ received_on: told.receivedOn, state: told.state, external_id: told.externalId },
});

interface Told {
  readonly dataAsOf: Date;
  readonly now: Date;
}

async function insertCases(
  em: EntityManager,
  { siteId, source, dataAsOf, now }: Told & { readonly siteId: string; readonly source: CaseSource },
  judged: readonly JudgedRecord[],
): Promise<void> {
  if (judged.length === 0) return;
  const rows = judged.map((each) => ({
    ...rowOf(each),
    ...{ site_id: siteId, source, data_as_of: dataAsOf, note: '', created_at: now, updated_at: now },
  }));
  await database(em).insertInto('court_case').values(rows).execute();
}

async function updateCases(em: EntityManager, { dataAsOf, now }: Told, judged: readonly JudgedRecord[]): Promise<void> {
  if (judged.length === 0) return;
  await sql`update court_case c set number = r.number, kind = r.kind, essence = r.essence, judge = r.judge,
      received_on = r.received_on, state = r.state, data_as_of = ${dataAsOf}, gone_at = null, updated_at = ${now}, version = c.version + 1
    from ${rowsGiven('r', COLUMNS, judged.map(rowOf))} where c.id = r.id`.execute(database(em));
}

/** The source has told the same again: the case is as of now, and nothing of it has changed. */
async function confirmCases(em: EntityManager, judged: readonly JudgedRecord[], dataAsOf: Date): Promise<void> {
  if (judged.length === 0) return;
  await database(em)
    .updateTable('court_case')
    .set({ data_as_of: dataAsOf })
    .where('id', '=', anyOf(judged.map(({ caseId }) => caseId)))
    .where('data_as_of', '<', dataAsOf)
    .execute();
}

async function noteSource(
  em: EntityManager,
  { siteId, source, dataAsOf }: { readonly siteId: string; readonly source: CaseSource; readonly dataAsOf: Date },
): Promise<void> {
  await database(em)
    .insertInto('case_source')
    .values({ site_id: siteId, source, data_as_of: dataAsOf })
    .onConflict((conflict) =>
      conflict.columns(['site_id', 'source']).doUpdateSet({
        data_as_of: sql<Date>`greatest(case_source.data_as_of, excluded.data_as_of)`,
      }),
    )
    .execute();
}

function appliedOf({ caseId, known, diff }: JudgedRecord): AppliedCase {
  const version = (known?.version ?? 0) + (diff.outcome === 'made' || diff.outcome === 'changed' ? 1 : 0);
  return { caseId, outcome: diff.outcome, diff, before: known, version };
}

function movedOf({ caseId, known, diff }: JudgedRecord): MovedParty[] {
  return diff.parties.changed.flatMap(({ id, record: { address } }) => {
    const was = known?.parties.find((party) => party.id === id)?.address ?? address;
    return was === address ? [] : [{ caseId, partyId: id, was, becomes: address }];
  });
}

function renamedOf({ known, diff }: JudgedRecord): RenamedParty[] {
  return diff.parties.changed.flatMap(({ id, record: { name } }) => {
    const was = known?.parties.find((party) => party.id === id)?.name ?? name;
    return was === name ? [] : [{ partyId: id, was, becomes: name }];
  });
}
