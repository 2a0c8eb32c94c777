import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { UNSENT_PARTS } from '../notifications/unsent-parts.ts';
import { JUDGED_PHONE } from '../notifications/whose-phone.ts';
import { database } from '../statements/database.ts';

export type SentNotice = Awaited<ReturnType<typeof listSentNoticesOfCase>>[number];

/** Anything of the notice `n` has been handed over. */
const HAS_LEFT = sql<boolean>`exists (select from notification_part p where p.notification_id = n.id and p.intent_at is not null)`;

/** Notices of a case of which anything has been handed over, with the consent each rests on, the oldest first. */
export function listSentNoticesOfCase(em: EntityManager, caseId: string) {
  return database(em)
    .selectFrom('notification as n')
    .innerJoin('party_consent as c', 'c.id', 'n.consent_id')
    .select(['n.id', 'n.channel', 'n.kind', 'n.party_name as partyName', 'n.address', 'n.title', 'n.body', 'n.status'])
    .select(['n.reason', 'n.created_at as createdAt', 'n.sent_at as sentAt', 'n.finished_at as finishedAt'])
    .select(['c.form', 'c.given_on as givenOn', 'c.withdrawn_at as withdrawnAt', 'c.withdrawn_how as withdrawnHow'])
    .leftJoin('account as s', 's.id', 'n.arrival_said_by_id')
    .select(['n.arrival_said_at as arrivalSaidAt', 's.full_name as arrivalSaidByName'])
    .select(['n.case_party_id as partyId', UNSENT_PARTS.as('unsentParts'), JUDGED_PHONE.as('judgedPhone')])
    .leftJoin('case_hearing as h', 'h.id', 'n.case_hearing_id')
    .select(['n.told_hearing_at as toldHearingAt', 'h.starts_at as hearingAt'])
    .where('n.case_id', '=', caseId)
    .where(HAS_LEFT)
    .orderBy('n.created_at')
    .orderBy('n.id')
    .execute();
}

/** Whether there is any of them. */
export async function hasSentNotice(em: EntityManager, caseId: string): Promise<boolean> {
  const found = database(em).selectFrom('notification as n').select('n.id').where('n.case_id', '=', caseId);
  return (await found.where(HAS_LEFT).limit(1).executeTakeFirst()) !== undefined;
}
