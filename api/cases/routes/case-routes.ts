import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { caseCardSchema, caseFiguresSchema, casePageSchema, caseRefSchema } from '#views/cases/case.ts';
import type { ApiEnv } from '../../context.ts';
import { fileResponse } from '../../http/file-response.ts';
import {
  created,
  fileAnswer,
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
import { actParams, caseFilterQuery, caseInputSchema, caseNoteSchema, caseParams } from '../case-requests.ts';

const tags = ['Дела'];
const changed = { 200: versioned(caseRefSchema, 'Изменено; ETag — версия дела'), ...problems };

const listRoute = createRoute({
  ...{ method: 'get', path: '/cases', tags, summary: 'Журнал дел' },
  request: { query: caseFilterQuery },
  responses: { 200: json(casePageSchema, 'Страница журнала'), ...problems },
});

const figuresRoute = createRoute({
  ...{ method: 'get', path: '/cases/figures', tags, summary: 'Сколько дел в журналах, судьи, на когда данные' },
  responses: { 200: json(caseFiguresSchema, 'Числа'), ...problems },
});

const createCaseRoute = createRoute({
  ...{ method: 'post', path: '/cases', tags, summary: 'Внести дело' },
  request: { headers: idempotencyHeader, body: jsonBody(caseInputSchema) },
  responses: { 201: created(caseRefSchema, 'Внесено'), ...problems },
});

const cardRoute = createRoute({
  ...{ method: 'get', path: '/cases/{caseId}', tags, summary: 'Дело с участниками, заседаниями, актами и письмами' },
  request: { params: caseParams, query: timelineQuery },
  responses: { 200: versioned(caseCardSchema, 'Дело; ETag для правки'), ...problems },
});

const editRoute = createRoute({
  ...{ method: 'put', path: '/cases/{caseId}', tags, summary: 'Изменить дело, которое ведут здесь' },
  request: { params: caseParams, headers: ifMatchHeader, body: jsonBody(caseInputSchema) },
  responses: changed,
});

const noteRoute = createRoute({
  ...{ method: 'put', path: '/cases/{caseId}/note', tags, summary: 'Своя заметка к делу из любого источника' },
  request: { params: caseParams, headers: ifMatchHeader, body: jsonBody(caseNoteSchema) },
  responses: changed,
});

const documentRoute = createRoute({
  ...{ method: 'get', path: '/cases/{caseId}/acts/{actId}/document', tags, summary: 'Документ акта' },
  request: { params: actParams },
  responses: { 200: fileAnswer('*/*'), ...problems },
});

/** Cases: journals, cards, what people change of them. */
export function caseRoutes({ cases, caseChanges }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(listRoute, async (c) => c.json(await cases.list(c.get('session').actor, c.req.valid('query')), 200));
  router.openapi(figuresRoute, async (c) => c.json(await cases.figures(c.get('session').actor), 200));
  router.openapi(createCaseRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const ref = await caseChanges.create(c.get('session').actor, c.req.valid('json'), command);
    setVersion(c, ref.version);
    c.header('location', `/api/v1/cases/${ref.id}`);
    return c.json(ref, 201);
  });
  router.openapi(cardRoute, async (c) => {
    const { timeline } = c.req.valid('query');
    const card = await cases.card(c.get('session').actor, c.req.valid('param').caseId, timeline);
    setVersion(c, card.version);
    return c.json(card, 200);
  });
  router.openapi(editRoute, async (c) => {
    const version = seenVersion(c.req.valid('header')['if-match']);
    const { caseId } = c.req.valid('param');
    const ref = await caseChanges.edit(c.get('session').actor, caseId, version, c.req.valid('json'));
    setVersion(c, ref.version);
    return c.json(ref, 200);
  });
  router.openapi(noteRoute, async (c) => {
    const version = seenVersion(c.req.valid('header')['if-match']);
    const { caseId } = c.req.valid('param');
    const ref = await caseChanges.note(c.get('session').actor, caseId, version, c.req.valid('json').note);
    setVersion(c, ref.version);
    return c.json(ref, 200);
  });
  router.openapi(documentRoute, async (c) => {
    const { caseId, actId } = c.req.valid('param');
    return fileResponse(c, await cases.document(c.get('session').actor, caseId, actId));
  });
  return router;
}
