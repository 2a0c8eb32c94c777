import { sql } from 'kysely';
import type { JudgedPhone } from '#domain/notifications/whose-phone.ts';

/**
 * Whose the phone of the notice `n` was judged to be, after it was made. A consent given anew to the same phone says that the number is the
 * party's, and of what went before it says nothing.
 */
export const JUDGED_PHONE = sql<JudgedPhone>`coalesce((select case s.withdrawn_how when 'stranger_number' then 'stranger' else 'undistinguished' end
  from party_consent s where s.case_party_id = n.case_party_id and s.channel = n.channel and s.address = n.address
    and s.withdrawn_how in ('stranger_number', 'message_judged') and s.withdrawn_at > n.created_at
  order by s.withdrawn_how desc limit 1), 'his')`;
