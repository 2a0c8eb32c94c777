import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PEOPLE } from '#db/seed/demo-people.ts';
import { openBrowser, signIn } from './kit/browser.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

describe('a page that stays open', () => {
  let web: WebHarness;
  let browser: Browser;
  const opened: BrowserContext[] = [];
  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
  });
  afterAll(async () => {
    for (const context of opened) await context.close();
    await browser.close();
    await web.close();
  });

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
      await expect.poll(() => over.count(), { timeout: 15_000 }).toBe(1);
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
});
