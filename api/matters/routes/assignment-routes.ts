import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { assignmentCardSchema, assignmentItemSchema, matterRefSchema } from '#views/matters/matter.ts';
import { pageSchema } from '#views/paging.ts';
import type { ApiEnv } from '../../context.ts';
import {
  idempotencyHeader,
  ifMatchHeader,
  json,
  jsonBody,
  listQuery,
  problems,
  timelineQuery,
  versioned,
} from '../../routes/common-schemas.ts';
import { createRouter, seenVersion, setVersion } from '../../routes/router.ts';
import type { Services } from '../../services/services.ts';
import {
  askTimeSchema,
  assignmentEditSchema,
  assignmentInputSchema,
  assignmentParams,
  giveTimeSchema,
  reasonSchema,
  remarkSchema,
} from '../matter-requests.ts';

const tags = ['Карточки и поручения'];
const request = { params: assignmentParams, headers: idempotencyHeader };
const done = { 200: json(matterRefSchema, 'Принято'), ...problems };
const page = { 200: json(pageSchema(assignmentItemSchema), 'Страница списка'), ...problems };

const ownRoute = createRoute({
  ...{ method: 'get', path: '/assignments', tags, summary: 'Мои поручения, по сроку' },
  ...{ request: { query: listQuery }, responses: page },
});

const controlRoute = createRoute({
  ...{ method: 'get', path: '/control', tags, summary: 'Поручения на контроле, просроченные сверху' },
  ...{ request: { query: listQuery }, responses: page },
});

const cardRoute = createRoute({
  ...{ method: 'get', path: '/assignments/{assignmentId}', tags, summary: 'Поручение с отчётами' },
  request: { params: assignmentParams, query: timelineQuery },
  responses: { 200: versioned(assignmentCardSchema, 'Поручение; ETag для правки'), ...problems },
});

const editRoute = createRoute({
  ...{ method: 'put', path: '/assignments/{assignmentId}', tags, summary: 'Изменить поручение' },
  request: { params: assignmentParams, headers: ifMatchHeader, body: jsonBody(assignmentEditSchema) },
  responses: { 200: versioned(matterRefSchema, 'Изменено'), ...problems },
});

const withdrawRoute = createRoute({
  ...{ method: 'post', path: '/assignments/{assignmentId}/withdrawal', tags, summary: 'Отозвать поручение' },
  ...{ request: { ...request, body: jsonBody(reasonSchema) }, responses: done },
});

const passOnRoute = createRoute({
  ...{
    method: 'post',
    path: '/assignments/{assignmentId}/passing',
    tags,
    summary: 'Передать дальше: подчинённое поручение',
  },
  request: { ...request, body: jsonBody(assignmentInputSchema) },
  responses: { 201: json(matterRefSchema, 'Подчинённое поручение дано'), ...problems },
});

const askTimeRoute = createRoute({
  ...{ method: 'post', path: '/assignments/{assignmentId}/time-request', tags, summary: 'Попросить новый срок' },
  ...{ request: { ...request, body: jsonBody(askTimeSchema) }, responses: done },
});

const giveTimeRoute = createRoute({
  ...{ method: 'post', path: '/assignments/{assignmentId}/extension', tags, summary: 'Продлить срок' },
  ...{ request: { ...request, body: jsonBody(giveTimeSchema) }, responses: done },
});

const refuseTimeRoute = createRoute({
  ...{ method: 'post', path: '/assignments/{assignmentId}/extension-refusal', tags, summary: 'Отказать в продлении' },
  ...{ request: { ...request, body: jsonBody(remarkSchema) }, responses: done },
});

const offControlRoute = createRoute({
  ...{ method: 'post', path: '/assignments/{assignmentId}/off-control', tags, summary: 'Снять с контроля' },
  ...{ request, responses: done },
});

const onControlRoute = createRoute({
  ...{ method: 'post', path: '/assignments/{assignmentId}/on-control', tags, summary: 'Поставить на контроль снова' },
  ...{ request, responses: done },
});

/** Assignments: lists, one with its reports, what people do with it. */
export function assignmentRoutes({ matters, assignments }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(ownRoute, async (c) => c.json(await matters.own(c.get('session').actor, c.req.valid('query')), 200));
  router.openapi(controlRoute, async (c) =>
    c.json(await matters.controlled(c.get('session').actor, c.req.valid('query')), 200),
  );
  router.openapi(cardRoute, async (c) => {
    const card = await matters.assignment(
      c.get('session').actor,
      c.req.valid('param').assignmentId,
      c.req.valid('query').timeline,
    );
    setVersion(c, card.version);
    return c.json(card, 200);
  });
  router.openapi(editRoute, async (c) => {
    const version = seenVersion(c.req.valid('header')['if-match']);
    const { assignmentId } = c.req.valid('param');
    const ref = await assignments.edit(c.get('session').actor, assignmentId, version, c.req.valid('json'));
    setVersion(c, ref.version);
    return c.json(ref, 200);
  });
  router.openapi(withdrawRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { assignmentId } = c.req.valid('param');
    return c.json(await assignments.withdraw(c.get('session').actor, assignmentId, c.req.valid('json'), command), 200);
  });
  router.openapi(passOnRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { assignmentId } = c.req.valid('param');
    return c.json(await assignments.passOn(c.get('session').actor, assignmentId, c.req.valid('json'), command), 201);
  });
  router.openapi(askTimeRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { assignmentId } = c.req.valid('param');
    return c.json(await assignments.askTime(c.get('session').actor, assignmentId, c.req.valid('json'), command), 200);
  });
  router.openapi(giveTimeRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { assignmentId } = c.req.valid('param');
    return c.json(await assignments.giveTime(c.get('session').actor, assignmentId, c.req.valid('json'), command), 200);
  });
  router.openapi(refuseTimeRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { assignmentId } = c.req.valid('param');
    return c.json(
      await assignments.refuseTime(c.get('session').actor, assignmentId, c.req.valid('json'), command),
      200,
    );
  });
  router.openapi(onControlRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { assignmentId } = c.req.valid('param');
    return c.json(await assignments.putOnControl(c.get('session').actor, assignmentId, command), 200);
  });
  router.openapi(offControlRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { assignmentId } = c.req.valid('param');
    return c.json(await assignments.takeOffControl(c.get('session').actor, assignmentId, command), 200);
  });
  return router;
}
