import { activityInfo } from '@temporalio/activity';
import { readNow } from '#db/clock.ts';
import { loadNotification } from '#db/notifications/notifications.ts';
import { record } from '#db/record.ts';
import { closeIncident, openIncident } from '#db/work/incidents.ts';
import { notificationSubject } from '#domain/notifications/notification-process.ts';
import type { NotificationDependencies } from './dependencies.ts';

/** After so many failures in a row people are told; the step is tried on all the same. */
const TOLD_FROM_ATTEMPT = 4;

/** Does a step that is tried until it succeeds: when it keeps failing an incident says so, and its success ends the incident. */
export async function toldWhenStuck<T>(
  dependencies: NotificationDependencies,
  notificationId: string,
  work: () => Promise<T>,
): Promise<T> {
  const { attempt } = activityInfo();
  try {
    const result = await work();
    if (attempt > 1) await endTrouble(dependencies, notificationId);
    return result;
  } catch (error) {
    if (attempt >= TOLD_FROM_ATTEMPT) await noteTrouble(dependencies, notificationId, error);
    throw error;
  }
}

async function noteTrouble(
  { orm, isRehearsal }: NotificationDependencies,
  notificationId: string,
  error: unknown,
): Promise<void> {
  // Kinds only: a message may hold data.
  const kind = error instanceof Error ? error.name : 'UnknownError';
  const words = `Уведомление остановилось (${kind}). Ничего не потеряно; программа повторяет сама. Сообщите администратору.`;
  await record(orm, 'notification.trouble', async (tx) => {
    const { siteId } = await loadNotification(tx, notificationId);
    const subject = notificationSubject(notificationId);
    const incident = { key: keyOf(notificationId), siteId, subject, details: { words: [words] } };
    await openIncident(tx, incident, await readNow(tx, isRehearsal));
  });
}

async function endTrouble({ orm, isRehearsal }: NotificationDependencies, notificationId: string): Promise<void> {
  await record(orm, 'notification.trouble_ended', async (tx) =>
    closeIncident(tx, keyOf(notificationId), await readNow(tx, isRehearsal)),
  );
}

function keyOf(notificationId: string): string {
  return `notification/${notificationId}`;
}
