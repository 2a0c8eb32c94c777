import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import {
  matchTwin,
  mayBeOne,
  type HandCase,
  type PartNames,
  type TwinAnswer,
  type TwinParts,
} from '#domain/case-register/case-twin.ts';
import type { CaseRecord } from '#domain/cases/case-record.ts';
import { caseSubject } from '#domain/cases/case-work.ts';
import type { CaseKind, CaseSource } from '#domain/cases/court-case.ts';
import type { KnownCase } from '#domain/cases/known-case.ts';
import { WITHDRAWAL_WORDS } from '#domain/notifications/consent.ts';
import { CHANNEL_WORDS } from '#domain/notifications/notification-status.ts';
import { dayWords } from '#domain/work/plain-text.ts';
import { taskDates } from '#domain/work/task-kinds.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { applyCaseRecords, lockCasesOfSite, type AppliedRecords, type MovedParty } from '../cases/apply-records.ts';
import { casesOfSource, wholeCases } from '../cases/known-cases.ts';
import { linkLettersOfNumbers } from '../case-letters/letter-link.ts';
import { consentsInForce } from '../notifications/consents.ts';
import { endDoubts } from '../notifications/doubtful-messages.ts';
import { endByLaterWithdrawals, type EndedConsent } from '../notifications/later-withdrawals.ts';
import { loadSite } from '../people/step-people.ts';
import { database } from '../statements/database.ts';
import { anyOf, count, json, rowsGiven } from '../statements/values.ts';
import { closeTaskOf } from '../notifications/letter-done.ts';
import { openTask } from '../work/tasks.ts';
import { appendTimeline } from '../work/timeline.ts';
import { mergeCases, type SamePart } from './merge-cases.ts';

