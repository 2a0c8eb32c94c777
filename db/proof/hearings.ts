import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { CaseKind } from '#domain/cases/court-case.ts';
import type { PartyRole } from '#domain/cases/case-party.ts';
import type { NotificationChannel, NotificationStatus } from '#domain/notifications/notification-status.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import type { JudgedPhone } from '#domain/notifications/whose-phone.ts';
import { IS_PERSON_ASKED } from '../notifications/consents.ts';
import { UNSENT_PARTS } from '../notifications/unsent-parts.ts';
import { JUDGED_PHONE } from '../notifications/whose-phone.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { database } from '../statements/database.ts';
import { anyOf, instantOf, micros } from '../statements/values.ts';

/** A hearing that is to be, or has been. */
export interface HearingRow {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly caseKind: CaseKind;
  readonly startsAt: Date;
  readonly room: string;
  /** Of its site. */
  readonly timeZone: string;
}

export interface HearingQuery {
  /** Null: all sites. */
  readonly siteId: string | null;
  readonly from: Date;
  readonly to: Date;
  readonly now: Date;
  readonly after?: { readonly micros: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** Hearings between two instants, the earliest first: those that are to be, of open cases, and those that have been, whatever became of their case. */
export function listHearings(em: EntityManager, { siteId, from, to, now, after, limit }: HearingQuery) {
  return hearings(em)
    .select(({ ref }) => micros(ref('h.starts_at')).as('place_micros'))
    .where('h.starts_at', '>=', from)
    .where('h.starts_at', '<', to)
    .where(({ and, eb, or }) =>
      or([
        and([eb('h.state', '=', 'scheduled'), eb('c.state', '=', 'open')]),
        and([eb('h.state', 'in', MAY_HAVE_BEEN), eb('h.starts_at', '<', now)]),
      ]),
    )
    .$if(siteId !== null, (all) => all.where('h.site_id', '=', siteId ?? ''))
    .$if(after !== undefined, (all) =>
      all.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('h.starts_at', 'h.id'),
          '>',
          tuple(instantOf(after?.micros ?? '0'), sql<string>`${after?.id ?? ''}::uuid`),
        ),
      ),
    )
    .limit(limit)
    .execute();
}

/** Nobody writes down of each that it was held. */
const MAY_HAVE_BEEN = ['scheduled', 'held'] as const;

/** Hearings of a case that are to be or have been, the earliest first; a foreign case has none. */
export async function listHearingsOfCase(
  em: EntityManager,
  siteId: string | null,
  caseId: string,
): Promise<readonly HearingRow[]> {
  if (!isUuid(caseId)) return [];
  return hearings(em)
    .where('h.case_id', '=', caseId)
    .where('h.state', 'in', MAY_HAVE_BEEN)
    .$if(siteId !== null, (all) => all.where('h.site_id', '=', siteId ?? ''))
    .execute();
}

/** These of whatever state, but for those that their cases do not name any more; the earliest first. */
export async function listHearingsById(em: EntityManager, ids: readonly string[]): Promise<readonly HearingRow[]> {
  return hearings(em).where('h.id', '=', anyOf(ids)).execute();
}

function hearings(em: EntityManager) {
  return database(em)
    .selectFrom('case_hearing as h')
    .innerJoin('court_case as c', 'c.id', 'h.case_id')
    .innerJoin('site as s', 's.id', 'h.site_id')
    .select(['h.id', 'h.case_id as caseId', 'c.number as caseNumber', 'c.kind as caseKind'])
    .select(['h.starts_at as startsAt', 'h.room', 's.time_zone as timeZone'])
    .where('h.gone_at', 'is', null)
    .orderBy('h.starts_at')
    .orderBy('h.id');
}

/** Who takes part in a case and is to be called. */
export interface PartyRow {
  readonly id: string;
  readonly caseId: string;
  readonly role: PartyRole;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  /** Whom he represents; null: nobody. */
  readonly representsPartyId: string | null;
}

export async function listPartiesOf(em: EntityManager, caseIds: readonly string[]): Promise<readonly PartyRow[]> {
  if (caseIds.length === 0) return [];
  return database(em)
    .selectFrom('case_party')
    .select(['id', 'case_id as caseId', 'role', 'name', 'phone', 'address', 'represents_party_id as representsPartyId'])
    .where('case_id', '=', anyOf(caseIds))
    .where('gone_at', 'is', null)
    .orderBy('ordinal')
    .orderBy('id')
    .execute();
}

