import { sql, type SqlBool } from 'kysely';
import { READY_STATUSES } from '#domain/letters/letter-life.ts';
import type { LetterAwaiting } from '#domain/letters/letter-awaiting.ts';

/** Nobody has said yet where the letter `l` goes. */
export const IS_ASKED = sql<SqlBool>`exists (select from address_question q where q.letter_id = l.id and q.state = 'open')`;

const READY = sql.join(READY_STATUSES.map((status) => sql.lit(status)));
const ASKED = JSON.stringify({ code: 'address_answer' } satisfies LetterAwaiting);

/** What the letter `l` waits for: one that a batch would take waits for the answer first, and its term stays what it was. */
export const LETTER_AWAITS = sql<LetterAwaiting | null>`case when l.batch_id is null and l.status in (${READY}) and ${IS_ASKED}
  then coalesce(l.awaiting, '{}') || ${sql.lit(ASKED)}::jsonb else l.awaiting end`;
