import { createRoute, z } from '@hono/zod-openapi';
import { describe, expect, it } from 'vitest';
import { ApplicationError } from '#api/errors.ts';
import { json, listQuery } from '#api/routes/common-schemas.ts';
import { createRouter } from '#api/routes/router.ts';

const answer = { responses: { 200: json(z.object({}), 'ok') } };
const list = createRoute({
  ...{ method: 'get', path: '/letters', ...answer },
  request: { query: listQuery.extend({ stage: z.enum(['draft', 'sent']).optional() }) },
});
const one = createRoute({ method: 'get', path: '/letters/{letterId}', ...answer });

describe('a parameter of a request that the operation does not know', () => {
  const router = createRouter();
  router.openapi(list, (c) => c.json({}, 200));
  router.openapi(one, (c) => c.json({}, 200));
  router.onError((error, c) => {
    if (!(error instanceof ApplicationError)) throw error;
    return c.json({ code: error.code, detail: error.detail }, 400);
  });
  const ask = async (path: string) => {
    const response = await router.request(path);
    return [response.status, await response.json()] as const;
  };
  const refused = (detail: string) => [400, { code: 'bad-request', detail }];

  it('is named together with the known ones that it may be a slip of, instead of answering all there is', async () => {
    expect(await ask('/letters?stagee=draft&limit=5')).toEqual(refused('stagee: такого параметра нет, похожие: stage'));
    expect(await ask('/letters?Stage=draft')).toEqual(refused('Stage: такого параметра нет, похожие: stage'));
  });

  it('that is near none is named with all of them, each of several in turn', async () => {
    expect(await ask('/letters?utm_source=mail&curser=a')).toEqual(
      refused(
        'utm_source: такого параметра нет, есть: cursor, limit, stage; curser: такого параметра нет, похожие: cursor',
      ),
    );
    expect(await ask('/letters/7?x')).toEqual(refused('x: такого параметра нет, здесь параметров нет'));
  });

  it('does not stand in the way of those that it does know', async () => {
    expect(await ask('/letters?stage=draft&limit=5')).toEqual([200, {}]);
    expect(await ask('/letters/7')).toEqual([200, {}]);
  });

  it('cannot slip through a route whose parameters have no names', () => {
    const nameless = { ...one, path: '/nameless', request: { query: z.record(z.string(), z.string()) } };
    expect(() => createRouter().openapi(nameless as never, (() => undefined) as never)).toThrow(/\/nameless/);
  });
});
