import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '#api/people/passwords.ts';
import { DEVICE_COOKIE } from '#api/people/session-cookie.ts';
import { setPassword } from '#db/people/manage-accounts.ts';
import { openApi, PUBLIC_URL, sessionCookieOf, type ApiHarness } from '../api/api-harness.ts';

const ADDRESS = '203.0.113.1';

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
    address = ADDRESS,
  ): Promise<Response> => {
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ login, password }),
    };
    return Promise.resolve(
      api.running.app.request('/api/v1/session', request, { incoming: { socket: { remoteAddress: address } } }),
    );
  };
  const statusOf = async (...args: Parameters<typeof tryLogin>): Promise<number> => (await tryLogin(...args)).status;
  /** As if everybody had waited; nothing is forgotten. */
  const waited = (): Promise<unknown> => api.rows(`update login_attempt set free_at = now() - interval '1 second'`);
  /** As if so many wrong passwords had been counted for a login, for an address, or for both together. */
  const counted = (key: readonly string[], failures: number): Promise<unknown> =>
    api.rows(
      `insert into login_attempt (key_hash, failures, window_ends_at, free_at)
       values (encode(sha256(convert_to(?, 'UTF8')), 'hex'), ?, now() + interval '1 hour', now())
       on conflict (key_hash) do update set failures = excluded.failures, free_at = excluded.free_at`,
      [JSON.stringify(key), failures],
    );
  /** So many strangers, each from an address of his own. */
  const attack = async (login: string, count: number, net = 1): Promise<readonly number[]> => {
    const statuses: number[] = [];
    for (let index = 0; index < count; index += 1) {
      statuses.push(await statusOf(login, 'guess', {}, `198.51.${net}.${index}`));
    }
    return statuses;
  };
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

  it('wrong passwords delay their own account and address only, longer each time, even tried at once', async () => {
    for (let index = 0; index < 4; index += 1) expect(await statusOf('sudya', 'guess')).toBe(401);
    await counted(['pair', 'sudya', ADDRESS], 9);
    const answers = await Promise.all(Array.from({ length: 8 }, () => statusOf('sudya', 'guess')));
    expect(answers.toSorted()).toEqual([401, ...Array.from({ length: 7 }, () => 429)]);
    await waited();
    expect(await statusOf('sudya', 'guess')).toBe(401);
    const right = await tryLogin('sudya', 'sudya-2026');
    const wait = Number(right.headers.get('retry-after'));
    expect(right.status).toBe(429);
    expect(((await right.json()) as { detail: string }).detail).toContain(`через ${wait} с.`);
    expect(wait).toBeGreaterThan(32);
    expect(wait).toBeLessThanOrEqual(64);
    expect(await statusOf('nachalnik', 'nachalnik-2026')).toBe(200);
    expect(await statusOf('sudya', 'sudya-2026', {}, '203.0.113.2')).toBe(200);
    expect(await statusOf('sudya', 'sudya-2026')).toBe(429);
    await waited();
    expect(await statusOf('sudya', 'sudya-2026')).toBe(200);
  });

  it('tells nobody whether there is such a login: an unknown one is counted, delayed and answered alike', async () => {
    for (const login of ['ghost', 'sudya']) {
      expect(await statusOf(login, 'guess')).toBe(401);
      await counted(['pair', login, ADDRESS], 30);
      expect(await statusOf(login, 'guess')).toBe(401);
    }
    const told = await Promise.all(['ghost', 'sudya'].map((login) => tryLogin(login, 'guess')));
    const seen = await Promise.all(
      told.map(async (answer) => ({
        ...((await answer.json()) as object),
        requestId: '',
        of: answer.status,
        detail: '',
      })),
    );
    expect(seen[0]).toMatchObject({ of: 429 });
    expect(seen[0]).toEqual(seen[1]);
  });

  it('an account attacked from many addresses slows unknown addresses once each, and never a device that has signed in', async () => {
    const known = deviceOf(await tryLogin('sudya', 'sudya-2026', {}, '203.0.113.5'));
    await counted(['login', 'sudya'], 25);
    expect(await attack('sudya', 5)).toEqual(Array.from({ length: 5 }, () => 401));
    await counted(['login', 'sudya'], 3_000);
    expect(await attack('sudya', 5, 2)).toEqual(Array.from({ length: 5 }, () => 429));
    const first = await tryLogin('sudya', 'sudya-2026', {}, '203.0.113.6');
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '60']);
    // He has made no mistake, and is told of none.
    expect(await first.json()).toMatchObject({ detail: expect.stringContaining('Вашей ошибки здесь нет') as unknown });
    expect(await statusOf('sudya', 'guess', { cookie: known }, '198.51.1.1')).toBe(401);
    expect(await statusOf('sudya', 'sudya-2026', { cookie: known }, '198.51.1.1')).toBe(200);
    // Whoever tries too soon does not put it off.
    expect(await statusOf('sudya', 'sudya-2026', {}, '203.0.113.6')).toBe(429);
    await waited();
    expect(await statusOf('sudya', 'sudya-2026', {}, '203.0.113.6')).toBe(200);
  });

  it('an address from which many logins are tried slows its unknown devices once each, and locks nobody out', async () => {
    const known = deviceOf(await tryLogin('sekretar', 'sekretar-2026'));
    await counted(['address', ADDRESS], 150);
    expect(await statusOf('nachalnik', 'nachalnik-2026')).toBe(429);
    expect(await statusOf('sekretar', 'sekretar-2026', { cookie: known })).toBe(200);
    await waited();
    expect(await statusOf('nachalnik', 'nachalnik-2026')).toBe(200);
  });

  it('a device is known to the account that signed in on it, until its password is changed', async () => {
    const response = await tryLogin('sudya', 'sudya-2026');
    const line = response.headers.getSetCookie().find((cookie) => cookie.startsWith('__Host-mask-device='));
    expect(line).toMatch(/; .*Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const known = deviceOf(response);
    const both = deviceOf(await tryLogin('sekretar', 'sekretar-2026', { cookie: known }));
    await counted(['login', 'sudya'], 3_000);
    await counted(['login', 'nachalnik'], 3_000);
    expect(await statusOf('nachalnik', 'nachalnik-2026', { cookie: both })).toBe(429);
    expect(
      await statusOf('sudya', 'sudya-2026', { cookie: `${known.slice(0, -1)}${known.endsWith('A') ? 'B' : 'A'}` }),
    ).toBe(429);
    expect(await statusOf('sudya', 'sudya-2026', { cookie: both })).toBe(200);
    const [{ id, hash } = { id: '', hash: '' }] = await api.rows<{ id: string; hash: string }>(
      `select id, password_hash as hash from account where login = 'sudya'`,
    );
    await setPassword(api.orm.em.fork(), id, await hashPassword('новый-пароль-судьи'));
    expect(await statusOf('sudya', 'новый-пароль-судьи', { cookie: both })).toBe(429);
    await api.rows('update account set password_hash = ? where id = ?', [hash, id]);
  });

  it('forgets earlier mistakes after a right password', async () => {
    await counted(['pair', 'sekretar', ADDRESS], 20);
    expect(await statusOf('sekretar', 'sekretar-2026')).toBe(200);
    for (let index = 0; index < 4; index += 1) expect(await statusOf('sekretar', 'guess')).toBe(401);
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
    // His own refusals, not failures of the site: what gave way to a newer one, and what found no place among strangers.
    const isTurnedAway = (status: number): boolean => status === 408 || status === 429;
    expect(answers.some(isTurnedAway)).toBe(true);
    expect(answers).toContain(401);
    expect(answers.filter((status) => status !== 401 && !isTurnedAway(status))).toEqual([]);
  });
});

function deviceOf(response: Response): string {
  const line = response.headers.getSetCookie().find((cookie) => cookie.startsWith(`${DEVICE_COOKIE}=`)) ?? '';
  return line.slice(0, line.indexOf(';'));
}
