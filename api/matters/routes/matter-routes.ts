import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { matterCardSchema, matterPageSchema, matterRefSchema } from '#views/matters/matter.ts';
import type { ApiEnv } from '../../context.ts';
import {
  created,
  idempotencyHeader,
  ifMatchHeader,
  json,
  jsonBody,
  problems,
  timelineQuery,
  versioned,
} from '../../routes/common-schemas.ts';
import { createRouter, seenVersion, setVersion } from '../../routes/router.ts';
import type { Services } from '../../services/services.ts';
import { assignmentInputSchema, cardInputSchema, matterFilterQuery, matterParams } from '../matter-requests.ts';

const tags = ['Карточки и поручения'];

const listRoute = createRoute({
  ...{ method: 'get', path: '/matters', tags, summary: 'Журнал карточек, новые сверху' },
  request: { query: matterFilterQuery },
  responses: { 200: json(matterPageSchema, 'Страница журнала'), ...problems },
});

const registerRoute = createRoute({
  ...{ method: 'post', path: '/matters', tags, summary: 'Зарегистрировать карточку' },
  request: { headers: idempotencyHeader, body: jsonBody(cardInputSchema) },
  responses: { 201: created(matterRefSchema, 'Зарегистрирована'), ...problems },
});

const cardRoute = createRoute({
  ...{ method: 'get', path: '/matters/{matterId}', tags, summary: 'Карточка с поручениями и отчётами' },
  request: { params: matterParams, query: timelineQuery },
  responses: { 200: versioned(matterCardSchema, 'Карточка; ETag для правки'), ...problems },
});

const editRoute = createRoute({
  ...{ method: 'put', path: '/matters/{matterId}', tags, summary: 'Изменить карточку' },
  request: { params: matterParams, headers: ifMatchHeader, body: jsonBody(cardInputSchema) },
  responses: { 200: versioned(matterRefSchema, 'Изменена'), ...problems },
});

const assignRoute = createRoute({
  ...{ method: 'post', path: '/matters/{matterId}/assignments', tags, summary: 'Дать поручение первого уровня' },
  request: { params: matterParams, headers: idempotencyHeader, body: jsonBody(assignmentInputSchema) },
  responses: { 201: created(matterRefSchema, 'Поручение дано'), ...problems },
});

/** Registration cards. */
export function matterRoutes({ matters, cards, assignments }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(listRoute, async (c) => c.json(await matters.list(c.get('session').actor, c.req.valid('query')), 200));
  router.openapi(registerRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const ref = await cards.register(c.get('session').actor, c.req.valid('json'), command);
    setVersion(c, ref.version);
    c.header('location', `/api/v1/matters/${ref.id}`);
    return c.json(ref, 201);
  });
  router.openapi(cardRoute, async (c) => {
    const { timeline } = c.req.valid('query');
    const card = await matters.card(c.get('session').actor, c.req.valid('param').matterId, timeline);
    setVersion(c, card.version);
    return c.json(card, 200);
  });
  router.openapi(editRoute, async (c) => {
    const version = seenVersion(c.req.valid('header')['if-match']);
    const { matterId } = c.req.valid('param');
    const ref = await cards.edit(c.get('session').actor, matterId, version, c.req.valid('json'));
    setVersion(c, ref.version);
    return c.json(ref, 200);
  });
  router.openapi(assignRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { matterId } = c.req.valid('param');
    const ref = await assignments.create(c.get('session').actor, matterId, c.req.valid('json'), command);
    setVersion(c, ref.version);
    c.header('location', `/api/v1/assignments/${ref.id}`);
    return c.json(ref, 201);
  });
  return router;
}
