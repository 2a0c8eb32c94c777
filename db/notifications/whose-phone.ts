import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { readPhone } from '#domain/notifications/phone.ts';
import type { JudgedPhone } from '#domain/notifications/whose-phone.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

/**
 * Whose the phone of the notice `n` was judged to be, after it was made, whether or not the consent was taken back before. A consent given anew
 * to the same phone says that the number is the party's, and of what went before it says nothing.
 */
export const JUDGED_PHONE = sql<JudgedPhone>`coalesce((select case when s.stranger_said_at is null then 'undistinguished' else 'stranger' end
  from party_consent s where s.case_party_id = n.case_party_id and s.channel = n.channel and s.address = n.address
    and (s.stranger_said_at is not null or s.withdrawn_how = 'message_judged') and s.withdrawn_at > n.created_at
  order by s.stranger_said_at nulls last limit 1), 'his')`;

/** Phones that are known to be no party's of these cases. */
export interface StrangersPhones {
  /** However it is written. */
  has(partyId: string, phone: string): boolean;
}

/** What people have said of the number of a consent is so of the same number in the case, until the party agrees to it anew. */
export async function listStrangersPhones(em: EntityManager, caseIds: readonly string[]): Promise<StrangersPhones> {
  const rows = await database(em)
    .selectFrom('party_consent as c')
    .select(['c.case_party_id as partyId', 'c.address'])
    .where('c.case_id', '=', anyOf(caseIds))
    .where('c.channel', '=', 'sms')
    .where('c.stranger_said_at', 'is not', null)
    .where(
      sql<boolean>`not exists (select from party_consent anew where anew.case_party_id = c.case_party_id and anew.channel = 'sms'
        and anew.address = c.address and anew.entered_at > c.stranger_said_at)`,
    )
    .execute();
  const strangers = new Set(rows.map(({ partyId, address }) => `${partyId} ${address}`));
  return { has: (partyId, phone) => strangers.has(`${partyId} ${readPhone(phone).phone ?? phone}`) };
}
