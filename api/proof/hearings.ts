import type { EntityManager } from '#db/orm.ts';
import { listHearings, listHearingsOfCase, type HearingRow } from '#db/proof/hearings.ts';
import { judgeHearings, type JudgedHearing, type JudgedParty } from '#db/proof/judge-hearings.ts';
import { dayAfter, dayIn } from '#domain/calendar/day.ts';
import { PARTY_ROLE_NAMES } from '#domain/cases/case-party.ts';
import type { Gate } from '#domain/proof/gate.ts';
import { RULES_CAVEAT } from '#domain/proof/gate-rules.ts';
import { hearingDays, hearingDaysFault } from '#domain/proof/hearing-days.ts';
import { statedNoticeBy } from '#domain/proof/notice-lead.ts';
import { gateOfHearing, type CallingMessage } from '#domain/proof/party-notice.ts';
import { procedureOfCase } from '#domain/proof/procedure.ts';
import { daysLeft } from '#domain/proof/ways.ts';
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

async function noticesOf(
  em: EntityManager,
  rows: readonly HearingRow[],
  now: Date,
): Promise<readonly HearingNoticeView[]> {
  return (await judgeHearings(em, rows, now)).map(hearingView);
}

function partyView({ party, notice, representatives }: JudgedParty): PartyNoticeView {
  const { id, role, name } = party;
  const { gate, reason, norms, letter, message, ways, rule } = notice;
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

function hearingView({ hearing, ahead, parties: judged, unlinked }: JudgedHearing): HearingNoticeView {
  const left = daysLeft(ahead) ?? { days: 0, workingDays: 0 };
  const { id, caseId, caseNumber, caseKind, startsAt, room, timeZone } = hearing;
  const parties = judged.map(partyView);
  return {
    ...{ hearingId: id, caseId, caseNumber, caseKind, startsAt: startsAt.toISOString(), room, timeZone },
    ...{ on: dayIn(timeZone, startsAt), ...left, noticeBy: statedNoticeBy(procedureOfCase(hearing), ahead.hearingAt) },
    ...{ gate: gateOfHearing(parties), parties, unlinked, caveat: RULES_CAVEAT },
  };
}
