import type { EntityManager } from '@mikro-orm/postgresql';
import { notificationSubject } from '#domain/notifications/notification-process.ts';
import { CHANNEL_WORDS } from '#domain/notifications/notification-status.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import type { SubjectRow } from '../work/subject-rows.ts';

/** Notices by id, named by their case and channel: no person's name goes with them. */
export async function readNotificationSubjects(em: EntityManager, ids: readonly string[]): Promise<SubjectRow[]> {
  const rows = await database(em)
    .selectFrom('notification')
    .select(['id', 'site_id', 'case_number', 'channel', 'status'])
    .where('id', '=', anyOf(ids))
    .execute();
  return rows.map(({ id, site_id, case_number, channel, status }) => ({
    subject: notificationSubject(id),
    siteId: site_id,
    name: `по делу ${case_number}, ${channel === 'sms' ? CHANNEL_WORDS.sms : 'почта'}`,
    version: null,
    status,
  }));
}
