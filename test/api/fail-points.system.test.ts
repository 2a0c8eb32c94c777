import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { armFailPoint, FailPointRefused } from '#config/fail-points/fail-point.ts';
import { createApp } from '#api/app.ts';
import { changingRoutes, requireKnownRequest } from '#api/http/request-fail-points.ts';
import { openApi, type ApiHarness } from './api-harness.ts';
import { draftBody } from './letter-makers.ts';

describe('the fail points of the api', () => {
  let api: ApiHarness;
  beforeAll(async () => {
    api = await openApi({ isRehearsal: true });
  });
  afterEach(() => armFailPoint(undefined, false));
  afterAll(() => api.close());

  it('are each changing route of the app, pages and programs; another is refused with the list of them', () => {
    const { app } = api.running;
    const routes = changingRoutes(app);
    expect(routes).toEqual(
      expect.arrayContaining(['POST /api/v1/letters', 'PUT /api/v1/letters/:letterId', 'POST /batches']),
    );
    expect(routes.filter((route) => route.startsWith('GET'))).toEqual([]);
    for (const route of routes) {
      armFailPoint(`request/${route}:after`, true);
      expect(() => requireKnownRequest(app)).not.toThrow();
    }
    armFailPoint('request/POST /api/v1/leters:before', true);
    expect(() => requireKnownRequest(app)).toThrow(/нет такой точки.*request\/POST \/api\/v1\/letters,/);
    armFailPoint('request/GET /api/v1/letters:before', true);
    expect(() => requireKnownRequest(app)).toThrow(FailPointRefused);
  });

  it('are asked when the app is put together: one that is to die nowhere does not start', () => {
    armFailPoint('request/POST /api/v1/leters:before', true);
    expect(() => createApp(api.deps)).toThrow(FailPointRefused);
  });

  it('stand before a request’s work and after it: the letter is there only in the second case', async () => {
    const clerk = await api.signIn('sekretar');
    const lettersAtDeath: number[] = [];
    for (const moment of ['before', 'after']) {
      armFailPoint(`request/POST /api/v1/letters:${moment}`, true, () => {
        throw new Error('died');
      });
      const response = await clerk.send('POST', '/letters', { body: draftBody() });
      expect(response.status).toBe(500);
      lettersAtDeath.push(await count(api));
    }
    expect(lettersAtDeath).toEqual([0, 1]);
  });
});

async function count(api: ApiHarness): Promise<number> {
  const [row] = await api.rows<{ n: string }>('select count(*) as n from letter');
  return Number(row?.n);
}
