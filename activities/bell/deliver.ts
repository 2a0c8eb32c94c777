import type { MikroORM } from '@mikro-orm/postgresql';
import { dropDevice, noteSent } from '#db/bell/devices.ts';
import { findReader } from '#db/bell/listeners.ts';
import { endMessage, noticesOf, putOffMessage, type DueMessage, type ToldNotice } from '#db/bell/messages.ts';
import { record } from '#db/record.ts';
import { isPersonal, mayHear } from '#domain/bell/bell-events.ts';
import type { BellMail } from './bell-mail.ts';
import type { BellPush } from './bell-push.ts';

/** How one attempt ended: `later` — it is tried again. */
export type Attempted = 'sent' | 'refused' | 'gone' | 'later';

export interface BellDelivery {
  readonly orm: MikroORM;
  /** Null: this installation sends none. */
  readonly mail: BellMail | null;
  readonly push: BellPush | null;
  /** Of the first failure; each next one is twice as long. */
  readonly firstPauseMs: number;
}

const LONGEST_PAUSE_MS = 3_600_000;
/** What could not be sent within two days is no news: the bell has it. */
const MOST_FAILURES = 60;

/**
 * Sends one message and writes down how it went. Who is to hear of it is judged now, not when it was written: a person who was blocked,
 * moved or given another role since is not told. Taken twice, after a kill, a letter goes under the same Message-ID and a push under the
 * same topic.
 */
export async function deliverMessage(delivery: BellDelivery, message: DueMessage): Promise<void> {
  const { orm } = delivery;
  const attempted = await attempt(delivery, message);
  if (attempted === 'later') {
    const isOver = message.failures + 1 >= MOST_FAILURES;
    const pauseMs = Math.min(delivery.firstPauseMs * 2 ** Math.min(message.failures, 30), LONGEST_PAUSE_MS);
    await record(orm, 'bell.put_off', (tx) =>
      isOver ? endMessage(tx, message.id, 'expired') : putOffMessage(tx, message.id, pauseMs),
    );
    return;
  }
  await record(orm, 'bell.delivered', async (tx) => {
    await endMessage(tx, message.id, attempted);
    if (message.deviceId === null) return;
    if (attempted === 'gone') await dropDevice(tx, message.accountId, message.deviceId);
    if (attempted === 'sent') await noteSent(tx, message.deviceId);
  });
}

async function attempt({ orm, mail, push }: BellDelivery, message: DueMessage): Promise<Attempted | 'dropped'> {
  const em = orm.em.fork();
  const reader = await findReader(em, message.accountId);
  const notices = reader
    ? (await noticesOf(em, message.id)).filter((notice) => mayHear(reader, factOf(notice, reader)))
    : [];
  if (!reader?.isActive) return 'dropped';
  if (message.way === 'push') return push && notices.length > 0 ? push.send(em, message, notices) : 'dropped';
  if (!mail || reader.address === null) return 'dropped';
  if (notices.length > 0) return reader.isConfirmed ? mail.send(message, reader.address, notices) : 'dropped';
  return mail.sendCode(em, message, reader.address);
}

/** What was told to one person alone was told to its owner. */
function factOf({ event, siteId }: ToldNotice, { accountId }: { readonly accountId: string }) {
  return { event, siteId, accountId: isPersonal(event) ? accountId : null };
}
