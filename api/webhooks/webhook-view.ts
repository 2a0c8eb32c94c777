import type { DeliveryRow, WebhookRow } from '#db/webhooks/webhooks.ts';
import type { DeliveryView, WebhookView } from '#views/webhooks/webhook.ts';

/** A subscription as it is shown. */
export function webhookView(row: WebhookRow): WebhookView {
  const { createdAt, failingSince, givenUpAt, oldSecretUntil, lastDeliveredAt, ...rest } = row;
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    failingSince: failingSince?.toISOString() ?? null,
    givenUpAt: givenUpAt?.toISOString() ?? null,
    oldSecretUntil: oldSecretUntil?.toISOString() ?? null,
    lastDeliveredAt: lastDeliveredAt?.toISOString() ?? null,
  };
}

/** One event of it with its attempts. */
export function deliveryView({ sequence, at, deliveredAt, dueAt, attempts, ...rest }: DeliveryRow): DeliveryView {
  return {
    ...rest,
    sequence: Number(sequence),
    at: at.toISOString(),
    deliveredAt: deliveredAt?.toISOString() ?? null,
    dueAt: dueAt.toISOString(),
    attempts: attempts.map((attempt) => ({ ...attempt, at: new Date(attempt.at).toISOString() })),
  };
}
