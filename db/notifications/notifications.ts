import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { CaseState } from '#domain/cases/court-case.ts';
import { isSameName } from '#domain/cases/same-person.ts';
import {
  NOTIFICATION_LIFE,
  statusesBefore,
  type NotificationStatus,
} from '#domain/notifications/notification-status.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import type { Notification } from './notification.entity.ts';
import { TOLD_MOVES, tellCase } from './tell-case.ts';

/** The notice is not in the projection: a programming error or a lost database, never a user's mistake. */
export class NotificationMissingError extends Error {
  override name = 'NotificationMissingError';
}

/** What the steps need of a notice; the words and the address are read here and nowhere else. */
export type StepNotification = Pick<
  Notification,
  | ('id' | 'siteId' | 'caseId' | 'casePartyId' | 'kind' | 'channel' | 'address' | 'title')
  | ('encoding' | 'timeZone' | 'status' | 'caseNumber' | 'createdAt')
> & {
  readonly caseHearingId: string | null;
  /** The start of the hearing that its words name. */
  readonly toldHearingAt: Date | null;
  readonly reason: string | null;
  readonly letterAt: Date | null;
  readonly createdById: string | null;
  readonly heldAt: Date | null;
  /** The party is called in the case as the notice calls it. */
  readonly isNamedSo: boolean;
  /** The party's consent has not been withdrawn. */
  readonly isAgreed: boolean;
  /** The case does not name the party any more. */
  readonly isPartyGone: boolean;
  readonly caseState: CaseState;
};

/** @throws NotificationMissingError */
export async function loadNotification(em: EntityManager, id: string): Promise<StepNotification> {
  const row = await database(em)
    .selectFrom('notification as n')
    .innerJoin('party_consent as c', 'c.id', 'n.consent_id')
    .innerJoin('case_party as p', 'p.id', 'n.case_party_id')
    .innerJoin('court_case as k', 'k.id', 'n.case_id')
    .select(['n.party_name as noticeName', 'p.name as partyName'])
    .select(['n.id', 'n.site_id as siteId', 'n.case_id as caseId', 'n.case_party_id as casePartyId'])
    .select(['n.case_hearing_id as caseHearingId', 'n.kind', 'n.channel', 'n.address', 'n.title', 'n.encoding'])
    .select(['n.time_zone as timeZone', 'n.status', 'n.reason', 'n.letter_at as letterAt'])
    .select(['n.case_number as caseNumber', 'n.created_by_id as createdById', 'n.created_at as createdAt'])
    .select(['n.held_at as heldAt', 'n.told_hearing_at as toldHearingAt'])
    .select(({ eb }) => eb('c.withdrawn_at', 'is', null).$castTo<boolean>().as('isAgreed'))
    .select(({ eb }) => eb('p.gone_at', 'is not', null).$castTo<boolean>().as('isPartyGone'))
    .select('k.state as caseState')
    .where('n.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotificationMissingError(`notification ${id} is not in the projection`);
  const { noticeName, partyName, ...notice } = row;
  return { ...notice, isNamedSo: isSameName(noticeName, partyName) };
}

export interface NotificationMove {
  readonly id: string;
  readonly to: NotificationStatus;
  /** Why, in words; absent: as it is. */
  readonly reason?: string | undefined;
  /** The end of quiet hours that it waits for; absent: it waits for none, or for something else. */
  readonly heldUntil?: Date | undefined;
  /** Who says so; absent: the machine knows it. */
  readonly saidById?: string | undefined;
}

/** Moves a notice where its life allows it, and says so in the course of its case. False: it stands further already. */
export async function moveNotification(
  em: EntityManager,
  { id, to, reason, heldUntil, saidById }: NotificationMove,
  now: Date,
): Promise<boolean> {
  const isOver = NOTIFICATION_LIFE[to].next.length === 0;
  const moved = await database(em)
    .updateTable('notification')
    .set({
      ...{ status: to, updated_at: now, held_until: heldUntil ?? null },
      ...(reason === undefined ? {} : { reason }),
      ...(to === 'waiting' ? {} : { held_at: null, held_for: null }),
      sent_at: sentAt(to, now),
      ...(isOver ? { finished_at: now } : {}),
      ...(saidById === undefined ? {} : { arrival_said_at: now, arrival_said_by_id: saidById }),
    })
    .where('id', '=', id)
    .where('status', '=', anyOf(statusesBefore(to)))
    .returning(['id', 'case_id as caseId', 'case_party_id as casePartyId', 'channel'])
    .executeTakeFirst();
  const told = saidById === undefined ? TOLD_MOVES[to] : 'notice_said_arrived';
  if (moved !== undefined && told !== undefined) await tellCase(em, told, { ...moved, actorId: saidById }, now);
  return moved !== undefined;
}

/**
 * What the operator has taken was sent, whatever told it, and whenever: the answer, a receipt before it or without it, a person. It was sent
 * when it was last handed over; what is known to be taken before that stays as it was.
 */
function sentAt(to: NotificationStatus, now: Date) {
  const handed = sql<Date | null>`(select max(p.intent_at) from notification_part p where p.notification_id = notification.id
    and p.state in ('accepted', 'delivered', 'undelivered', 'expired'))`;
  const told = to === 'sent' || to === 'delivered' ? now : null;
  return sql<Date | null>`coalesce(notification.sent_at, ${handed}, ${told}::timestamptz)`;
}

/** What an SMS costs is told by the tariff at which it goes: that of its first part, as long as none has left. */
export async function priceAnew(em: EntityManager, id: string, kopecksPerPart: number): Promise<void> {
  await database(em)
    .updateTable('notification')
    .set({ cost_kopecks: sql<number>`part_count * ${kopecksPerPart}` })
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notification_part as p')
            .select('p.ordinal')
            .whereRef('p.notification_id', '=', 'notification.id')
            .where('p.state', '<>', 'pending'),
        ),
      ),
    )
    .execute();
}

/** Notes the letter that goes instead. */
export async function nameDraft(em: EntityManager, id: string, letterId: string): Promise<void> {
  await database(em).updateTable('notification').set({ draft_letter_id: letterId }).where('id', '=', id).execute();
}

/** As what a notice may end that is followed by nothing. */
const STAYING = ['unknown', 'sent', 'undelivered', 'expired'] as const satisfies readonly NotificationStatus[];

/** It stays as it stands, and nothing more is waited for. False: it had ended already. */
export async function finishAsItIs(em: EntityManager, id: string, now: Date): Promise<boolean> {
  const finished = await database(em)
    .updateTable('notification')
    .set({ finished_at: now, updated_at: now })
    .where('id', '=', id)
    .where('status', 'in', STAYING)
    .where('finished_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return finished !== undefined;
}
