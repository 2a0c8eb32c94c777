import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, signIn } from './kit/browser.ts';
import { putOffice } from './kit/sample-office.ts';
import { putLetter } from './kit/sample-letters.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';
import { weigh } from './kit/weight.ts';

const KILOBYTE = 1_024;
const MAX_COLD = 150 * KILOBYTE;
const MAX_WARM = 20 * KILOBYTE;
const MAX_SCRIPTS = 30 * KILOBYTE;
/** More than one page of the list holds. */
const LETTERS = 60;

describe('the weight of the first pages', () => {
  let web: WebHarness;
  let browser: Browser;

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
    await putOffice(web);
    for (let sequence = 100; sequence < 100 + LETTERS; sequence += 1) {
      await putLetter(web, {
        ...{ status: 'in_transit', sequence, hoursAgo: 30, awaiting: { code: 'delivery' } },
        more: { comment: `2-${sequence}/26 копия определения`, recipientName: `Образцов Пётр ${sequence}` },
      });
    }
  });

  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  it('the sign-in page costs a new browser less than 150 kilobytes', async () => {
    const page = await browser.newPage({ baseURL: web.url });
    const { total, plainTexts } = await weigh(page, '/login');
    expect(total).toBeLessThan(MAX_COLD);
    expect(plainTexts).toEqual([]);
    await page.close();
  });

  it('a full list of letters costs a new browser 150 kilobytes, 30 of scripts; the next time 20', async () => {
    const { context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    const storageState = await context.storageState();
    await context.close();
    const fresh = await browser.newContext({ baseURL: web.url, locale: 'ru-RU', storageState });
    const page = await fresh.newPage();
    const cold = await weigh(page, '/letters');
    console.log(`Список писем: впервые ${cold.total} байт, из них сценарии ${cold.scripts}`);
    expect(await page.locator('#letter-rows > tr').count()).toBeGreaterThanOrEqual(50);
    expect(cold.total).toBeLessThan(MAX_COLD);
    expect(cold.scripts).toBeLessThan(MAX_SCRIPTS);
    expect(cold.plainTexts).toEqual([]);
    const warm = await weigh(page, '/letters');
    console.log(`Список писем: снова ${warm.total} байт`);
    expect(warm.total).toBeLessThan(MAX_WARM);
    expect(warm.plainTexts).toEqual([]);
    await fresh.close();
  });

  it('the fonts of a page are taken by the browser, none is refused', async () => {
    const page = await browser.newPage({ baseURL: web.url });
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/font|OTS/i.test(message.text())) refused.push(message.text());
    });
    await page.goto('/login');
    const states = await page.evaluate(async () => {
      const faces = [...document.fonts];
      await Promise.all(faces.map((face) => face.load().catch(() => undefined)));
      return faces.map(({ weight, status }) => `${weight} ${status}`);
    });
    expect([states.toSorted(), refused]).toEqual([['400 loaded', '400 loaded', '700 loaded', '700 loaded'], []]);
    await page.close();
  });

  it('every answer of text is compressed, but not for one whom another site made ask; the stream and files go as they are', async () => {
    const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${web.url}${path}`, { headers: { 'accept-encoding': 'br', ...headers } });
    const { context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    for (const path of ['/letters', '/api/v1/letters', '/api/v1/openapi.json', '/no-such-page']) {
      const answer = await ask(path, { cookie });
      expect(answer.headers.get('content-encoding'), path).toBe('br');
      expect(answer.headers.get('vary'), path).toContain('accept-encoding');
    }
    const foreign = await ask('/letters', { cookie, 'sec-fetch-site': 'cross-site' });
    expect(foreign.headers.get('content-encoding')).toBeNull();
    expect(await foreign.text()).toContain('</html>');
    const stop = new AbortController();
    const stream = await fetch(`${web.url}/api/v1/events`, { headers: { cookie }, signal: stop.signal });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.headers.get('content-encoding')).toBeNull();
    stop.abort();
    await context.close();
  });
});
