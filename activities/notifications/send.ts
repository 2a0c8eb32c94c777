import { readNow } from '#db/clock.ts';
import { holdNotification } from '#db/notifications/held.ts';
import {
  loadNotification,
  moveNotification,
  priceAnew,
  type StepNotification,
} from '#db/notifications/notifications.ts';
import { answerPart, divideParts, intendPart, listParts, type StepPart } from '#db/notifications/parts.ts';
import { adoptReceipts } from '#db/notifications/receipts.ts';
import { readNotificationSettings } from '#db/notifications/settings.ts';
import { record } from '#db/record.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { notificationSubject } from '#domain/notifications/notification-process.ts';
import { NOTIFICATION_LIFE } from '#domain/notifications/notification-status.ts';
import { operatorWords } from '#domain/notifications/operator-words.ts';
import { splitSms } from '#domain/notifications/sms-text.ts';
import type { SmsAnswer } from '../ports/sms-gateway.ts';
import { endChannelTrouble, noteChannelTrouble, type ChannelReason } from './channel-trouble.ts';
import type { NotificationRequest, NotificationSendResult } from './contract.ts';
import type { NotificationDependencies } from './dependencies.ts';
import { sendMail } from './send-mail.ts';
import { isPhoneAsked, whyNot, withdraw } from './plan.ts';
import { settleParts } from './settle-parts.ts';

/**
 * Hands over what has not been. Before the first byte of a part stands its intent: whoever finds an intent without an answer sends
 * nothing and says that it is unknown. So a crash leads to a question and never to a second message.
 */
export async function sendNotification(
  dependencies: NotificationDependencies,
  { notificationId }: NotificationRequest,
  signal?: AbortSignal,
): Promise<NotificationSendResult> {
  const em = dependencies.orm.em.fork();
  const notice = await loadNotification(em, notificationId);
  if (NOTIFICATION_LIFE[notice.status].next.length === 0) return { outcome: 'over', hasLeft: true };
  if (notice.channel === 'mail') return sendMail(dependencies, notice, signal);
  for (const part of await dividedParts(dependencies, notice)) {
    const ended = await sendPart(dependencies, notice, part, signal);
    if (ended !== null) return ended;
  }
  const status = await record(dependencies.orm, 'notification.sent', async (tx) =>
    settleParts(tx, notificationId, await readNow(tx, dependencies.isRehearsal)),
  );
  return { outcome: status === 'sent' || status === 'delivered' ? 'sent' : 'failed', hasLeft: true };
}

/** A text that is too long for one message is divided once, before any of it leaves, if the gateway wants that. */
async function dividedParts(
  { orm, sms }: NotificationDependencies,
  { id }: StepNotification,
): Promise<readonly StepPart[]> {
  const parts = await listParts(orm.em.fork(), id);
  const [whole] = parts;
  const isWhole = whole?.state === 'pending' && whole.total === 1 && parts.length === 1;
  if (!isWhole || sms?.takesParts !== true) return parts;
  const bodies = splitSms(whole.body);
  if (bodies.length === 1) return parts;
  await record(orm, 'notification.divided', (tx) => divideParts(tx, id, bodies));
  return listParts(orm.em.fork(), id);
}

/** Null: the part is with the operator, and the next may go. */
async function sendPart(
  dependencies: NotificationDependencies,
  notice: StepNotification,
  part: StepPart,
  signal: AbortSignal | undefined,
): Promise<NotificationSendResult | null> {
  const hasLeft = part.ordinal > 1;
  switch (part.state) {
    case 'accepted':
    case 'delivered':
      return null;
    case 'undelivered':
    case 'expired':
    case 'refused':
      return settled(dependencies, notice, 'failed');
    case 'unknown':
      return { outcome: 'unknown', hasLeft: true };
    case 'submitting':
      await giveUp(dependencies, notice, part);
      return { outcome: 'unknown', hasLeft: true };
    case 'pending':
      return handOver(dependencies, notice, { ...part, hasLeft }, signal);
  }
}

async function settled(
  { orm, isRehearsal }: NotificationDependencies,
  { id }: StepNotification,
  outcome: 'failed',
): Promise<NotificationSendResult> {
  await record(orm, 'notification.failed', async (tx) => settleParts(tx, id, await readNow(tx, isRehearsal)));
  return { outcome, hasLeft: true };
}

type Waiting = StepPart & { readonly hasLeft: boolean };

async function handOver(
  dependencies: NotificationDependencies,
  notice: StepNotification,
  part: Waiting,
  signal: AbortSignal | undefined,
): Promise<NotificationSendResult | null> {
  const { sms } = dependencies;
  if (sms === null) return hold(dependencies, notice, part, 'not_configured', true);
  const shut = await sms.whyShut();
  if (shut !== null) return hold(dependencies, notice, part, shut.reason, true);
  const reference = await intend(dependencies, notice, part, sms.name);
  if (reference === 'held') return { outcome: 'not_sent', hasLeft: part.hasLeft };
  if (reference === 'over') return { outcome: 'over', hasLeft: part.hasLeft };
  if (reference === null) return { outcome: 'unknown', hasLeft: true };
  const { validityHours } = (await readNotificationSettings(dependencies.orm.em.fork(), notice.siteId)).settings;
  const answer = await sms.submit(
    {
      ...{ key: keyOf(notice.id, part), phone: notice.address, body: part.body, validityHours, reference },
      ...{ encoding: notice.encoding === 'gsm' ? 'gsm' : 'ucs2', ordinal: part.ordinal, total: part.total },
    },
    signal,
  );
  return heed(dependencies, notice, part, answer);
}

