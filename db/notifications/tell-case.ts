import type { EntityManager } from '@mikro-orm/postgresql';
import { PARTY_ROLE_NAMES } from '#domain/cases/case-party.ts';
import { caseSubject, type CASE_EVENT_TEXTS } from '#domain/cases/case-work.ts';
import {
  CHANNEL_WORDS,
  type NotificationChannel,
  type NotificationStatus,
} from '#domain/notifications/notification-status.ts';
import { database } from '../statements/database.ts';
import { appendTimeline } from '../work/timeline.ts';

/** What the course of a case says of notifying its party. */
export interface ToldToCase {
  readonly caseId: string;
  readonly casePartyId: string;
  readonly channel: NotificationChannel;
  /** Of the consent, the notice or the message. */
  readonly id: string;
  readonly actorId?: string | undefined;
  readonly how?: string | undefined;
}

type Told = 'consent_given' | 'consent_withdrawn' | MessageTold | NoticeTold;
type MessageTold = Extract<keyof typeof CASE_EVENT_TEXTS, `message_is_${string}`>;
type NoticeTold = Extract<keyof typeof CASE_EVENT_TEXTS, `notice_${string}`>;

/** By its role: a course outlives the name, and a phone is no matter of it. */
export async function tellCase(
  em: EntityManager,
  kind: Told,
  { caseId, casePartyId, channel, id, actorId, how }: ToldToCase,
  now: Date,
): Promise<void> {
  const party = await database(em)
    .selectFrom('case_party')
    .select('role')
    .where('id', '=', casePartyId)
    .executeTakeFirst();
  const who = party === undefined ? 'участник' : PARTY_ROLE_NAMES[party.role].toLowerCase();
  const data = { way: CHANNEL_WORDS[channel], who, ...(how === undefined ? {} : { how }) };
  await appendTimeline(em, { subject: caseSubject(caseId), eventKey: `${kind}:${id}`, at: now, kind, actorId, data });
}

/** Which moves of a notice the case is told of: what it means for whoever asks whether the party knows. */
export const TOLD_MOVES: Readonly<Partial<Record<NotificationStatus, NoticeTold>>> = {
  ...{ sent: 'notice_sent', delivered: 'notice_delivered', undelivered: 'notice_undelivered' },
  ...{ expired: 'notice_undelivered', fallen_back: 'notice_fallen_back' },
  cut_short: 'notice_cut_short',
};
