import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { recoveryCodesSchema } from '#views/people/own-account.ts';
import type { ApiEnv } from '../../context.ts';
import { idempotencyHeader, json, jsonBody, problems } from '../../routes/common-schemas.ts';
import { createRouter } from '../../routes/router.ts';
import type { Services } from '../../services/services.ts';
import { newKeyAnswerSchema } from './key-answer.ts';

const tags = ['Вход'];
/** As browsers take it: `PublicKeyCredentialCreationOptionsJSON` or `PublicKeyCredentialRequestOptionsJSON`. */
const optionsSchema = z.looseObject({ challenge: z.string() }).openapi('KeyOptions');
const purposeSchema = z.object({ purpose: z.enum(['add', 'prove']) }).openapi('KeyPurpose');
const ticketSchema = z.object({ ticket: z.string().max(200) }).openapi('KeyTicket');
const newKeySchema = z.object({ name: z.string().max(256), answer: newKeyAnswerSchema }).openapi('NewKey');

const doorRoute = createRoute({
  ...{ method: 'post', path: '/session/key-challenge', tags, summary: 'Что спросить у ключа после верного пароля' },
  security: [],
  request: { body: jsonBody(ticketSchema) },
  responses: { 200: json(optionsSchema, 'Вопрос ключу; ответ — в `key` запроса входа, билет — там же'), ...problems },
});
const askRoute = createRoute({
  ...{ method: 'post', path: '/me/key-challenges', tags, summary: 'Что спросить у своего ключа' },
  request: { headers: idempotencyHeader, body: jsonBody(purposeSchema) },
  responses: { 200: json(optionsSchema, 'Вопрос ключу: отвечается один раз, за пять минут'), ...problems },
});
const addRoute = createRoute({
  ...{ method: 'post', path: '/me/keys', tags, summary: 'Добавить свой ключ' },
  request: { headers: idempotencyHeader, body: jsonBody(newKeySchema) },
  responses: { 200: json(recoveryCodesSchema, 'Добавлен; с первым вторым фактором — запасные коды'), ...problems },
});
const removeRoute = createRoute({
  ...{ method: 'post', path: '/me/keys/{keyId}/removal', tags, summary: 'Убрать свой ключ' },
  request: { params: z.object({ keyId: z.string().max(64) }), headers: idempotencyHeader },
  responses: { 204: { description: 'Убран' }, ...problems },
});

/** One's own keys. A browser is needed to make and to show one; the rest is as on the page. */
export function keyRoutes({ signInKeys }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(doorRoute, async (c) => {
    c.header('cache-control', 'no-store');
    return c.json(optionsSchema.parse(await signInKeys.askAtDoor(c.req.valid('json').ticket)), 200);
  });
  router.openapi(askRoute, async (c) => {
    const options = await signInKeys.ask(c.get('session'), c.req.valid('json').purpose);
    return c.json(optionsSchema.parse(options), 200);
  });
  router.openapi(addRoute, async (c) => {
    const { name, answer } = c.req.valid('json');
    return c.json(await signInKeys.add(c.get('session'), name, answer), 200);
  });
  router.openapi(removeRoute, async (c) => {
    await signInKeys.remove(c.get('session'), c.req.valid('param').keyId);
    return c.body(null, 204);
  });
  return router;
}
