import type { DatabaseCapability } from '../capability.ts';
import { WebhookAttemptSchema, WebhookDeliverySchema, WebhookSchema } from './webhook.entity.ts';

export const webhooks = {
  schemas: [WebhookSchema, WebhookDeliverySchema, WebhookAttemptSchema],
} as const satisfies DatabaseCapability;
