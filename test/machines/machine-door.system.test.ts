import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LETTER_OPERATIONS } from '#domain/machines/program-acts.ts';
import { SCOPES, scopeOf } from '#domain/machines/scopes.ts';
import { letterSubject } from '#domain/work/subject.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, draftBody, fileForm, PDF_BYTES } from '../api/letter-makers.ts';
import { filled, insertTask, openApiDocument, operationsOf, type Subjects } from '../api/route-table.ts';
import { cardEvent, send } from '../matters/delo-makers.ts';
import { asProgram, askToken, makeClient, tokenFor } from './machine-makers.ts';

const SITE = '50MS0095';

describe('a program at the door', () => {
  let api: ApiHarness;
  let admin: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    admin = await api.signIn('admin');
  });
  afterAll(() => api.close());

  it('shows its secret in the header or in the form, never in both, and is refused in the words of OAuth', async () => {
    const client = await makeClient(api, { scopes: ['letters:read', 'tasks:read'] });
    const posted = { client_id: client.id, client_secret: client.secret };
    const told = await bodyOf(await askToken(api, {}, client), 200);
    expect(told).toMatchObject({ token_type: 'Bearer', expires_in: 600, scope: 'letters:read tasks:read' });
    expect(await bodyOf(await askToken(api, { ...posted, scope: 'tasks:read' }), 200)).toMatchObject({
      scope: 'tasks:read',
    });
    const wrong = [
      [askToken(api, posted, client), 400, 'invalid_request'],
      [askToken(api, { ...posted, grant_type: 'password' }), 400, 'unsupported_grant_type'],
      [askToken(api, { ...posted, scope: 'letters:write' }), 400, 'invalid_scope'],
      [askToken(api, { ...posted, client_secret: 'mask_cs_wrong' }), 401, 'invalid_client'],
      [askToken(api, { ...posted, client_id: randomUUID() }), 401, 'invalid_client'],
      [askToken(api, {}), 401, 'invalid_client'],
    ] as const;
    for (const [asked, status, error] of wrong) {
      const answer = await asked;
      expect([answer.status, await answer.json()]).toMatchObject([status, { error }]);
      expect(answer.headers.has('www-authenticate')).toBe(status === 401);
    }
    const kept = await api.rows<{ all: string }>(
      `select string_agg(s.secret_hash, ' ') || coalesce((select string_agg(t.token_hash, ' ') from machine_token t), '') as all from machine_secret s`,
    );
    expect(kept[0]?.all).toContain(createHash('sha256').update(client.secret).digest('hex'));
  });

  it('gets to nothing but what its scopes name; what no scope names is said to be for people', async () => {
    const reader = await tokenFor(api, await makeClient(api, { scopes: ['letters:read'] }));
    const every = await tokenFor(api, await makeClient(api, { scopes: SCOPES }));
    const told: string[] = [];
    const expected: string[] = [];
    for (const operation of operationsOf(await openApiDocument(admin))) {
      const name = `${operation.method} ${operation.path}`;
      if (['POST /session', 'POST /session/key-challenge', 'POST /oauth/token'].includes(name)) continue;
      const needed = scopeOf(name);
      const path = operation.path.replaceAll(/\{\w+\}/g, () => randomUUID());
      const { options } = filled(operation, {} as Subjects);
      for (const [token, has] of [
        [reader, needed === 'letters:read'],
        [every, needed !== undefined],
      ] as const) {
        const answer = await asProgram(api, token, operation.method, path, options.body);
        const { detail = '' } = answer.status === 403 ? ((await answer.json()) as { detail?: string }) : {};
        const isShut = /У программы нет разрешения|только человек/.test(detail);
        told.push(`${name}: ${isShut ? 'shut' : 'open'}`);
        expected.push(`${name}: ${has ? 'open' : 'shut'}`);
        if (isShut) expect(answer.headers.get('www-authenticate'), name).toContain('error="insufficient_scope"');
      }
    }
    expect(told).toEqual(expected);
    expect(await bodyOf(await asProgram(api, reader, 'GET', '/openapi.json'), 200)).toMatchObject({ openapi: '3.1.0' });
    const approval = await asProgram(api, every, 'POST', `/letters/${randomUUID()}/approval`, {
      ...{ revision: 1, pdfSha256: 'a'.repeat(64) },
    });
    expect((await bodyOf<{ detail: string }>(approval, 403)).detail).toContain('только человек: подписи');
  });

  it('writes a letter in its own name, in its own site; people find that name in the journal and in no list of people', async () => {
    const scopes = ['letters:read', 'letters:write'] as const;
    const token = await tokenFor(api, await makeClient(api, { scopes }));
    const { id } = await bodyOf<{ id: string }>(await asProgram(api, token, 'POST', '/letters', draftBody()), 201);
    const added = await asProgram(api, token, 'POST', `/letters/${id}/attachments`, fileForm(PDF_BYTES, 'приказ.pdf'));
    expect(added.status).toBe(201);
    expect((await asProgram(api, token, 'POST', `/letters/${id}/submission`)).status).toBe(200);
    const neighbour = await tokenFor(api, await makeClient(api, { scopes, siteId: '77MS0001' }));
    expect((await asProgram(api, neighbour, 'GET', `/letters/${id}`)).status).toBe(404);
    const journal = await bodyOf<{ items: { actorName: string | null }[] }>(
      await admin.send('GET', `/journal?object=${id}`),
      200,
    );
    expect(JSON.stringify(journal)).toContain('Архив суда');
    const people = JSON.stringify(await bodyOf(await admin.send('GET', '/accounts?limit=200'), 200));
    expect(people).not.toContain('Архив суда');
    const [account] = await api.rows<{ id: string }>(`select id from account where is_machine limit 1`);
    expect((await admin.send('GET', `/accounts/${account?.id ?? ''}`)).status).toBe(404);
    const link = await admin.send('POST', `/accounts/${account?.id ?? ''}/password-link`, { body: {} });
    expect(link.status).toBe(404);
    const wide = await admin.send('POST', '/machine-clients', { body: { name: 'Все', siteId: null, scopes } });
    expect((await bodyOf<{ faults: { field: string }[] }>(wide, 422)).faults).toMatchObject([{ field: 'scopes' }]);
  });

  it('is told of a task and a letter only what it may really do with them', async () => {
    const token = await tokenFor(
      api,
      await makeClient(api, { scopes: ['letters:read', 'letters:write', 'tasks:read'] }),
    );
    const reader = await tokenFor(api, await makeClient(api, { scopes: ['letters:read', 'tasks:read'] }));
    const { id } = await bodyOf<{ id: string }>(await asProgram(api, token, 'POST', '/letters', draftBody()), 201);
    await api.rows(`update letter set status = 'returned' where id = ? returning id`, [id]);
    const [revise, undelivered] = await Promise.all(
      (['revise', 'undelivered'] as const).map((kind) => insertTask(api, { kind, subject: letterSubject(id) })),
    );
    const actions = async (who: string, path: string): Promise<Record<string, boolean>> => {
      const body = await bodyOf<{ actions: Record<string, boolean> }>(await asProgram(api, who, 'GET', path), 200);
      return body.actions;
    };
    const none = { carryOut: false, claim: false, release: false, delegate: false, comment: false };
    expect(await actions(token, `/tasks/${undelivered ?? ''}`)).toEqual(none);
    expect(await actions(token, `/tasks/${revise ?? ''}`)).toEqual({ ...none, carryOut: true });
    expect(await actions(reader, `/tasks/${revise ?? ''}`)).toEqual(none);
    expect(await actions(token, `/letters/${id}`)).toMatchObject({ edit: true, resubmit: true, settleReturn: false });
    expect(Object.values(await actions(reader, `/letters/${id}`))).not.toContain(true);
    const document = await openApiDocument(admin);
    const known = operationsOf(document).map(({ method, path }) => `${method} ${path}`);
    expect(known).toEqual(expect.arrayContaining(Object.values(LETTER_OPERATIONS)));
  });

  it('that is blocked, or whose secret has ended, is out with the tokens it holds; two secrets go on beside each other until then', async () => {
    const client = await makeClient(api, { scopes: ['letters:read'] });
    const old = await tokenFor(api, client);
    const rotation = `/machine-clients/${client.id}/secret`;
    const made = await admin.send('POST', rotation, { body: { oldSecretHours: 1 } });
    const next = await bodyOf<typeof client>(made, 201);
    const status = async (token: string): Promise<number> => (await asProgram(api, token, 'GET', '/letters')).status;
    const newer = await tokenFor(api, next);
    expect([await status(old), await status(newer), await status(await tokenFor(api, client))]).toEqual([
      200, 200, 200,
    ]);
    await api.rows(
      `update machine_secret set ends_at = now() where client_id = ? and ends_at is not null returning id`,
      [client.id],
    );
    expect([await status(old), await status(newer), (await askToken(api, {}, client)).status]).toEqual([401, 200, 401]);
    expect((await admin.send('POST', `/machine-clients/${client.id}/block`)).status).toBe(200);
    expect([await status(newer), (await askToken(api, {}, next)).status]).toEqual([401, 401]);
    expect((await admin.send('POST', `/machine-clients/${client.id}/unblock`)).status).toBe(200);
    expect(await status(newer)).toBe(200);
    await api.rows(`update machine_token set expires_at = now() where client_id = ? returning client_id`, [client.id]);
    const refused = await asProgram(api, newer, 'GET', '/letters');
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer realm="mask", error="invalid_token"',
    ]);
  });

  it('is told to wait when it asks more often than it may', async () => {
    const token = await tokenFor(api, await makeClient(api, { scopes: ['letters:read'], requestsPerMinute: 2 }));
    // A minute may turn between them: of five, two minutes let four through.
    const answers = [];
    for (let asked = 0; asked < 5; asked += 1) answers.push(await asProgram(api, token, 'GET', '/letters'));
    const late = answers.filter(({ status }) => status === 429);
    expect(late.length).toBeGreaterThan(0);
    expect(answers.slice(0, 2).map(({ status }) => status)).toEqual([200, 200]);
    expect(Number(late[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('with a key without a term, given before, tells events and does nothing else', async () => {
    const key = `mask_${randomUUID()}`;
    const keyHash = createHash('sha256').update(key).digest('hex');
    await api.rows(
      `insert into machine_client (id, site_id, name, token_hash, scopes, created_by_id, created_at)
       select ?, ?, 'ДЕЛО прежнее', ?, '["delo:events"]', id, now() from account where login = 'admin'`,
      [randomUUID(), SITE, keyHash],
    );
    expect((await send(api, key, [cardEvent('old-key')])).status).toBe(200);
    expect((await asProgram(api, key, 'GET', '/letters')).status).toBe(403);
  });
});
