import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { MAX_OLD_SIGNING_HOURS, MAX_RECEIVER_LENGTH, USUAL_OLD_SIGNING_HOURS } from '#domain/webhooks/webhook-rules.ts';
import { deliveryPageSchema, eventTypeSchema, newWebhookSchema, webhookSchema } from '#views/webhooks/webhook.ts';
import type { ApiEnv } from '../context.ts';
import { idempotencyHeader, json, jsonBody, problems, typedText } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Подписки'];
const headers = idempotencyHeader;
const params = z.object({ webhookId: z.string().max(64) });
const doneSchema = z.object({ id: z.uuid() });

const detailsSchema = z
  .object({
    url: typedText(MAX_RECEIVER_LENGTH),
    events: eventTypeSchema.array().readonly(),
    siteId: z.string().max(16).nullable().openapi({ description: 'null: все участки' }),
  })
  .openapi('WebhookInput');

const listRoute = createRoute({
  ...{ method: 'get', path: '/webhooks', tags, summary: 'Подписки программ на события' },
  responses: { 200: json(webhookSchema.array().readonly(), 'Новые первыми'), ...problems },
});
const createWebhookRoute = createRoute({
  ...{ method: 'post', path: '/webhooks', tags, summary: 'Подписать получателя: секрет показывается один раз' },
  description: 'Что приходит получателю и как проверить подпись — docs/formats/webhooks.md.',
  request: { headers, body: jsonBody(detailsSchema) },
  responses: { 201: json(newWebhookSchema, 'Подписка включена'), ...problems },
});
const findRoute = createRoute({
  ...{ method: 'get', path: '/webhooks/{webhookId}', tags, summary: 'Подписка' },
  request: { params },
  responses: { 200: json(webhookSchema, 'Подписка'), ...problems },
});
const setRoute = createRoute({
  ...{ method: 'post', path: '/webhooks/{webhookId}/details', tags, summary: 'Сменить адрес, события, участок' },
  request: { params, headers, body: jsonBody(detailsSchema) },
  responses: { 200: json(doneSchema, 'Изменено'), ...problems },
});
const rotateRoute = createRoute({
  ...{ method: 'post', path: '/webhooks/{webhookId}/secret', tags },
  summary: 'Новый секрет подписи: показывается один раз, прежний подписывает рядом ещё названное время',
  request: {
    ...{ params, headers },
    body: jsonBody(
      z
        .object({ oldSecretHours: z.number().int().min(0).max(MAX_OLD_SIGNING_HOURS).default(USUAL_OLD_SIGNING_HOURS) })
        .openapi('WebhookSecretInput'),
    ),
  },
  responses: { 201: json(newWebhookSchema, 'Секрет выдан'), ...problems },
});
const deliveriesRoute = createRoute({
  ...{
    method: 'get',
    path: '/webhooks/{webhookId}/deliveries',
    tags,
    summary: 'События подписки и попытки их доставить',
  },
  request: { params, query: z.object({ cursor: z.string().max(20).optional() }) },
  responses: { 200: json(deliveryPageSchema, 'Новые первыми'), ...problems },
});
const againRoute = createRoute({
  ...{ method: 'post', path: '/webhooks/{webhookId}/resending', tags },
  summary: 'Отправить ещё раз: одно событие или все с названного момента, в прежнем порядке',
  request: {
    ...{ params, headers },
    body: jsonBody(z.union([z.object({ deliveryId: z.uuid() }), z.object({ from: z.iso.datetime({ offset: true }) })])),
  },
  responses: { 200: json(doneSchema.extend({ count: z.number().int() }), 'Сколько уйдёт'), ...problems },
});
const act = (name: string, summary: string) =>
  createRoute({
    ...{ method: 'post', path: `/webhooks/{webhookId}/${name}`, tags, summary },
    request: { params, headers },
    responses: { 200: json(doneSchema, 'Сделано'), ...problems },
  });
const onRoute = act('on', 'Включить: ждущее уходит сразу');
const offRoute = act('off', 'Выключить: новое не собирается, ждущее хранится');
const testRoute = act('test', 'Отправить проверочное событие');

/** Subscriptions of other programs, by the admin. */
export function webhookRoutes({ webhooks }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(listRoute, async (c) => c.json(await webhooks.list(c.get('session').actor), 200));
  router.openapi(createWebhookRoute, async (c) => {
    const command = commandOf(c.req.valid('header'));
    return c.json(await webhooks.create(c.get('session').actor, c.req.valid('json'), command), 201);
  });
  router.openapi(findRoute, async (c) =>
    c.json(await webhooks.find(c.get('session').actor, c.req.valid('param').webhookId), 200),
  );
  router.openapi(setRoute, async (c) => {
    const command = commandOf(c.req.valid('header'));
    const { webhookId } = c.req.valid('param');
    return c.json(await webhooks.set(c.get('session').actor, webhookId, c.req.valid('json'), command), 200);
  });
  router.openapi(rotateRoute, async (c) => {
    const command = commandOf(c.req.valid('header'));
    const { webhookId } = c.req.valid('param');
    const { oldSecretHours } = c.req.valid('json');
    return c.json(await webhooks.rotate(c.get('session').actor, webhookId, oldSecretHours, command), 201);
  });
  router.openapi(deliveriesRoute, async (c) => {
    const { cursor } = c.req.valid('query');
    return c.json(await webhooks.deliveries(c.get('session').actor, c.req.valid('param').webhookId, cursor), 200);
  });
  router.openapi(againRoute, async (c) => {
    const command = commandOf(c.req.valid('header'));
    const { webhookId } = c.req.valid('param');
    return c.json(await webhooks.again(c.get('session').actor, webhookId, c.req.valid('json'), command), 200);
  });
  for (const [route, isOn] of [[onRoute, true] as const, [offRoute, false] as const]) {
    router.openapi(route, async (c) => {
      const command = commandOf(c.req.valid('header'));
      return c.json(await webhooks.switch(c.get('session').actor, c.req.valid('param').webhookId, isOn, command), 200);
    });
  }
  router.openapi(testRoute, async (c) => {
    const command = commandOf(c.req.valid('header'));
    return c.json(await webhooks.test(c.get('session').actor, c.req.valid('param').webhookId, command), 200);
  });
  return router;
}

function commandOf(header: { readonly 'idempotency-key': string }) {
  return { idempotencyKey: header['idempotency-key'] };
}
