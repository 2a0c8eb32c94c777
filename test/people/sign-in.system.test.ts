import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openApi, PUBLIC_URL, sessionCookieOf, type ApiHarness } from '../api/api-harness.ts';

describe('signing in', () => {
  let api: ApiHarness;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());
  beforeEach(() => api.rows('delete from login_attempt'));

  const tryLogin = async (
    login: string,
    password: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> =>
    api.running.app.request('/api/v1/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ login, password }),
    });
  const who = (cookie: string) => api.running.app.request('/api/v1/session', { headers: { cookie } });

  it('sets a host-only, script-proof cookie and stores nothing that would open the session', async () => {
    const response = await tryLogin(' Sekretar ', 'sekretar-2026');
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-mask=[\w-]{43}; .*Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const token = sessionCookieOf(response).split('=')[1] ?? '';
    const stored = JSON.stringify(await api.rows('select * from session'));
    expect(stored).not.toContain(token);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('answers a wrong password, an unknown login and a switched-off account alike', async () => {
    await api.rows(`update account set is_active = false where login = 'pomoshnik'`);
    const answers = await Promise.all([
      tryLogin('sekretar', 'wrong password'),
      tryLogin('nobody-at-all', 'wrong password'),
      tryLogin('pomoshnik', 'pomoshnik-2026'),
    ]);
    const seen = await Promise.all(
      answers.map(async (answer) => ({ status: answer.status, ...((await answer.json()) as object), requestId: '' })),
    );
    await api.rows(`update account set is_active = true where login = 'pomoshnik'`);
    expect(seen[0]?.status).toBe(401);
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });

  it('lets ten wrong passwords through, even at once, and then refuses the right one with a time to wait', async () => {
    const answers = await Promise.all(Array.from({ length: 15 }, () => tryLogin('sudya', 'guess')));
    const refused = answers.filter(({ status }) => status === 429);
    expect([answers.filter(({ status }) => status === 401).length, refused.length]).toEqual([10, 5]);
    const right = await tryLogin('sudya', 'sudya-2026');
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await tryLogin('nachalnik', 'nachalnik-2026')).status).toBe(200);
    await api.rows(`update login_attempt set window_ends_at = now() - interval '1 second'`);
    expect((await tryLogin('sudya', 'sudya-2026')).status).toBe(200);
  });

  it('treats an unknown login no better: it is locked after as many attempts', async () => {
    for (let index = 0; index < 10; index += 1) expect((await tryLogin('ghost', 'guess')).status).toBe(401);
    expect((await tryLogin('ghost', 'guess')).status).toBe(429);
  });

  it('forgets earlier mistakes after a right password', async () => {
    for (let index = 0; index < 9; index += 1) await tryLogin('sekretar', 'guess');
    expect((await tryLogin('sekretar', 'sekretar-2026')).status).toBe(200);
    for (let index = 0; index < 9; index += 1) expect((await tryLogin('sekretar', 'guess')).status).toBe(401);
  });

  it('ends the session that the browser came with, so that nobody can plant one', async () => {
    const planted = sessionCookieOf(await tryLogin('sekretar', 'sekretar-2026'));
    const fresh = sessionCookieOf(await tryLogin('sekretar', 'sekretar-2026', { cookie: planted }));
    expect(fresh).not.toBe(planted);
    expect((await who(planted)).status).toBe(401);
    expect((await who(fresh)).status).toBe(200);
  });

  it('ends with signing out, with idleness, with age and with the account being switched off', async () => {
    const leaving = await api.signIn('sekretar');
    expect((await leaving.send('DELETE', '/session')).status).toBe(204);
    expect((await who(leaving.cookie)).status).toBe(401);
    const endings = [
      `update session set last_seen_at = now() - interval '8 hours 1 minute'`,
      `update session set expires_at = now() - interval '1 second'`,
      `update account set is_active = false where login = 'sekretar'`,
    ];
    for (const ending of endings) {
      const { cookie } = await api.signIn('sekretar');
      expect((await who(cookie)).status).toBe(200);
      await api.rows(ending);
      expect((await who(cookie)).status, ending).toBe(401);
    }
    await api.rows(`update account set is_active = true where login = 'sekretar'`);
  });

  it('is refused from another site, before the password is looked at', async () => {
    const foreign = await tryLogin('sekretar', 'sekretar-2026', { 'sec-fetch-site': 'cross-site' });
    const otherOrigin = await tryLogin('sekretar', 'sekretar-2026', { origin: 'https://evil.example' });
    expect([foreign.status, otherOrigin.status]).toEqual([403, 403]);
    expect((await tryLogin('sekretar', 'sekretar-2026', { origin: PUBLIC_URL })).status).toBe(200);
  });

  it('writes neither logins, passwords nor addresses to the log or to the audit', async () => {
    await tryLogin('secret-login-marker', 'secret-password-marker');
    const audit = JSON.stringify(await api.rows(`select * from audit where action like 'session.%'`));
    expect(audit).toContain('session.refused');
    expect(audit + api.logged.join('\n')).not.toMatch(/marker/);
  });

  it('a flood of sign-ins is turned away instead of starving everybody else', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) => tryLogin(`flood-${index}`, 'guess').then(({ status }) => status)),
    );
    expect(answers).toContain(503);
    expect(answers).toContain(401);
    expect(answers.every((status) => status === 401 || status === 503)).toBe(true);
  });
});
