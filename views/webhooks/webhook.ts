import { z } from '@hono/zod-openapi';
import { EVENT_TYPES, type EventType } from '#domain/webhooks/event-types.ts';
import { instant, instantOrNull, textOrNull, type ViewOf } from '../view.ts';

export const eventTypeSchema = z.enum(EVENT_TYPES as [EventType, ...EventType[]]);

/** Where another program is told of changes. */
export const webhookSchema = z
  .object({
    id: z.uuid(),
    /** Null: every site. */
    siteId: textOrNull,
    url: z.string(),
    events: eventTypeSchema.array().readonly(),
    isOn: z.boolean(),
    createdAt: instant,
    createdByName: z.string(),
    /** Since when nothing was taken. */
    failingSince: instantOrNull,
    /** When the program switched it off by itself. */
    givenUpAt: instantOrNull,
    oldSecretUntil: instantOrNull,
    waitingCount: z.number().int(),
    lastDeliveredAt: instantOrNull,
  })
  .openapi('Webhook');
export type WebhookView = ViewOf<typeof webhookSchema>;

/** Told this once; null: the same request was answered before. */
export const newWebhookSchema = z.object({ id: z.uuid(), secret: textOrNull }).openapi('NewWebhook');
export type NewWebhookView = ViewOf<typeof newWebhookSchema>;

const attemptSchema = z.object({
  at: instant,
  /** HTTP status; null: there was no answer. */
  code: z.number().int().nullable(),
  error: textOrNull,
  durationMs: z.number().int(),
  /** The beginning of what was answered. */
  answer: z.string(),
});

export const deliverySchema = z
  .object({
    /** `webhook-id`. */
    id: z.uuid(),
    sequence: z.number().int(),
    type: z.string(),
    subjectKind: z.string(),
    subjectId: z.uuid(),
    status: textOrNull,
    at: instant,
    isDelivered: z.boolean(),
    deliveredAt: instantOrNull,
    dueAt: instant,
    /** The last twenty, oldest first. */
    attempts: attemptSchema.array().readonly(),
  })
  .openapi('WebhookDelivery');
export type DeliveryView = ViewOf<typeof deliverySchema>;

export const deliveryPageSchema = z
  .object({ items: deliverySchema.array().readonly(), nextCursor: textOrNull })
  .openapi('WebhookDeliveryPage');
export type DeliveryPage = ViewOf<typeof deliveryPageSchema>;
