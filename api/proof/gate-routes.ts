import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { gateRuleSchema, letterGateAnswerSchema, newRuleMarkSchema } from '#views/proof/gate.ts';
import type { ApiEnv } from '../context.ts';
import { idempotencyHeader, json, jsonBody, letterParams, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Доказательства'];

const letterRoute = createRoute({
  ...{ method: 'get', path: '/letters/{letterId}/gate', tags },
  summary:
    'Извещён ли адресат: ответ, причина, нормы, даты, что ещё возможно; null — Почта письма не принимала, или оно уничтожено по акту',
  request: { params: letterParams },
  responses: { 200: json(letterGateAnswerSchema, 'Ответ'), ...problems },
});
const rulesRoute = createRoute({
  ...{ method: 'get', path: '/proof/rules', tags, summary: 'Правила извещения с нормами и отметками юриста' },
  responses: { 200: json(gateRuleSchema.array().readonly(), 'Правила'), ...problems },
});
const markRoute = createRoute({
  ...{ method: 'post', path: '/proof/rules/{ruleCode}/marks', tags },
  summary: 'Отметить правило проверенным юристом или снять отметку',
  request: {
    params: z.object({ ruleCode: z.string().max(60) }),
    headers: idempotencyHeader,
    body: jsonBody(newRuleMarkSchema),
  },
  responses: { 204: { description: 'Отмечено' }, ...problems },
});

/** Whether addressees are notified, and the rules of that. */
export function gateRoutes({ gates }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(letterRoute, async (c) =>
    c.json({ gate: await gates.letter(c.get('session').actor, c.req.valid('param').letterId) }, 200),
  );
  router.openapi(rulesRoute, async (c) => c.json(await gates.rules(c.get('session').actor), 200));
  router.openapi(markRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    await gates.mark(c.get('session').actor, c.req.valid('param').ruleCode, c.req.valid('json'), command);
    return c.body(null, 204);
  });
  return router;
}