/** By which a gateway that can tell a repeat knows it. */
export function keyOf(id: string, { ordinal, attempt }: Pick<StepPart, 'ordinal' | 'attempt'>): string {
  return `${id}:${String(ordinal)}:${String(attempt)}`;
}

/** The last look at the consent is in the same transaction: after «СТОП» is kept nothing more begins to leave, no further part either. */
async function intend(
  { orm, isRehearsal }: NotificationDependencies,
  { id }: StepNotification,
  { ordinal, attempt }: Waiting,
  gateway: string,
): Promise<number | 'over' | 'held' | null> {
  return record(orm, 'notification.intended', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const notice = await loadNotification(tx, id);
    const reason = await whyNot(tx, notice, now);
    if (reason !== null) {
      await withdraw(tx, id, reason, now);
      return 'over';
    }
    if (await isPhoneAsked(tx, notice)) return 'held';
    const { settings } = await readNotificationSettings(tx, notice.siteId);
    await priceAnew(tx, id, settings.kopecksPerPart);
    await moveNotification(tx, { id, to: 'submitting' }, now);
    return intendPart(tx, { notificationId: id, ordinal, attempt }, gateway, now);
  });
}

async function heed(
  dependencies: NotificationDependencies,
  notice: StepNotification,
  part: Waiting,
  answer: SmsAnswer,
): Promise<NotificationSendResult | null> {
  switch (answer.outcome) {
    case 'taken':
      await noteTaken(dependencies, notice, part, answer.messageId);
      return null;
    case 'refused':
      await noteRefused(dependencies, notice, part, answer.error);
      return { outcome: 'failed', hasLeft: part.hasLeft };
    case 'unclear':
      await giveUp(dependencies, notice, part);
      return { outcome: 'unknown', hasLeft: true };
    case 'not_sent':
      return hold(dependencies, notice, part, answer.reason, false);
  }
}

async function noteTaken(
  { orm, isRehearsal, sms }: NotificationDependencies,
  { id, siteId }: StepNotification,
  { ordinal, total, attempt }: StepPart,
  messageId: string,
): Promise<void> {
  await record(orm, 'notification.part_taken', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const part = { notificationId: id, ordinal, attempt };
    await answerPart(tx, { ...part, state: 'accepted', messageId }, now);
    await adoptReceipts(tx, { ...part, gateway: sms?.name ?? '', messageId }, now);
    await endChannelTrouble(tx, siteId, 'sms', now);
    const line = {
      subject: notificationSubject(id),
      eventKey: `part_sent:${String(ordinal)}:${String(attempt)}`,
      at: now,
    };
    await appendTimeline(tx, { ...line, kind: 'part_sent', data: { ordinal, total } });
  });
}

async function noteRefused(
  { orm, isRehearsal }: NotificationDependencies,
  { id, siteId }: StepNotification,
  { ordinal, total, attempt }: StepPart,
  error: string,
): Promise<void> {
  await record(orm, 'notification.part_refused', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    await answerPart(tx, { notificationId: id, ordinal, attempt, state: 'refused', error }, now);
    await endChannelTrouble(tx, siteId, 'sms', now);
    const line = {
      subject: notificationSubject(id),
      eventKey: `part_refused:${String(ordinal)}:${String(attempt)}`,
      at: now,
    };
    await appendTimeline(tx, { ...line, kind: 'part_refused', data: { ordinal, total, error: operatorWords(error) } });
    await settleParts(tx, id, now);
  });
}

/** No answer came: whether it was taken is to be found out. */
async function giveUp(
  { orm, isRehearsal }: NotificationDependencies,
  { id }: StepNotification,
  { ordinal, total, attempt }: StepPart,
): Promise<void> {
  await record(orm, 'notification.unclear', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    // A receipt may have told it meanwhile.
    await answerPart(tx, { notificationId: id, ordinal, attempt, state: 'unknown' }, now);
    const line = {
      subject: notificationSubject(id),
      eventKey: `part_unknown:${String(ordinal)}:${String(attempt)}`,
      at: now,
    };
    await appendTimeline(tx, { ...line, kind: 'part_unknown', data: { ordinal, total } });
    await settleParts(tx, id, now);
  });
}

/** Certainly not taken: it waits, and people are told when it lasts. */
async function hold(
  { orm, isRehearsal }: NotificationDependencies,
  notice: StepNotification,
  { ordinal, attempt, hasLeft }: Waiting,
  reason: ChannelReason,
  isUntried: boolean,
): Promise<NotificationSendResult> {
  const { id, siteId, channel } = notice;
  await record(orm, 'notification.held', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    await answerPart(tx, { notificationId: id, ordinal, attempt, state: 'pending' }, now);
    if (!hasLeft) await moveNotification(tx, { id, to: 'waiting' }, now);
    await holdNotification(tx, { id, reason }, now);
    await noteChannelTrouble(tx, { siteId, channel, since: notice.heldAt ?? notice.createdAt }, reason, now);
    const line = { subject: notificationSubject(id), eventKey: 'held_away', at: now };
    await appendTimeline(tx, { ...line, kind: 'held_away' });
  });
  return { outcome: 'not_sent', hasLeft, ...(isUntried ? { isUntried } : {}) };
}
