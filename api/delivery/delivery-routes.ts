import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { deliveryNormEntrySchema, deliveryNormSchema } from '#views/delivery/delivery.ts';
import type { ApiEnv } from '../context.ts';
import { idempotencyHeader, json, jsonBody, problems, typedText } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Сроки доставки'];

const listRoute = createRoute({
  ...{ method: 'get', path: '/delivery-norms', tags, summary: 'Ожидаемые сроки доставки по дням, с которых действуют' },
  responses: { 200: json(deliveryNormEntrySchema.array().readonly(), 'Новые первыми'), ...problems },
});
const addRoute = createRoute({
  ...{ method: 'post', path: '/delivery-norms', tags, summary: 'Новые сроки; на тот же день — заменяют прежние' },
  request: {
    headers: idempotencyHeader,
    body: jsonBody(
      deliveryNormSchema.extend({ validFrom: typedText(10), source: typedText(300) }).openapi('DeliveryNormInput'),
    ),
  },
  responses: { 201: json(z.object({ validFrom: z.string() }), 'Сохранено'), ...problems },
});

/** In how many days the Post is expected to bring a letter. */
export function deliveryRoutes({ delivery }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(listRoute, async (c) => c.json(await delivery.list(c.get('session').actor), 200));
  router.openapi(addRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await delivery.add(c.get('session').actor, c.req.valid('json'), command), 201);
  });
  return router;
}
