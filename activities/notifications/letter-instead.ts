import type { EntityManager } from '@mikro-orm/postgresql';
import { readNow } from '#db/clock.ts';
import { findHearingOfNotice } from '#db/notifications/hearing-of-notice.ts';
import { draftInstead } from '#db/notifications/letter-instead.ts';
import { endOwedOfEnded } from '#db/notifications/letter-owed.ts';
import { whyNoLetterInstead } from '#db/notifications/needless-letters.ts';
import {
  finishAsItIs,
  loadNotification,
  moveNotification,
  nameDraft,
  type StepNotification,
} from '#db/notifications/notifications.ts';
import { readNotificationSettings } from '#db/notifications/settings.ts';
import { loadSite } from '#db/people/step-people.ts';
import { record } from '#db/record.ts';
import { closeTasks, openTask } from '#db/work/tasks.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { lateLetterWords } from '#domain/notifications/notice-hours.ts';
import { notificationSubject } from '#domain/notifications/notification-process.ts';
import { endUnfeltTrouble } from './channel-trouble.ts';
import type { NotificationRequest } from './contract.ts';
import type { NotificationDependencies } from './dependencies.ts';
import { withdraw } from './plan.ts';

/** Never silently, where one is still owed: a draft to the party, a task to complete and send it, and the line that says why. */
export async function writeLetterInstead(
  { orm, isRehearsal }: NotificationDependencies,
  { notificationId }: NotificationRequest,
): Promise<void> {
  await record(orm, 'notification.letter_instead', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const notice = await loadNotification(tx, notificationId);
    const why = await whyNoLetterInstead(tx, notice, now);
    if (why !== null) return endWithoutLetter(tx, notice, why, now);
    const reason = `${reasonOf(notice)}${await lateWords(tx, notice, now)}`;
    if (!(await moveNotification(tx, { id: notificationId, to: 'fallen_back', reason }, now))) return;
    const subject = notificationSubject(notificationId);
    const draftId = await draftInstead(tx, notice, now);
    if (draftId !== null) await nameDraft(tx, notificationId, draftId);
    await closeTasks(tx, subject, { status: 'obsolete' }, now);
    await endUnfeltTrouble(tx, notificationId, now);
    const { siteId } = notice;
    const { remindAfterSeconds, escalateAfterSeconds } = await loadSite(tx, siteId);
    const after = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000);
    const terms = { followUpAt: after(remindAfterSeconds), dueAt: after(escalateAfterSeconds) };
    await openTask(
      tx,
      { kind: 'letter_instead', subject, siteId, revision: 1, ...terms, details: { words: [reason] } },
      now,
    );
    const kind = draftId === null ? 'fallen_back_without_draft' : 'fallen_back';
    await appendTimeline(tx, { subject, eventKey: 'fallen_back', at: now, kind, data: { reason } });
    // The answer may have come when the hearing was called off already.
    await endOwedOfEnded(tx, [notice.caseId], now);
  });
}

/** What has not left stays with us; of what has, the status stays as it is known. */
async function endWithoutLetter(em: EntityManager, notice: StepNotification, why: string, now: Date): Promise<void> {
  const { id, status } = notice;
  if (status === 'queued' || status === 'waiting' || status === 'submitting') return withdraw(em, id, why, now);
  if (!(await finishAsItIs(em, id, now))) return;
  const subject = notificationSubject(id);
  await closeTasks(em, subject, { status: 'obsolete' }, now);
  await endUnfeltTrouble(em, id, now);
  await appendTimeline(em, { subject, eventKey: 'letter_needless', at: now, kind: 'letter_needless', data: { why } });
}

/** Told in the last days, people have to know that the letter alone does not do. */
async function lateWords(
  em: EntityManager,
  { siteId, caseHearingId, letterAt }: StepNotification,
  now: Date,
): Promise<string> {
  const hearing = caseHearingId === null ? null : await findHearingOfNotice(em, caseHearingId);
  if (hearing === null || letterAt === null) return '';
  const { settings } = await readNotificationSettings(em, siteId);
  const words = lateLetterWords(hearing, settings, { letterAt, now });
  return words === null ? '' : `; ${words}`;
}

function reasonOf({ status, reason }: StepNotification): string {
  switch (status) {
    case 'undelivered':
      return `не доставлено (${reason ?? 'причина не названа'})`;
    case 'expired':
      return 'оператор не доставил за срок';
    case 'unknown':
      return 'неизвестно, отправлено ли оно, а срок до заседания выходит';
    case 'sent':
      return 'доставка не подтверждена, а срок до заседания выходит';
    default:
      return 'не отправлено, а срок до заседания выходит';
  }
}
