import {
  listCalls,
  listConsenting,
  listHearings,
  listHearingsOfCase,
  listMessages,
  listPartiesOf,
  type CallRow,
  type HearingRow,
  type MessageRow,
  type PartyRow,
} from '#db/proof/hearings.ts';
import { readCalendar } from '#db/calendar/calendar-years.ts';
import type { EntityManager } from '#db/orm.ts';
import { readLettersToJudge } from '#db/proof/judged-letters.ts';
import { dayIn } from '#domain/calendar/day.ts';
import { movedWords } from '#domain/cases/moved-hearing.ts';
import { PARTY_ROLE_NAMES } from '#domain/cases/case-party.ts';
import { isPrincipal, isUnlinked, standsFor } from '#domain/cases/representation.ts';
import type { NotificationStatus } from '#domain/notifications/notification-status.ts';
import type { Gate } from '#domain/proof/gate.ts';
import { RULES_CAVEAT } from '#domain/proof/gate-rules.ts';
import { judgeGate, type GateFinding } from '#domain/proof/judge-gate.ts';
import { procedureOf, type Procedure } from '#domain/proof/procedure.ts';
import {
  gateOfHearing,
  noticeOfParty,
  type CallingMessage,
  type MessageFate,
  type PartyNotice,
} from '#domain/proof/party-notice.ts';
import {
  throughRepresentative,
  type NotifiedRepresentative,
  type RepresentedNotice,
} from '#domain/proof/through-representative.ts';
import { daysLeft, type HearingAhead } from '#domain/proof/ways.ts';
import { instantOf } from '#domain/settings/zoned-time.ts';
import type { HearingNoticesView, HearingNoticeView, PartyNoticeView } from '#views/proof/hearing.ts';
import type { Actor } from '../actor.ts';
import { readCourtCase } from '../cases/case-access.ts';
import { readableSite } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { normView } from './letter-gate.ts';

/** So many days ahead are looked at, and so many hearings told at once. */
export const HEARING_DAYS = 30;
const MAX_HEARINGS = 100;

/** Before a hearing: are all who take part notified. */
export interface HearingService {
  /** Hearings from today on, the nearest first; of one gate, where it is named. */
  coming(actor: Actor, gate?: Gate): Promise<HearingNoticesView>;
  /** Of a case, also those that have been, the earliest first. @throws ApplicationError `not-found` */
  ofCase(actor: Actor, caseId: string): Promise<readonly HearingNoticeView[]>;
}

export function createHearingService({ database, clock }: ServiceDeps): HearingService {
  return {
    coming: (actor, gate) =>
      database.read(async (em) => {
        const now = await clock(em);
        const from = startOfDay(now, actor.timeZone);
        const to = new Date(from.getTime() + HEARING_DAYS * DAY_MS);
        const query = { siteId: readableSite(actor), from, to, limit: MAX_HEARINGS + 1 };
        const rows = await listHearings(em, query);
        const items = await noticesOf(em, rows.slice(0, MAX_HEARINGS), now);
        return {
          items: gate === undefined ? items : items.filter((item) => item.gate === gate),
          hasMore: rows.length > MAX_HEARINGS,
        };
      }),
    ofCase: (actor, caseId) =>
      database.read(async (em) => {
        await readCourtCase(em, actor, caseId);
        const now = await clock(em);
        return noticesOf(em, await listHearingsOfCase(em, readableSite(actor), caseId), now);
      }),
  };
}

const DAY_MS = 86_400_000;

function startOfDay(now: Date, timeZone: string): Date {
  const [year = 0, month = 0, day = 0] = dayIn(timeZone, now).split('-').map(Number);
  return instantOf({ year, month, day, hour: 0, minute: 0, second: 0 }, timeZone);
}

/** Everything of these hearings in a few statements, however many parties there are. */
async function noticesOf(
  em: EntityManager,
  rows: readonly HearingRow[],
  now: Date,
): Promise<readonly HearingNoticeView[]> {
  const caseIds = [...new Set(rows.map(({ caseId }) => caseId))];
  const calls = await listCalls(
    em,
    rows.map(({ id }) => id),
  );
  const [parties, calendar] = [await listPartiesOf(em, caseIds), await readCalendar(em)];
  const [consenting, sent] = [await listConsenting(em, caseIds), await listMessages(em, caseIds)];
  const letters = await readLettersToJudge(
    em,
    calls.map(({ letterId }) => letterId),
  );
  const findings = new Map(letters.map(({ id, judged }) => [id, judgeGate(judged, calendar)]));
  const byCase = Map.groupBy(parties, ({ caseId }) => caseId);
  const byHearing = Map.groupBy(calls, ({ hearingId }) => hearingId);
  return rows.map((row) => {
    const hearingOn = dayIn(row.timeZone, row.startsAt);
    const ahead = { today: dayIn(row.timeZone, now), hearingOn, calendar };
    const messages = sent.filter(({ hearingId }) => hearingId === row.id);
    const own = { calls: byHearing.get(row.id) ?? [], findings, ahead, consenting, messages };
    const named = byCase.get(row.caseId) ?? [];
    const unlinked = named.filter(isUnlinked).map(({ id: partyId, name }) => ({ partyId, name }));
    return hearingView(row, { parties: partyViews(row, named, own), unlinked }, ahead);
  });
}

