import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { armFailPoint } from '#config/fail-points/fail-point.ts';
import { REQUESTS } from '#config/fail-points/requests.ts';
import { openApi, type ApiHarness } from './api-harness.ts';
import { draftBody } from './letter-makers.ts';

const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

describe('the fail points of the api', () => {
  let api: ApiHarness;
  beforeAll(async () => {
    api = await openApi({ isRehearsal: true });
  });
  afterEach(() => armFailPoint(undefined, false));
  afterAll(() => api.close());

  it('name every changing route of the app, pages and programs, and no other', () => {
    const routes = api.running.app.routes.filter(({ method }) => CHANGING.has(method));
    const names = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    expect([...names].toSorted()).toEqual([...REQUESTS].toSorted());
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
