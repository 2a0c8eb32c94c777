import { sql, type SqlBool } from 'kysely';
import { READY_STATUSES } from '#domain/letters/letter-life.ts';
import { CARRIED_AWAITING, type LetterAwaiting } from '#domain/letters/letter-awaiting.ts';
import { CHANNEL_NAMES, isCarriedByPerson } from '#domain/post/channels.ts';

/** Nobody has said yet where the letter `l` goes. */
const IS_ADDRESS_ASKED = sql<SqlBool>`exists (select from address_question q where q.letter_id = l.id and q.state = 'open')`;

/** Its party is called otherwise than it calls it, and nobody has said that it is the same person, or somebody has said that it is not. */
export const IS_OF_ANOTHER = sql<SqlBool>`exists (select from person_question q
  where q.case_party_id = l.case_party_id and q.state in ('open', 'other') and l.created_at < q.changed_at
    and lower(search_form(l.recipient_name)) <> lower(search_form(q.new_name)))`;

/** A batch does not take the letter `l` until people have answered. */
export const IS_ASKED = sql<SqlBool>`(${IS_ADDRESS_ASKED} or ${IS_OF_ANOTHER})`;

const READY = sql.join(READY_STATUSES.map((status) => sql.lit(status)));
const ASKED = JSON.stringify({ code: 'address_answer' } satisfies LetterAwaiting);
const ASKED_WHO = JSON.stringify({ code: 'person_answer' } satisfies LetterAwaiting);

const CARRIED_CODES = sql.join(Object.keys(CARRIED_AWAITING).map((code) => sql.lit(code)));
const CARRIED_CHANNELS = sql.join(CHANNEL_NAMES.filter(isCarriedByPerson).map((channel) => sql.lit(channel)));
const IS_CARRIED = sql<SqlBool>`l.awaiting ->> 'code' in (${CARRIED_CODES})
  and exists (select from batch b where b.id = l.batch_id and b.channel in (${CARRIED_CHANNELS}))`;
const CARRIED = sql`jsonb_build_object('code', ${sql.lit(JSON.stringify(CARRIED_AWAITING))}::jsonb ->> (l.awaiting ->> 'code'))`;

/** What the letter `l` waits for: one that people carry waits for them; one that a batch would take waits for the answer first, and its term stays what it was. */
export const LETTER_AWAITS = sql<LetterAwaiting | null>`case when l.batch_id is null and l.status in (${READY}) and ${IS_ASKED}
  then coalesce(l.awaiting, '{}') || (case when ${IS_ADDRESS_ASKED} then ${sql.lit(ASKED)}::jsonb else ${sql.lit(ASKED_WHO)}::jsonb end)
  when ${IS_CARRIED} then ${CARRIED} else l.awaiting end`;
