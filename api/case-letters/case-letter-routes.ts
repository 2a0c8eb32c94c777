import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { caseLetterSchema, caseMailingSchema } from '#views/case-letters/case-letter.ts';
import { letterRefSchema, savedLetterSchema } from '#views/letters/letter.ts';
import { caseParams } from '../cases/case-requests.ts';
import type { ApiEnv } from '../context.ts';
import {
  created,
  idempotencyHeader,
  json,
  jsonBody,
  letterParams,
  problems,
  versioned,
} from '../routes/common-schemas.ts';
import { createRouter, setVersion } from '../routes/router.ts';
import type { Services } from '../services/services.ts';
import {
  caseLetterInputSchema,
  caseMailingInputSchema,
  confirmedRowsSchema,
  mailingParams,
} from './case-letter-requests.ts';
import { asProposed } from './proposed.ts';

const tags = ['Письма по делам'];
const headers = idempotencyHeader;

const choicesRoute = createRoute({
  ...{ method: 'get', path: '/cases/{caseId}/letter-choices', tags },
  summary: 'Из чего составить письмо по делу: участники с представителями, акты, заседания, что предложено',
  request: { params: caseParams },
  responses: { 200: json(caseLetterSchema, 'Выбор'), ...problems },
});
const makeRoute = createRoute({
  ...{ method: 'post', path: '/cases/{caseId}/letters', tags },
  summary: 'Письмо по делу в один шаг: черновик первому, остальные — ещё получатели, документ акта приложен',
  request: { params: caseParams, headers, body: jsonBody(caseLetterInputSchema) },
  responses: { 201: created(letterRefSchema, 'Черновик'), ...problems },
});
const tellAnewRoute = createRoute({
  ...{ method: 'post', path: '/letters/{letterId}/hearing-start', tags },
  summary:
    'Перевести письмо на новый день заседания, которое с тех пор перенесли, или на другое вместо того, которого не будет',
  description:
    'Что изменится, сказано в hearingMoved карточки: прежний день и час в заголовке и комментарии становятся новыми, остальное не меняется; ' +
    'прежний текст остаётся в ходе письма. Приложенный документ не меняется. 409 — заседание не переносили или другого у дела нет.',
  request: { params: letterParams, headers },
  responses: { 200: versioned(savedLetterSchema, 'Переведено; на что обратить внимание'), ...problems },
});
const planRoute = createRoute({
  ...{ method: 'post', path: '/case-mailings', tags },
  summary: 'Набор писем по выбранным делам: что получится; писем ещё нет',
  request: { headers, body: jsonBody(caseMailingInputSchema) },
  responses: { 201: json(z.object({ id: z.uuid() }), 'Составлен'), ...problems },
});
const readRoute = createRoute({
  ...{ method: 'get', path: '/case-mailings/{mailingId}', tags, summary: 'Набор: строки, вопросы, ход' },
  request: { params: mailingParams },
  responses: { 200: json(caseMailingSchema, 'Набор'), ...problems },
});
const startRoute = createRoute({
  ...{ method: 'post', path: '/case-mailings/{mailingId}/letters', tags },
  summary: 'Сделать письма: дальше набор идёт сам; повтор ничего не меняет',
  request: { params: mailingParams, headers, body: jsonBody(confirmedRowsSchema) },
  responses: { 200: json(caseMailingSchema, 'Идёт или окончен'), ...problems },
});

/** Letters that are made of cases. */
export function caseLetterRoutes({ caseLetters, caseMailings, toldAnew }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(choicesRoute, async (c) =>
    c.json(await caseLetters.choices(c.get('session').actor, c.req.valid('param').caseId), 200),
  );
  router.openapi(makeRoute, async (c) => {
    const { actor } = c.get('session');
    const { caseId } = c.req.valid('param');
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const chosen = asProposed(c.req.valid('json'), await caseLetters.choices(actor, caseId));
    const letter = await caseLetters.make(actor, caseId, chosen, command);
    setVersion(c, letter.version);
    c.header('location', `/api/v1/letters/${letter.id}`);
    return c.json(letter, 201);
  });
  router.openapi(tellAnewRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const letter = await toldAnew.tell(c.get('session').actor, c.req.valid('param').letterId, command);
    setVersion(c, letter.version);
    return c.json(letter, 200);
  });
  router.openapi(planRoute, async (c) => {
    const { caseIds, approverId, isSent, ...terms } = c.req.valid('json');
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const made = await caseMailings.plan(c.get('session').actor, { caseIds, terms, approverId, isSent }, command);
    return c.json(made, 201);
  });
  router.openapi(readRoute, async (c) =>
    c.json(await caseMailings.read(c.get('session').actor, c.req.valid('param').mailingId), 200),
  );
  router.openapi(startRoute, async (c) => {
    const { confirmed } = c.req.valid('json');
    return c.json(await caseMailings.start(c.get('session').actor, c.req.valid('param').mailingId, confirmed), 200);
  });
  return router;
}
