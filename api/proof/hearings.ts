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
import { listNameChanges } from '#db/case-register/person-questions.ts';
import { listTellings } from '#db/notifications/tellings.ts';
import { listDoubtedPhones, type DoubtedPhones } from '#db/notifications/doubtful-messages.ts';
import { readCalendar } from '#db/calendar/calendar-years.ts';
import type { EntityManager } from '#db/orm.ts';
import { readLettersToJudge } from '#db/proof/judged-letters.ts';
import { dayAfter, dayIn } from '#domain/calendar/day.ts';
import { movedStart } from '#domain/cases/moved-hearing.ts';
import { PARTY_ROLE_NAMES } from '#domain/cases/case-party.ts';
import { whoseGiven, type NameChange } from '#domain/cases/same-person.ts';
import { isPrincipal, isUnlinked, standsFor } from '#domain/cases/representation.ts';
import { takenBackBy, takenBackWords, type Telling } from '#domain/notifications/later-told.ts';
import type { NotificationStatus } from '#domain/notifications/notification-status.ts';
import { partsLeftWords } from '#domain/notifications/parts-left.ts';
import { whosePhone } from '#domain/notifications/whose-phone.ts';
import type { Gate } from '#domain/proof/gate.ts';
import { RULES_CAVEAT } from '#domain/proof/gate-rules.ts';
import { hearingDays, hearingDaysFault } from '#domain/proof/hearing-days.ts';
import { judgeGate, type GateFinding } from '#domain/proof/judge-gate.ts';
import { procedureOfCase } from '#domain/proof/procedure.ts';
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
import { ApplicationError } from '../errors.ts';
import { pageOf, placeOf } from '../http/cursor.ts';
import { readableSite } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { normView } from './letter-gate.ts';

/** So many hearings are told at once. */
const MAX_HEARINGS = 100;

/** Which hearings are looked at. */
export interface HearingsAsked {
  /** `yyyy-MM-dd` on the reader's clock, both included; what is absent: see `hearingDays`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly gate?: Gate | undefined;
  readonly cursor?: string | undefined;
}

/** Before a hearing: are all who take part notified. */
export interface HearingService {
  /**
   * Of some days, the earliest first; where none are named, the coming ones. Of one gate, where it is named: then a page may hold fewer than
   * there are further on. @throws ApplicationError `bad-request`
   */
  list(actor: Actor, asked: HearingsAsked): Promise<HearingNoticesView>;
  /** Of a case, also those that have been, the earliest first. @throws ApplicationError `not-found` */
  ofCase(actor: Actor, caseId: string): Promise<readonly HearingNoticeView[]>;
}

export function createHearingService({ database, clock }: ServiceDeps): HearingService {
  return {
    list: (actor, { gate, cursor, ...asked }) =>
      database.read(async (em) => {
        const now = await clock(em);
        const { timeZone } = actor;
        const days = hearingDays(asked, dayIn(timeZone, now));
        const fault = hearingDaysFault(days);
        if (fault !== null) throw new ApplicationError('bad-request', { detail: fault });
        const within = { from: startOfDay(days.from, timeZone), to: startOfDay(dayAfter(days.to, 1), timeZone) };
        const query = { siteId: readableSite(actor), ...within, now, after: placeOf(cursor) };
        const rows = await listHearings(em, { ...query, limit: MAX_HEARINGS + 1 });
        const { items: shown, nextCursor } = pageOf(rows, MAX_HEARINGS, (row) => row);
        const items = await noticesOf(em, shown, now);
        return {
          ...days,
          items: gate === undefined ? items : items.filter((item) => item.gate === gate),
          ...{ hasMore: nextCursor !== null, nextCursor },
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

function startOfDay(text: string, timeZone: string): Date {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
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
  const [doubted, tellings] = [await listDoubtedPhones(em, caseIds), await listTellings(em, caseIds)];
  const nameChanges = await listNameChanges(em, caseIds);
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
    const own = {
      calls: byHearing.get(row.id) ?? [],
      findings,
      ahead,
      consenting,
      messages,
      doubted,
      tellings,
      nameChanges,
    };
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
  readonly doubted: DoubtedPhones;
  /** All that has left for the parties, of whatever hearing. */
  readonly tellings: readonly Telling[];
  readonly nameChanges: ReadonlyMap<string, readonly NameChange[]>;
  readonly ahead: HearingAhead & { readonly hearingOn: string };
}

/** A representative is no party of his own: he stands beside the party whose he is, when that takes part. */
function partyViews(hearing: HearingRow, parties: readonly PartyRow[], own: Own): readonly PartyNoticeView[] {
  return parties.filter(isPrincipal).map((party) => {
    const representatives = parties
      .filter((one) => standsFor(one, party))
      .map((one) => ({ partyId: one.id, name: one.name, notice: noticeOf(hearing, one, own) }));
    const direct = noticeOf(hearing, party, own);
    const notice = throughRepresentative(direct, representatives, procedureOfCase(hearing), own.ahead);
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
  { id, name, phone, address }: PartyRow,
  { calls, findings, ahead, consenting, messages, doubted, tellings, nameChanges }: Own,
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
    hasPhone: phone !== '',
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
  const [sentOn, deliveredOn] = [sentAt, deliveredAt].map((at) => at && dayIn(zone, at));
  return {
    id,
    channel,
    fate: FATES[status],
    sentOn: sentOn ?? null,
    deliveredOn: deliveredOn ?? null,
    isLate,
    isSaid,
    unsent: partsLeftWords(unsentParts),
    isByConsent,
    moved: movedStart(toldHearingAt, hearing),
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
