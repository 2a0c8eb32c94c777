import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_UPLOAD_BYTES, openApi, PUBLIC_URL, type ApiHarness, type ApiUser } from './api-harness.ts';
import { createDraft, createSubmitted, draftBody, fileForm } from './letter-makers.ts';
import { openApiDocument, operationsOf } from './route-table.ts';

const REQUIRED_HEADERS: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /default-src 'none'/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
  'x-request-id': /^[0-9a-f-]{36}$/,
};

describe('what stands before every route', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  const ask = async (method: string, path: string, init: RequestInit = {}): Promise<Response> =>
    api.running.app.request(path, { method, ...init });
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
  });
  afterAll(() => api.close());

  it('no route answers without a session, but signing in, health and static files', async () => {
    const operations = operationsOf(await openApiDocument(clerk)).map(({ method, path }) => ({
      method,
      path: `/api/v1${path.replaceAll(/\{\w+\}/g, '1')}`,
    }));
    const registered = api.running.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => ({ method, path: path.replaceAll(/:\w+(\{[^}]*\})?/g, '1') }));
    const isOpen = ({ method, path }: { method: string; path: string }): boolean =>
      path.startsWith('/health/') ||
      path.startsWith('/assets/') ||
      path === '/login' ||
      path === '/help/sign-in' ||
      // A one-time link is its own proof: test/people/people-management.
      path === '/password' ||
      // A secret, or a ticket of the password, is the proof: test/machines, test/people/keys.
      (['/api/v1/session', '/api/v1/session/key-challenge', '/api/v1/oauth/token'].includes(path) && method === 'POST');
    const open: string[] = [];
    for (const route of [...operations, ...registered].filter((candidate) => !isOpen(candidate))) {
      const response = await ask(route.method, route.path);
      const leadsToLogin = response.status === 303 && (response.headers.get('location') ?? '').startsWith('/login');
      if (response.status !== 401 && !leadsToLogin) open.push(`${route.method} ${route.path}: ${response.status}`);
    }
    expect(open).toEqual([]);
    expect(operations.length).toBeGreaterThan(30);
  });

  it('a path that does not exist is not told apart from one that does, without a session', async () => {
    expect((await ask('GET', '/api/v1/no-such-thing')).status).toBe(401);
    expect((await ask('GET', '/no-such-page')).headers.get('location')).toBe('/login?next=%2Fno-such-page');
    expect((await ask('GET', '/assets/../api/v1/letters')).status).toBe(401);
  });

  it('a form whose session is gone is answered with a way to sign in and back to the very page it stood on', async () => {
    const path = '/assignments/9f0e4c1a-0000-4000-8000-000000000001';
    const send = async (headers: Record<string, string>) => (await ask('POST', `${path}/ask-time`, { headers })).text();
    const page = await send({ referer: `https://court.example${path}?timeline=a`, accept: 'text/html' });
    expect(page).toContain(`href="/login?next=${encodeURIComponent(`${path}?timeline=a`)}"`);
    expect(await send({ accept: 'text/html' })).toContain('href="/login"');
  });

  it('every answer carries the security headers: good ones, refusals, failures, files, streams', async () => {
    const { id } = await createDraft(clerk);
    const large = fileForm(new Uint8Array(MAX_UPLOAD_BYTES + 600_000), 'велик.pdf');
    const json = { 'content-type': 'application/json' };
    const answers = {
      good: await clerk.send('GET', '/letters'),
      refused: await ask('GET', '/api/v1/letters'),
      redirected: await ask('GET', '/letters'),
      absent: await clerk.send('GET', '/no-such-thing'),
      malformed: await ask('POST', '/api/v1/session', { body: '{', headers: json }),
      'wrong type': await ask('POST', '/api/v1/session', { body: '<a/>', headers: { 'content-type': 'text/xml' } }),
      'too large': await clerk.send('POST', `/letters/${id}/attachments`, { body: large }),
      live: await ask('GET', '/health/live'),
      ready: await ask('GET', '/health/ready'),
      stream: await clerk.send('GET', '/events'),
    };
    for (const [name, response] of Object.entries(answers)) {
      for (const [header, value] of Object.entries(REQUIRED_HEADERS)) {
        expect(response.headers.get(header), `${name}: ${header}`).toMatch(value);
      }
      expect(response.headers.get('content-security-policy'), name).not.toContain('unsafe');
      expect(response.headers.get('content-security-policy'), name).toContain("frame-ancestors 'none'");
    }
    expect(Object.values(answers).map(({ status }) => status)).toEqual([
      200, 401, 303, 404, 400, 415, 413, 200, 200, 200,
    ]);
    await answers.stream.body?.cancel();
  });

  it('errors are problem+json with a Russian title and the request id', async () => {
    const response = await ask('GET', '/api/v1/letters');
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({
      type: 'urn:mask:problem:unauthenticated',
      title: 'Нужно войти',
      status: 401,
      requestId: response.headers.get('x-request-id'),
    });
  });

  it('a change without the token, with a wrong one, or from another site does nothing', async () => {
    const before = await api.rows('select id from letter');
    const body = JSON.stringify(draftBody());
    const base = { cookie: clerk.cookie, 'content-type': 'application/json', 'idempotency-key': 'csrf-test-1' };
    const token = { 'x-csrf-token': clerk.csrfToken };
    const attempts: Record<string, string>[] = [
      base,
      { ...base, 'x-csrf-token': 'x'.repeat(43) },
      { ...base, ...token, origin: 'https://evil.example' },
      { ...base, ...token, origin: 'null' },
      { ...base, ...token, 'sec-fetch-site': 'cross-site', origin: PUBLIC_URL },
      { ...base, ...token, 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of attempts) expect((await ask('POST', '/api/v1/letters', { body, headers })).status).toBe(403);
    expect(await api.rows('select id from letter')).toHaveLength(before.length);
    const honest = { ...base, ...token, 'sec-fetch-site': 'same-origin' };
    expect((await ask('POST', '/api/v1/letters', { body, headers: honest })).status).toBe(201);
  });

  it('a body that cannot be read is refused with words that say what is read', async () => {
    const headers = { 'content-type': 'application/json' };
    const asked = [
      await ask('POST', '/api/v1/session', { body: '{', headers }),
      await ask('POST', '/api/v1/session', { body: '<a/>', headers: { 'content-type': 'text/xml' } }),
    ];
    for (const response of asked) expect(((await response.json()) as { detail?: string }).detail).toMatch(/[а-яё]{5}/);
  });

  it('no path, query or form with characters that the database cannot keep reaches a handler', async () => {
    const refused: Response[] = [];
    for (const query of ['/matters?group=', '/matters?delivery=', '/publications?number=', '/check?x=', '/?q=']) {
      refused.push(await ask('GET', `${query}%00`, { headers: { cookie: clerk.cookie } }));
    }
    const inApi = ['/letters?text=%00', '/matters?documentGroup=a%00', '/publications?number=%00', '/letters/a%00%ff'];
    for (const path of inApi) refused.push(await clerk.send('GET', path));
    const form = new FormData();
    form.append('text', 'ну\u0000ль');
    refused.push(await clerk.send('POST', `/assignments/1/reports`, { body: form }));
    for (const { path } of operationsOf(await openApiDocument(clerk)).filter(({ method }) => method === 'GET')) {
      refused.push(await clerk.send('GET', `${path.replaceAll(/\{\w+\}/g, '1')}?z=%00`));
      if (path.includes('{')) refused.push(await clerk.send('GET', path.replaceAll(/\{\w+\}/g, '%00')));
    }
    for (const response of refused) {
      expect(response.status, response.url).toBe(400);
      expect(await response.text()).toMatch(/есть знак, которого не может быть в тексте/iu);
    }
  });

  it("another session's token is worth nothing", async () => {
    const other = await api.signIn('pomoshnik');
    const headers = { 'x-csrf-token': other.csrfToken };
    expect((await clerk.send('POST', '/letters', { body: draftBody(), headers })).status).toBe(403);
  });

  it('a body that is too large is refused, with and without its length told beforehand', async () => {
    const text = 'а'.repeat(200_000);
    expect((await clerk.send('POST', '/letters', { body: draftBody({ title: text }) })).status).toBe(413);
    const { id } = await createDraft(clerk);
    const chunk = new Uint8Array(64 * 1024);
    let sent = 0;
    const stream = new ReadableStream({
      pull(controller) {
        sent += chunk.length;
        if (sent > 8 * MAX_UPLOAD_BYTES) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const headers = {
      cookie: clerk.cookie,
      'x-csrf-token': clerk.csrfToken,
      'idempotency-key': 'upload-stream-1',
      'content-type': 'multipart/form-data; boundary=x',
      'transfer-encoding': 'chunked',
    };
    const init = { body: stream, headers, duplex: 'half' };
    expect((await ask('POST', `/api/v1/letters/${id}/attachments`, init)).status).toBe(413);
    expect(sent).toBeLessThan(3 * MAX_UPLOAD_BYTES);
  });

  it("a stranger's half-sent bodies are his own refusals: none is logged or counted as a failure of the site", async () => {
    const logged = api.logged.length;
    const begun: ReadableStreamDefaultController[] = [];
    const given = Array.from({ length: 21 }, () => {
      const body = new ReadableStream({ start: (to) => void begun.push(to) });
      const headers = { 'content-type': 'application/json' };
      return ask('POST', '/api/v1/session', { body, headers, duplex: 'half' } as RequestInit);
    });
    const first = await given[0];
    for (const one of begun.slice(1)) one.close();
    await Promise.all(given);
    expect([first?.status, ((await first?.json()) as { detail?: string }).detail]).toEqual([
      408,
      expect.stringContaining('Отправьте его снова'),
    ]);
    const lines = api.logged.slice(logged);
    expect(lines.filter((line) => line.includes('request failed'))).toEqual([]);
    expect(lines.filter((line) => line.includes('"status":408'))).toHaveLength(1);
    const { cookie } = await api.signIn('admin');
    const metrics = await (await ask('GET', '/metrics', { headers: { cookie } })).text();
    expect(metrics).toContain('mask_http_requests_total{class="rest",status="5xx"} 0');
  });

  it('a POST that creates needs a key of the right form', async () => {
    const headers = { cookie: clerk.cookie, 'x-csrf-token': clerk.csrfToken, 'content-type': 'application/json' };
    const body = JSON.stringify(draftBody());
    expect((await ask('POST', '/api/v1/letters', { body, headers })).status).toBe(400);
    for (const key of ['short', 'with space in it', 'x'.repeat(129)]) {
      const keyed = { ...headers, 'idempotency-key': key };
      expect((await ask('POST', '/api/v1/letters', { body, headers: keyed })).status, key).toBe(400);
    }
  });

  it('readiness is honest about the engine; letters are taken all the same', async () => {
    const { isUp } = api.gateway;
    api.gateway.isUp = false;
    const statuses: number[] = [];
    do statuses.push((await ask('GET', '/health/ready')).status);
    while (statuses.at(-1) === 200);
    const letter = await createSubmitted(clerk);
    api.gateway.isUp = isUp;
    expect(statuses.at(-1)).toBe(503);
    expect(letter.number).toMatch(/^50MS0095\/\d\d\/\d+$/);
  });

  it('the log knows routes and ids, never what people wrote or searched for', async () => {
    await createDraft(clerk, { title: 'log-marker-title', comment: 'log-marker-comment' });
    await clerk.send('GET', '/letters?text=log-marker-search');
    const log = api.logged.join('\n');
    expect(log).toContain('"route":"/api/v1/letters"');
    expect(log).not.toContain('log-marker');
    expect(log).not.toContain(clerk.cookie.split('=')[1]);
  });
});
