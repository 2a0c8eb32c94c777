import type { Capability } from '../services/capability.ts';
import { mountWebhookPages } from './webhook-pages.ts';
import { webhookRoutes } from './webhook-routes.ts';
import { createWebhookService, type WebhookService } from './webhooks.ts';

/** What other programs are told of by themselves. */
export const webhooks: Capability<{ readonly webhooks: WebhookService }> = {
  services: (deps) => ({ webhooks: createWebhookService(deps) }),
  routes: [webhookRoutes],
  pages: [mountWebhookPages],
  menu: [],
};
