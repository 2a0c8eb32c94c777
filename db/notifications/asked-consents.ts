import { sql } from 'kysely';

/** Something has gone to the phone of the consent `c` as its party's. */
export const HAS_GONE = sql<boolean>`exists (select from notification n join notification_part p on p.notification_id = n.id
  where n.case_party_id = c.case_party_id and n.channel = 'sms' and n.address = c.address and p.intent_at is not null)`;

/**
 * Of the consent `c` there is something to ask when its phone writes: the next notice, while it is in force; what has gone to that phone, also when
 * the consent was taken back since. Of a number that is known to be a stranger's nothing is left to ask.
 */
export const IS_ASKED_OF = sql<boolean>`(c.channel = 'sms' and c.stranger_said_at is null and (c.withdrawn_at is null or ${HAS_GONE}))`;

/** Of the consents to one phone of one party the message `m` is about the last that was given before it came. */
export const IS_ABOUT = sql<boolean>`(c.channel = 'sms' and c.address = m.phone and c.entered_at <= m.received_at
  and not exists (select from party_consent later where later.case_party_id = c.case_party_id and later.channel = 'sms'
    and later.address = c.address and later.entered_at > c.entered_at and later.entered_at <= m.received_at))`;

/** People have not answered about the message `m` of the consent `c`. */
export const IS_UNANSWERED = sql<boolean>`(c.messages_judged_at is null or m.received_at > c.messages_judged_at)`;
