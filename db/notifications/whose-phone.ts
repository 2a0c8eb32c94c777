import { sql } from 'kysely';
import type { JudgedPhone } from '#domain/notifications/whose-phone.ts';

/**
 * Whose the phone of the notice `n` was judged to be, after it was made, whether or not the consent was taken back before. A consent given anew
 * to the same phone says that the number is the party's, and of what went before it says nothing.
 */
export const JUDGED_PHONE = sql<JudgedPhone>`coalesce((select case when s.stranger_said_at is null then 'undistinguished' else 'stranger' end
  from party_consent s where s.case_party_id = n.case_party_id and s.channel = n.channel and s.address = n.address
    and (s.stranger_said_at is not null or s.withdrawn_how = 'message_judged') and s.withdrawn_at > n.created_at
  order by s.stranger_said_at nulls last limit 1), 'his')`;
