import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPicture, openBrowser, signIn } from '../web/kit/browser.ts';
import { openWeb, type WebHarness } from '../web/kit/web-harness.ts';

/** An authenticator that the browser itself plays. Source: WebAuthn Level 3, 11, and the browser's protocol of the same name. */
async function plugIn(context: BrowserContext, page: Page): Promise<void> {
  const protocol = await context.newCDPSession(page);
  await protocol.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'usb', hasUserVerification: true, isUserVerified: true } as const;
  await protocol.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, automaticPresenceSimulation: true },
  });
}

interface Options {
  readonly challenge: string;
  readonly rpId?: string;
  readonly allowCredentials: readonly { readonly id: string }[];
}

/** What the key plugged into this page answers, from wherever the page is. */
function answer(page: Page, options: Options): Promise<unknown> {
  return page.evaluate(async (asked) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked as never);
    const shown = await navigator.credentials.get({ publicKey });
    return (shown as PublicKeyCredential).toJSON();
  }, options);
}

describe('a key as the second factor', () => {
  let web: WebHarness;
  let browser: Browser;
  let mine: { context: BrowserContext; page: Page };
  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
    mine = await signIn(browser, { url: web.url, login: 'sekretar' });
    await plugIn(mine.context, mine.page);
  });
  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  const post = async (path: string, body: unknown): Promise<{ status: number; told: Record<string, unknown> }> => {
    await web.execute('delete from login_attempt');
    const headers = { 'content-type': 'application/json' };
    const sent = await fetch(web.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: sent.status, told: (await sent.json()) as Record<string, unknown> };
  };
  /** Shows the password. @returns the ticket, and what is asked of a key */
  const knock = async (login: string): Promise<{ ticket: string; options: Options }> => {
    const { told } = await post('/api/v1/session', { login, password: `${login}-2026` });
    const ticket = String(told['ticket']);
    const asked = await post('/api/v1/session/key-challenge', { ticket });
    return { ticket, options: asked.told as unknown as Options };
  };
  const enter = async (ticket: string, key: unknown): Promise<number> =>
    (await post('/api/v1/session', { ticket, key })).status;
  const journalled = async (action: string): Promise<number> =>
    (await web.execute('select 1 from audit where action = ?', [action])).length;
  const addKey = async (page: Page, name: string): Promise<void> => {
    await page.goto(`${web.url}/me`);
    await page.getByLabel('Новый ключ').fill(name);
    await page.getByRole('button', { name: 'Добавить ключ' }).click();
    await page.getByRole('heading', { name: 'Запасные коды' }).waitFor();
  };
  /** Each of the tests below stands by itself: the key is there already, or is added now. */
  const haveKey = async (): Promise<void> => {
    const keys = `select 1 from security_key k join account a on a.id = k.account_id and a.login = 'sekretar'`;
    if ((await web.execute(keys)).length === 0) await addKey(mine.page, 'Ключ от стола');
  };

  it('is added with recovery codes, its owner is told of it elsewhere, and it opens the door after the password', async () => {
    const { page } = mine;
    const elsewhere = await signIn(browser, { url: web.url, login: 'sekretar' });
    await addKey(page, 'Ключ от стола');
    expect(await page.locator('.access-code').count()).toBe(10);
    await elsewhere.page.goto(`${web.url}/me`);
    await elsewhere.page.getByRole('heading', { name: 'К вашей учётной записи добавлен ключ' }).waitFor();
    await elsewhere.context.close();
    await page.getByRole('button', { name: 'Выйти' }).click();
    await page.getByLabel('Логин').fill('sekretar');
    await page.getByLabel('Пароль').fill('sekretar-2026');
    await page.getByRole('button', { name: 'Войти' }).click();
    const show = page.getByRole('button', { name: 'Приложить ключ' });
    await show.waitFor();
    await keepPicture(page, 'login-key');
    expect(await page.content()).toContain('Ключу нужны сценарии браузера');
    await show.click();
    await page.getByRole('button', { name: 'Выйти' }).waitFor();
    await page.goto(`${web.url}/me`);
    await keepPicture(page, 'me-keys');
    expect(await page.getByText('Ключ от стола').locator('..').textContent()).toContain('приложен');
    expect(await journalled('account.key_added')).toBe(1);
  });

  it('answers once, only where it was asked', async () => {
    await haveKey();
    const [first, second] = [await knock('sekretar'), await knock('sekretar')];
    const shown = await answer(mine.page, first.options);
    expect(await enter(second.ticket, shown), 'asked at another place').toBe(401);
    expect(await enter(first.ticket, shown)).toBe(200);
    await web.execute('update security_key set counter = 0');
    expect(await enter(first.ticket, shown), 'the same answer again').toBe(401);
    const late = await knock('sekretar');
    await web.execute(`update key_challenge set expires_at = now()`);
    expect(await enter(late.ticket, await answer(mine.page, late.options)), 'too late').toBe(401);
  });

  it('of another person opens nothing, though it answers well', async () => {
    await haveKey();
    const other = await signIn(browser, { url: web.url, login: 'pomoshnik' });
    await plugIn(other.context, other.page);
    await addKey(other.page, 'Чужой');
    const { options } = await knock('pomoshnik');
    const asked = await knock('sekretar');
    const shown = await answer(other.page, { ...asked.options, allowCredentials: options.allowCredentials });
    expect(await enter(asked.ticket, shown)).toBe(401);
    await other.context.close();
  });

  it('that answered another site, or has signed less often than before, is refused and journalled', async () => {
    await haveKey();
    const { page, context } = mine;
    await context.route('http://localhost:9/**', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await page.goto('http://localhost:9/');
    const asked = await knock('sekretar');
    const refused = await journalled('session.key_refused');
    expect(await enter(asked.ticket, await answer(page, asked.options)), 'of another origin').toBe(401);
    expect(await journalled('session.key_refused')).toBe(refused + 1);
    await page.goto(`${web.url}/me`);
    const copied = await knock('sekretar');
    await web.execute(`update security_key set counter = 1000`);
    expect(await enter(copied.ticket, await answer(page, copied.options)), 'the counter went back').toBe(401);
    expect(await journalled('session.key_counter')).toBe(1);
    await web.execute(`update security_key set counter = 0`);
  });

  it('proves who sits at an old session, and is taken away by its owner', async () => {
    await haveKey();
    const { page } = mine;
    await page.goto(`${web.url}/me`);
    await web.execute(`update session set confirmed_at = now() - interval '1 hour'`);
    await page.getByRole('button', { name: 'Убрать ключ: Ключ от стола' }).click();
    await page.getByRole('heading', { name: 'Подтвердите, что это вы' }).waitFor();
    await keepPicture(page, 'confirm-key');
    await page.getByRole('button', { name: 'Приложить ключ' }).click();
    await page.getByText('Код из приложения или ключ, кроме пароля').waitFor();
    const left = await web.execute(
      `select 1 from recovery_code c join account a on a.id = c.account_id and a.login = 'sekretar'`,
    );
    expect(left).toEqual([]);
    expect((await post('/api/v1/session', { login: 'sekretar', password: 'sekretar-2026' })).status).toBe(200);
  });
});
