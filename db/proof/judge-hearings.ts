import { listNameChanges } from '../case-register/person-questions.ts';
import { readCalendar } from '../calendar/calendar-years.ts';
import { listDoubtedPhones, type DoubtedPhones } from '../notifications/doubtful-messages.ts';
import { listStrangersPhones, type StrangersPhones } from '../notifications/whose-phone.ts';
import { listTellings } from '../notifications/tellings.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { dayIn } from '#domain/calendar/day.ts';
import { movedStart } from '#domain/cases/moved-hearing.ts';
import { isPrincipal, isUnlinked, standsFor } from '#domain/cases/representation.ts';
import { whoseGiven, type NameChange } from '#domain/cases/same-person.ts';
import { takenBackBy, takenBackWords, type Telling } from '#domain/notifications/later-told.ts';
import type { NotificationStatus } from '#domain/notifications/notification-status.ts';
import { partsLeftWords } from '#domain/notifications/parts-left.ts';
import { whosePhone } from '#domain/notifications/whose-phone.ts';
import { judgeGate, type GateFinding } from '#domain/proof/judge-gate.ts';
import { noticeOfParty, type CallingMessage, type MessageFate, type PartyNotice } from '#domain/proof/party-notice.ts';
import { procedureOfCase } from '#domain/proof/procedure.ts';
import {
  throughRepresentative,
  type NotifiedRepresentative,
  type RepresentedNotice,
} from '#domain/proof/through-representative.ts';
import type { HearingAhead } from '#domain/proof/ways.ts';
import { localTimeIn } from '#domain/settings/zoned-time.ts';
import {
  listCalls,
  listConsenting,
  listMessages,
  listPartiesOf,
  type CallRow,
  type HearingRow,
  type MessageRow,
  type PartyRow,
} from './hearings.ts';
import { readLettersToJudge } from './judged-letters.ts';

/** A representative beside his party, by what he was told himself. */
export type JudgedRepresentative = NotifiedRepresentative & { readonly partyId: string };

/** Who takes part in a hearing for himself: whether he is notified of it. */
export interface JudgedParty {
  readonly party: PartyRow;
  readonly notice: RepresentedNotice;
  readonly representatives: readonly JudgedRepresentative[];
}

/** A hearing with all who are to be notified of it. */
export interface JudgedHearing {
  readonly hearing: HearingRow;
  readonly ahead: HearingAhead & { readonly hearingAt: string };
  readonly parties: readonly JudgedParty[];
  /** Representatives of whom nobody has said whose they are. */
  readonly unlinked: readonly { readonly partyId: string; readonly name: string }[];
}

/** Of these hearings who is notified, by the one rule that every screen and step asks; in a few statements, however many parties there are. */
export async function judgeHearings(
  em: EntityManager,
  rows: readonly HearingRow[],
  now: Date,
): Promise<readonly JudgedHearing[]> {
  const caseIds = [...new Set(rows.map(({ caseId }) => caseId))];
  const calls = await listCalls(
    em,
    rows.map(({ id }) => id),
  );
  const [parties, calendar] = [await listPartiesOf(em, caseIds), await readCalendar(em)];
  const [consenting, sent] = [await listConsenting(em, caseIds), await listMessages(em, caseIds)];
  const [doubted, tellings] = [await listDoubtedPhones(em, caseIds), await listTellings(em, caseIds)];
  const [nameChanges, strangers] = [await listNameChanges(em, caseIds), await listStrangersPhones(em, caseIds)];
  const letters = await readLettersToJudge(
    em,
    calls.map(({ letterId }) => letterId),
  );
  const findings = new Map(letters.map(({ id, judged }) => [id, judgeGate(judged, calendar)]));
  const byCase = Map.groupBy(parties, ({ caseId }) => caseId);
  const byHearing = Map.groupBy(calls, ({ hearingId }) => hearingId);
  return rows.map((row) => {
    const hearingAt = localTimeIn(row.timeZone, row.startsAt);
    const ahead = { now: localTimeIn(row.timeZone, now), hearingAt, calendar };
    const messages = sent.filter(({ hearingId }) => hearingId === row.id);
    const own = {
      calls: byHearing.get(row.id) ?? [],
      findings,
      ahead,
      consenting,
      messages,
      doubted,
      strangers,
      tellings,
      nameChanges,
    };
    const named = byCase.get(row.caseId) ?? [];
    const unlinked = named.filter(isUnlinked).map(({ id: partyId, name }) => ({ partyId, name }));
    return { hearing: row, ahead, parties: judgedParties(row, named, own), unlinked };
  });
}

