import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { getRequestListener } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shareFacts } from '#activities/bell/share.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { openApi, type ApiHarness } from '../api/api-harness.ts';
import { makeLetters } from '../statistics/make-letters.ts';
import { accessibilityFaults, keepPicture, openBrowser, signIn } from '../web/kit/browser.ts';
import { darkFaults, keyboardFaults, widthFaults } from '../web/kit/page-faults.ts';

const MONTHS = 'from=2026-01-01&to=2026-09-30';

describe('pages of notices and of reports', () => {
  let api: ApiHarness;
  let server: Server;
  let browser: Browser;
  let url: string;
  beforeAll(async () => {
    api = await openApi({
      changes: {
        ...{ MASK_BELL_MAIL_FROM: 'mask@sud.example', MASK_SMTP_URL: 'smtp://127.0.0.1:1' },
        MASK_PUSH_CONTACT: 'mailto:admin@sud.example',
      },
    });
    await makeLetters(api, 300);
    const answer = getRequestListener(api.running.app.fetch);
    server = createServer((request, response) => void answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await api.close();
  });

  const tell = async (number: string): Promise<void> => {
    await api.rows(
      `insert into bell_fact (event, subject_kind, subject_id, site_id, at, data) values ('letter_refused', 'letter', ?, '50MS0095', now(), ?)`,
      [randomUUID(), JSON.stringify({ number, own: [demoAccountId('sudya')] })],
    );
    const ways = { mail: false, push: false };
    await api.orm.em.fork().transactional((em) => shareFacts(em, ways, new Date()));
  };
  const badge = (page: Page) => page.locator('#bell-count .badge');

  it('count what was not seen: without scripts at the next page, with them at once, and a list without scripts marks it seen', async () => {
    await tell('П/1');
    const plain = await signIn(browser, { url, login: 'sudya', javaScript: false });
    expect(await badge(plain.page).textContent()).toBe('1');
    const { page, context } = await signIn(browser, { url, login: 'sudya' });
    await page.goto('/registry', { waitUntil: 'load' });
    expect(await badge(page).textContent()).toBe('1');
    // And with it, that she has signed in on a second device.
    await tell('П/2');
    await page.locator('#bell-count .badge', { hasText: '3' }).waitFor();
    await plain.page.goto('/me/notices');
    await plain.page.getByRole('button', { name: 'Увидено: Письмо П/1: Почта не приняла' }).click();
    expect(await badge(plain.page).textContent()).toBe('2');
    await page.locator('#bell-count .badge', { hasText: '2' }).waitFor();
    await plain.page.getByRole('button', { name: 'Отметить все увиденными' }).click();
    expect(await badge(plain.page).count()).toBe(0);
    await Promise.all([context.close(), plain.context.close()]);
  });

  const PLACES = {
    notices: '/me/notices',
    wishes: '/me/notices/settings',
    report: `/statistics?${MONTHS}`,
    letters: `/statistics/letters?${MONTHS}&kind=registered`,
    economy: `/statistics/economy?${MONTHS}`,
    kept: '/statistics/kept',
  };
  it.each(Object.entries(PLACES))(
    '%s is for everybody: to hear, by keyboard, by night, on a telephone',
    async (name, path) => {
      const { page, context } = await signIn(browser, { url, login: 'sudya', viewport: { width: 1280, height: 800 } });
      await page.goto(path, { waitUntil: 'load' });
      await keepPicture(page, name);
      const faults = [
        ...(await accessibilityFaults(page)),
        ...(await keyboardFaults(page)),
        ...(await darkFaults(page, name)),
        ...(await widthFaults(page, 390)),
      ];
      await keepPicture(page, `${name}-phone`);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it('a number of a report leads to the letters that it counts', async () => {
    const { page, context } = await signIn(browser, { url, login: 'sudya', javaScript: false });
    await page.goto(PLACES.report);
    const number = page.locator('[aria-labelledby=outcomes-heading] a').first();
    const count = (await number.textContent()) ?? '';
    await number.click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`Письма отчёта: ${count}`);
    await context.close();
  });
});
