import type { MikroORM } from '@mikro-orm/postgresql';
import { OF_SERVER, type MailDoor } from '#activities/adapters/mail-breaker.ts';
import type { HeldReason } from '#activities/publications/mail-trouble.ts';
import { readNow } from '#db/clock.ts';
import { hasHeldMessages, releaseHeld } from '#db/publications/held-messages.ts';
import { record } from '#db/record.ts';
import { startWokenLoop, type WokenLoop } from './woken-loop.ts';

export interface MailLoopOptions {
  readonly orm: MikroORM;
  readonly mailSender: MailDoor;
  readonly isRehearsal: boolean;
  readonly databaseUrl: string;
  /** How often a server that is away is asked, ms. */
  readonly intervalMs: number;
  readonly logger: { warn(fields: object, message: string): void };
}

/** What a server that answers a check has got over. */
const ENDED: readonly HeldReason[] = [...OF_SERVER, 'not_configured'];

/**
 * Asks a mail server that is away for all who wait for it, and tells them when it works again: thousands of cards need not knock each for
 * itself, and none waits out a long pause after the server is back. Nothing is asked while nobody waits.
 */
export function startMailLoop(options: MailLoopOptions): WokenLoop {
  const { databaseUrl, logger, intervalMs } = options;
  return startWokenLoop({
    ...{ databaseUrl, logger, channel: null, pollMs: intervalMs },
    errorMessage: 'the mail server cannot be asked for those who wait',
    work: () => tellThoseWhoWait(options),
  });
}

/** @returns how many were told */
export async function tellThoseWhoWait({
  orm,
  mailSender,
  isRehearsal,
}: Pick<MailLoopOptions, 'orm' | 'mailSender' | 'isRehearsal'>): Promise<number> {
  if (!(await hasHeldMessages(orm.em.fork(), ENDED)) || (await mailSender.check()) !== null) return 0;
  return record(orm, 'publication.mail_back', async (tx) =>
    releaseHeld(tx, { siteId: null, reasons: ENDED }, await readNow(tx, isRehearsal)),
  );
}
