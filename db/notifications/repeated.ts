import type { EntityManager } from '@mikro-orm/postgresql';
import type { NotificationChannel, NotificationStatus } from '#domain/notifications/notification-status.ts';
import { NO_USE_STATUSES } from '#domain/notifications/repeated-notice.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';

/** A notice that has gone to a party, or is going. */
export interface GoneNotice {
  readonly id: string;
  readonly casePartyId: string;
  /** As the party was called. */
  readonly partyName: string;
  readonly title: string;
  readonly body: string;
  readonly status: NotificationStatus;
  readonly at: Date;
}

/** Notices of this way to these parties that came to something or still may, the newest first. */
export function listGoneNotices(
  em: EntityManager,
  partyIds: readonly string[],
  channel: NotificationChannel,
): Promise<GoneNotice[]> {
  return database(em)
    .selectFrom('notification')
    .select([
      'id',
      'case_party_id as casePartyId',
      'party_name as partyName',
      'title',
      'body',
      'status',
      'created_at as at',
    ])
    .where('case_party_id', '=', anyOf(partyIds.filter(isUuid)))
    .where('channel', '=', channel)
    .where('status', 'not in', [...NO_USE_STATUSES])
    .orderBy('created_at', 'desc')
    .execute();
}

/** Two who send at once see each other's notices: the second waits for the first. */
export async function lockParties(em: EntityManager, partyIds: readonly string[]): Promise<void> {
  await database(em)
    .selectFrom('case_party')
    .select('id')
    .where('id', '=', anyOf(partyIds.filter(isUuid)))
    .orderBy('id')
    .forUpdate()
    .execute();
}
