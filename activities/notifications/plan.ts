import type { EntityManager } from '@mikro-orm/postgresql';
import { readNow } from '#db/clock.ts';
import { findHearingOfNotice } from '#db/notifications/hearing-of-notice.ts';
import { loadNotification, moveNotification, type StepNotification } from '#db/notifications/notifications.ts';
import { listParts } from '#db/notifications/parts.ts';
import { readNotificationSettings } from '#db/notifications/settings.ts';
import { record } from '#db/record.ts';
import { appendAudit } from '#db/work/audit.ts';
import { closeTasks } from '#db/work/tasks.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { notificationSubject } from '#domain/notifications/notification-process.ts';
import { NOTIFICATION_LIFE } from '#domain/notifications/notification-status.ts';
import { momentWords } from '#domain/notifications/moment-words.ts';
import { movedWords } from '#domain/cases/moved-hearing.ts';
import { nextAudible } from '#domain/notifications/quiet-hours.ts';
import { endUnfeltTrouble } from './channel-trouble.ts';
import type { NotificationRequest, PlanResult, WithdrawRequest } from './contract.ts';
import type { NotificationDependencies } from './dependencies.ts';

/** Whether a notice may be handed over now; what has begun to leave goes on whatever the hour is. */
export async function planNotification(
  { orm, isRehearsal }: NotificationDependencies,
  { notificationId }: NotificationRequest,
): Promise<PlanResult> {
  return record(orm, 'notification.planned', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const notice = await loadNotification(tx, notificationId);
    if (NOTIFICATION_LIFE[notice.status].next.length === 0) return { outcome: 'over' };
    const hasLeft = (await listParts(tx, notificationId)).some(({ state }) => state !== 'pending');
    if (hasLeft) return { outcome: 'go' };
    const reason = await whyNot(tx, notice, now);
    if (reason !== null) {
      await withdraw(tx, notice.id, reason, now);
      return { outcome: 'over' };
    }
    if (notice.letterAt !== null && notice.letterAt <= now) return { outcome: 'late' };
    return awaitAudible(tx, notice, now);
  });
}

/** In words; null: nothing stands against it. */
export async function whyNot(em: EntityManager, notice: StepNotification, now: Date): Promise<string | null> {
  if (!notice.isAgreed) return 'сторона отозвала согласие';
  if (!notice.isNamedSo) return 'участник назван в деле иначе, чем в уведомлении';
  if (notice.caseHearingId === null) return null;
  const hearing = await findHearingOfNotice(em, notice.caseHearingId);
  if (hearing === null || hearing.isGone || hearing.state !== 'scheduled')
    return 'заседание отложено, отменено или прошло';
  if (hearing.startsAt <= now) return 'заседание уже началось';
  return movedWords(notice.toldHearingAt, hearing);
}

async function awaitAudible(em: EntityManager, notice: StepNotification, now: Date): Promise<PlanResult> {
  const { id, siteId, channel, timeZone } = notice;
  // A mail wakes nobody.
  if (channel === 'mail') return { outcome: 'go' };
  const { settings } = await readNotificationSettings(em, siteId);
  const until = nextAudible(now, settings.quiet, timeZone);
  if (until <= now) return { outcome: 'go' };
  await moveNotification(em, { id, to: 'waiting', heldUntil: until }, now);
  const line = { subject: notificationSubject(id), eventKey: `held_quiet:${until.toISOString()}`, at: now };
  await appendTimeline(em, { ...line, kind: 'held_quiet', data: { until: momentWords(until, timeZone) } });
  return { outcome: 'wait', waitMs: until.getTime() - now.getTime() };
}

/** Ends a notice of which nothing has left. */
export async function withdraw(
  em: EntityManager,
  id: string,
  reason: string,
  now: Date,
  actorId?: string,
): Promise<void> {
  if (!(await moveNotification(em, { id, to: 'withdrawn', reason }, now))) return;
  const subject = notificationSubject(id);
  await appendTimeline(em, { subject, eventKey: 'withdrawn', at: now, kind: 'withdrawn', actorId, data: { reason } });
  await closeTasks(em, subject, { status: 'obsolete', byId: actorId }, now);
  await endUnfeltTrouble(em, id, now);
}

export async function withdrawByHand(
  { orm, isRehearsal }: NotificationDependencies,
  { notificationId, actorId }: WithdrawRequest,
): Promise<void> {
  await record(orm, 'notification.withdrawn', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    await withdraw(tx, notificationId, 'отозвано в суде', now, actorId);
    const subject = notificationSubject(notificationId);
    await appendAudit(tx, { at: now, actorId, action: 'notification.withdrawn', subject });
  });
}
