import type { Logger } from 'pino';
import type { EntityManager } from '#db/orm.ts';
import { noteTold, takeUntold, type UntoldOutage } from '#db/processes/outage-alarms.ts';
import { alarmText } from '#domain/processes/outage-alarm.ts';
import { composeMail } from '#mail/compose-mail.ts';
import type { MailSender } from '#mail/mail-sender.ts';
import { durationText } from '#web/format/duration.ts';
import { dateTimeText } from '#web/format/time.ts';
import type { Database } from '../database/database.ts';

/** A restart of a part is told to nobody: only what lasts so long. */
const SHORTEST_MS = 60_000;
/** Nobody's own zone is known to a mail: the one in which the country's Post writes its times. */
const TIME_ZONE = 'Europe/Moscow';

/** To whom absences are told, and by what. */
export interface AlarmMail {
  readonly sender: Pick<MailSender, 'send'>;
  readonly from: string;
  readonly to: readonly string[];
  /** Where more is told. */
  readonly pageUrl: string;
}

/**
 * Tells by mail what has begun and what has ended, each once: an answer that did not come is told again under the same Message-ID, and what
 * the mail server does not take now is told when it does.
 */
export async function tellOutages(
  { database, logger }: { readonly database: Database; readonly logger: Pick<Logger, 'warn'> },
  mail: AlarmMail,
  now: Date,
): Promise<void> {
  const untold = await database.change('condition.alarms', (em: EntityManager) => takeUntold(em, now, SHORTEST_MS));
  const told: UntoldOutage[] = [];
  for (const outage of untold) {
    if (await tell(outage, mail, logger)) told.push(outage);
  }
  if (told.length > 0) await database.change('condition.told', (em: EntityManager) => noteTold(em, told, now));
}

async function tell(outage: UntoldOutage, mail: AlarmMail, logger: Pick<Logger, 'warn'>): Promise<boolean> {
  const words = { timeText: (at: Date) => `${dateTimeText(at.toISOString(), TIME_ZONE)} МСК`, durationText };
  const { subject, text } = alarmText(outage, mail.pageUrl, words);
  let isTaken = true;
  for (const [index, recipient] of mail.to.entries()) {
    const stage = outage.toAt === null ? 'began' : 'ended';
    const messageId = `<outage-${outage.id}-${stage}-${String(index)}@${mail.from.split('@').at(-1) ?? ''}>`;
    const date = outage.toAt ?? outage.fromAt;
    const parts = { sender: mail.from, recipient, messageId, date, subject, text, headers: {}, attachments: [] };
    const answer = await mail.sender.send({ sender: mail.from, recipient, messageId, bytes: await composeMail(parts) });
    if (answer.outcome === 'sent') continue;
    logger.warn({ outcome: answer.outcome, part: outage.part }, 'an alarm was not taken by the mail server');
    // What will never be taken is not offered for ever: the page tells it too.
    isTaken &&= answer.outcome === 'refused';
  }
  return isTaken;
}