/** A letter that calls a party to a hearing. */
export interface CallRow {
  readonly letterId: string;
  readonly number: string | null;
  readonly hearingId: string;
  readonly partyId: string;
  /** The start that it told of. */
  readonly toldHearingAt: Date | null;
  readonly recipientName: string;
  readonly createdAt: Date;
}

/** Letters to these hearings that were not taken back, the oldest first. */
export async function listCalls(em: EntityManager, hearingIds: readonly string[]): Promise<readonly CallRow[]> {
  if (hearingIds.length === 0) return [];
  const rows = await database(em)
    .selectFrom(EVERY_LETTER)
    .select(['l.id as letterId', 'l.number', 'l.told_hearing_at as toldHearingAt'])
    .select(['l.recipient_name as recipientName', 'l.created_at as createdAt'])
    .select([sql<string>`l.case_hearing_id`.as('hearingId'), sql<string>`l.case_party_id`.as('partyId')])
    .where('l.case_hearing_id', '=', anyOf(hearingIds))
    .where('l.case_party_id', 'is not', null)
    .where('l.status', '<>', 'cancelled')
    .orderBy('l.created_at')
    .execute();
  return rows;
}

/** Parties of these cases who have agreed to SMS, and have not taken it back. */
export async function listConsenting(em: EntityManager, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (caseIds.length === 0) return new Set();
  const rows = await database(em)
    .selectFrom('party_consent as c')
    .select('c.case_party_id as partyId')
    .where('c.case_id', '=', anyOf(caseIds))
    .where('c.channel', '=', 'sms')
    .where('c.withdrawn_at', 'is', null)
    .where(({ not }) => not(IS_PERSON_ASKED))
    .execute();
  return new Set(rows.map(({ partyId }) => partyId));
}

/** A call to a hearing by SMS or mail that was not taken back. */
export interface MessageRow {
  readonly id: string;
  readonly hearingId: string;
  readonly partyId: string;
  /** The start that it told of. */
  readonly toldHearingAt: Date | null;
  readonly channel: NotificationChannel;
  readonly address: string;
  /** As the party was called. */
  readonly partyName: string;
  readonly createdAt: Date;
  readonly judgedPhone: JudgedPhone;
  readonly status: Exclude<NotificationStatus, 'withdrawn'>;
  readonly sentAt: Date | null;
  /** When its delivery became known. */
  readonly deliveredAt: Date | null;
  /** Somebody said that it had come: no receipt did. */
  readonly isSaid: boolean;
  /** Its parts that were not handed over. */
  readonly unsentParts: readonly number[];
  /** The party's consent was in force when it was sent. */
  readonly isByConsent: boolean;
}

/** Calls to hearings of these cases by SMS and mail, the oldest first. */
export async function listMessages(em: EntityManager, caseIds: readonly string[]): Promise<readonly MessageRow[]> {
  if (caseIds.length === 0) return [];
  const rows = await database(em)
    .selectFrom('notification as n')
    .innerJoin('party_consent as c', 'c.id', 'n.consent_id')
    .select(['n.case_hearing_id as hearingId', 'n.case_party_id as partyId', 'n.channel', 'n.status'])
    .select(['n.id', 'n.told_hearing_at as toldHearingAt', 'n.sent_at as sentAt', 'n.finished_at as finishedAt'])
    .select(({ eb }) => eb('n.arrival_said_at', 'is not', null).$castTo<boolean>().as('isSaid'))
    .select(['n.party_name as partyName', 'n.created_at as createdAt'])
    .select(['n.address', UNSENT_PARTS.as('unsentParts'), JUDGED_PHONE.as('judgedPhone')])
    .select(
      sql<boolean>`c.withdrawn_at is null or c.withdrawn_at > coalesce(n.sent_at, n.created_at)`.as('isByConsent'),
    )
    .where('n.case_id', '=', anyOf(caseIds))
    .where('n.kind', '=', 'summons')
    .where('n.status', '<>', 'withdrawn')
    .orderBy('n.created_at')
    .execute();
  return rows.flatMap(({ hearingId, status, finishedAt, ...row }) => {
    if (hearingId === null || status === 'withdrawn') return [];
    return [{ ...row, hearingId, status, deliveredAt: status === 'delivered' ? (finishedAt ?? row.sentAt) : null }];
  });
}
