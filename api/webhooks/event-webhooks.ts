import { z } from '@hono/zod-openapi';
import { EVENT_WORDS, isEventType } from '#domain/webhooks/event-types.ts';
import { capitalised } from '#domain/work/capitalised.ts';
import { EVENT_BODIES } from '#views/webhooks/event.ts';
import { jsonBody } from '../routes/common-schemas.ts';

/** Whom it came from and when, by Standard Webhooks. */
const headers = z.object({
  'webhook-id': z.uuid(),
  'webhook-timestamp': z.string(),
  'webhook-signature': z.string(),
});

/** What is sent to those who subscribed, for the OpenAPI document: every type there is. */
export const EVENT_WEBHOOKS = [...EVENT_BODIES].map(([type, body]) => ({
  ...{ method: 'post' as const, path: type, tags: ['События'], security: [] },
  summary: capitalised(isEventType(type) ? EVENT_WORDS[type] : 'проверочное событие'),
  request: { headers, body: jsonBody(body) },
  responses: { '2XX': { description: 'Принято; всё прочее — не принято, и событие придёт ещё раз' } },
}));
