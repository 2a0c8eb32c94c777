import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepPicture, openBrowser, PAGE_PATIENCE_MS, signIn, type PersonOptions } from './browser.ts';
import { EVERY_PAGE, type EveryPage, type WholeCourt } from './every-page.ts';
import { look } from './look.ts';
import { darkFaults, keyboardFaults, widthFaults } from './page-faults.ts';
import { ofToday } from '#test/of-today.ts';
import { openWeb, type WebHarness } from './web-harness.ts';
import { putWholeCourt } from './whole-court.ts';

const DESK = { width: 1366, height: 768 };
const PHONE = 390;
/** Every day a third of the pages. */
const PAGES = ofToday(EVERY_PAGE);

/** Opens every page of the given people, each as a test of its own. */
export function lookAtEveryPage(logins: readonly EveryPage['login'][], more?: (web: () => WebHarness) => void): void {
  let web: WebHarness;
  let browser: Browser;
  let court: WholeCourt;
  const people = new Map<EveryPage['login'], { page: Page; context: BrowserContext }>();

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
    court = await putWholeCourt(web, browser);
    for (const login of logins) {
      people.set(login, await enter({ url: web.url, login, viewport: DESK }));
    }
  });

  afterAll(async () => {
    for (const { context } of people.values()) await context.close();
    await browser.close();
    await web.close();
  });

  it.each(PAGES.filter(({ login }) => logins.includes(login)))(
    '$login · $name: no fault of accessibility by day and by night, all by keyboard, nothing sticks out on a telephone',
    async ({ login, name, path }) => {
      const { page } = people.get(login) ?? {};
      if (page === undefined) throw new Error(`${login} has not signed in`);
      await page.setViewportSize(DESK);
      await look(page, name, path(court));
      expect(await darkFaults(page, name)).toEqual([]);
      expect(await keyboardFaults(page)).toEqual([]);
      expect(await widthFaults(page, PHONE)).toEqual([]);
      await page.evaluate(() => scrollTo(0, 0));
      await keepPicture(page, `${name}-phone`);
    },
  );

  /** Nobody stands at the first page. */
  async function enter({ url, login, viewport }: PersonOptions): Promise<{ page: Page; context: BrowserContext }> {
    if (login !== 'nobody') return signIn(browser, { url, login, viewport: DESK });
    const context = await browser.newContext({ locale: 'ru-RU', baseURL: url, viewport: viewport ?? DESK });
    context.setDefaultTimeout(PAGE_PATIENCE_MS);
    return { context, page: await context.newPage() };
  }

  more?.(() => web);
}
