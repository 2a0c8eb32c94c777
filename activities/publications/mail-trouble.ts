import type { EntityManager } from '@mikro-orm/postgresql';
import { closeIncident, hasOpenIncident, openIncident } from '#db/work/incidents.ts';
import { INSTALLATION } from '#domain/work/subject.ts';
import type { NotSentReason } from '#mail/mail-sender.ts';

/** Trouble shorter than this passes by itself and alarms nobody. */
const GRACE_MS = 10 * 60_000;
const WAIT = 'Делать ничего не нужно: программа повторяет сама.';

/** Why a message waits, though nobody has refused it. `unclear`: its text was given, and no answer came. */
export type HeldReason = NotSentReason | 'not_configured' | 'unclear';

const REASONS: Readonly<Record<HeldReason, { readonly words: string; readonly advice: string }>> = {
  not_configured: {
    words: 'почтовый сервер не задан',
    advice: 'Администратору: задайте MASK_SMTP_URL и перезапустите исполнителя.',
  },
  not_authorised: {
    words: 'почтовый сервер не принял имя или пароль',
    advice: 'Администратору: проверьте MASK_SMTP_URL.',
  },
  certificate: {
    words: 'защищённое соединение с почтовым сервером не установлено или его сертификат не признан',
    advice: 'Сообщите администратору, сами ничего не меняйте.',
  },
  no_connection: { words: 'почтовый сервер не отвечает', advice: WAIT },
  busy: { words: 'почтовый сервер сейчас никого не обслуживает', advice: WAIT },
  later: { words: 'почтовый сервер просит повторить позже', advice: WAIT },
  unclear: { words: 'почтовый сервер берёт сообщение и не отвечает, принято ли оно', advice: WAIT },
};
/** Only a person can end these: they are told at once. */
const TOLD_AT_ONCE = new Set<string>(['not_configured', 'not_authorised', 'certificate']);

/** `words`: the server's own; empty: there are none. */
export interface HeldBecause {
  readonly reason: HeldReason;
  readonly words: string;
}

/** One incident for the site while its messages cannot be handed over. */
export async function noteMailTrouble(
  em: EntityManager,
  { siteId, composedAt }: { readonly siteId: string; readonly composedAt: Date },
  { reason, words: said }: HeldBecause,
  now: Date,
): Promise<void> {
  if (!TOLD_AT_ONCE.has(reason) && now.getTime() - composedAt.getTime() < GRACE_MS) return;
  const { words: what, advice } = REASONS[reason];
  const quoted = said === '' ? '' : ` (${said})`;
  const words = `Сообщения о ходе рассмотрения не отправляются: ${what}${quoted}. Ни одно не потеряно, порядок сохранится. ${advice}`;
  await openIncident(em, { key: keyOf(siteId), siteId, subject: INSTALLATION, details: { words: [words] } }, now);
}

/** The mail server has answered for a message: the trouble is over. True: there was one. */
export async function endMailTrouble(em: EntityManager, siteId: string, now: Date): Promise<boolean> {
  const isOver = await hasOpenIncident(em, keyOf(siteId));
  if (isOver) await closeIncident(em, keyOf(siteId), now);
  return isOver;
}

function keyOf(siteId: string): string {
  return `publication-mail/${siteId}`;
}
