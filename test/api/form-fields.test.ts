import { createRoute, z } from '@hono/zod-openapi';
import { describe, expect, it } from 'vitest';
import { ApplicationError } from '#api/errors.ts';
import { formBody, json } from '#api/routes/common-schemas.ts';
import { createRouter } from '#api/routes/router.ts';

const route = createRoute({
  ...{ method: 'post', path: '/files' },
  request: { body: formBody(z.object({ dataAsOf: z.string().optional(), isWhole: z.string().optional() })) },
  responses: { 200: json(z.object({}), 'ok') },
});

describe('a form of the interface', () => {
  const router = createRouter();
  router.openapi(route, (c) => c.json({}, 200));
  router.onError((error, c) => {
    if (!(error instanceof ApplicationError)) throw error;
    return c.json(
      error.faults.map(({ field, code }) => [field, code]),
      422,
    );
  });
  const send = async (fields: Readonly<Record<string, string>>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const answer = await router.request('/files', { method: 'POST', body });
    return [answer.status, await answer.json()] as const;
  };

  it('takes the fields that it names, each or none', async () => {
    expect(await send({ dataAsOf: '2026-11-30T00:00:00Z' })).toEqual([200, {}]);
  });

  it('names a field that it does not know instead of doing without it', async () => {
    expect(await send({ dataOn: '2026-11-30T00:00:00Z', isWhole: 'true' })).toEqual([
      422,
      [['dataOn', 'field_unknown']],
    ]);
  });
});
