import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setRole } from '#db/people/manage-accounts.ts';
import { DEMO_PEOPLE } from '#db/seed/demo-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { openBrowser, signIn } from './kit/browser.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

describe('a page that stays open', () => {
  let web: WebHarness;
  let browser: Browser;
  const opened: BrowserContext[] = [];
  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb({ MASK_SECOND_FACTOR_ROLES: 'admin' }), openBrowser()]);
  });
  afterAll(async () => {
    for (const context of opened) await context.close();
    await browser.close();
    await web.close();
  });

  async function openAs(login: string): Promise<Page> {
    const { page, context } = await signIn(browser, { url: web.url, login });
    opened.push(context);
    await page.goto('/matters/new');
    await page.getByLabel('Заявитель').fill('Тайный Заявитель');
    return page;
  }

  it('hides what it shows when its session ends elsewhere, whatever page it is, and leads back to itself', async () => {
    const { page: leaving, context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    opened.push(context);
    // One that listens to changes, and one that does not.
    const paths = ['/matters?show=open', '/matters/new'];
    const pages = await Promise.all(
      paths.map(async (path) => {
        const page = await context.newPage();
        await page.goto(web.url + path);
        await page.locator('main h1').waitFor();
        return page;
      }),
    );
    await pages[1]?.getByLabel('Заявитель').fill('Тайный Заявитель');
    await leaving.getByRole('button', { name: 'Выйти' }).click();
    await leaving.getByRole('button', { name: 'Войти' }).waitFor();
    for (const page of pages) {
      const over = page.getByRole('heading', { name: 'Сеанс завершён' });
      await expect.poll(() => over.count()).toBe(1);
      expect(await page.locator('body').innerHTML()).not.toMatch(/Примерова|Карточки|Тайный/);
      expect(await page.title()).toBe('Сеанс завершён — МАСК');
    }
    const [journal] = pages;
    await journal?.getByRole('link', { name: 'Войти и вернуться сюда' }).click();
    await journal?.getByLabel('Логин').fill('sekretar');
    const password = DEMO_PEOPLE.find(({ login }) => login === 'sekretar')?.password ?? '';
    await journal?.getByLabel('Пароль').fill(password);
    await journal?.getByRole('button', { name: 'Войти' }).click();
    await journal?.getByRole('heading', { name: 'Карточки' }).waitFor();
    expect(journal?.url()).toBe(`${web.url}/matters?show=open`);
    // An older page is of the session that was: its forms would be refused.
    await pages[1]?.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await pages[1]?.getByRole('heading', { name: 'Сеанс завершён' }).count()).toBe(1);
  });

  it('hides what it shows when its owner has another role or another site', async () => {
    const [another, elsewhere] = [await openAs('pomoshnik'), await openAs('sosed')];
    await setRole(web.orm.em.fork(), demoAccountId('pomoshnik'), 'supervisor', '50MS0095');
    await setRole(web.orm.em.fork(), demoAccountId('sosed'), 'clerk', '50MS0095');
    for (const page of [another, elsewhere]) {
      // Its own stream may have told it before it is looked at again.
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await expect.poll(() => page.title()).toBe('Сеанс завершён — МАСК');
      expect(await page.locator('body').innerHTML()).not.toMatch(/Примерова|Карточки|Тайный/);
      expect(await page.getByText('Вам сменили роль или участок.').count()).toBe(1);
      await page.getByRole('link', { name: 'Открыть страницу заново' }).click();
      await page.getByRole('button', { name: 'Выйти' }).waitFor();
    }
  });

  it('reached before the second factor is set starts nothing that it may not ask for, however long it stands', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'admin' });
    opened.push(context);
    await page.clock.install();
    await page.addInitScript(countStreams);
    const refused: string[] = [];
    context.on('response', (answer) => {
      if (answer.status() >= 400) refused.push(`${String(answer.status())} ${new URL(answer.url()).pathname}`);
    });
    for (const path of ['/letters', '/me', '/me/notices', '/me/notices/settings']) {
      await page.goto(path, { waitUntil: 'load' });
      if (path === '/letters') expect(new URL(page.url()).pathname).toBe('/me/factor');
      await page.clock.runFor(60_000);
      // The page is looked at again: whether the session goes on may be asked.
      const asked = page.waitForResponse('**/api/v1/session');
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      expect((await asked).status()).toBe(200);
      await page.clock.runFor(60_000);
      expect(await page.evaluate(() => Reflect.get(globalThis, 'streamsBegun') as number), path).toBe(0);
    }
    expect(refused).toEqual([]);
  });

  it('asks for its stream again only after a while when the server refuses it and the session goes on', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    opened.push(context);
    let streams = 0;
    await page.clock.install();
    await page.route('**/api/v1/events', (route) => {
      streams += 1;
      return route.fulfill({ status: 503 });
    });
    const looked = page.waitForResponse('**/api/v1/session');
    await page.goto('/matters/new');
    await looked;
    // What the page did upon the answer it has done before this one comes.
    for (let round = 0; round < 3; round += 1)
      await page.evaluate(() => fetch('/api/v1/session').then(() => undefined));
    expect(streams).toBe(1);
    await page.clock.runFor(15_000);
    await expect.poll(() => streams).toBeGreaterThan(1);
  });
});

/** Runs in the page before its own scripts. */
function countStreams(): void {
  const Own = EventSource;
  Reflect.set(globalThis, 'streamsBegun', 0);
  Reflect.set(
    globalThis,
    'EventSource',
    class extends Own {
      constructor(...told: ConstructorParameters<typeof EventSource>) {
        super(...told);
        Reflect.set(globalThis, 'streamsBegun', (Reflect.get(globalThis, 'streamsBegun') as number) + 1);
      }
    },
  );
}
