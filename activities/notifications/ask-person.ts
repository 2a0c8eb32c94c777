import type { EntityManager } from '@mikro-orm/postgresql';
import { readNow } from '#db/clock.ts';
import { endNeedlessLettersOf } from '#db/notifications/needless-letters.ts';
import { finishAsItIs, loadNotification, moveNotification } from '#db/notifications/notifications.ts';
import { listParts, openAttempt, takeForArrived } from '#db/notifications/parts.ts';
import { loadSite } from '#db/people/step-people.ts';
import { record } from '#db/record.ts';
import { appendAudit } from '#db/work/audit.ts';
import { closeTasks, openTask } from '#db/work/tasks.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { FINDING_WORDS, notificationSubject } from '#domain/notifications/notification-process.ts';
import type { FindingRequest, NotificationRequest } from './contract.ts';
import type { NotificationDependencies } from './dependencies.ts';
import { settleParts } from './settle-parts.ts';

/** The machine could not find it out. */
export async function askAboutNotification(
  { orm, isRehearsal }: NotificationDependencies,
  { notificationId }: NotificationRequest,
): Promise<void> {
  await record(orm, 'notification.person_asked', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const { siteId } = await loadNotification(tx, notificationId);
    const attempts = (await listParts(tx, notificationId)).reduce((sum, { attempt }) => sum + attempt, 0);
    const subject = notificationSubject(notificationId);
    const { remindAfterSeconds, escalateAfterSeconds } = await loadSite(tx, siteId);
    const after = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000);
    const terms = { followUpAt: after(remindAfterSeconds), dueAt: after(escalateAfterSeconds) };
    await openTask(tx, { kind: 'unclear_notification', subject, siteId, revision: attempts, ...terms }, now);
    await appendTimeline(tx, { subject, eventKey: `person_asked:${String(attempts)}`, at: now, kind: 'person_asked' });
  });
}

/** What a person found out. */
export async function recordFinding(
  { orm, isRehearsal }: NotificationDependencies,
  { notificationId, actorId, finding }: FindingRequest,
): Promise<void> {
  await record(orm, 'notification.settled', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const subject = notificationSubject(notificationId);
    const parts = await listParts(tx, notificationId);
    const eventKey = `settled:${finding}:${String(parts.reduce((sum, { attempt }) => sum + attempt, 0))}`;
    const line = { subject, eventKey, at: now, actorId };
    if (!(await appendTimeline(tx, { ...line, kind: 'settled', data: { finding: FINDING_WORDS[finding] } }))) return;
    await closeTasks(tx, subject, { status: 'completed', byId: actorId }, now);
    for (const { ordinal, attempt, state } of parts) {
      if (finding === 'send_again' && state === 'unknown') await openAttempt(tx, { notificationId, ordinal, attempt });
    }
    if (finding === 'letter')
      await moveNotification(tx, { id: notificationId, to: 'undelivered', reason: 'решено человеком' }, now);
    else if (finding === 'arrived') await endArrived(tx, { id: notificationId, actorId }, now);
    else await settleParts(tx, notificationId, now);
    await appendAudit(tx, { at: now, actorId, action: 'notification.settled', subject, data: { finding } });
  });
}

/** Who has received it is told nothing more: a part that was never handed over stays with us. */
async function endArrived(
  em: EntityManager,
  { id, actorId }: { readonly id: string; readonly actorId: string },
  now: Date,
): Promise<void> {
  await takeForArrived(em, id);
  if (!(await moveNotification(em, { id, to: 'delivered', saidById: actorId }, now))) return;
  await endNeedlessLettersOf(em, [(await loadNotification(em, id)).caseId], now);
}

/** The time in which a receipt was to be expected is over; it may still come. Where no hearing is near nothing more is waited for. */
export async function noteUnconfirmed(
  { orm, isRehearsal }: NotificationDependencies,
  { notificationId }: NotificationRequest,
): Promise<void> {
  await record(orm, 'notification.unconfirmed', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const subject = notificationSubject(notificationId);
    await appendTimeline(tx, { subject, eventKey: 'unconfirmed', at: now, kind: 'unconfirmed' });
    const { letterAt, status } = await loadNotification(tx, notificationId);
    if (letterAt === null && status === 'sent') await finishAsItIs(tx, notificationId, now);
  });
}
