import type { EntityManager } from '@mikro-orm/postgresql';
import { endOwedLetters } from '#db/notifications/letter-owed.ts';
import { endNeedlessLettersOf } from '#db/notifications/needless-letters.ts';
import { loadNotification, moveNotification } from '#db/notifications/notifications.ts';
import { listParts } from '#db/notifications/parts.ts';
import { closeTasks } from '#db/work/tasks.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { notificationSubject } from '#domain/notifications/notification-process.ts';
import { operatorWords } from '#domain/notifications/operator-words.ts';
import { statusOfParts, type NotificationStatus } from '#domain/notifications/notification-status.ts';

/** Moves a notice to where the facts of its parts have come, with the line that tells it. @returns that status */
export async function settleParts(em: EntityManager, id: string, now: Date): Promise<NotificationStatus> {
  const parts = await listParts(em, id);
  const status = statusOfParts(parts.map(({ state }) => state));
  const error = parts.find((part) => part.error !== null)?.error ?? undefined;
  const reason =
    status === 'undelivered' ? (error === undefined ? 'причина не названа' : operatorWords(error)) : undefined;
  if (!(await moveNotification(em, { id, to: status, reason }, now))) return status;
  const subject = notificationSubject(id);
  if (status === 'unknown' || status === 'sent' || status === 'delivered') {
    // What was asked of people, if anything was, has been told by the machine.
    if (status !== 'unknown') await closeTasks(em, subject, { status: 'obsolete' }, now);
  }
  if (status === 'delivered') await endOwed(em, id, now);
  const kind = LINES[status];
  if (kind === undefined) return status;
  await appendTimeline(em, { subject, eventKey: status, at: now, kind, data: { error: reason ?? '' } });
  return status;
}

/** By the notice that has come, and by whatever the party is notified of by it, its representative's too. */
async function endOwed(em: EntityManager, id: string, now: Date): Promise<void> {
  await endOwedLetters(em, id, now);
  await endNeedlessLettersOf(em, [(await loadNotification(em, id)).caseId], now);
}

const LINES: Readonly<Partial<Record<NotificationStatus, 'sent' | 'delivered' | 'undelivered' | 'expired'>>> = {
  ...{ sent: 'sent', delivered: 'delivered', undelivered: 'undelivered', expired: 'expired' },
};
