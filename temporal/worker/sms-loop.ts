import type { MikroORM } from '@mikro-orm/postgresql';
import type { MailDoor } from '#activities/adapters/mail-breaker.ts';
import type { SmsDoor } from '#activities/adapters/sms-breaker.ts';
import { readNow } from '#db/clock.ts';
import { hasHeldNotifications, releaseNotifications } from '#db/notifications/held.ts';
import { keepMessage } from '#db/notifications/incoming.ts';
import { keepReceipt } from '#db/notifications/receipts.ts';
import { record } from '#db/record.ts';
import type { NotificationChannel } from '#domain/notifications/notification-status.ts';
import type { MessageCame, ReceiptCame } from '#activities/ports/sms-gateway.ts';
import { startWokenLoop, type WokenLoop } from './woken-loop.ts';

export interface NoticeLoopOptions {
  readonly orm: MikroORM;
  readonly sms: SmsDoor | null;
  readonly mailSender: MailDoor | null;
  readonly isRehearsal: boolean;
  readonly databaseUrl: string;
  /** How often a channel that is away is asked, ms. */
  readonly intervalMs: number;
  readonly logger: { warn(fields: object, message: string): void };
}

type Kept = Pick<NoticeLoopOptions, 'orm' | 'isRehearsal'>;

/** Hears the gateway: what it says is acknowledged only after it is kept. */
export function startSmsHearing({ orm, sms, isRehearsal, logger }: NoticeLoopOptions): { stop(): Promise<void> } {
  if (sms === null) return { stop: () => Promise.resolve() };
  const { name: gateway } = sms;
  return sms.listen({
    receipt: (came) => takeReceipt({ orm, isRehearsal }, gateway, came),
    message: (came) => takeMessage({ orm, isRehearsal }, gateway, came),
    trouble: (errorType) => logger.warn({ errorType }, 'the gateway of SMS could not be heard'),
  });
}

export async function takeReceipt({ orm, isRehearsal }: Kept, gateway: string, came: ReceiptCame): Promise<void> {
  await record(orm, 'notification.receipt', async (tx) =>
    keepReceipt(tx, { gateway, ...came }, await readNow(tx, isRehearsal)),
  );
}

export async function takeMessage({ orm, isRehearsal }: Kept, gateway: string, came: MessageCame): Promise<void> {
  await record(orm, 'notification.message', async (tx) => {
    await keepMessage(tx, { gateway, ...came }, await readNow(tx, isRehearsal));
  });
}

/** Asks a channel that is away for all who wait for it, and tells them when it works again. Nothing is asked while nobody waits. */
export function startNoticeLoop(options: NoticeLoopOptions): WokenLoop {
  const { databaseUrl, logger, intervalMs } = options;
  return startWokenLoop({
    ...{ databaseUrl, logger, channel: null, pollMs: intervalMs },
    errorMessage: 'channels of notices cannot be asked for those who wait',
    work: () => tellNoticesThatWait(options),
  });
}

/** @returns how many were told */
export async function tellNoticesThatWait({
  orm,
  sms,
  mailSender,
  isRehearsal,
}: Pick<NoticeLoopOptions, 'orm' | 'sms' | 'mailSender' | 'isRehearsal'>): Promise<number> {
  let told = 0;
  for (const [channel, door] of [['sms', sms] as const, ['mail', mailSender] as const]) {
    if (door === null || !(await hasHeldNotifications(orm.em.fork(), channel))) continue;
    if ((await door.check()) === null) told += await release({ orm, isRehearsal }, channel);
  }
  return told;
}

async function release({ orm, isRehearsal }: Kept, channel: NotificationChannel): Promise<number> {
  return record(orm, 'notification.channel_back', async (tx) =>
    releaseNotifications(tx, channel, await readNow(tx, isRehearsal)),
  );
}