export interface ToldOf {
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
    .where('c.number', '=', anyOf([...new Set(records.map(({ number }) => number))]))
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
  await database(em)
    .updateTable('task')
    .set({ status: 'obsolete', closed_at: now })
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', caseId)
    .where('kind', '=', 'case_twin')
    .where('closed_at', 'is', null)
    .execute();
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

/** Where a case went that was joined to another one of the site (null: of any); null: no such was. */
export async function findJoined(em: EntityManager, siteId: string | null, caseId: string): Promise<string | null> {
  if (!isUuid(caseId)) return null;
  const row = await database(em)
    .selectFrom('case_twin')
    .select('case_id as joinedTo')
    .where('merged_case_id', '=', caseId)
    .$if(siteId !== null, (own) => own.where('site_id', '=', siteId ?? ''))
    .executeTakeFirst();
  return row?.joinedTo ?? null;
}

/** The case on whose card it is asked whether this one of the register is the same; null: nothing is asked. */
export async function findAskedOn(em: EntityManager, caseId: string): Promise<string | null> {
  const row = await database(em)
    .selectFrom('court_case as c')
    .innerJoin('case_twin as t', (join) =>
      join.onRef('t.site_id', '=', 'c.site_id').onRef('t.external_id', '=', 'c.external_id'),
    )
    .select('t.case_id as askedOn')
    .where('c.id', '=', caseId)
    .where('c.source', '=', 'amirs')
    .where('t.state', '=', 'open')
    .executeTakeFirst();
  return row?.askedOn ?? null;
}

/** What is asked about a case that was entered by hand; null: nothing. */
export async function findOpenTwin(
  em: EntityManager,
  caseId: string,
): Promise<{
  readonly id: string;
  /** The register's own where it is here already. */
  readonly otherCaseId: string | null;
  readonly told: CaseRecord;
  readonly dataAsOf: Date;
  readonly askedAt: Date;
} | null> {
  const row = await database(em)
    .selectFrom('case_twin as t')
    .leftJoin('court_case as c', (join) =>
      join
        .onRef('c.site_id', '=', 't.site_id')
        .onRef('c.external_id', '=', 't.external_id')
        .on('c.source', '=', 'amirs'),
    )
    .select(['t.id', 't.told', 't.data_as_of as dataAsOf', 't.asked_at as askedAt', 'c.id as otherCaseId'])
    .where('t.case_id', '=', caseId)
    .where('t.state', '=', 'open')
    .executeTakeFirst();
  return row?.told == null ? null : { ...row, told: row.told as CaseRecord };
}

export interface TwinSettlement extends ToldOf {
  readonly caseId: string;
  readonly answer: TwinAnswer;
  readonly byId: string;
}

export interface SettledTwin extends AppliedRecords {
  /** Consents that ended because the same person had taken one back later in the other case. */
  readonly ended: readonly EndedConsent[];
}

/**
 * One case: what was entered by hand becomes the register's under the same id, so that its letters, consents and notices stay with it; what the
 * register's own has had here comes over to it. Different ones: the register's is entered beside it. Null: nothing is asked any more.
 */
export async function settleTwin(
  em: EntityManager,
  { siteId, caseId, answer, byId }: Omit<TwinSettlement, 'dataAsOf'>,
  now: Date,
): Promise<SettledTwin | null> {
  await lockCasesOfSite(em, siteId);
  const twin = await findOpenTwin(em, caseId);
  if (twin === null) return null;
  const { told, dataAsOf } = twin;
  const joined = answer === 'same' ? await joinTwin(em, { siteId, caseId, told, dataAsOf }, byId, now) : NOT_JOINED;
  await database(em)
    .updateTable('case_twin')
    .set({ state: answer, told: null, merged_case_id: joined.mergedId, settled_at: now, settled_by_id: byId })
    .where('id', '=', twin.id)
    .execute();
  const applied = await applyCaseRecords(em, siteId, 'amirs', [told], dataAsOf, now);
  const subject = caseSubject(caseId);
  await closeTaskOf(em, subject, 'case_twin', byId, now);
  const kind = answer === 'same' ? ('twin_same' as const) : ('twin_different' as const);
  await appendTimeline(em, { subject, eventKey: `twin_settled:${twin.id}`, at: now, kind, actorId: byId });
  await tellOfJoined(em, { caseId, twinId: twin.id, byId, joined }, now);
  return { cases: applied.cases, moved: [...joined.moved, ...applied.moved], ended: joined.ended };
}

/** What became of consents by it, and which case went into this one. */
async function tellOfJoined(
  em: EntityManager,
  {
    caseId,
    twinId,
    byId,
    joined,
  }: { readonly caseId: string; readonly twinId: string; readonly byId: string; readonly joined: JoinedTwin },
  now: Date,
): Promise<void> {
  const line = { subject: caseSubject(caseId), at: now, actorId: byId };
  if (joined.mergedNumber !== null) {
    const data = { number: joined.mergedNumber };
    await appendTimeline(em, { ...line, eventKey: `case_joined:${twinId}`, kind: 'case_joined', data });
  }
  for (const { id, channel, givenOn, withdrawnOn, how } of joined.ended) {
    const data = { way: CHANNEL_WORDS[channel], given: dayWords(givenOn), taken: dayWords(withdrawnOn) };
    const words = { ...data, how: WITHDRAWAL_WORDS[how] };
    await appendTimeline(em, { ...line, eventKey: `consent_ended:${id}`, kind: 'consent_ended', data: words });
  }
  if (joined.ended.length > 0) await endDoubts(em, [caseId], byId, now);
}

interface JoinedTwin {
  /** Of the row that went; null: the register's own was not here. */
  readonly mergedId: string | null;
  /** The number that it bore here; null as above. */
  readonly mergedNumber: string | null;
  readonly moved: readonly MovedParty[];
  readonly ended: readonly EndedConsent[];
}
const NOT_JOINED: JoinedTwin = { mergedId: null, mergedNumber: null, moved: [], ended: [] };

async function joinTwin(
  em: EntityManager,
  { siteId, caseId, told, dataAsOf }: Asked,
  byId: string,
  now: Date,
): Promise<JoinedTwin> {
  const [kept] = await wholeCases(em, [caseId]);
  if (kept === undefined) throw new TypeError('a case that was locked is not there');
  const own = (await casesOfSource(em, { siteId, source: 'amirs' }, [told.externalId])).get(told.externalId) ?? null;
  const same = matchTwin(kept, told);
  // Of another source the names mean nothing to the register: it would take them for its own that are gone.
  await forgetNames(em, caseId);
  if (own !== null) {
    const parties = pairsOf(same.parties, own.parties);
    const { timeZone } = await loadSite(em, siteId);
    const ended = await endByLaterWithdrawals(em, parties, { byId, timeZone }, now);
    const parts = await samePartsOf(em, same, own);
    await mergeCases(em, { into: caseId, from: own.id, byId, ...parts }, now);
    await nameAsRegister(em, { caseId, told, dataAsOf: new Date(own.dataAsOf) });
    // Two cases of one number bound no letter to themselves.
    await linkLettersOfNumbers(em, siteId, [told.number]);
    const moved = movedBy(caseId, parts.parties, kept, own);
    return { mergedId: own.id, mergedNumber: own.number, moved, ended };
  }
  await nameParts(em, 'case_party', same.parties);
  await nameParts(em, 'case_hearing', same.hearings);
  await nameParts(em, 'case_act', same.acts);
  await nameAsRegister(em, { caseId, told, dataAsOf });
  return NOT_JOINED;
}

/** Two consents in force of one way would be one party's: such a party stays beside the register's. */
async function samePartsOf(em: EntityManager, same: TwinParts, own: KnownCase) {
  const parties = pairsOf(same.parties, own.parties);
  const consents = await consentsInForce(
    em,
    parties.flatMap((pair) => [pair.own, pair.other]),
  );
  const waysOf = (id: string) => consents.filter(({ casePartyId }) => casePartyId === id).map(({ channel }) => channel);
  return {
    parties: parties.filter((pair) => !waysOf(pair.own).some((way) => waysOf(pair.other).includes(way))),
    hearings: pairsOf(same.hearings, own.hearings),
    acts: pairsOf(same.acts, own.acts),
  };
}

function pairsOf(
  parts: readonly PartNames[],
  known: readonly { readonly id: string; readonly externalId: string | null }[],
): SamePart[] {
  return parts.flatMap(({ id, externalId }) => {
    const other = known.find((part) => part.externalId === externalId);
    return other === undefined ? [] : [{ own: id, other: other.id }];
  });
}

/** Letters to a party that was entered by hand go to its address of then. */
function movedBy(caseId: string, parties: readonly SamePart[], kept: KnownCase, own: KnownCase): MovedParty[] {
  return parties.flatMap(({ own: id, other }) => {
    const was = kept.parties.find((party) => party.id === id)?.address ?? '';
    const becomes = own.parties.find((party) => party.id === other)?.address ?? '';
    return was === becomes ? [] : [{ caseId, partyId: other, was, becomes }];
  });
}

async function forgetNames(em: EntityManager, caseId: string): Promise<void> {
  for (const table of ['case_party', 'case_hearing', 'case_act'] as const)
    await database(em).updateTable(table).set({ external_id: null }).where('case_id', '=', caseId).execute();
}

/** The version grows with what the register changes of it, and by this besides: the ETag of who edits it by hand is of the past. */
async function nameAsRegister(
  em: EntityManager,
  { caseId, told, dataAsOf }: Pick<Asked, 'caseId' | 'told' | 'dataAsOf'>,
): Promise<void> {
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
