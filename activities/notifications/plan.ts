import type { EntityManager } from '@mikro-orm/postgresql';
import { readNow } from '#db/clock.ts';
import { listDoubtedPhones } from '#db/notifications/doubtful-messages.ts';
import { findHearingOfNotice } from '#db/notifications/hearing-of-notice.ts';
import { loadNotification, moveNotification, type StepNotification } from '#db/notifications/notifications.ts';
import { listParts } from '#db/notifications/parts.ts';
import { readNotificationSettings } from '#db/notifications/settings.ts';
import { record } from '#db/record.ts';
import { appendAudit } from '#db/work/audit.ts';
import { closeTasks } from '#db/work/tasks.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { notificationSubject } from '#domain/notifications/notification-process.ts';
import { NOTIFICATION_LIFE, type PartState } from '#domain/notifications/notification-status.ts';
import { partsLeftWords } from '#domain/notifications/parts-left.ts';
import { zonedWords } from '#domain/notifications/moment-words.ts';
import { nextAudible } from '#domain/notifications/quiet-hours.ts';
import { whyNotNow } from '#domain/notifications/why-not.ts';
import { endUnfeltTrouble } from './channel-trouble.ts';
import { letterLeft } from './letter-left.ts';
import type { NotificationRequest, PlanResult, WithdrawRequest } from './contract.ts';
import type { NotificationDependencies } from './dependencies.ts';

/** Whether what has not left of a notice may be handed over now; what has begun to leave goes on whatever the hour is. */
export async function planNotification(
  { orm, isRehearsal }: NotificationDependencies,
  { notificationId }: NotificationRequest,
): Promise<PlanResult> {
  return record(orm, 'notification.planned', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const notice = await loadNotification(tx, notificationId);
    return { ...(await planned(tx, notice, now)), ...letterLeft(notice.letterAt, now) };
  });
}

async function planned(tx: EntityManager, notice: StepNotification, now: Date): Promise<PlanResult> {
  if (NOTIFICATION_LIFE[notice.status].next.length === 0) return { outcome: 'over' };
  const states = (await listParts(tx, notice.id)).map(({ state }) => state);
  if (states.some(isUnanswered) || !states.includes('pending')) return { outcome: 'go' };
  const reason = await whyNot(tx, notice, now);
  if (reason !== null) {
    await withdraw(tx, notice.id, reason, now);
    return { outcome: 'over' };
  }
  const [hasLeft, isAsked] = [states.some((state) => state !== 'pending'), await isPhoneAsked(tx, notice)];
  if (hasLeft && !isAsked) return { outcome: 'go' };
  if (notice.letterAt !== null && notice.letterAt <= now) return { outcome: 'late' };
  if (isAsked) return awaitAnswer(tx, notice.id, hasLeft, now);
  return awaitAudible(tx, notice, now);
}

/** What may have left is found out before anything is decided of the rest. */
function isUnanswered(state: PartState): boolean {
  return state === 'submitting' || state === 'unknown';
}

/** In words; null: nothing stands against it. */
export async function whyNot(em: EntityManager, notice: StepNotification, now: Date): Promise<string | null> {
  const { caseHearingId } = notice;
  const hearing = caseHearingId === null ? null : await findHearingOfNotice(em, caseHearingId);
  return whyNotNow({ ...notice, hearing, isOfHearing: caseHearingId !== null }, now);
}

/** Nothing goes to a phone of which people are asked whether it is a stranger's. */
export async function isPhoneAsked(
  em: EntityManager,
  { channel, caseId, casePartyId, address }: StepNotification,
): Promise<boolean> {
  return channel === 'sms' && (await listDoubtedPhones(em, [caseId])).has(casePartyId, address);
}

/** Their answer calls it, and the time of the letter ends the waiting. */
const ANSWER_LOOK_MS = 24 * 3_600_000;

async function awaitAnswer(em: EntityManager, id: string, hasLeft: boolean, now: Date): Promise<PlanResult> {
  if (!hasLeft) await moveNotification(em, { id, to: 'waiting' }, now);
  const line = { subject: notificationSubject(id), eventKey: 'held_asked', at: now };
  await appendTimeline(em, { ...line, kind: 'held_asked' });
  return { outcome: 'wait', waitMs: ANSWER_LOOK_MS };
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
  await appendTimeline(em, { ...line, kind: 'held_quiet', data: { until: zonedWords(until, timeZone) } });
  return { outcome: 'wait', waitMs: until.getTime() - now.getTime() };
}

/** What has not left stays with us; of what has left in part it is said which parts did not. */
export async function withdraw(
  em: EntityManager,
  id: string,
  reason: string,
  now: Date,
  actorId?: string,
): Promise<void> {
  const parts = await listParts(em, id);
  const left = parts.filter(({ state }) => state === 'pending').map(({ ordinal }) => ordinal);
  const to = left.length < parts.length ? 'cut_short' : 'withdrawn';
  const words = to === 'withdrawn' ? reason : [reason, partsLeftWords(left) ?? ''].join('; ');
  if (!(await moveNotification(em, { id, to, reason: words }, now))) return;
  const subject = notificationSubject(id);
  await appendTimeline(em, { subject, eventKey: to, at: now, kind: to, actorId, data: { reason: words } });
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
