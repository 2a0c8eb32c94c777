import { readNow } from '#db/clock.ts';
import { loadNotification, type StepNotification } from '#db/notifications/notifications.ts';
import { fatePart, listParts, openAttempt, type StepPart } from '#db/notifications/parts.ts';
import { unclearForMs } from '#db/notifications/unclear-for.ts';
import { record } from '#db/record.ts';
import type { NotificationStatus } from '#domain/notifications/notification-status.ts';
import type { SmsLookUp } from '../ports/sms-gateway.ts';
import type { LookUpAnswer, LookUpRequest } from './contract.ts';
import type { NotificationDependencies } from './dependencies.ts';
import { letterLeft } from './letter-left.ts';
import { keyOf } from './send.ts';
import { settleParts } from './settle-parts.ts';

/** Asks of every part that has no end yet; receipts that came meanwhile stand in the rows already. */
export async function lookUpNotification(
  dependencies: NotificationDependencies,
  { notificationId, isWindowOver }: LookUpRequest,
): Promise<LookUpAnswer> {
  const { orm, isRehearsal } = dependencies;
  const em = orm.em.fork();
  const notice = await loadNotification(em, notificationId);
  const open = (await listParts(em, notificationId)).filter(({ state }) => state === 'unknown' || state === 'accepted');
  const found = await Promise.all(open.map(async (part) => ({ part, look: await look(dependencies, notice, part) })));
  return record(orm, 'notification.looked_up', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    for (const { part, look: one } of found) {
      const { ordinal, attempt, state } = part;
      const about = { notificationId, ordinal, attempt };
      if (one.found === 'state') await fatePart(tx, about, one, now);
      else if (one.found === 'absent' && isWindowOver && state === 'unknown') await openAttempt(tx, about);
    }
    const ofParts = await settleParts(tx, notificationId, now);
    // A person may have ended it before all of its parts have left.
    const { status, letterAt } = await loadNotification(tx, notificationId);
    const outcome = outcomeOf(status === 'delivered' ? 'delivered' : ofParts);
    const answer = { outcome, ...letterLeft(letterAt, now) };
    return outcome === 'unknown' ? { ...answer, unclearForMs: await unclearForMs(tx, notificationId, now) } : answer;
  });
}

async function look(
  { sms }: NotificationDependencies,
  { id, channel }: StepNotification,
  part: StepPart,
): Promise<SmsLookUp> {
  // What was given to another gateway only that gateway knows.
  if (channel === 'mail' || sms === null || part.gateway !== sms.name) return { found: 'unclear' };
  return sms.lookUp({ key: keyOf(id, part), messageId: part.messageId ?? null });
}

function outcomeOf(status: NotificationStatus): LookUpAnswer['outcome'] {
  switch (status) {
    case 'sent':
    case 'delivered':
    case 'unknown':
      return status;
    case 'undelivered':
    case 'expired':
      return 'failed';
    default:
      return 'again';
  }
}
