import { deliverMessage, type BellDelivery } from '#activities/bell/deliver.ts';
import { shareFacts } from '#activities/bell/share.ts';
import { noteWhatTimeBrought } from '#db/bell/facts.ts';
import { takeDueMessages } from '#db/bell/messages.ts';
import { sweepNotices } from '#db/bell/notices.ts';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { startWokenLoop, type WokenLoop } from './woken-loop.ts';

export interface BellLoopOptions {
  readonly databaseUrl: string;
  readonly logger: { warn(fields: object, message: string): void };
  readonly isRehearsal: boolean;
  readonly delivery: BellDelivery;
}

const AT_ONCE = 32;
/** Longer than any attempt: a worker that was killed is not waited for longer. */
const LEASE_MS = 180_000;
const POLL_MS = 1_000;
/** What time brings is looked for so often. */
const LOOK_MS = 20_000;
const SWEEP_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** A notice that was seen is kept so long; a fact, so that it is told once, longer. */
const [KEPT_SEEN_DAYS, KEPT_FACT_DAYS] = [180, 400];

/** Tells staff what has happened: shares facts, sends what is due, looks for what time has brought. */
export function startBell({ databaseUrl, logger, isRehearsal, delivery }: BellLoopOptions): WokenLoop {
  const { orm, mail, push } = delivery;
  const underWay = new Set<Promise<void>>();
  const looks = { time: Number.NEGATIVE_INFINITY, sweep: Number.NEGATIVE_INFINITY };
  const loop = startWokenLoop({
    ...{ databaseUrl, logger, channel: 'mask_bell', pollMs: POLL_MS },
    errorMessage: 'notices to staff cannot be shared or sent',
    work,
  });
  return {
    stop: async () => {
      await loop.stop();
      await Promise.all(underWay);
    },
  };

  async function work(): Promise<number> {
    const now = await readNow(orm.em.fork(), isRehearsal);
    await look(now);
    const ways = { mail: mail !== null, push: push !== null };
    const shared = await record(orm, 'bell.shared', (tx) => shareFacts(tx, ways, now));
    return shared + (await send(now));
  }

  async function look(now: Date): Promise<void> {
    const tick = performance.now();
    if (tick - looks.time >= LOOK_MS) {
      looks.time = tick;
      await record(orm, 'bell.time', (tx) => noteWhatTimeBrought(tx, now));
    }
    if (tick - looks.sweep < SWEEP_MS) return;
    looks.sweep = tick;
    const before = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
    await record(orm, 'bell.swept', (tx) => sweepNotices(tx, before(KEPT_SEEN_DAYS), before(KEPT_FACT_DAYS)));
  }

  async function send(now: Date): Promise<number> {
    const limit = AT_ONCE - underWay.size;
    if (limit <= 0) return 0;
    const taking = { at: now, limit, leaseMs: LEASE_MS };
    const due = await record(orm, 'bell.taken', (em) => takeDueMessages(em, taking), 'statement');
    for (const message of due) {
      const sending = deliverMessage(delivery, message)
        .catch((error: unknown) => {
          // Not written down how it went: its lease runs out, and it is sent again as it was.
          logger.warn({ errorType: error instanceof Error ? error.name : 'unknown' }, 'a notice was not recorded');
        })
        .finally(() => underWay.delete(sending));
      underWay.add(sending);
    }
    return due.length;
  }
}
