import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import { tellLost } from './kit/told-lost.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createSubmitted } from '../api/letter-makers.ts';

describe('processes that nobody leads, before an administrator', () => {
  let api: ApiHarness;
  let admin: ApiUser;
  let ids: readonly string[];
  beforeAll(async () => {
    api = await openApi();
    admin = await api.signIn('admin');
    const clerk = await api.signIn('sekretar');
    ids = [(await createSubmitted(clerk)).id, (await createSubmitted(clerk)).id];
    await tellLost(api, ...ids);
    // Of a letter as the engine lost it: what begins it was handed over.
    await api.rows(`update outbox set delivered_at = now() where delivered_at is null returning id`);
  });
  afterAll(() => api.close());

  const page = async (path: string): Promise<string> =>
    (await api.running.app.request(path, { headers: { cookie: admin.cookie } })).text();
  const post = async (path: string, fields: readonly (readonly [string, string])[]): Promise<Response> => {
    const body = new FormData();
    for (const [name, value] of [['csrf', admin.csrfToken], ['key', randomUUID()], ...fields] as const)
      body.append(name, value);
    return api.running.app.request(path, { method: 'POST', headers: { cookie: admin.cookie }, body });
  };
  const rowsOf = (actId: string) =>
    api.rows<{ workflow_id: string; result: string; effect: string }>(
      `select workflow_id, result, effect from steering_row where steering_id = ? order by ordinal`,
      [actId],
    );
  const subjects = () => ids.map((id) => ({ kind: 'letter', id }));

  it('are listed with a button for each and one for all, and the letter’s card says what is awaited', async () => {
    const text = await page('/workflows');
    expect(text).toContain('Никто не ведёт');
    for (const id of ids) expect(text).toContain(`name="process" value="${letterWorkflowId(id)}"`);
    expect(text).toContain('Продолжить все…');
    expect(await page(`/letters/${ids[0] ?? ''}`)).toContain(
      'родолжение процесса, которого сервер процессов больше не ведёт',
    );
  });

  it('are continued by a list that is frozen first, with a reason and the word, and stand in the journal of acts', async () => {
    const names = ids.map((id) => ['process', letterWorkflowId(id)] as const);
    const proposed = await post('/workflows/acts', [['act', 'adopt'], ...names]);
    const card = proposed.headers.get('location') ?? '';
    expect([proposed.status, card]).toEqual([303, expect.stringMatching(/^\/workflows\/acts\/[0-9a-f-]{36}$/)]);
    const actId = card.split('/').at(-1) ?? '';
    const said = await rowsOf(actId);
    expect(said.map(({ workflow_id, result }) => [workflow_id, result])).toEqual(
      ids.map((id) => [letterWorkflowId(id), 'proposed']),
    );
    for (const { effect } of said) expect(effect).toMatch(/^процесс начнётся с места, которое доказывают база и Почта/);
    // One that is lost now is not in the list that was seen.
    const later = (await createSubmitted(await api.signIn('sekretar'))).id;
    await tellLost(api, ...ids, later);
    const confirm = (reason: string, word: string) =>
      post(`${card}/confirm`, [
        ['reason', reason],
        ['word', word],
      ]);
    expect((await confirm('', 'ПРОДОЛЖИТЬ')).status).toBe(422);
    expect((await confirm('сервер процессов пуст', '')).status).toBe(422);
    expect((await rowsOf(actId)).every(({ result }) => result === 'proposed')).toBe(true);
    expect((await confirm('сервер процессов пуст', 'ПРОДОЛЖИТЬ')).status).toBe(303);
    expect((await rowsOf(actId)).map(({ workflow_id, result }) => [workflow_id, result])).toEqual(
      ids.map((id) => [letterWorkflowId(id), 'waiting']),
    );
    // A second window knows nothing of the first: it is told who confirmed, on the act’s own page, and its words stay.
    for (const word of ['ПРОДОЛЖИТЬ', '']) {
      const second = await confirm('слова второго окна', word);
      const told = (await second.text()).replaceAll(/\s+/g, ' ');
      expect(second.status).toBe(409);
      expect(told).toMatch(/уже подтвердили: Администратор установки, \d\d\.\d\d\.\d{4}, \d\d:\d\d/);
      expect(told).toContain('слова второго окна');
      expect(told).toContain('Что вышло');
    }
    const journal = await page('/workflows/acts');
    expect(journal).toContain('сервер процессов пуст');
    expect(journal).toContain('Продолжить');
  });

  it('are continued at a program’s word by name and with a reason, once a key, in the same journal', async () => {
    const key = randomUUID();
    const ask = () =>
      admin.send('POST', '/adoptions', { key, body: { subjects: subjects(), reason: 'движок начат с нуля' } });
    const { actId } = await bodyOf<{ actId: string }>(await ask(), 202);
    expect(await bodyOf(await ask(), 202)).toEqual({ actId });
    expect((await rowsOf(actId)).map(({ result }) => result)).toEqual(['waiting', 'waiting']);
    expect(await page('/workflows/acts')).toContain('движок начат с нуля');
    const audit = await api.rows<{ data: object }>(
      `select data from audit where action = 'steering.confirmed' and data ->> 'steeringId' = ?`,
      [actId],
    );
    expect(audit.map(({ data }) => data)).toEqual([{ steeringId: actId, act: 'adopt', rows: 2 }]);
    for (const body of [{}, { subjects: [], reason: 'движок начат с нуля' }, { subjects: subjects() }])
      expect((await admin.send('POST', '/adoptions', { body })).status, JSON.stringify(body)).toBe(422);
    const stranger = { subjects: [{ kind: 'batch', id: randomUUID() }], reason: 'движок начат с нуля' };
    expect((await admin.send('POST', '/adoptions', { body: stranger })).status).toBe(404);
  });

  it('are left alone where somebody leads them by now', async () => {
    const [id = ''] = ids;
    api.gateway.seen.set(letterWorkflowId(id), { runId: randomUUID(), status: 'RUNNING', retriedSteps: 0 });
    const body = { subjects: [{ kind: 'letter', id }], reason: 'движок начат с нуля' };
    const { actId } = await bodyOf<{ actId: string }>(await admin.send('POST', '/adoptions', { body }), 202);
    expect(await rowsOf(actId)).toMatchObject([{ result: 'refused', effect: 'процесс идёт: продолжать нечего' }]);
  });
});
