import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { noticePageSchema } from '#views/bell/notice.ts';
import type { ApiEnv } from '../context.ts';
import { deviceWords } from '../people/device-words.ts';
import { idempotencyHeader, json, jsonBody, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Оповещения'];
const headers = idempotencyHeader;

const listRoute = createRoute({
  ...{ method: 'get', path: '/me/notices', tags, summary: 'Мои оповещения, новые первыми' },
  request: { query: z.object({ cursor: z.string().max(80).optional() }) },
  responses: { 200: json(noticePageSchema, 'Оповещения'), ...problems },
});
const seenRoute = createRoute({
  ...{ method: 'post', path: '/me/notices/seen', tags, summary: 'Отметить увиденным: одно или все' },
  request: { headers, body: jsonBody(z.object({ id: z.uuid().optional() }).openapi('NoticeSeen')) },
  responses: { 200: json(z.object({ count: z.number().int() }), 'Сколько отмечено'), ...problems },
});
const keyRoute = createRoute({
  ...{ method: 'get', path: '/me/push-key', tags, summary: 'Ключ, с которым браузер подписывается на push' },
  responses: {
    200: json(z.object({ publicKey: z.string() }), 'Открытый ключ VAPID'),
    409: { ...problems.default, description: 'Оповещения браузеру в этой установке не включены' },
    ...problems,
  },
});
const subscriptionSchema = z
  .object({
    endpoint: z.url({ protocol: /^https?$/ }).max(2_000),
    keys: z.object({
      p256dh: z.string().regex(/^[\w-]{80,120}$/),
      auth: z.string().regex(/^[\w-]{16,40}$/),
    }),
  })
  .openapi('PushSubscriptionInput');
const addRoute = createRoute({
  ...{ method: 'post', path: '/me/push-devices', tags, summary: 'Оповещать и на это устройство' },
  request: { headers, body: jsonBody(subscriptionSchema) },
  responses: { 201: json(z.object({ id: z.uuid() }), 'Добавлено'), ...problems },
});
const dropRoute = createRoute({
  ...{
    method: 'post',
    path: '/me/push-devices/{deviceId}/removal',
    tags,
    summary: 'Больше не оповещать на устройство',
  },
  request: { params: z.object({ deviceId: z.uuid() }), headers },
  responses: { 200: json(z.object({ id: z.uuid() }), 'Убрано'), ...problems },
});

/** One's own notices and devices. */
export function bellRoutes({ bell, ownWishes }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(listRoute, async (c) =>
    c.json(await bell.list(c.get('session').actor, c.req.valid('query').cursor), 200),
  );
  router.openapi(seenRoute, async (c) =>
    c.json(await bell.see(c.get('session').actor, c.req.valid('json').id ?? null), 200),
  );
  router.openapi(keyRoute, async (c) => c.json({ publicKey: await ownWishes.pushKey() }, 200));
  router.openapi(addRoute, async (c) => {
    const name = deviceWords(c.req.header('user-agent'));
    return c.json(await ownWishes.addDevice(c.get('session').actor, c.req.valid('json'), name), 201);
  });
  router.openapi(dropRoute, async (c) => {
    const { deviceId } = c.req.valid('param');
    await ownWishes.dropDevice(c.get('session').actor, deviceId);
    return c.json({ id: deviceId }, 200);
  });
  return router;
}
