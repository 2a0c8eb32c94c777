import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPicture, openBrowser, signIn } from './kit/browser.ts';
import { keyboardFaults, widthFaults } from './kit/page-faults.ts';
import { putOffice } from './kit/sample-office.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

describe('the look of the pages', () => {
  let web: WebHarness;
  let browser: Browser;

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
    await putOffice(web);
  });

  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  /** By the colour itself: a style sheet that is named but not there would not be seen otherwise. */
  const isDark = async (page: Page): Promise<boolean> => {
    const ground = page.locator('body');
    await page.waitForLoadState('load');
    const [red = 255] = /\d+/.exec(await ground.evaluate((body) => getComputedStyle(body).backgroundColor)) ?? [];
    return Number(red) < 128;
  };

  it('is dark as the system is, or as a person chose, without scripts; paper stays light', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar', javaScript: false });
    const path = '/letters?group=to_mend';
    await page.goto(path);
    expect(await isDark(page)).toBe(false);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await isDark(page)).toBe(true);
    await page.getByRole('button', { name: 'светлое' }).click();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(path);
    expect(await isDark(page)).toBe(false);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('button', { name: 'тёмное' }).click();
    expect(await isDark(page)).toBe(true);
    await page.emulateMedia({ colorScheme: 'light', media: 'print' });
    expect(await isDark(page)).toBe(false);
    await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
    await page.getByRole('button', { name: 'Выйти' }).click();
    await page.waitForURL('**/login');
    expect(await isDark(page)).toBe(true);
    await context.close();
  });

  it('the keyboard is seen wherever it stands', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    await page.goto('/letters');
    expect(await keyboardFaults(page)).toEqual([]);
    await context.close();
  });

  it('what sticks out of a telephone or hides the focus is found', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    await page.goto('/letters');
    await page.evaluate(() => {
      for (const control of document.querySelectorAll<HTMLElement>('a, button')) control.style.outline = 'none';
      const wide = document.createElement('p');
      wide.style.width = '900px';
      wide.textContent = 'широко';
      document.querySelector('main')?.append(wide);
    });
    expect((await keyboardFaults(page)).length).toBeGreaterThan(3);
    expect((await widthFaults(page, 390)).length).toBeGreaterThan(1);
    await context.close();
  });

  it.each(['sekretar', 'sudya', 'nachalnik', 'admin', 'proverka'])(
    'the header of %s holds every window from a telephone on: the name and the way out are in it, rarer places under «Ещё» by keys and without scripts',
    async (login) => {
      const { page, context } = await signIn(browser, { url: web.url, login, javaScript: false });
      await page.goto('/archive');
      const menu = page.getByRole('navigation', { name: 'Разделы' });
      for (const width of [1920, 1366, 1280, 1200, 1100, 1024, 961, 960, 768, 390]) {
        expect(await widthFaults(page, width), String(width)).toEqual([]);
        const { x = width, width: wide = 0 } = (await page.getByRole('button', { name: 'Выйти' }).boundingBox()) ?? {};
        expect(x + wide, String(width)).toBeLessThanOrEqual(width);
        const tall = (await menu.boundingBox())?.height ?? 0;
        if (width >= 1280) expect(tall, String(width)).toBeLessThan(60);
      }
      expect(await menu.getByRole('link', { name: 'Отчёты' }).isVisible()).toBe(true);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(await menu.getByRole('link', { name: 'Отчёты' }).isVisible()).toBe(false);
      const more = menu.locator('summary');
      expect(await more.getAttribute('aria-current')).toBe('true');
      await more.focus();
      await page.keyboard.press('Enter');
      const reports = menu.getByRole('link', { name: 'Отчёты' });
      await reports.waitFor();
      expect(await widthFaults(page, 1280)).toEqual([]);
      await keepPicture(page, `menu-${login}`);
      await page.emulateMedia({ colorScheme: 'dark' });
      await keepPicture(page, `menu-${login}-dark`);
      await page.emulateMedia({ colorScheme: 'light' });
      await reports.press('Enter');
      await page.waitForURL(/\/statistics/);
      await page.goto('/letters');
      expect(await more.getAttribute('aria-current')).toBeNull();
      await context.close();
    },
  );

  it('a line under a row goes under all its cells, head and others, and on paper the last row has one too', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    await page.goto('/letters');
    const linesOf = (media: 'screen' | 'print') =>
      page.emulateMedia({ media }).then(() =>
        page.evaluate(() => {
          const box = document.createElement('div');
          const row = '<tr><th scope="row">Москва</th><td>1</td><td>2</td></tr>';
          box.innerHTML = `<table class="report-table"><tbody>${row}${row}</tbody></table>`;
          document.querySelector('main')?.append(box);
          return [...box.querySelectorAll('tr')].map((line) => [
            ...new Set([...line.children].map((cell) => getComputedStyle(cell).borderBottomWidth)),
          ]);
        }),
      );
    expect(await linesOf('screen')).toEqual([['1px'], ['0px']]);
    expect(await linesOf('print')).toEqual([['1px'], ['1px']]);
    await context.close();
  });

  it('a printed report goes on after its charts: its tables stand in one column and may begin on one page and end on the next', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    await page.goto('/letters');
    const flowOf = (media: 'screen' | 'print') =>
      page.emulateMedia({ media }).then(() =>
        page.evaluate(() => {
          const grid = document.createElement('div');
          grid.className = 'report-grid';
          grid.innerHTML = '<section class="card"><h2>Раздел</h2></section>';
          document.querySelector('main')?.append(grid);
          const card = grid.firstElementChild ?? grid;
          return [getComputedStyle(grid).columnWidth === 'auto', getComputedStyle(card).breakInside];
        }),
      );
    expect(await flowOf('screen')).toEqual([false, 'avoid']);
    expect(await flowOf('print')).toEqual([true, 'auto']);
    await context.close();
  });

  it('a wide screen is used: at 1920 the list takes most of it', async () => {
    const viewport = { width: 1920, height: 1080 };
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar', viewport });
    await page.goto('/letters');
    const { width } = (await page.locator('main').boundingBox()) ?? { width: 0 };
    expect(width).toBeGreaterThan(0.85 * viewport.width);
    await context.close();
  });
});
