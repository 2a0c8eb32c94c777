import { sql, type SqlBool } from 'kysely';
import { READY_STATUSES } from '#domain/letters/letter-life.ts';
import { CARRIED_AWAITING, type LetterAwaiting } from '#domain/letters/letter-awaiting.ts';
import { CHANNEL_NAMES, isCarriedByPerson } from '#domain/post/channels.ts';
import { isOfAnother } from './of-another.ts';

/** Nobody has said yet where the letter `l` goes. */
const IS_ADDRESS_ASKED = sql<SqlBool>`exists (select from address_question q where q.letter_id = l.id and q.state = 'open')`;

const LETTER = {
  partyId: sql.raw('l.case_party_id'),
  name: sql.raw('l.recipient_name'),
  at: sql.raw('l.created_at'),
};

/** Its party is called otherwise than it calls it, and people have said that it is another person: no batch will take it. */
export const IS_OF_OTHER = isOfAnother(LETTER, ['other']);

/** The same, or nobody has said yet whether it is the same person. */
export const IS_OF_ANOTHER = isOfAnother(LETTER, ['open', 'other']);

/** A batch does not take the letter `l` until people have answered, or at all. */
export const IS_ASKED = sql<SqlBool>`(${IS_ADDRESS_ASKED} or ${IS_OF_ANOTHER})`;

const READY = sql.join(READY_STATUSES.map((status) => sql.lit(status)));
const awaits = (code: LetterAwaiting['code']) =>
  sql`${sql.lit(JSON.stringify({ code } satisfies LetterAwaiting))}::jsonb`;

const CARRIED_CODES = sql.join(Object.keys(CARRIED_AWAITING).map((code) => sql.lit(code)));
const CARRIED_CHANNELS = sql.join(CHANNEL_NAMES.filter(isCarriedByPerson).map((channel) => sql.lit(channel)));
const IS_CARRIED = sql<SqlBool>`l.awaiting ->> 'code' in (${CARRIED_CODES})
  and exists (select from batch b where b.id = l.batch_id and b.channel in (${CARRIED_CHANNELS}))`;
const CARRIED = sql`jsonb_build_object('code', ${sql.lit(JSON.stringify(CARRIED_AWAITING))}::jsonb ->> (l.awaiting ->> 'code'))`;

/** For what of these a letter that is not taken waits: each is counted once. */
export const HELD_FOR = {
  another: IS_OF_OTHER,
  address: sql<SqlBool>`(${IS_ADDRESS_ASKED} and not ${IS_OF_OTHER})`,
  person: sql<SqlBool>`(${IS_OF_ANOTHER} and not ${IS_OF_OTHER} and not ${IS_ADDRESS_ASKED})`,
} as const;

/**
 * What the letter `l` waits for: one that a batch would take waits for the answer first, and its term stays what it was. One to who is the party no
 * more waits to be taken back, and no term of a batch is its own. One that people carry waits for them.
 */
export const LETTER_AWAITS = sql<LetterAwaiting | null>`case when l.batch_id is null and l.status in (${READY}) and ${IS_ASKED}
  then case when ${HELD_FOR.another} then ${awaits('taking_back')}
    when ${HELD_FOR.address} then coalesce(l.awaiting, '{}') || ${awaits('address_answer')}
    else coalesce(l.awaiting, '{}') || ${awaits('person_answer')} end
  when ${IS_CARRIED} then ${CARRIED} else l.awaiting end`;