interface Own {
  readonly calls: readonly CallRow[];
  readonly findings: ReadonlyMap<string, GateFinding>;
  readonly consenting: ReadonlySet<string>;
  /** By SMS and mail, to this hearing. */
  readonly messages: readonly MessageRow[];
  readonly ahead: HearingAhead & { readonly hearingOn: string };
}

/** A representative is no party of his own: he stands beside the party whose he is, when that takes part. */
function partyViews(hearing: HearingRow, parties: readonly PartyRow[], own: Own): readonly PartyNoticeView[] {
  return parties.filter(isPrincipal).map((party) => {
    const representatives = parties
      .filter((one) => standsFor(one, party))
      .map((one) => ({ partyId: one.id, name: one.name, notice: noticeOf(hearing, one, own) }));
    const direct = noticeOf(hearing, party, own);
    const notice = throughRepresentative(direct, representatives, procedureOfHearing(hearing), own.ahead);
    return partyView(party, notice, representatives);
  });
}

function partyView(
  { id, role, name }: PartyRow,
  { gate, reason, norms, letter, message, ways, rule }: RepresentedNotice,
  representatives: readonly (NotifiedRepresentative & { readonly partyId: string })[],
): PartyNoticeView {
  return {
    ...{ partyId: id, role, roleWords: PARTY_ROLE_NAMES[role], name, gate, reason, norms: norms.map(normView), ways },
    ...{ letterId: letter?.letterId ?? null, letterNumber: letter?.number ?? null, representativeRule: rule },
    ...messageOf(message),
    representatives: representatives.map(({ partyId, name: called, notice }) => ({
      ...{ partyId, name: called, gate: notice.gate, reason: notice.reason },
      ...{ letterId: notice.letter?.letterId ?? null, letterNumber: notice.letter?.number ?? null },
      ...messageOf(notice.message),
    })),
  };
}

function messageOf(message: CallingMessage | null) {
  return { notificationId: message?.id ?? null, notificationChannel: message?.channel ?? null };
}

function noticeOf(
  hearing: HearingRow,
  { id, phone, address }: PartyRow,
  { calls, findings, ahead, consenting, messages }: Own,
): PartyNotice {
  const letters = calls
    .filter(({ partyId }) => partyId === id)
    .map(({ letterId, number, toldHearingAt }) => {
      const moved = movedWords(toldHearingAt, hearing);
      return { letterId, number, finding: findings.get(letterId) ?? null, moved };
    });
  const own = messages.filter(({ partyId }) => partyId === id).map((message) => callingMessage(message, hearing));
  const told = {
    hasConsent: consenting.has(id),
    hasPhone: phone !== '',
    hasAddress: address.trim() !== '',
    messages: own,
  };
  return noticeOfParty({ procedure: procedureOfHearing(hearing), letters, ...told }, ahead);
}

/** By which code the case is heard: what calls to it is judged by that. */
function procedureOfHearing({ caseKind, caseNumber }: HearingRow): Procedure {
  return procedureOf({ caseKind, ownNumber: caseNumber, caseNumber, documentKind: 'summons' });
}

const FATES: Readonly<Record<Exclude<NotificationStatus, 'withdrawn'>, MessageFate>> = {
  ...{ queued: 'unsent', waiting: 'unsent', submitting: 'unknown', unknown: 'unknown', sent: 'sent' },
  ...{ delivered: 'delivered', undelivered: 'failed', expired: 'failed', fallen_back: 'replaced' },
};

function callingMessage(
  { id, channel, status, sentAt, deliveredAt, isByConsent, toldHearingAt }: MessageRow,
  hearing: HearingRow,
): CallingMessage {
  const { timeZone: zone, startsAt } = hearing;
  const isLate = deliveredAt !== null && deliveredAt >= startsAt;
  const [sentOn, deliveredOn] = [sentAt, deliveredAt].map((at) => at && dayIn(zone, at));
  return {
    id,
    channel,
    fate: FATES[status],
    sentOn: sentOn ?? null,
    deliveredOn: deliveredOn ?? null,
    isLate,
    isByConsent,
    moved: movedWords(toldHearingAt, hearing),
  };
}

function hearingView(
  row: HearingRow,
  { parties, unlinked }: Pick<HearingNoticeView, 'parties' | 'unlinked'>,
  ahead: Own['ahead'],
): HearingNoticeView {
  const left = daysLeft(ahead) ?? { days: 0, workingDays: 0 };
  const { id, caseId, caseNumber, caseKind, startsAt, room } = row;
  return {
    ...{ hearingId: id, caseId, caseNumber, caseKind, startsAt: startsAt.toISOString(), room },
    ...{ on: ahead.hearingOn, ...left, gate: gateOfHearing(parties), parties, unlinked, caveat: RULES_CAVEAT },
  };
}
