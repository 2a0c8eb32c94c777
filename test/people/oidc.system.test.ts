import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, PUBLIC_URL, sessionCookieOf, type ApiHarness } from '../api/api-harness.ts';
import { CLIENT, openOidcProgram, type OidcProgram } from './oidc-program.ts';

/** What a browser keeps of one host. */
class Jar {
  readonly #cookies = new Map<string, string>();

  take(answer: Response): Response {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.#cookies.delete(pair.slice(0, at));
      else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }

  get header(): { readonly cookie: string } {
    return { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  }
}

describe('signing in by another system', () => {
  let program: OidcProgram;
  let api: ApiHarness;
  beforeAll(async () => {
    program = await openOidcProgram({ back: `${PUBLIC_URL}/login/oidc/back`, out: `${PUBLIC_URL}/login` });
    api = await openApi({
      changes: {
        ...{ MASK_OIDC_ISSUER: program.issuer, MASK_OIDC_CLIENT_ID: CLIENT.id, MASK_OIDC_CLIENT_SECRET: CLIENT.secret },
        ...{ MASK_OIDC_NAME: 'ЕСИА суда', MASK_OIDC_FACTOR_ACR: 'urn:court:two' },
        MASK_SECOND_FACTOR_ROLES: 'supervisor',
      },
    });
  });
  afterAll(async () => {
    await api.close();
    await program.close();
  });

  const open = async (jar: Jar, path: string): Promise<Response> =>
    jar.take(await api.running.app.request(path, { headers: jar.header }));
  /** The provider's own pages, until it sends the browser away. @returns the path here */
  const through = async (address: string): Promise<string> => {
    const there = new Jar();
    let at = new URL(address);
    while (at.href.startsWith(program.issuer)) {
      const answer = there.take(await fetch(at, { redirect: 'manual', headers: there.header }));
      at = new URL(answer.headers.get('location') ?? 'about:blank', at);
    }
    return `${at.pathname}${at.search}`;
  };
  const setOut = async (jar: Jar, change: (address: URL) => void = () => {}): Promise<string> => {
    const address = new URL((await open(jar, '/login/oidc?next=/letters')).headers.get('location') ?? '');
    change(address);
    return through(address.href);
  };
  const comeIn = async (login: string, acr?: string): Promise<{ jar: Jar; answer: Response; back: string }> => {
    Object.assign(program.next, { login, acr });
    const jar = new Jar();
    const back = await setOut(jar);
    return { jar, back, answer: await open(jar, back) };
  };
  const journalled = async (action: string): Promise<number> =>
    (await api.rows('select 1 from audit where action = ?', [action])).length;

  it('lets in whoever has an account here, where he was going, once, and says so in the journal', async () => {
    expect(await (await open(new Jar(), '/login')).text()).toContain('Войти через ЕСИА суда');
    const { jar, answer, back } = await comeIn('sekretar');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/letters']);
    expect(sessionCookieOf(answer)).not.toBe('');
    expect((await open(jar, '/letters')).status).toBe(200);
    expect(await journalled('session.begun_elsewhere')).toBe(1);
    expect((await open(jar, back)).status, 'the same way back again').toBe(401);
    expect((await open(new Jar(), await setOut(new Jar()))).status, 'in another browser').toBe(401);
  });

  it('goes back once even with the browser’s own mark of it kept', async () => {
    Object.assign(program.next, { login: 'sekretar', acr: undefined });
    const jar = new Jar();
    const back = await setOut(jar);
    const kept = jar.header;
    expect((await open(jar, back)).status).toBe(303);
    const again = await api.running.app.request(back, { headers: kept });
    expect(again.status).toBe(401);
    expect(await again.text(), 'refused here, before the other system is asked').toContain('не в этом окне');
  });

  it('takes no word that was given for another journey', async () => {
    Object.assign(program.next, { login: 'sekretar', acr: undefined });
    const jar = new Jar();
    const otherNonce = await setOut(jar, (address) => address.searchParams.set('nonce', 'of another journey'));
    expect((await open(jar, otherNonce)).status).toBe(401);
    const otherVerifier = await setOut(jar, (address) => address.searchParams.set('code_challenge', 'A'.repeat(43)));
    expect((await open(jar, otherVerifier)).status).toBe(401);
  });

  it('makes no account, and lets in nobody who is blocked', async () => {
    const { answer } = await comeIn('nobody-here');
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('нет действующей учётной записи');
    await api.rows(`update account set is_active = false where login = 'pomoshnik'`);
    const blocked = await comeIn('pomoshnik');
    expect(blocked.answer.status).toBe(401);
    expect((await open(blocked.jar, '/letters')).status).toBe(303);
    await api.rows(`update account set is_active = true where login = 'pomoshnik'`);
    expect(await api.rows(`select 1 from account where login = 'nobody-here'`)).toEqual([]);
  });

  it('asks a role for its second factor unless the other system has', async () => {
    const plain = await comeIn('sudya');
    expect((await open(plain.jar, '/letters')).headers.get('location')).toBe('/me/factor');
    const proven = await comeIn('sudya', 'urn:court:two');
    expect((await open(proven.jar, '/letters')).status).toBe(200);
    await api.rows(`update account set totp_sealed = 'x' where login = 'nachalnik'`);
    const own = await comeIn('nachalnik');
    expect(own.answer.status).toBe(401);
    expect(await own.answer.text()).toContain('name="ticket"');
  });

  it('ends here first, then there', async () => {
    const { jar } = await comeIn('sekretar');
    const { csrfToken } = (await (await open(jar, '/api/v1/session')).json()) as { csrfToken: string };
    const body = new URLSearchParams({ csrf: csrfToken, key: crypto.randomUUID() });
    const out = jar.take(await api.running.app.request('/logout', { method: 'POST', headers: jar.header, body }));
    expect(out.headers.get('location')).toBe('/login/oidc/out');
    const leaving = await open(jar, '/login/oidc/out');
    expect(leaving.headers.get('refresh')).toContain(`0; url=${program.issuer}/session/end?`);
    expect((await open(jar, '/letters')).status).toBe(303);
  });

  it('when the other system is away, says so; a password still opens', async () => {
    const jar = new Jar();
    const back = await setOut(jar);
    await program.close();
    const answer = await open(jar, back);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toMatch(/сейчас не работает[^]*Войдите по паролю/);
    expect((await api.signIn('sekretar')).csrfToken).not.toBe('');
  });
});
