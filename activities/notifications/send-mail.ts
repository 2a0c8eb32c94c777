import { readNow } from '#db/clock.ts';
import { holdNotification } from '#db/notifications/held.ts';
import { loadNotification, moveNotification, type StepNotification } from '#db/notifications/notifications.ts';
import { answerPart, intendPart, listParts, type StepPart } from '#db/notifications/parts.ts';
import { record } from '#db/record.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { notificationSubject } from '#domain/notifications/notification-process.ts';
import { composeMail } from '#mail/compose-mail.ts';
import type { SendAnswer } from '#mail/mail-sender.ts';
import { endChannelTrouble, noteChannelTrouble, type ChannelReason } from './channel-trouble.ts';
import type { NotificationSendResult } from './contract.ts';
import type { NotificationDependencies } from './dependencies.ts';
import { whyNot, withdraw } from './plan.ts';
import { settleParts } from './settle-parts.ts';

/**
 * A mail is one part. Every try hands over the same bytes under the same Message-ID, so that one that has arrived after all is known for
 * a repeat: an answer that never came is no reason to ask anybody.
 */
export async function sendMail(
  dependencies: NotificationDependencies,
  notice: StepNotification,
  signal: AbortSignal | undefined,
): Promise<NotificationSendResult> {
  const { mailSender, orm } = dependencies;
  const [part] = await listParts(orm.em.fork(), notice.id);
  if (part === undefined) throw new TypeError('a notice without parts');
  if (part.state === 'accepted' || part.state === 'delivered') return { outcome: 'sent', hasLeft: true };
  if (part.state !== 'pending' && part.state !== 'submitting') return { outcome: 'failed', hasLeft: true };
  if (mailSender === null) return hold(dependencies, notice, part, 'not_configured', true);
  const shut = await mailSender.whyShut();
  if (shut !== null) return hold(dependencies, notice, part, shut.reason, true);
  if (part.state === 'submitting') await goOn(dependencies, notice);
  else if (!(await intend(dependencies, notice, part))) return { outcome: 'over', hasLeft: false };
  const answer = await mailSender.send(await composed(notice, part), signal);
  if (answer.outcome === 'unclear') return hold(dependencies, notice, part, 'unclear', false);
  if (answer.outcome === 'not_sent') return hold(dependencies, notice, part, answer.reason, false);
  await noteAnswer(dependencies, notice, part, answer);
  return { outcome: answer.outcome === 'sent' ? 'sent' : 'failed', hasLeft: true };
}

/** `<notification.<id>@<domain>>`: its name for ever. */
export function mailIdOf(id: string, sender: string): string {
  return `<notification.${id}@${/@([^@>\s]+)>?$/.exec(sender.trim())?.[1] ?? 'localhost'}>`;
}

/** Who sends it was fixed when it was made: the same parts give the same bytes. */
async function composed({ id, address, title, createdAt }: StepNotification, { body, gateway }: StepPart) {
  const sender = (gateway ?? '').replace(/^mail:/, '');
  const messageId = mailIdOf(id, sender);
  const parts = { sender, recipient: address, messageId, date: createdAt, subject: title, text: body };
  const headers = { 'X-Mask-Notification': id, 'Disposition-Notification-To': sender };
  return { sender, recipient: address, messageId, bytes: await composeMail({ ...parts, headers, attachments: [] }) };
}

async function intend(
  { orm, isRehearsal }: NotificationDependencies,
  { id }: StepNotification,
  { ordinal, attempt, gateway }: StepPart,
): Promise<boolean> {
  return record(orm, 'notification.mail_intended', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const reason = await whyNot(tx, await loadNotification(tx, id), now);
    if (reason !== null) {
      await withdraw(tx, id, reason, now);
      return false;
    }
    await moveNotification(tx, { id, to: 'submitting' }, now);
    await intendPart(tx, { notificationId: id, ordinal, attempt }, gateway ?? '', now);
    return true;
  });
}

/** What may have left before goes again: it waits no more, or its end could not be written. */
async function goOn({ orm, isRehearsal }: NotificationDependencies, { id }: StepNotification): Promise<void> {
  await record(orm, 'notification.mail_again', async (tx) => {
    await moveNotification(tx, { id, to: 'submitting' }, await readNow(tx, isRehearsal));
  });
}

type Final = Extract<SendAnswer, { outcome: 'sent' | 'refused' }>;

async function noteAnswer(
  { orm, isRehearsal }: NotificationDependencies,
  { id, siteId }: StepNotification,
  { ordinal, attempt, total, gateway }: StepPart,
  answer: Final,
): Promise<void> {
  await record(orm, 'notification.mail_answered', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const messageId = mailIdOf(id, gateway ?? '');
    const part = { notificationId: id, ordinal, attempt };
    const line = { subject: notificationSubject(id), at: now };
    if (answer.outcome === 'sent') await answerPart(tx, { ...part, state: 'accepted', messageId }, now);
    else {
      const error = answer.words;
      await answerPart(tx, { ...part, state: 'refused', error }, now);
      await appendTimeline(tx, {
        ...line,
        eventKey: 'part_refused:1:1',
        kind: 'part_refused',
        data: { ordinal, total, error },
      });
    }
    await endChannelTrouble(tx, siteId, 'mail', now);
    await settleParts(tx, id, now);
  });
}

/** What has certainly not left is asked about consent once more; the intent of what may have left stays: it goes again under its own name only. */
async function hold(
  { orm, isRehearsal }: NotificationDependencies,
  { id, siteId, heldAt, createdAt }: StepNotification,
  { ordinal, attempt, state }: StepPart,
  reason: ChannelReason,
  isUntried: boolean,
): Promise<NotificationSendResult> {
  await record(orm, 'notification.mail_held', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    if (state === 'pending' && reason !== 'unclear')
      await answerPart(tx, { notificationId: id, ordinal, attempt, state: 'pending' }, now);
    await moveNotification(tx, { id, to: reason === 'unclear' ? 'unknown' : 'waiting' }, now);
    await holdNotification(tx, { id, reason }, now);
    await noteChannelTrouble(tx, { siteId, channel: 'mail', since: heldAt ?? createdAt }, reason, now);
    await appendTimeline(tx, { subject: notificationSubject(id), eventKey: 'held_away', at: now, kind: 'held_away' });
  });
  const hasLeft = reason === 'unclear' || state === 'submitting';
  return { outcome: 'not_sent', hasLeft, ...(isUntried ? { isUntried } : {}) };
}
