import type { EntityManager } from '@mikro-orm/postgresql';
import {
  NOTIFICATION_WORKFLOW,
  notificationIdOf,
  notificationStartKey,
  notificationSubject,
  notificationWorkflowId,
  type NotificationInput,
} from '#domain/notifications/notification-process.ts';
import { notificationResumptionOf } from '#domain/notifications/notification-resumption.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { inputOf } from '../notifications/new-notification.ts';
import { readNotificationSettings } from '../notifications/settings.ts';
import { database } from '../statements/database.ts';
import { findStart } from '../work/outbox.ts';
import type { KindToAdopt, OpenSubject, ProcessToAdopt } from './process-to-adopt.ts';

/** Notices whose life has not ended: what has left stands in their parts, so that a lost one goes on without anybody's word. */
export const NOTIFICATIONS_TO_ADOPT: KindToAdopt = { openAfter, byWorkflow, read, isLedAtOnce: true };

function openNotices(em: EntityManager) {
  return database(em).selectFrom('notification').where('finished_at', 'is', null);
}

async function openAfter(em: EntityManager, afterId: string, limit: number): Promise<OpenSubject[]> {
  const rows = await openNotices(em).select('id').where('id', '>', afterId).orderBy('id').limit(limit).execute();
  return rows.map(({ id }) => ({ subject: notificationSubject(id), workflowId: notificationWorkflowId(id) }));
}

async function byWorkflow(em: EntityManager, workflowId: string): Promise<OpenSubject | null> {
  const id = notificationIdOf(workflowId);
  if (notificationWorkflowId(id) !== workflowId || !isUuid(id)) return null;
  const known = await openNotices(em).select('id').where('id', '=', id).executeTakeFirst();
  return known ? { subject: notificationSubject(id), workflowId } : null;
}

async function read(em: EntityManager, id: string): Promise<ProcessToAdopt | null> {
  const notice = await openNotices(em)
    .select(['status', 'site_id as siteId', 'letter_at as letterAt'])
    .where('id', '=', id)
    .executeTakeFirst();
  const resumeAt = notice ? notificationResumptionOf(notice.status) : null;
  if (!notice || resumeAt === null) return null;
  const startKey = notificationStartKey(id);
  const start = await findStart<NotificationInput>(em, startKey);
  const { settings } = await readNotificationSettings(em, notice.siteId);
  const input: NotificationInput = { ...(start?.input ?? inputOf(id, notice.letterAt, settings)), resumeAt };
  return {
    ...{ subject: notificationSubject(id), workflowId: notificationWorkflowId(id) },
    ...{ workflowType: NOTIFICATION_WORKFLOW, startKey, input },
  };
}
