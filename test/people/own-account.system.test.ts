import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionCookieOf, openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createReadyDraft } from '../api/letter-makers.ts';

const PASSWORD = 'корова стол дождь';

describe('one’s own account', () => {
  let api: ApiHarness;
  beforeAll(async () => {
    api = await openApi({ changes: { MASK_SECOND_FACTOR_ROLES: 'supervisor', MASK_CONFIRM_MINUTES: '30' } });
  });
  afterAll(() => api.close());

  const signIn = async (login: string, password: string, code?: string): Promise<Response> =>
    api.running.app.request('/api/v1/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password, ...(code === undefined ? {} : { code }) }),
    });
  /** A page's form, sent as a browser without scripts would. */
  const post = (user: ApiUser, path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
    Promise.resolve(
      api.running.app.request(path, {
        method: 'POST',
        headers: { cookie: user.cookie },
        body: new URLSearchParams({ csrf: user.csrfToken, key: crypto.randomUUID(), ...fields }),
      }),
    );
  const page = async (user: ApiUser, path: string): Promise<string> =>
    (await api.running.app.request(path, { headers: { cookie: user.cookie } })).text();
  const codeOf = (secret: string, stepsAhead = 0): string =>
    generateSync({ secret, epoch: Math.floor(Date.now() / 1_000) + stepsAhead * 30 });

  /** Sets a second factor on the page. @returns its secret and the recovery codes */
  async function setFactor(user: ApiUser): Promise<{ readonly secret: string; readonly codes: readonly string[] }> {
    const offered = await page(user, '/me/factor');
    const secret = (/access-code">([A-Z2-7 ]+)</.exec(offered)?.[1] ?? '').replaceAll(' ', '');
    const sealed = /name="sealed" value="([^"]+)"/.exec(offered)?.[1] ?? '';
    expect((await post(user, '/me/factor', { sealed, code: '000000' })).status).toBe(422);
    const shown = await post(user, '/me/factor', { sealed, code: codeOf(secret) });
    const codes = [...(await shown.text()).matchAll(/access-code">([0-9a-z-]{19})</g)].map(([, code]) => code ?? '');
    expect(codes).toHaveLength(10);
    return { secret, codes };
  }

  it('a second factor is asked for after the password; a code of it, and a recovery code, open once', async () => {
    const user = await api.signIn('sekretar');
    const { secret, codes } = await setFactor(user);
    const password = 'sekretar-2026';
    expect((await signIn('sekretar', password)).status).toBe(401);
    const code = codeOf(secret, 1);
    expect((await signIn('sekretar', 'не тот пароль', code)).status).toBe(401);
    expect((await signIn('sekretar', password, code)).status).toBe(200);
    expect((await signIn('sekretar', password, code)).status, 'a code taken twice').toBe(401);
    expect((await signIn('sekretar', password, codes[0])).status).toBe(200);
    expect((await signIn('sekretar', password, codes[0])).status, 'a recovery code taken twice').toBe(401);
    const stored = JSON.stringify(
      await api.rows('select totp_sealed, totp_step from account union all select code_hash, null from recovery_code'),
    );
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain(codes[1]);
  });

  it('a second factor that no key of the program opens is not called a mistyped code, and a recovery code still opens', async () => {
    const user = await api.signIn('proverka');
    const { secret, codes } = await setFactor(user);
    const [kept] = await api.rows<{ sealed: string }>(
      `select totp_sealed as sealed from account where login = 'proverka'`,
    );
    const seal = (sealed: string) => api.rows(`update account set totp_sealed = ? where login = 'proverka'`, [sealed]);
    const words = async () =>
      JSON.stringify(await (await signIn('proverka', 'proverka-2026', codeOf(secret, 1))).json());
    await seal('x'.repeat(80));
    expect(await words()).toMatch(/не читается[^]*администратору/);
    expect((await signIn('proverka', 'proverka-2026', codes[0])).status).toBe(200);
    await seal(kept?.sealed ?? '');
    expect((await signIn('proverka', 'proverka-2026', '000000')).status).toBe(401);
    expect((await signIn('proverka', 'proverka-2026', codeOf(secret, 1))).status).toBe(200);
  });

  it('the secret of a set-up stays after a mistyped code and a page opened again, and goes when another is wanted', async () => {
    const user = await api.signIn('zaveduyuschaya');
    let jar = user.cookie;
    const take = (response: Response): Response => {
      const own = response.headers.getSetCookie().find((line) => line.startsWith('__Host-mask-factor='));
      if (own !== undefined) jar = `${user.cookie}; ${own.split(';')[0] ?? ''}`;
      return response;
    };
    const open = async () => {
      const got = take(await api.running.app.request('/me/factor', { headers: { cookie: jar } }));
      return got.text();
    };
    const act = async (fields: Readonly<Record<string, string>>) =>
      take(await post({ ...user, cookie: jar }, '/me/factor', fields));
    const offered = (text: string) => ({
      secret: (/access-code">([A-Z2-7 ]+)</.exec(text)?.[1] ?? '').replaceAll(' ', ''),
      sealed: /name="sealed" value="([^"]+)"/.exec(text)?.[1] ?? '',
    });
    const first = offered(await open());
    expect(first.secret).not.toBe('');
    const wrong = await act({ sealed: first.sealed, code: '000000' });
    const told = await wrong.text();
    expect([wrong.status, offered(told)]).toEqual([422, first]);
    expect(told).not.toContain('Прежний код больше не годится');
    expect(offered(await open())).toEqual(first);
    const foreign = await (await act({ sealed: 'x'.repeat(80), code: '000000' })).text();
    expect(foreign).toContain('Прежний код больше не годится');
    expect((await act({ act: 'another' })).status).toBe(303);
    const second = offered(await open());
    expect(second.secret).not.toBe(first.secret);
    expect((await act({ sealed: second.sealed, code: codeOf(second.secret) })).status).toBe(200);
    expect(jar.endsWith('__Host-mask-factor=')).toBe(true);
  });

  it('a role that must have a second factor does nothing before it is set', async () => {
    const judge = await api.signIn('sudya');
    expect((await judge.send('GET', '/letters')).status).toBe(403);
    const led = await api.running.app.request('/letters', { headers: { cookie: judge.cookie } });
    expect([led.status, led.headers.get('location')]).toEqual([303, '/me/factor']);
    await setFactor(judge);
    expect((await judge.send('GET', '/letters')).status).toBe(200);
  });

  it('a grave act of a session that has grown old waits for a proof, and what was typed goes on with it', async () => {
    const admin = await api.signIn('admin');
    await api.rows(
      `update session set confirmed_at = now() - interval '31 minutes' where account_id = (select id from account where login = 'admin')`,
    );
    const fields = {
      login: 'podtverzhdennaya',
      fullName: 'Проверкина Анна',
      position: 'секретарь',
      role: 'clerk',
      siteId: '50MS0095',
    };
    const made = async (): Promise<number> =>
      (await api.rows(`select 1 from account where login = 'podtverzhdennaya'`)).length;
    const asked = await post(admin, '/people/new', fields);
    expect([asked.status, await made()]).toEqual([403, 0]);
    expect(await asked.text()).toContain('value="Проверкина Анна"');
    expect((await post(admin, '/people/new', { ...fields, confirmPassword: 'не тот' })).status).toBe(403);
    expect(await made()).toBe(0);
    expect((await post(admin, '/people/new', { ...fields, confirmPassword: 'admin-2026' })).status).toBe(303);
    expect(await made()).toBe(1);
    // What was signed before the question goes on with it: nobody signs twice, and an empty field of the page loses nothing.
    const form = new FormData();
    for (const [name, value] of Object.entries({ csrf: admin.csrfToken, key: crypto.randomUUID(), ...fields }))
      form.append(name, value);
    form.append('signature', new File(['signed'], 'подпись.sig'));
    form.append('file', new File([], ''));
    await api.rows(`update session set confirmed_at = now() - interval '31 minutes'`);
    const request = { method: 'POST', headers: { cookie: admin.cookie }, body: form };
    const stopped = await (await api.running.app.request('/approvals/x/approve', request)).text();
    expect(stopped).toContain('Подтвердите, что это вы');
    expect(stopped).toContain('name="carriedFile:signature"');
    expect(stopped).not.toContain('Файл придётся выбрать');
    // A plain act never waits.
    const clerk = await api.signIn('pomoshnik');
    await api.rows(`update session set confirmed_at = now() - interval '1 day'`);
    expect((await createReadyDraft(clerk)).id).not.toBe('');
  });

  it('a new device confirms nobody, itself neither, though it signs out and in; a known one does, with a proof', async () => {
    const login = 'sosed2';
    await api.rows(
      `insert into account (id, login, full_name, position, role, site_id, password_hash, created_at)
       select gen_random_uuid(), '${login}', full_name, position, role, site_id, password_hash, now() from account where login = 'sosed'`,
    );
    const come = async (deviceCookie = ''): Promise<ApiUser & { readonly device: string }> => {
      const response = await api.running.app.request('/api/v1/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(deviceCookie !== '' && { cookie: deviceCookie }) },
        body: JSON.stringify({ login, password: 'sosed-2026' }),
      });
      const { csrfToken } = await bodyOf<{ csrfToken: string }>(response, 200);
      const cookie = sessionCookieOf(response);
      const device =
        response.headers
          .getSetCookie()
          .find((line) => line.includes('device'))
          ?.split(';')[0] ?? '';
      return { cookie, csrfToken, device } as ApiUser & { readonly device: string };
    };
    const WARNING = 'Под вашим именем вошли с нового устройства';
    const proof = { confirmPassword: 'sosed-2026' };
    const owner = await come();
    const stranger = await come();
    expect(await page(owner, '/me')).toContain(WARNING);
    const seenByStranger = await page(stranger, '/me');
    expect([seenByStranger.includes('новое устройство'), seenByStranger.includes('Это я')]).toEqual([true, false]);
    expect((await post(stranger, '/me/devices', {})).status).toBe(403);
    expect((await post(stranger, '/me/devices', proof)).status).toBe(409);
    expect((await post(stranger, '/logout', {})).status).toBeLessThan(400);
    const again = await come(stranger.device);
    expect((await post(again, '/me/devices', proof)).status, 'after signing out and in').toBe(409);
    expect(await page(owner, '/me')).toContain(WARNING);
    expect((await post(owner, '/me/devices', {})).status, 'without a proof').toBe(403);
    expect(await page(owner, '/me')).toContain(WARNING);
    expect((await post(owner, '/me/devices', proof)).status).toBe(303);
    expect(await page(owner, '/me')).not.toContain(WARNING);
  });

  it('a new password ends every other session, and the owner is told of a new device and ends it', async () => {
    const user = await api.signIn('sosed');
    const stranger = await api.signIn('sosed');
    expect(await page(user, '/me')).toContain('Под вашим именем вошли с нового устройства');
    const { sessions } = await bodyOf<{ sessions: { id: string; isCurrent: boolean }[] }>(
      await user.send('GET', '/me'),
      200,
    );
    const other = sessions.find(({ isCurrent }) => !isCurrent)?.id ?? '';
    expect((await stranger.send('POST', `/me/sessions/${crypto.randomUUID()}/end`)).status).toBe(404);
    expect((await user.send('POST', `/me/sessions/${other}/end`)).status).toBe(204);
    expect((await stranger.send('GET', '/session')).status).toBe(401);
    const again = await api.signIn('sosed');
    const change = (current: string): Promise<Response> =>
      user.send('POST', '/me/password', { body: { current, password: PASSWORD } });
    expect((await change('не тот')).status).toBe(422);
    expect((await change('sosed-2026')).status).toBe(204);
    expect((await user.send('GET', '/session')).status).toBe(200);
    expect((await again.send('GET', '/session')).status).toBe(401);
    expect(sessionCookieOf(await signIn('sosed', PASSWORD))).not.toBe('');
  });
});