/** Whether this one, a party or who represents it, is notified of the hearing: what a party's own notices do not, its representative's may. */
export function isNotified(judged: JudgedHearing, partyId: string): boolean {
  return toldOf(judged, partyId)?.gate === 'green';
}

/** What is judged of this one; undefined: nobody of that id takes part. */
export function toldOf({ parties }: JudgedHearing, partyId: string): Pick<PartyNotice, 'gate' | 'reason'> | undefined {
  const told = parties.flatMap(({ party, notice, representatives }) => [
    { id: party.id, notice },
    ...representatives.map((one) => ({ id: one.partyId, notice: one.notice })),
  ]);
  return told.find(({ id }) => id === partyId)?.notice;
}

interface Own {
  readonly calls: readonly CallRow[];
  readonly findings: ReadonlyMap<string, GateFinding>;
  readonly consenting: ReadonlySet<string>;
  /** By SMS and mail, to this hearing. */
  readonly messages: readonly MessageRow[];
  readonly doubted: DoubtedPhones;
  readonly strangers: StrangersPhones;
  /** All that has left for the parties, of whatever hearing. */
  readonly tellings: readonly Telling[];
  readonly nameChanges: ReadonlyMap<string, readonly NameChange[]>;
  readonly ahead: HearingAhead & { readonly hearingAt: string };
}

/** A representative is no party of his own: he stands beside the party whose he is, when that takes part. */
function judgedParties(hearing: HearingRow, parties: readonly PartyRow[], own: Own): readonly JudgedParty[] {
  return parties.filter(isPrincipal).map((party) => {
    const representatives = parties
      .filter((one) => standsFor(one, party))
      .map((one) => ({ partyId: one.id, name: one.name, notice: noticeOf(hearing, one, own) }));
    const direct = noticeOf(hearing, party, own);
    const notice = throughRepresentative(direct, representatives, procedureOfCase(hearing), own.ahead);
    return { party, notice, representatives };
  });
}

function noticeOf(
  hearing: HearingRow,
  { id, name, phone, address }: PartyRow,
  { calls, findings, ahead, consenting, messages, doubted, strangers, tellings, nameChanges }: Own,
): PartyNotice {
  const person = { name, changes: nameChanges.get(id) ?? [] };
  const takenBack = (tellingId: string): string | null => {
    const by = takenBackBy(tellingId, tellings);
    return by && takenBackWords(by, hearing);
  };
  const letters = calls
    .filter(({ partyId }) => partyId === id)
    .map(({ letterId, number, toldHearingAt, recipientName, createdAt }) => {
      const moved = movedStart(toldHearingAt, hearing);
      return {
        letterId,
        number,
        finding: findings.get(letterId) ?? null,
        moved,
        takenBack: takenBack(letterId),
        whoseGiven: whoseGiven({ at: createdAt, name: recipientName }, person),
      };
    });
  const own = messages
    .filter(({ partyId }) => partyId === id)
    .map((message) => ({
      ...callingMessage(message, hearing),
      takenBack: takenBack(message.id),
      whoseGiven: whoseGiven({ at: message.createdAt, name: message.partyName }, person),
      whosePhone: whosePhone(message.judgedPhone, doubted.has(id, message.address)),
    }));
  const told = {
    hasConsent: consenting.has(id),
    hasPhone: phone !== '' && !strangers.has(id, phone),
    hasAddress: address.trim() !== '',
    messages: own,
  };
  return noticeOfParty({ procedure: procedureOfCase(hearing), letters, ...told }, ahead);
}

const FATES: Readonly<Record<Exclude<NotificationStatus, 'withdrawn'>, MessageFate>> = {
  ...{ queued: 'unsent', waiting: 'unsent', submitting: 'unknown', unknown: 'unknown', sent: 'sent' },
  ...{ delivered: 'delivered', undelivered: 'failed', expired: 'failed', fallen_back: 'replaced' },
  cut_short: 'cut_short',
};

function callingMessage(
  { id, channel, status, sentAt, deliveredAt, isSaid, unsentParts, isByConsent, toldHearingAt }: MessageRow,
  hearing: HearingRow,
): Omit<CallingMessage, 'whosePhone' | 'takenBack' | 'whoseGiven'> {
  const { timeZone: zone, startsAt } = hearing;
  const isLate = deliveredAt !== null && deliveredAt >= startsAt;
  return {
    id,
    channel,
    fate: FATES[status],
    sentOn: sentAt && dayIn(zone, sentAt),
    deliveredAt: deliveredAt && localTimeIn(zone, deliveredAt),
    isLate,
    isSaid,
    unsent: partsLeftWords(unsentParts),
    isByConsent,
    moved: movedStart(toldHearingAt, hearing),
  };
}
