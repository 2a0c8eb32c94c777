import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { pageSchema } from '#views/paging.ts';
import {
  publicationCardSchema,
  publicationCountsSchema,
  publicationListItemSchema,
  resentSchema,
  unrecognisedMessageSchema,
} from '#views/publications/publication.ts';
import { doneSchema, inProgressSchema } from '#views/work/decision.ts';
import type { ApiEnv } from '../context.ts';
import { fileResponse } from '../http/file-response.ts';
import { fileAnswer, idempotencyHeader, json, listQuery, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';
import {
  mailboxParams,
  messageFileParams,
  olderMessagesQuery,
  publicationParams,
  publicationQuery,
} from './publication-requests.ts';

const tags = ['Публикация хода рассмотрения'];

const listRoute = createRoute({
  ...{ method: 'get', path: '/publications', tags, summary: 'Публикации участка, последние изменения сверху' },
  request: { query: publicationQuery },
  responses: { 200: json(pageSchema(publicationListItemSchema), 'Страница списка'), ...problems },
});

const countsRoute = createRoute({
  ...{ method: 'get', path: '/publications/counts', tags, summary: 'Сколько публикаций в каждом состоянии' },
  responses: { 200: json(publicationCountsSchema, 'Счётчики'), ...problems },
});

const cardRoute = createRoute({
  ...{ method: 'get', path: '/publications/{publicationId}', tags },
  summary: 'Публикация одной карточки; id — её же. before: сообщения старше этой версии',
  request: { params: publicationParams, query: olderMessagesQuery },
  responses: { 200: json(publicationCardSchema, 'Карточка публикации'), ...problems },
});

const fileRoute = createRoute({
  ...{ method: 'get', path: '/publications/{publicationId}/messages/{version}/files/{file}', tags },
  summary: 'Сообщение, каким оно ушло (message), его файл (picture) или подпись файла (signature)',
  request: { params: messageFileParams },
  responses: { 200: fileAnswer('*/*'), ...problems },
});

const resendRoute = createRoute({
  ...{ method: 'post', path: '/publications/{publicationId}/resending', tags },
  summary: 'Отправить текущую картину ещё раз',
  request: { params: publicationParams, headers: idempotencyHeader },
  responses: {
    200: json(doneSchema(resentSchema), 'Принято'),
    202: json(inProgressSchema, 'Передано, исход появится в карточке'),
    ...problems,
  },
});

const unrecognisedRoute = createRoute({
  ...{ method: 'get', path: '/mailbox/unrecognised', tags },
  summary: 'Сообщения ящика обмена, в которых наше не узнано (администратор)',
  request: { query: listQuery },
  responses: { 200: json(pageSchema(unrecognisedMessageSchema), 'Страница списка'), ...problems },
});

const unrecognisedFileRoute = createRoute({
  ...{ method: 'get', path: '/mailbox/unrecognised/{uid}', tags, summary: 'Такое сообщение, каким оно пришло' },
  request: { params: mailboxParams },
  responses: { 200: fileAnswer('message/rfc822'), ...problems },
});

/** What was published and how it stands. */
export function publicationRoutes({ publications }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(listRoute, async (c) =>
    c.json(await publications.list(c.get('session').actor, c.req.valid('query')), 200),
  );
  router.openapi(countsRoute, async (c) => c.json(await publications.counts(c.get('session').actor), 200));
  router.openapi(cardRoute, async (c) => {
    const { publicationId } = c.req.valid('param');
    return c.json(await publications.card(c.get('session').actor, publicationId, c.req.valid('query').before), 200);
  });
  router.openapi(fileRoute, async (c) => {
    const { publicationId, version, file } = c.req.valid('param');
    return fileResponse(c, await publications.file(c.get('session').actor, publicationId, version, file));
  });
  router.openapi(resendRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const decision = await publications.resend(c.get('session').actor, c.req.valid('param').publicationId, command);
    return decision.kind === 'done' ? c.json(decision, 200) : c.json(decision, 202);
  });
  router.openapi(unrecognisedRoute, async (c) =>
    c.json(await publications.unrecognised(c.get('session').actor, c.req.valid('query')), 200),
  );
  router.openapi(unrecognisedFileRoute, async (c) =>
    fileResponse(c, await publications.unrecognisedFile(c.get('session').actor, c.req.valid('param').uid)),
  );
  return router;
}
