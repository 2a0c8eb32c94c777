import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { matchTwin, type PartNames, type TwinAnswer, type TwinParts } from '#domain/case-register/case-twin.ts';
import type { CaseRecord } from '#domain/cases/case-record.ts';
import { caseSubject } from '#domain/cases/case-work.ts';
import type { KnownCase } from '#domain/cases/known-case.ts';
import { WITHDRAWAL_WORDS } from '#domain/notifications/consent.ts';
import { CHANNEL_WORDS } from '#domain/notifications/notification-status.ts';
import { dayWords } from '#domain/work/plain-text.ts';
import { applyCaseRecords, lockCasesOfSite, type AppliedRecords, type MovedParty } from '../cases/apply-records.ts';
import { casesOfSource, wholeCases } from '../cases/known-cases.ts';
import { linkLettersOfNumbers } from '../case-letters/letter-link.ts';
import { consentsInForce } from '../notifications/consents.ts';
import { endDoubts } from '../notifications/doubtful-messages.ts';
import { endByLaterWithdrawals, type EndedConsent } from '../notifications/later-withdrawals.ts';
import { closeTasksOfKind } from '../work/tasks.ts';
import { loadSite } from '../people/step-people.ts';
import { database } from '../statements/database.ts';
import { rowsGiven } from '../statements/values.ts';
import { appendTimeline } from '../work/timeline.ts';
import { findOpenTwin } from './find-twins.ts';
import { mergeCases, type SamePart } from './merge-cases.ts';

export interface TwinSettlement {
  readonly siteId: string;
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
  { siteId, caseId, answer, byId }: TwinSettlement,
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
  await closeTasksOfKind(em, { subject, kind: 'case_twin' }, { status: 'completed', byId }, now);
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

/** The register's telling of the case that is to take its place. */
interface ToldTwin {
  readonly siteId: string;
  readonly caseId: string;
  readonly told: CaseRecord;
  readonly dataAsOf: Date;
}

async function joinTwin(
  em: EntityManager,
  { siteId, caseId, told, dataAsOf }: ToldTwin,
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
async function nameAsRegister(em: EntityManager, { caseId, told, dataAsOf }: Omit<ToldTwin, 'siteId'>): Promise<void> {
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
