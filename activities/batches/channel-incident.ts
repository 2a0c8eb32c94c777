import type { EntityManager } from '@mikro-orm/postgresql';
import { INSTALLATION } from '#domain/work/subject.ts';
import { sendingReasonWords, type SendingReason } from '#domain/batches/batch-awaiting.ts';
import { closeIncident, openIncident } from '#db/work/incidents.ts';
import { ChannelBusyError, ChannelNotAuthorisedError, ChannelUnavailableError } from '../ports/post-channel.ts';
import { moscowTime } from '#domain/calendar/moscow-time.ts';

/** Why nothing was sent, and what follows. All of these are certain: the Post has not taken a byte of the archive. */
export interface ChannelIncident {
  readonly reason: SendingReason;
  /** Told at once, because only a person can end it or because it is known to last; otherwise only when it lasts. */
  readonly isTold: boolean;
  /** What a person can do. */
  readonly advice: string;
  /** The Post's own word on when to come again. */
  readonly retryAt?: Date | undefined;
}

/** What is shorter than this passes by itself and alarms nobody. */
const GRACE_MS = 10 * 60_000;
const WAIT = 'Делать ничего не нужно: программа повторяет сама.';

/** What an error of the channel is to people; undefined for every other error. */
export function channelIncidentOf(error: unknown): ChannelIncident | undefined {
  if (error instanceof ChannelBusyError) {
    return { reason: { code: 'post', words: error.words }, isTold: true, advice: WAIT, retryAt: error.retryAt };
  }
  if (error instanceof ChannelNotAuthorisedError) {
    const advice = 'Проверьте договор и пароль личного кабинета Почты и сообщите администратору.';
    return { reason: { code: 'not_authorised' }, isTold: true, advice };
  }
  if (!(error instanceof ChannelUnavailableError)) return undefined;
  if (!error.isCertificate) return { reason: { code: 'no_connection' }, isTold: false, advice: WAIT };
  const advice = 'Сертификат сервера Почты сменился или подменён. Сообщите администратору, сами ничего не меняйте.';
  return { reason: { code: 'certificate' }, isTold: true, advice };
}

interface Place {
  readonly siteId: string;
  /** When the batch was first to be sent. */
  readonly since: Date;
}

/** One incident for the site while nothing can be sent, however many batches meet it and however often. */
export async function openChannelIncident(
  em: EntityManager,
  { siteId, since }: Place,
  { reason, isTold, advice, retryAt }: ChannelIncident,
  now: Date,
): Promise<void> {
  if (!isTold && now.getTime() - since.getTime() < GRACE_MS) return;
  const until = retryAt ? ` Следующая попытка — ${moscowTime(retryAt)} (МСК).` : '';
  const words = `Письма не передаются Почте с ${moscowTime(since)} (МСК): ${sendingReasonWords(reason)}. Ни одно письмо не потеряно.${until} ${advice}`;
  await openIncident(em, { key: keyOf(siteId), siteId, subject: INSTALLATION, details: { words: [words] } }, now);
}

/** The Post has answered: the incident is over. */
export function closeChannelIncident(em: EntityManager, siteId: string, now: Date): Promise<void> {
  return closeIncident(em, keyOf(siteId), now);
}

function keyOf(siteId: string): string {
  return `post-channel/${siteId}`;
}
