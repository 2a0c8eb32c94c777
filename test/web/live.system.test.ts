import type { Browser, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, signIn } from './kit/browser.ts';
import { putAwaiting, putLetter } from './kit/sample-letters.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

describe('live pages', () => {
  let web: WebHarness;
  let browser: Browser;

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  const become = (id: string, status: string) =>
    web.execute(`update letter set status = ?, version = version + 1 where id = ?`, [status, id]);

  /** The letter is signed after the page was made and before its stream opens. */
  const signedBefore = (id: string) => async (route: Route) => {
    await become(id, 'signed');
    await route.continue();
  };

  /** The first stream ends at once, the second waits until it is let through. */
  const cutOnce = (isBack: Promise<unknown>) => {
    let opened = 0;
    return async (route: Route): Promise<void> => {
      opened += 1;
      if (opened === 1) return route.fulfill({ contentType: 'text/event-stream', body: 'retry: 100\n\n' });
      await isBack;
      return route.continue();
    };
  };

  /** Ends when a page that listens has heard of the change: whoever opens a stream afterwards is not told of it. */
  const seenElsewhere = async (ids: readonly string[], change: () => Promise<unknown>): Promise<void> => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    await page.goto('/letters');
    await page.evaluate(`globalThis.heard = new Set();
      new Promise((resolve) => {
        const source = new EventSource('/api/v1/events');
        source.addEventListener('letter', ({ data }) => globalThis.heard.add(JSON.parse(data).id));
        source.addEventListener('open', resolve);
      })`);
    await change();
    await page.waitForFunction((wanted) => wanted.every((id) => Reflect.get(globalThis, 'heard').has(id)), ids);
    await context.close();
  };

  it('shows a changed status in the list without a reload and says it aloud', async () => {
    const id = await putLetter(web, { status: 'accepted', sequence: 1, more: { shpi: '14000026000019' } });
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    const stream = page.waitForResponse((response) => response.url().endsWith('/api/v1/events'));
    await page.goto('/letters');
    await stream;
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    await become(id, 'delivered');
    await page.locator(`#letter-${id} .pill`, { hasText: 'Вручено' }).waitFor();
    await expect(page.locator('#live-news').innerText()).resolves.toContain('Вручено');
    expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
    await context.close();
  });

  it('renews a card without touching what is being typed into it', async () => {
    const id = await putAwaiting(web, 2);
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    const stream = page.waitForResponse((response) => response.url().endsWith('/api/v1/events'));
    await page.goto(`/letters/${id}`);
    await stream;
    await page.getByText('Отозвать письмо').first().click();
    await page.getByLabel('Почему').fill('набираю причину');
    await become(id, 'signed');
    await page.locator('#card-head .pill', { hasText: 'Подписано' }).waitFor();
    await expect(page.getByLabel('Почему').inputValue()).resolves.toBe('набираю причину');
    await context.close();
  });

  it('shows on a card what changed after the page was made and before it began to listen', async () => {
    const id = await putAwaiting(web, 3);
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    await page.route('**/api/v1/events', signedBefore(id));
    await page.goto(`/letters/${id}`);
    await page.locator('#card-head .pill', { hasText: 'Подписано' }).waitFor();
    await context.close();
  });

  it('shows in the list what changed before it began to listen, its folders counted anew', async () => {
    const id = await putAwaiting(web, 4);
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    await page.route('**/api/v1/events', signedBefore(id));
    await page.goto('/letters');
    await page.locator(`#letter-${id} .pill`, { hasText: 'Подписано' }).waitFor();
    const folder = page.locator('#letter-folders a', { hasText: 'На подписи' });
    const [waiting] = await web.execute<{ count: string }>(
      `select count(*) from letter where status = 'awaiting_signature'`,
    );
    await expect(folder.locator('.chip-count').innerText()).resolves.toBe(waiting?.count);
    await context.close();
  });

  it('catches up when the connection comes back, the rows that were added by hand too', async () => {
    const letters: string[] = [];
    for (let sequence = 200; sequence < 255; sequence += 1)
      letters.push(await putLetter(web, { status: 'accepted', sequence }));
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    const isBack = Promise.withResolvers<undefined>();
    await page.route('**/api/v1/events', cutOnce(isBack.promise));
    await page.goto('/letters?group=with_post');
    await page.getByRole('link', { name: 'Показать ещё' }).click();
    await page.getByText('Это конец списка').waitFor();
    const ends = [letters.at(0) ?? '', letters.at(-1) ?? ''];
    await seenElsewhere(ends, () => Promise.all(ends.map((id) => become(id, 'delivered'))));
    isBack.resolve(undefined);
    for (const id of ends) await page.locator(`#letter-${id} .pill`, { hasText: 'Вручено' }).waitFor();
    await context.close();
  });

  it('adds the next part of a long list in place, and opens it as a page without JavaScript', async () => {
    for (let sequence = 100; sequence < 155; sequence += 1) await putLetter(web, { status: 'filed', sequence });
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    await page.goto('/letters?group=done');
    const shown = await page.locator('#letter-rows tr').count();
    const moreHref = await page.getByRole('link', { name: 'Показать ещё' }).getAttribute('href');
    await page.getByRole('link', { name: 'Показать ещё' }).click();
    await page.getByText('Это конец списка').waitFor();
    expect(await page.locator('#letter-rows tr').count()).toBeGreaterThan(shown);
    const numbers = await page.locator('#letter-rows .row-link').allInnerTexts();
    expect(new Set(numbers).size).toBe(numbers.length);
    const next = await context.request.get(moreHref ?? '');
    expect(await next.text()).toContain('К началу списка');
    await context.close();
  });

  it('moves between rows by arrows and opens one by Enter', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    await page.goto('/letters');
    const links = page.locator('#letter-rows .row-link');
    await links.first().focus();
    await page.keyboard.press('ArrowDown');
    const second = await links.nth(1).getAttribute('href');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(second);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${second ?? ''}`);
    await context.close();
  });
});
