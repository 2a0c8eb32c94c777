import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv } from '../context.ts';
import { idempotencyHeader, json, jsonBody, problems } from '../routes/common-schemas.ts';
import { pageSchema } from '#views/paging.ts';
import {
  bulkResultSchema,
  bulkTasksSchema,
  taskCardSchema,
  taskCountsSchema,
  taskRefSchema,
  taskSchema,
} from '#views/work/task.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';
import { actOnMany } from './many-tasks.ts';
import { commentSchema, delegateSchema, taskListQuery, taskParams } from './task-requests.ts';

const tags = ['Задания'];
const request = { params: taskParams, headers: idempotencyHeader };
const done = { 200: json(taskRefSchema, 'Принято'), ...problems };

const listRoute = createRoute({
  ...{ method: 'get', path: '/tasks', tags, summary: 'Открытые задания участка' },
  request: { query: taskListQuery },
  responses: { 200: json(pageSchema(taskSchema), 'Страница заданий'), ...problems },
});

const countsRoute = createRoute({
  ...{ method: 'get', path: '/tasks/counts', tags, summary: 'Сколько заданий в каждой очереди' },
  responses: { 200: json(taskCountsSchema, 'Счётчики'), ...problems },
});

const bulkRoute = createRoute({
  ...{ method: 'post', path: '/tasks/bulk', tags, summary: 'Взять, вернуть или передать несколько заданий' },
  request: { headers: idempotencyHeader, body: jsonBody(bulkTasksSchema) },
  responses: { 200: json(bulkResultSchema, 'Что вышло с каждым'), ...problems },
});

const cardRoute = createRoute({
  ...{ method: 'get', path: '/tasks/{taskId}', tags, summary: 'Задание с комментариями' },
  request: { params: taskParams },
  responses: { 200: json(taskCardSchema, 'Задание'), ...problems },
});

const claimRoute = createRoute({
  ...{ method: 'post', path: '/tasks/{taskId}/claim', tags, summary: 'Взять задание себе' },
  ...{ request, responses: done },
});

const releaseRoute = createRoute({
  ...{ method: 'post', path: '/tasks/{taskId}/release', tags, summary: 'Вернуть задание в общие' },
  ...{ request, responses: done },
});

const delegateRoute = createRoute({
  ...{ method: 'post', path: '/tasks/{taskId}/delegate', tags, summary: 'Передать задание другому сотруднику' },
  request: { ...request, body: jsonBody(delegateSchema) },
  responses: done,
});

const commentRoute = createRoute({
  ...{ method: 'post', path: '/tasks/{taskId}/comments', tags, summary: 'Добавить комментарий' },
  request: { ...request, body: jsonBody(commentSchema) },
  responses: done,
});

/** People's tasks. */
export function taskRoutes({ tasks }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(listRoute, async (c) => c.json(await tasks.list(c.get('session').actor, c.req.valid('query')), 200));
  router.openapi(countsRoute, async (c) => c.json(await tasks.counts(c.get('session').actor), 200));
  router.openapi(bulkRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await actOnMany(tasks, c.get('session').actor, c.req.valid('json'), command), 200);
  });
  router.openapi(cardRoute, async (c) =>
    c.json(await tasks.card(c.get('session').actor, c.req.valid('param').taskId), 200),
  );
  router.openapi(claimRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await tasks.claim(c.get('session').actor, c.req.valid('param').taskId, command), 200);
  });
  router.openapi(releaseRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await tasks.release(c.get('session').actor, c.req.valid('param').taskId, command), 200);
  });
  router.openapi(delegateRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { taskId } = c.req.valid('param');
    return c.json(await tasks.delegate(c.get('session').actor, taskId, c.req.valid('json'), command), 200);
  });
  router.openapi(commentRoute, async (c) => {
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    const { taskId } = c.req.valid('param');
    return c.json(await tasks.comment(c.get('session').actor, taskId, c.req.valid('json'), command), 200);
  });
  return router;
}
