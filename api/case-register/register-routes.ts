import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { ADDRESS_ANSWERS } from '#domain/case-register/address-question.ts';
import { TWIN_ANSWERS } from '#domain/case-register/case-twin.ts';
import { MAX_CODE_LENGTH } from '#domain/case-register/register-code.ts';
import { addressAnswerSchema } from '#views/case-register/address-question.ts';
import { caseRegisterRefSchema, caseRegisterSchema } from '#views/case-register/register.ts';
import { caseTwinSchema } from '#views/cases/case.ts';
import { caseParams } from '../cases/case-requests.ts';
import type { ApiEnv } from '../context.ts';
import { idempotencyHeader, json, jsonBody, letterParams, problems, typedText } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';
import { doneSchema, inProgressSchema } from '#views/work/decision.ts';

const tags = ['Картотека'];
const headers = idempotencyHeader;
const params = z.object({ siteId: z.string().max(16) });

const listRoute = createRoute({
  ...{
    method: 'get',
    path: '/case-registers',
    tags,
    summary: 'Картотеки дел участков: на какой час данные, что не принято',
  },
  responses: { 200: json(caseRegisterSchema.array().readonly(), 'По участкам, которые видны'), ...problems },
});
const setRoute = createRoute({
  ...{ method: 'post', path: '/case-registers/{siteId}', tags, summary: 'Связать участок с его кодом в картотеке' },
  request: {
    ...{ params, headers },
    body: jsonBody(z.object({ code: typedText(MAX_CODE_LENGTH), isOn: z.boolean() }).openapi('CaseRegisterInput')),
  },
  responses: { 200: json(caseRegisterRefSchema, 'Сохранено'), ...problems },
});
const readRoute = createRoute({
  ...{ method: 'post', path: '/case-registers/{siteId}/reading', tags, summary: 'Прочесть картотеку участка сейчас' },
  request: { params, headers },
  responses: { 200: json(caseRegisterRefSchema, 'Поставлено: чем кончилось, видно в списке'), ...problems },
});
const answerRoute = createRoute({
  ...{ method: 'post', path: '/letters/{letterId}/address', tags: ['Письма'] },
  summary: 'Ответить, какой адрес остаётся в письме: участник дела переехал',
  description:
    'take: новый адрес; письмо, которое уже ушло от автора, возвращается к нему, одобрение не действует. keep: прежний, с причиной.',
  request: {
    params: letterParams,
    headers,
    body: jsonBody(
      z.object({ answer: z.enum(ADDRESS_ANSWERS), reason: typedText().optional() }).openapi('AddressAnswerInput'),
    ),
  },
  responses: {
    200: json(doneSchema(addressAnswerSchema), 'Решение принято'),
    202: json(inProgressSchema, 'Передано, исход появится в карточке'),
    ...problems,
  },
});

const twinRoute = createRoute({
  ...{ method: 'get', path: '/cases/{caseId}/twin', tags },
  summary: 'Дело картотеки с тем же номером, о котором ещё не решено',
  request: { params: caseParams },
  responses: { 200: json(z.object({ twin: caseTwinSchema.nullable() }), 'null: не спрошено ни о чём'), ...problems },
});
const answerTwinRoute = createRoute({
  ...{ method: 'post', path: '/cases/{caseId}/twin', tags },
  summary: 'Ответить, одно ли дело здесь и в картотеке',
  description:
    'same: дальше дело ведёт картотека, письма и согласия остаются при нём. different: дело картотеки вносится рядом.',
  request: { params: caseParams, headers, body: jsonBody(z.object({ answer: z.enum(TWIN_ANSWERS) })) },
  responses: { 200: json(z.object({ id: z.uuid() }), 'Решено'), ...problems },
});

/** Registers of cases, and the question about a party that has moved. */
export function registerRoutes({ caseRegisters, addressQuestions, caseTwins }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(twinRoute, async (c) => {
    const { caseId } = c.req.valid('param');
    return c.json({ twin: await caseTwins.asked(c.get('session').actor, caseId) }, 200);
  });
  router.openapi(answerTwinRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { answer } = c.req.valid('json');
    return c.json(await caseTwins.answer(c.get('session').actor, c.req.valid('param').caseId, answer, command), 200);
  });
  router.openapi(listRoute, async (c) => c.json(await caseRegisters.list(c.get('session').actor), 200));
  router.openapi(setRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { siteId } = c.req.valid('param');
    return c.json(await caseRegisters.set(c.get('session').actor, siteId, c.req.valid('json'), command), 200);
  });
  router.openapi(readRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await caseRegisters.readNow(c.get('session').actor, c.req.valid('param').siteId, command), 200);
  });
  router.openapi(answerRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { letterId } = c.req.valid('param');
    const decision = await addressQuestions.settle(c.get('session').actor, letterId, c.req.valid('json'), command);
    return decision.kind === 'done' ? c.json(decision, 200) : c.json(decision, 202);
  });
  return router;
}
