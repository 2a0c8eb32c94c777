import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellLost } from './kit/told-lost.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createSubmitted } from '../api/letter-makers.ts';

describe('lost processes before an administrator', () => {
  let api: ApiHarness;
  let admin: ApiUser;
  let letterId: string;
  beforeAll(async () => {
    api = await openApi();
    admin = await api.signIn('admin');
    letterId = (await createSubmitted(await api.signIn('sekretar'))).id;
    await tellLost(api, letterId);
  });
  afterAll(() => api.close());

  const page = async (path: string): Promise<string> =>
    (await api.running.app.request(path, { headers: { cookie: admin.cookie } })).text();

  it('are listed with a button for each and one for all, and the letter’s card says what is awaited', async () => {
    const text = await page('/workflows');
    expect(text).toContain('Потеряны сервером процессов');
    expect(text).toContain(`name="id" value="${letterId}"`);
    expect(text).toContain('Продолжить все');
    expect(await page(`/letters/${letterId}`)).toContain(
      'родолжение процесса, которого сервер процессов больше не ведёт',
    );
  });

  it('are given their processes by one wish a key, which stands in the journal', async () => {
    const key = randomUUID();
    const ask = () => admin.send('POST', '/adoptions', { key, body: { subject: { kind: 'letter', id: letterId } } });
    const { wishId } = await bodyOf<{ wishId: string }>(await ask(), 202);
    expect(await bodyOf(await ask(), 202)).toEqual({ wishId });
    await admin.send('POST', '/adoptions', { body: {} });
    const starts = await api.rows<{ payload: object }>(
      `select payload from outbox where workflow_type = 'adoption' order by id`,
    );
    const [{ id: actorId } = { id: '' }] = await api.rows<{ id: string }>(
      `select id from account where login = 'admin'`,
    );
    expect(starts.map(({ payload }) => payload)).toEqual([
      { actorId, subject: { kind: 'letter', id: letterId } },
      { actorId },
    ]);
    const entries = await api.rows<{ actor_id: string }>(`select actor_id from audit where action = 'adoption.asked'`);
    expect(entries.map(({ actor_id }) => actor_id)).toEqual([actorId, actorId]);
    const stranger = { subject: { kind: 'batch', id: randomUUID() } };
    expect((await admin.send('POST', '/adoptions', { body: stranger })).status).toBe(404);
  });
});
