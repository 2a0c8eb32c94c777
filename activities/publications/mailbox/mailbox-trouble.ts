import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { closeIncident, hasOpenIncident, openIncident } from '#db/work/incidents.ts';
import { INSTALLATION } from '#domain/work/subject.ts';
import { MailboxError } from '#mail/exchange-mailbox.ts';
import type { PublicationDependencies } from '../dependencies.ts';

/** A sweep is tried three times; only when the last try fails too is anybody told. */
const TOLD_FROM_ATTEMPT = 3;
const KEY = 'exchange-mailbox';

/** Does a sweep: when the box cannot be read there is one incident, until a sweep succeeds. */
export async function toldWhenBoxIsAway<T>(
  dependencies: PublicationDependencies,
  attempt: number,
  sweep: () => Promise<T>,
): Promise<T> {
  try {
    const result = await sweep();
    await endTrouble(dependencies);
    return result;
  } catch (error) {
    if (error instanceof MailboxError && attempt >= TOLD_FROM_ATTEMPT) await noteTrouble(dependencies, error);
    throw error;
  }
}

async function noteTrouble({ orm, isRehearsal }: PublicationDependencies, error: MailboxError): Promise<void> {
  const what = error.isRefused ? 'ящик обмена не принял имя или пароль' : 'ящик обмена не отвечает';
  const advice = error.isRefused
    ? 'Администратору: проверьте MASK_MAILBOX_URL.'
    : 'Делать ничего не нужно: программа повторяет сама.';
  const words = `Подтверждения публикаций не читаются: ${what} (${error.message}). Сообщения отправляются и дальше. ${advice}`;
  await record(orm, 'publication.mailbox_trouble', async (tx) => {
    const details = { words: [words] };
    await openIncident(tx, { key: KEY, siteId: null, subject: INSTALLATION, details }, await readNow(tx, isRehearsal));
  });
}

async function endTrouble({ orm, isRehearsal }: PublicationDependencies): Promise<void> {
  if (!(await hasOpenIncident(orm.em.fork(), KEY))) return;
  await record(orm, 'publication.mailbox_trouble_ended', async (tx) =>
    closeIncident(tx, KEY, await readNow(tx, isRehearsal)),
  );
}
