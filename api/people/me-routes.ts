import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { ownAccountSchema } from '#views/people/own-account.ts';
import type { ApiEnv } from '../context.ts';
import { keyAnswerSchema } from './keys/key-answer.ts';
import { idempotencyHeader, json, jsonBody, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Вход'];
const secret = z.string().max(256);
const done = { 204: { description: 'Сделано' }, ...problems };
const passwordSchema = z.object({ current: secret, password: secret }).openapi('PasswordChange');
const proofSchema = z
  .object({ password: secret.optional(), code: z.string().max(40).optional(), key: keyAnswerSchema.optional() })
  .openapi('OwnProof');

const viewRoute = createRoute({
  ...{ method: 'get', path: '/me', tags, summary: 'Свои сеансы и второй фактор' },
  responses: { 200: json(ownAccountSchema, 'Своя учётная запись'), ...problems },
});
const passwordRoute = createRoute({
  ...{ method: 'post', path: '/me/password', tags, summary: 'Сменить пароль; остальные сеансы кончаются' },
  request: { headers: idempotencyHeader, body: jsonBody(passwordSchema) },
  responses: done,
});
const confirmRoute = createRoute({
  ...{ method: 'post', path: '/me/confirmation', tags },
  summary: 'Подтвердить, что у сеанса его владелец: паролем, а где есть второй фактор — кодом или ключом',
  request: { headers: idempotencyHeader, body: jsonBody(proofSchema) },
  responses: done,
});
const endRoute = createRoute({
  ...{ method: 'post', path: '/me/sessions/{sessionId}/end', tags, summary: 'Закончить свой сеанс' },
  request: { params: z.object({ sessionId: z.string().max(64) }), headers: idempotencyHeader },
  responses: done,
});

/** One's own account. An authenticator is set on the page: it needs eyes. */
export function ownRoutes({ ownAccount }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(viewRoute, async (c) => c.json(await ownAccount.view(c.get('session')), 200));
  router.openapi(passwordRoute, async (c) => {
    const { current, password } = c.req.valid('json');
    await ownAccount.changePassword(c.get('session'), { current, password, repeated: password });
    return c.body(null, 204);
  });
  router.openapi(confirmRoute, async (c) => {
    const { password = '', code = '', key } = c.req.valid('json');
    await ownAccount.confirm(c.get('session'), { password, code, key });
    return c.body(null, 204);
  });
  router.openapi(endRoute, async (c) => {
    await ownAccount.endSession(c.get('session'), c.req.valid('param').sessionId);
    return c.body(null, 204);
  });
  return router;
}
