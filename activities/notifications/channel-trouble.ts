import type { EntityManager } from '@mikro-orm/postgresql';
import { channelWithoutWaiters } from '#db/notifications/held.ts';
import { closeIncident, hasOpenIncident, openIncident } from '#db/work/incidents.ts';
import { CHANNEL_WORDS, type NotificationChannel } from '#domain/notifications/notification-status.ts';
import { INSTALLATION } from '#domain/work/subject.ts';
import type { NotSentReason } from '#mail/mail-sender.ts';
import type { SmsNotSentReason } from '../ports/sms-gateway.ts';

/** Trouble shorter than this passes by itself and alarms nobody. */
const GRACE_MS = 10 * 60_000;
const WAIT = 'Делать ничего не нужно: программа повторяет сама.';

/** Why a notice waits. `unclear`: a mail was given, and no answer came. */
export type ChannelReason = SmsNotSentReason | NotSentReason | 'not_configured' | 'unclear';

const REASONS: Readonly<Record<ChannelReason, { readonly words: string; readonly advice: string }>> = {
  not_configured: {
    words: 'канал не настроен',
    advice: 'Администратору: задайте MASK_SMS_GATEWAY или MASK_SMTP_URL и перезапустите исполнителя.',
  },
  not_authorised: {
    words: 'имя или пароль не приняты',
    advice: 'Администратору: проверьте MASK_SMS_URL или MASK_SMTP_URL.',
  },
  certificate: {
    words: 'защищённое соединение не установлено или сертификат не признан',
    advice: 'Сообщите администратору, сами ничего не меняйте.',
  },
  no_connection: { words: 'другая сторона не отвечает', advice: WAIT },
  busy: { words: 'другая сторона сейчас никого не обслуживает', advice: WAIT },
  throttled: { words: 'оператор просит отправлять реже', advice: WAIT },
  later: { words: 'почтовый сервер просит повторить позже', advice: WAIT },
  unclear: { words: 'почтовый сервер берёт сообщение и не отвечает, принято ли оно', advice: WAIT },
};
/** Only a person can end these: they are told at once. */
const TOLD_AT_ONCE: ReadonlySet<ChannelReason> = new Set(['not_configured', 'not_authorised', 'certificate']);

/** One incident for the site and the channel while its notices cannot be handed over; letters and their batches go on as ever. */
export async function noteChannelTrouble(
  em: EntityManager,
  { siteId, channel, since }: { readonly siteId: string; readonly channel: NotificationChannel; readonly since: Date },
  reason: ChannelReason,
  now: Date,
): Promise<void> {
  if (!TOLD_AT_ONCE.has(reason) && now.getTime() - since.getTime() < GRACE_MS) return;
  const { words: what, advice } = REASONS[reason];
  const words = `Уведомления (${CHANNEL_WORDS[channel]}) не отправляются: ${what}. Ни одно не потеряно; письма идут как обычно, а не доставленное вовремя заменит письмо. ${advice}`;
  await openIncident(
    em,
    { key: keyOf(siteId, channel), siteId, subject: INSTALLATION, details: { words: [words] } },
    now,
  );
}

/** The channel has answered for a notice: the trouble is over. */
export async function endChannelTrouble(
  em: EntityManager,
  siteId: string,
  channel: NotificationChannel,
  now: Date,
): Promise<void> {
  if (await hasOpenIncident(em, keyOf(siteId, channel))) await closeIncident(em, keyOf(siteId, channel), now);
}

/** The last who waited for the channel waits no more: it was withdrawn, or a letter goes instead. */
export async function endUnfeltTrouble(em: EntityManager, notificationId: string, now: Date): Promise<void> {
  const free = await channelWithoutWaiters(em, notificationId);
  if (free !== null) await endChannelTrouble(em, free.siteId, free.channel, now);
}

function keyOf(siteId: string, channel: NotificationChannel): string {
  return `notification-${channel}/${siteId}`;
}
