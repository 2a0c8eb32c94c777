import type { EntityManager } from '@mikro-orm/postgresql';
import {
  NOTIFICATION_SIGNALS,
  notificationWorkflowId,
  type GatewayBackSignal,
} from '#domain/notifications/notification-process.ts';
import type { NotificationChannel } from '#domain/notifications/notification-status.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { enqueueSignals } from '../work/outbox.ts';

/** Released at once: each is sent within seconds. */
const PORTION = 1_000;

/** Notes that a notice waits for the gateway or the mail server, and why. */
export async function holdNotification(
  em: EntityManager,
  { id, reason }: { readonly id: string; readonly reason: string },
  now: Date,
): Promise<void> {
  await database(em)
    .updateTable('notification')
    .set({ held_at: now, held_for: reason, updated_at: now })
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .execute();
}

/** True when one waits for this channel. */
export async function hasHeldNotifications(em: EntityManager, channel: NotificationChannel): Promise<boolean> {
  const held = database(em).selectFrom('notification').select('id').where('held_at', 'is not', null);
  return (await held.where('channel', '=', channel).limit(1).executeTakeFirst()) !== undefined;
}

/** The site and the channel of a notice for which no notice of that site waits any more; null: one does. */
export async function channelWithoutWaiters(
  em: EntityManager,
  id: string,
): Promise<{ readonly siteId: string; readonly channel: NotificationChannel } | null> {
  const row = await database(em)
    .selectFrom('notification as n')
    .select(['n.site_id as siteId', 'n.channel'])
    .where('n.id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notification as w')
            .select('w.id')
            .whereRef('w.site_id', '=', 'n.site_id')
            .whereRef('w.channel', '=', 'n.channel')
            .where('w.held_at', 'is not', null)
            .where('w.finished_at', 'is', null),
        ),
      ),
    )
    .executeTakeFirst();
  return row ?? null;
}

/** Tells those who wait that the channel works again, a portion at a time. @returns how many were told */
export async function releaseNotifications(
  em: EntityManager,
  channel: NotificationChannel,
  now: Date,
): Promise<number> {
  const rows = await database(em)
    .selectFrom('notification')
    .select(['id', 'held_at as heldAt'])
    .where('held_at', 'is not', null)
    .where('channel', '=', channel)
    .orderBy('held_at')
    .limit(PORTION)
    .forUpdate()
    .skipLocked()
    .execute();
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  await database(em)
    .updateTable('notification')
    .set({ held_at: null, held_for: null })
    .where('id', '=', anyOf(ids))
    .execute();
  const signals = rows.map(({ id, heldAt }) => {
    // Held anew it is told anew.
    const payload: GatewayBackSignal = { eventId: `gateway-back:${id}:${String(heldAt?.getTime() ?? 0)}` };
    const workflowId = notificationWorkflowId(id);
    return { dedupeKey: payload.eventId, workflowId, signalName: NOTIFICATION_SIGNALS.gatewayBack, payload };
  });
  await enqueueSignals(em, signals, now);
  return rows.length;
}
