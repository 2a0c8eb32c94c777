import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { peopleImportSchema } from '#views/people/managed-person.ts';
import type { ApiEnv } from '../context.ts';
import { formBody, idempotencyHeader, json, jsonBody, problems, uploadedFile } from '../routes/common-schemas.ts';
import { createRouter } from '../routes/router.ts';
import type { Services } from '../services/services.ts';

const tags = ['Люди и участок'];
const params = z.object({ importId: z.string().max(64) });
const responses = { 200: json(peopleImportSchema, 'Что будет сделано или сделано, по строкам'), ...problems };

/** Rows of which it is said that each is another person than the one who may be him. */
const othersSchema = z.object({ others: z.int().min(1).array().max(500).default([]) }).openapi('OtherPeople');

const keepRoute = createRoute({
  ...{ method: 'post', path: '/account-imports', tags, responses },
  summary: 'Люди из таблицы xlsx или csv: проверить строки; никто ещё не заведён',
  request: {
    headers: idempotencyHeader,
    body: formBody(z.object({ file: uploadedFile }).openapi('PeopleSheet')),
  },
});
const readRoute = createRoute({
  ...{ method: 'get', path: '/account-imports/{importId}', tags, request: { params }, responses },
  summary: 'Таблица людей: что будет или стало с каждой строкой',
});
const carryOutRoute = createRoute({
  ...{ method: 'post', path: '/account-imports/{importId}/accounts', tags, responses },
  summary:
    'Завести людей из годных строк; похожих на заведённых — только названных в `others`; повтор ничего не меняет',
  request: { params, headers: idempotencyHeader, body: { ...jsonBody(othersSchema), required: false } },
});

/** People from sheets. */
export function peopleImportRoutes({ peopleImports }: Services): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(keepRoute, async (c) => {
    const { file: sent } = c.req.valid('form');
    const file = { fileName: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) };
    const command = { idempotencyKey: c.req.valid('header')['idempotency-key'] };
    return c.json(await peopleImports.keep(c.get('session').actor, file, command), 200);
  });
  router.openapi(readRoute, async (c) =>
    c.json(await peopleImports.read(c.get('session').actor, c.req.valid('param').importId), 200),
  );
  router.openapi(carryOutRoute, async (c) => {
    const others = c.req.valid('json').others ?? [];
    return c.json(await peopleImports.carryOut(c.get('session').actor, c.req.valid('param').importId, others), 200);
  });
  return router;
}
