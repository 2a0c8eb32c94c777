import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { letterCardSchema } from '#views/letters/letter-card.ts';
import {
  letterCountsSchema,
  letterListItemSchema,
  letterPageSchema,
  savedLetterSchema,
  submittedLetterSchema,
} from '#views/letters/letter.ts';
import { pageSchema } from '#views/paging.ts';
import type { ApiEnv } from '../../context.ts';
import { createRouter, seenVersion, setVersion } from '../../routes/router.ts';
import {
  idempotencyHeader,
  ifMatchHeader,
  json,
  jsonBody,
  letterParams,
  listQuery,
  created,
  problems,
  versioned,
} from '../../routes/common-schemas.ts';
import { draftSchema, filterQuery } from './letter-requests.ts';
import type { Services } from '../../services/services.ts';

const tags = ['Письма'];

const listRoute = createRoute({
  ...{ method: 'get', path: '/letters', tags, summary: 'Письма участка, новые сверху' },
  request: { query: filterQuery },
  responses: { 200: json(letterPageSchema, 'Страница списка'), ...problems },
});

const createLetterRoute = createRoute({
  ...{ method: 'post', path: '/letters', tags, summary: 'Создать черновик' },
  request: { headers: idempotencyHeader, body: jsonBody(draftSchema) },
  responses: { 201: created(savedLetterSchema, 'Черновик создан; на что обратить внимание'), ...problems },
});

const countsRoute = createRoute({
  ...{ method: 'get', path: '/letters/counts', tags, summary: 'Сколько писем в каждой папке' },
  responses: { 200: json(letterCountsSchema, 'Счётчики'), ...problems },
});

const lateRoute = createRoute({
  ...{ method: 'get', path: '/letters/late-counts', tags, summary: 'Сколько писем просрочено в каждой папке' },
  responses: { 200: json(letterCountsSchema, 'Счётчики; больше 999 — тысяча'), ...problems },
});

const cardRoute = createRoute({
  ...{ method: 'get', path: '/letters/{letterId}', tags, summary: 'Карточка письма' },
  request: { params: letterParams },
  responses: { 200: versioned(letterCardSchema, 'Карточка; ETag для правки'), ...problems },
});

const editRoute = createRoute({
  ...{ method: 'put', path: '/letters/{letterId}', tags, summary: 'Изменить черновик или возвращённое письмо' },
  request: { params: letterParams, headers: ifMatchHeader, body: jsonBody(draftSchema) },
  responses: { 200: versioned(savedLetterSchema, 'Изменено; на что обратить внимание'), ...problems },
});

const otherLetterQuery = z.object({ otherLetter: z.literal('yes').optional() });

const submitRoute = createRoute({
  ...{ method: 'post', path: '/letters/{letterId}/submission', tags, summary: 'Отправить на подпись: даётся номер' },
  description:
    'После возврата из копии черновик, который старше её, не уходит с `maybe_at_post`, пока найденные на Почте письма участка не учтены: может быть, это одно из них. otherLetter=yes говорит, что это другое письмо.',
  request: { params: letterParams, headers: idempotencyHeader, query: otherLetterQuery },
  responses: { 200: versioned(submittedLetterSchema, 'Принято; на что обратить внимание'), ...problems },
});

const queueRoute = createRoute({
  ...{ method: 'get', path: '/approvals', tags, summary: 'Письма, которые ждут моей подписи' },
  request: { query: listQuery },
  responses: { 200: json(pageSchema(letterListItemSchema), 'Страница очереди'), ...problems },
});

/** Letters: lists, cards, drafts. */
export function letterRoutes({ letters, drafts }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(listRoute, async (c) => c.json(await letters.list(c.get('session').actor, c.req.valid('query')), 200));
  router.openapi(countsRoute, async (c) => c.json(await letters.counts(c.get('session').actor), 200));
  router.openapi(lateRoute, async (c) => c.json(await letters.lateCounts(c.get('session').actor), 200));
  router.openapi(queueRoute, async (c) =>
    c.json(await letters.approvalQueue(c.get('session').actor, c.req.valid('query')), 200),
  );
  router.openapi(createLetterRoute, async (c) => {
    const idempotencyKey = c.req.valid('header')['idempotency-key'];
    const letter = await drafts.create(c.get('session').actor, c.req.valid('json'), { idempotencyKey });
    setVersion(c, letter.version);
    c.header('location', `/api/v1/letters/${letter.id}`);
    return c.json(letter, 201);
  });
  router.openapi(cardRoute, async (c) => {
    const card = await letters.card(c.get('session').actor, c.req.valid('param').letterId);
    setVersion(c, card.version);
    return c.json(card, 200);
  });
  router.openapi(editRoute, async (c) => {
    const version = seenVersion(c.req.valid('header')['if-match']);
    const { letterId } = c.req.valid('param');
    const letter = await drafts.edit(c.get('session').actor, letterId, version, c.req.valid('json'));
    setVersion(c, letter.version);
    return c.json(letter, 200);
  });
  router.openapi(submitRoute, async (c) => {
    const idempotencyKey = c.req.valid('header')['idempotency-key'];
    const { letterId } = c.req.valid('param');
    const asking = c.req.valid('query').otherLetter === 'yes' ? 'other_letter' : 'unasked';
    const letter = await drafts.submit(c.get('session').actor, letterId, { idempotencyKey }, asking);
    setVersion(c, letter.version);
    return c.json(letter, 200);
  });
  return router;
}
