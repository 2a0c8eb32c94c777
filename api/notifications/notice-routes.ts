import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  findingSchema,
  notificationCardSchema,
  notificationPageSchema,
  noticeReviewSchema,
  sentNoticesSchema,
} from '#views/notifications/notification.ts';
import { DOUBT_ANSWERS } from '#domain/notifications/consent.ts';
import { doubtfulMessageSchema, incomingPageSchema } from '#views/notifications/incoming.ts';
import { NOTIFICATION_STATUSES, type NotificationStatus } from '#domain/notifications/notification-status.ts';
import { doneSchema, inProgressSchema } from '#views/work/decision.ts';
import type { ApiEnv } from '../context.ts';
import { idempotencyHeader, json, jsonBody, problems } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';
import {
  letterSentSchema,
  incomingQuery,
  noticeDraftSchema,
  noticeParams,
  notificationCountQuery,
  notificationQuery,
  resendingSchema,
} from './notice-requests.ts';

const tags = ['Уведомления'];
const headers = idempotencyHeader;
const stateSchema = z
  .object({ stage: z.string().openapi({ description: 'Чего процесс уведомления ждёт теперь' }) })
  .openapi('NotificationState');
const whole = z.number().int();
const countsOf = Object.fromEntries(NOTIFICATION_STATUSES.map((status) => [status, whole]));
const countsSchema = z.object(countsOf as Record<NotificationStatus, typeof whole>).openapi('NotificationCounts');
const idSchema = z.object({ id: z.uuid() });

const listRoute = createRoute({
  ...{ method: 'get', path: '/notifications', tags, summary: 'Журнал уведомлений сторонам' },
  request: { query: notificationQuery },
  responses: { 200: json(notificationPageSchema, 'Новые первыми'), ...problems },
});
const countsRoute = createRoute({
  ...{ method: 'get', path: '/notifications/counts', tags, summary: 'Сколько уведомлений в каждом состоянии' },
  description: 'С тем же отбором, что у списка, кроме самого состояния: каждое число — столько же строк списка.',
  request: { query: notificationCountQuery },
  responses: { 200: json(countsSchema, 'По состояниям'), ...problems },
});
const cardRoute = createRoute({
  ...{
    method: 'get',
    path: '/notifications/{notificationId}',
    tags,
    summary: 'Уведомление: ход, части, подтверждения',
  },
  request: { params: noticeParams },
  responses: { 200: json(notificationCardSchema, 'Уведомление'), ...problems },
});
const reviewRoute = createRoute({
  ...{ method: 'post', path: '/notifications/review', tags },
  summary: 'Что уйдёт каждой стороне: текст, знаки, части, стоимость, что мешает; ничего не отправляется',
  request: { body: jsonBody(noticeDraftSchema) },
  responses: { 200: json(noticeReviewSchema, 'По сторонам'), ...problems },
});
const sendRoute = createRoute({
  ...{ method: 'post', path: '/notifications', tags, summary: 'Отправить тем сторонам, которым ничего не мешает' },
  request: { headers, body: jsonBody(noticeDraftSchema) },
  responses: { 201: json(sentNoticesSchema, 'Составлены'), ...problems },
});
const resendRoute = createRoute({
  ...{ method: 'post', path: '/notifications/{notificationId}/resending', tags },
  summary: 'То же ещё раз: новое уведомление по действующему согласию',
  description: 'Пока такое же идёт или уже доставлено — только с причиной: repeatReason.',
  request: { params: noticeParams, headers, body: { ...jsonBody(resendingSchema), required: false } },
  responses: { 201: json(sentNoticesSchema, 'Составлено'), ...problems },
});
const settleRoute = createRoute({
  ...{ method: 'post', path: '/notifications/{notificationId}/finding', tags },
  summary: 'Что выяснил человек: получено, отправить ещё раз, письмо вместо него',
  request: { params: noticeParams, headers, body: jsonBody(z.object({ finding: findingSchema })) },
  responses: { 200: json(doneSchema(stateSchema), 'Записано'), 202: json(inProgressSchema, 'Передано'), ...problems },
});
const withdrawRoute = createRoute({
  ...{ method: 'post', path: '/notifications/{notificationId}/withdrawal', tags, summary: 'Отозвать, пока не ушло' },
  request: { params: noticeParams, headers },
  responses: { 200: json(doneSchema(stateSchema), 'Отозвано'), 202: json(inProgressSchema, 'Передано'), ...problems },
});
const letterDoneRoute = createRoute({
  ...{ method: 'post', path: '/notifications/{notificationId}/letter-done', tags },
  summary: 'О письме вместо уведомления позаботились: закрыть задание',
  description: 'Когда письмо этой стороне передано Почте; если оно отправлено иначе, sentElsewhere — номер или как.',
  request: { params: noticeParams, headers, body: { ...jsonBody(letterSentSchema), required: false } },
  responses: { 200: json(idSchema, 'Закрыто'), ...problems },
});

