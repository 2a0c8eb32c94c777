import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono, z } from '@hono/zod-openapi';
import {
  approvalResultSchema,
  cancellationResultSchema,
  decidedStateSchema,
  settledReturnSchema,
} from '#views/letters/decisions.ts';
import { doneSchema, inProgressSchema } from '#views/work/decision.ts';
import type { ApiEnv } from '../../context.ts';
import { readUpload } from '../../http/upload.ts';
import { createRouter } from '../../routes/router.ts';
import { formBody, idempotencyHeader, json, jsonBody, letterParams, problems } from '../../routes/common-schemas.ts';
import {
  approvalSchema,
  cancelSchema,
  reassignSchema,
  resubmitSchema,
  sendBackSchema,
  settleReturnSchema,
  signedApprovalSchema,
} from './decision-requests.ts';
import type { Services } from '../../services/services.ts';

const tags = ['Решения'];
const request = { params: letterParams, headers: idempotencyHeader };

/** 200: decided; 202: handed over, the card will show the outcome. */
function outcomes<T extends z.ZodType>(result: T) {
  return {
    200: json(doneSchema(result), 'Решение принято'),
    202: json(inProgressSchema, 'Передано, исход появится в карточке'),
    ...problems,
  };
}

const approveRoute = createRoute({
  ...{ method: 'post', path: '/letters/{letterId}/approval', tags, summary: 'Подписать (подпись ставит сервер)' },
  request: { ...request, body: jsonBody(approvalSchema) },
  responses: outcomes(approvalResultSchema),
});

const approveSignedRoute = createRoute({
  ...{ method: 'post', path: '/letters/{letterId}/signed-approval', tags, summary: 'Подписать своей подписью (.sig)' },
  request: { ...request, body: formBody(signedApprovalSchema) },
  responses: outcomes(approvalResultSchema),
});

const sendBackRoute = createRoute({
  ...{ method: 'post', path: '/letters/{letterId}/return', tags, summary: 'Вернуть автору с замечанием' },
  request: { ...request, body: jsonBody(sendBackSchema) },
  responses: outcomes(decidedStateSchema),
});

const cancelRoute = createRoute({
  ...{ method: 'post', path: '/letters/{letterId}/cancellation', tags, summary: 'Отозвать письмо' },
  request: { ...request, body: jsonBody(cancelSchema) },
  responses: outcomes(cancellationResultSchema),
});

const resubmitRoute = createRoute({
  ...{ method: 'post', path: '/letters/{letterId}/resubmission', tags, summary: 'Отправить исправленное письмо снова' },
  request: { ...request, body: jsonBody(resubmitSchema) },
  responses: outcomes(decidedStateSchema),
});

const reassignRoute = createRoute({
  ...{ method: 'post', path: '/letters/{letterId}/reassignment', tags, summary: 'Передать на подпись другому' },
  request: { ...request, body: jsonBody(reassignSchema) },
  responses: outcomes(decidedStateSchema),
});

const fileRoute = createRoute({
  ...{ method: 'post', path: '/letters/{letterId}/filing', tags, summary: 'Подшить без уведомления о вручении' },
  request,
  responses: outcomes(decidedStateSchema),
});

const settleReturnRoute = createRoute({
  ...{
    method: 'post',
    path: '/letters/{letterId}/settlement',
    tags,
    summary: 'Решить, что делать с невручённым письмом',
  },
  request: { ...request, body: jsonBody(settleReturnSchema) },
  responses: outcomes(settledReturnSchema),
});

/** People's decisions about a letter. */
export function decisionRoutes({ decisions }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(approveRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { letterId } = c.req.valid('param');
    const decision = await decisions.approve(c.get('session').actor, letterId, c.req.valid('json'), command);
    return decision.kind === 'done' ? c.json(decision, 200) : c.json(decision, 202);
  });
  router.openapi(approveSignedRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { letterId } = c.req.valid('param');
    const { bytes } = await readUpload(c, 'signature');
    const { revision, pdfSha256 } = c.req.valid('form');
    const approval = { revision, pdfSha256, signature: bytes };
    const decision = await decisions.approve(c.get('session').actor, letterId, approval, command);
    return decision.kind === 'done' ? c.json(decision, 200) : c.json(decision, 202);
  });
  router.openapi(sendBackRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { letterId } = c.req.valid('param');
    const decision = await decisions.sendBack(c.get('session').actor, letterId, c.req.valid('json'), command);
    return decision.kind === 'done' ? c.json(decision, 200) : c.json(decision, 202);
  });
  router.openapi(cancelRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { letterId } = c.req.valid('param');
    const decision = await decisions.cancel(c.get('session').actor, letterId, c.req.valid('json'), command);
    return decision.kind === 'done' ? c.json(decision, 200) : c.json(decision, 202);
  });
  router.openapi(resubmitRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { letterId } = c.req.valid('param');
    const decision = await decisions.resubmit(c.get('session').actor, letterId, c.req.valid('json'), command);
    return decision.kind === 'done' ? c.json(decision, 200) : c.json(decision, 202);
  });
  router.openapi(reassignRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { letterId } = c.req.valid('param');
    const decision = await decisions.reassign(c.get('session').actor, letterId, c.req.valid('json'), command);
    return decision.kind === 'done' ? c.json(decision, 200) : c.json(decision, 202);
  });
  router.openapi(fileRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { letterId } = c.req.valid('param');
    const decision = await decisions.fileWithoutNotice(c.get('session').actor, letterId, command);
    return decision.kind === 'done' ? c.json(decision, 200) : c.json(decision, 202);
  });
  router.openapi(settleReturnRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { letterId } = c.req.valid('param');
    const decision = await decisions.settleReturn(c.get('session').actor, letterId, c.req.valid('json'), command);
    return decision.kind === 'done' ? c.json(decision, 200) : c.json(decision, 202);
  });
  return router;
}
