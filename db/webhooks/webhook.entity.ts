import { defineEntity, p } from '@mikro-orm/core';
import type { EventType } from '#domain/webhooks/event-types.ts';

/** Where another program wants to be told of changes. */
export const WebhookSchema = defineEntity({
  name: 'Webhook',
  tableName: 'webhook',
  properties: {
    id: p.uuid().primary(),
    /** Null: of every site. */
    siteId: p.string().length(16).nullable(),
    url: p.text(),
    events: p.json<readonly EventType[]>(),
    isOn: p.boolean(),
    /** `whsec_…`, sealed for this row. */
    secretSealed: p.text(),
    /** The one before; it signs beside the newer one until then. */
    oldSecretSealed: p.text().nullable(),
    oldSecretUntil: p.datetime().nullable(),
    createdById: p.uuid(),
    createdAt: p.datetime(),
    /** Since when nothing was taken; absent: the last attempt was. */
    failingSince: p.datetime().nullable(),
    /** When the program switched it off by itself. */
    givenUpAt: p.datetime().nullable(),
  },
});
export class Webhook extends WebhookSchema.class {}
WebhookSchema.setClass(Webhook);

/** One event for one subscription; written by triggers of the subjects' tables. */
export const WebhookDeliverySchema = defineEntity({
  name: 'WebhookDelivery',
  tableName: 'webhook_delivery',
  properties: {
    /** Grows; of one subject in the order of its changes. */
    sequence: p.bigint('string').primary().autoincrement(),
    /** `webhook-id`: the same at every attempt. */
    id: p.uuid().unique('webhook_delivery_id_unique'),
    webhookId: p.uuid(),
    type: p.text(),
    subjectKind: p.text(),
    subjectId: p.uuid(),
    siteId: p.string().length(16).nullable(),
    status: p.text().nullable(),
    data: p.json<Record<string, unknown>>(),
    at: p.datetime(),
    isDelivered: p.boolean().default(false),
    /** In a row. */
    failures: p.integer().default(0),
    dueAt: p.datetime(),
    deliveredAt: p.datetime().nullable(),
  },
  indexes: [{ name: 'webhook_delivery_newest', properties: ['webhookId', 'sequence'] }],
});
export class WebhookDelivery extends WebhookDeliverySchema.class {}
WebhookDeliverySchema.setClass(WebhookDelivery);

/** One try to deliver, as it ended. */
export const WebhookAttemptSchema = defineEntity({
  name: 'WebhookAttempt',
  tableName: 'webhook_attempt',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    sequence: p.bigint('string').index(),
    at: p.datetime(),
    /** HTTP status; absent: there was no answer. */
    code: p.integer().nullable(),
    /** In words, where there was no answer. */
    error: p.text().nullable(),
    durationMs: p.integer(),
    /** The beginning of what was answered. */
    answer: p.text(),
  },
});
export class WebhookAttempt extends WebhookAttemptSchema.class {}
WebhookAttemptSchema.setClass(WebhookAttempt);