const incomingRoute = createRoute({
  ...{ method: 'get', path: '/incoming-messages', tags, summary: 'Что стороны прислали на номер суда' },
  request: { query: incomingQuery },
  responses: { 200: json(incomingPageSchema, 'Новые первыми'), ...problems },
});

const caseParams = z.object({ caseId: z.uuid() });
const doubtsRoute = createRoute({
  ...{ method: 'get', path: '/cases/{caseId}/doubtful-messages', tags },
  summary: 'Сообщения, похожие на отказ от СМС, о которых ещё не решено',
  request: { params: caseParams },
  responses: { 200: json(z.array(doubtfulMessageSchema), 'Новые первыми'), ...problems },
});
const judgeRoute = createRoute({
  ...{ method: 'post', path: '/cases/{caseId}/doubtful-messages', tags },
  summary: 'Решить, отзывают ли эти сообщения согласие',
  description:
    'refusal — отказ: прежние СМС в силе; stranger — номер чужой: прежние СМС на него не извещали. consentId — чьи сообщения: о каждой стороне и телефоне решают отдельно. newestId — самое новое из прочитанных: если пришло ещё одно, ответ не принимается.',
  request: {
    ...{ params: caseParams, headers },
    body: jsonBody(z.object({ consentId: z.uuid(), answer: z.enum(DOUBT_ANSWERS), newestId: z.uuid() })),
  },
  responses: { 200: json(idSchema, 'Решено'), ...problems },
});

/** Notices to parties. */
export function noticeRoutes({
  notices,
  noticeComposing,
  incomingMessages,
  doubtfulMessages,
}: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(listRoute, async (c) => c.json(await notices.list(c.get('session').actor, c.req.valid('query')), 200));
  router.openapi(incomingRoute, async (c) =>
    c.json(await incomingMessages.list(c.get('session').actor, c.req.valid('query')), 200),
  );
  router.openapi(doubtsRoute, async (c) =>
    c.json([...(await doubtfulMessages.list(c.get('session').actor, c.req.valid('param').caseId))], 200),
  );
  router.openapi(judgeRoute, async (c) => {
    const { caseId } = c.req.valid('param');
    const command = commandOf(c.req.valid('header'));
    return c.json(await doubtfulMessages.answer(c.get('session').actor, caseId, c.req.valid('json'), command), 200);
  });
  router.openapi(countsRoute, async (c) =>
    c.json(await notices.counts(c.get('session').actor, c.req.valid('query')), 200),
  );
  router.openapi(cardRoute, async (c) =>
    c.json(await notices.card(c.get('session').actor, c.req.valid('param').notificationId), 200),
  );
  router.openapi(reviewRoute, async (c) =>
    c.json(await noticeComposing.review(c.get('session').actor, c.req.valid('json')), 200),
  );
  router.openapi(sendRoute, async (c) =>
    c.json(
      await noticeComposing.send(c.get('session').actor, c.req.valid('json'), commandOf(c.req.valid('header'))),
      201,
    ),
  );
  router.openapi(resendRoute, async (c) => {
    const { notificationId } = c.req.valid('param');
    const command = commandOf(c.req.valid('header'));
    const again = resendingSchema.parse({ ...c.req.valid('json') });
    return c.json(await noticeComposing.resend(c.get('session').actor, notificationId, again, command), 201);
  });
  router.openapi(settleRoute, async (c) => {
    const { notificationId } = c.req.valid('param');
    const { finding } = c.req.valid('json');
    const command = commandOf(c.req.valid('header'));
    const answer = await notices.settle(c.get('session').actor, notificationId, finding, command);
    return answer.kind === 'done' ? c.json(answer, 200) : c.json(answer, 202);
  });
  router.openapi(withdrawRoute, async (c) => {
    const { notificationId } = c.req.valid('param');
    const answer = await notices.withdraw(c.get('session').actor, notificationId, commandOf(c.req.valid('header')));
    return answer.kind === 'done' ? c.json(answer, 200) : c.json(answer, 202);
  });
  router.openapi(letterDoneRoute, async (c) => {
    const { notificationId } = c.req.valid('param');
    const command = commandOf(c.req.valid('header'));
    const sent = letterSentSchema.parse({ ...c.req.valid('json') });
    return c.json(await notices.letterDone(c.get('session').actor, notificationId, sent, command), 200);
  });
  return router;
}

function commandOf(header: { readonly 'idempotency-key': string }) {
  return { idempotencyKey: header['idempotency-key'] };
}
