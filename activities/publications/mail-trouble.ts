import type { EntityManager } from '@mikro-orm/postgresql';
import { closeIncident, hasOpenIncident, openIncident } from '#db/work/incidents.ts';
import { INSTALLATION } from '#domain/work/subject.ts';
import type { NotSentReason, SendAnswer } from '#mail/mail-sender.ts';

/** Trouble shorter than this passes by itself and alarms nobody. */
const GRACE_MS = 10 * 60_000;
const WAIT = 'Делать ничего не нужно: программа повторяет сама.';

const REASONS: Readonly<Record<NotSentReason | 'not_configured', { readonly words: string; readonly advice: string }>> =
  {
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
    later: { words: 'почтовый сервер просит повторить позже', advice: WAIT },
  };
/** Only a person can end these: they are told at once. */
const TOLD_AT_ONCE = new Set<string>(['not_configured', 'not_authorised', 'certificate']);

type NotSent = Extract<SendAnswer, { outcome: 'not_sent' }>;

/** One incident for the site while its messages cannot be handed over. `answer` null: no mail server is named. */
export async function noteMailTrouble(
  em: EntityManager,
  { siteId, composedAt }: { readonly siteId: string; readonly composedAt: Date },
  answer: NotSent | null,
  now: Date,
): Promise<void> {
  const reason = answer?.reason ?? 'not_configured';
  if (!TOLD_AT_ONCE.has(reason) && now.getTime() - composedAt.getTime() < GRACE_MS) return;
  const { words: what, advice } = REASONS[reason];
  const said = answer ? ` (${answer.words})` : '';
  const words = `Сообщения о ходе рассмотрения не отправляются: ${what}${said}. Ни одно не потеряно, порядок сохранится. ${advice}`;
  await openIncident(em, { key: keyOf(siteId), siteId, subject: INSTALLATION, details: { words: [words] } }, now);
}

/** The mail server has answered: the trouble is over. */
export async function endMailTrouble(em: EntityManager, siteId: string, now: Date): Promise<void> {
  if (await hasOpenIncident(em, keyOf(siteId))) await closeIncident(em, keyOf(siteId), now);
}

function keyOf(siteId: string): string {
  return `publication-mail/${siteId}`;
}
