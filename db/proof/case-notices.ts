import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';

/** Notices of a case of which anything has been handed over, with the consent each rests on, the oldest first. */
export function listSentNoticesOfCase(em: EntityManager, caseId: string) {
  return database(em)
    .selectFrom('notification as n')
    .innerJoin('party_consent as c', 'c.id', 'n.consent_id')
    .select(['n.id', 'n.channel', 'n.kind', 'n.party_name as partyName', 'n.address', 'n.title', 'n.body', 'n.status'])
    .select(['n.reason', 'n.created_at as createdAt', 'n.sent_at as sentAt', 'n.finished_at as finishedAt'])
    .select(['c.form', 'c.given_on as givenOn', 'c.withdrawn_at as withdrawnAt', 'c.withdrawn_how as withdrawnHow'])
    .leftJoin('case_hearing as h', 'h.id', 'n.case_hearing_id')
    .select(['n.told_hearing_at as toldHearingAt', 'h.starts_at as hearingAt'])
    .where('n.case_id', '=', caseId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('notification_part as p')
          .select('p.ordinal')
          .whereRef('p.notification_id', '=', 'n.id')
          .where('p.intent_at', 'is not', null),
      ),
    )
    .orderBy('n.created_at')
    .orderBy('n.id')
    .execute();
}
export type SentNotice = Awaited<ReturnType<typeof listSentNoticesOfCase>>[number];
