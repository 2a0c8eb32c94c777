import type { EntityManager } from '@mikro-orm/postgresql';
import { deliver, type DeliveryDependencies } from '#activities/webhooks/deliver.ts';
import { record } from '#db/record.ts';
import { takeDue } from '#db/webhooks/deliveries.ts';
import { startWokenLoop, type WokenLoop } from './woken-loop.ts';

export interface WebhookLoopOptions {
  readonly databaseUrl: string;
  readonly logger: { warn(fields: object, message: string): void };
  readonly delivery: DeliveryDependencies;
}

/** At once, all together; and of one subscription, so that a slow receiver does not hold the others. */
const AT_ONCE = 64;
const EACH_AT_ONCE = 8;
/** Longer than any attempt: a worker that was killed is not waited for longer. */
const LEASE_MS = 60_000;
const POLL_MS = 1_000;

/** Delivers what is told to other programs. An attempt under way does not hold the loop: what has become due meanwhile is taken. */
export function startWebhooks({ databaseUrl, logger, delivery }: WebhookLoopOptions): WokenLoop {
  const underWay = new Set<Promise<void>>();
  const loop = startWokenLoop({
    ...{ databaseUrl, logger, channel: 'mask_webhook', pollMs: Math.min(POLL_MS, delivery.firstPauseMs) },
    errorMessage: 'events for other programs cannot be delivered',
    work,
  });
  return {
    stop: async () => {
      await loop.stop();
      await Promise.all(underWay);
    },
  };

  async function work(): Promise<number> {
    const limit = AT_ONCE - underWay.size;
    if (limit <= 0) return 0;
    const take = (em: EntityManager) => takeDue(em, { limit, each: EACH_AT_ONCE, leaseMs: LEASE_MS });
    const due = await record(delivery.orm, 'webhook.taken', take, 'statement');
    for (const one of due) {
      const sending = deliver(delivery, one)
        .catch((error: unknown) => {
          // Not written down how it went: its lease runs out, and it is sent again.
          logger.warn({ errorType: error instanceof Error ? error.name : 'unknown' }, 'a delivery was not recorded');
        })
        .finally(() => underWay.delete(sending));
      underWay.add(sending);
    }
    return due.length;
  }
}
