import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Telling } from '#domain/notifications/later-told.ts';
import type { NotificationStatus } from '#domain/notifications/notification-status.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { JUDGED_PHONE } from './whose-phone.ts';

/** It may have come: the operator has it, or it is not known that he has not. */
const MAY_HAVE_COME = ['submitting', 'unknown', 'sent', 'delivered'] as const satisfies readonly NotificationStatus[];

const OFF = (telling: string) =>
  sql`coalesce((select array_agg(o.case_hearing_id) from hearing_told_off o where o.telling_id = ${sql.ref(telling)}), '{}')`;

/** Whatever has left for the parties of these cases by SMS, mail and Post, live and of the archive; what went to a stranger's phone told them nothing. */
export async function listTellings(em: EntityManager, caseIds: readonly string[]): Promise<readonly Telling[]> {
  if (caseIds.length === 0) return [];
  const { rows } = await sql<Telling>`
    select n.id, n.case_party_id as "partyId", coalesce(n.sent_at, n.created_at) as "leftAt",
      n.case_hearing_id as "hearingId", n.told_hearing_at as "startsAt", ${OFF('n.id')} as "off"
    from notification n
    where n.case_id = ${anyOf(caseIds)} and n.status = ${anyOf(MAY_HAVE_COME)} and ${JUDGED_PHONE} <> 'stranger'
    union all
    select l.id, l.case_party_id, l.accepted_at, l.case_hearing_id, l.told_hearing_at, ${OFF('l.id')}
    from every_letter l
    where l.case_id = ${anyOf(caseIds)} and l.case_party_id is not null and l.accepted_at is not null`.execute(
    database(em),
  );
  return rows;
}
