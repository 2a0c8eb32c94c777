import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { caseOffersSchema, recipientOffersSchema } from '#views/letters/offers.ts';
import type { ApiEnv } from '../context.ts';
import { json, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Письма'];
const typed = (example: string) => z.string().max(200).openapi({ example });

const caseRoute = createRoute({
  ...{ method: 'get', path: '/letter-offers', tags, summary: 'Что предложить по номеру дела: вид, разряд, получатели' },
  request: { query: z.object({ caseNumber: typed('2-1195/2026') }) },
  responses: { 200: json(caseOffersSchema, 'Предложения'), ...problems },
});

const recipientRoute = createRoute({
  ...{ method: 'get', path: '/letter-recipients', tags, summary: 'Кому участок уже писал, по началу имени' },
  request: { query: z.object({ name: typed('Иванов') }) },
  responses: { 200: json(recipientOffersSchema, 'Получатели'), ...problems },
});

/** What a new letter may be filled in with. */
export function offerRoutes({ offers }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(caseRoute, async (c) =>
    c.json(await offers.ofCase(c.get('session').actor, c.req.valid('query').caseNumber), 200),
  );
  router.openapi(recipientRoute, async (c) =>
    c.json({ items: await offers.recipients(c.get('session').actor, c.req.valid('query').name) }, 200),
  );
  return router;
}
