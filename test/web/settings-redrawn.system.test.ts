import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, signIn } from './kit/browser.ts';
import { fillWrongly, formsOf, sentBy, typedOf, type SettingsForm } from './kit/settings-forms.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

/** Every page on which something is set for the court, for a site or for oneself, and who sets it. */
const PAGES: readonly (readonly [login: string, path: string])[] = [
  ['sudya', '/me/notices/settings'],
  ['sudya', '/approvals/remarks'],
  ['sudya', '/approvals/substitutions'],
  ['sudya', '/publications/settings'],
  ['sudya', '/notifications/settings'],
  ['sudya', '/notifications/templates/summons-sms'],
  ['sudya', '/keeping/holds'],
  ['admin', '/keeping'],
  ['admin', '/keeping/terms?site=50MS0095'],
  ['admin', '/archive'],
  ['admin', '/statistics/economy'],
  ['admin', '/tariffs'],
  ['admin', '/delivery-norms'],
  ['admin', '/sites/new'],
  ['admin', '/sites/50MS0095'],
  ['admin', '/limits/otpravka-2020'],
  ['admin', '/calendar/2027'],
  ['admin', '/case-register'],
  ['admin', '/machine-clients'],
  ['admin', '/webhooks'],
  ['admin', '/people/new'],
];

describe('a form of settings that is refused', () => {
  let web: WebHarness;
  let browser: Browser;
  const people = new Map<string, Page>();

  beforeAll(async () => {
    const mail = { MASK_BELL_MAIL_FROM: 'mask@sud.example', MASK_SMTP_URL: 'smtp://127.0.0.1:1' };
    [web, browser] = await Promise.all([openWeb(mail), openBrowser()]);
    for (const login of new Set(PAGES.map(([whose]) => whose)))
      people.set(login, (await signIn(browser, { url: web.url, login, javaScript: false })).page);
  });
  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  const pageOf = (login: string): Page => {
    const page = people.get(login);
    if (page === undefined) throw new Error(`${login} has not signed in`);
    return page;
  };

  it.each(PAGES)('keeps all that was typed in it, ticked and chosen: %s %s', async (login, path) => {
    const page = pageOf(login);
    await page.goto(path);
    const forms = await formsOf(page);
    expect(forms.length, 'the page has no form').toBeGreaterThan(0);
    for (const form of forms) await refuse(page, path, form);
  });

  async function refuse(page: Page, path: string, form: SettingsForm): Promise<void> {
    await page.goto(path);
    const typed = await fillWrongly(page, form);
    const answer = await page.context().request.post(form.action, {
      ...{ data: await sentBy(page, form), maxRedirects: 0 },
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    });
    const where = `${path} ${form.action}`;
    expect(answer.status(), where).toBeGreaterThanOrEqual(400);
    await page.setContent(await answer.text());
    // A table may offer more empty lines than before.
    const names = new Set(typed.map(([name]) => name));
    const redrawn = (await typedOf(page, form)).filter(([name]) => names.has(name));
    expect(redrawn, `${where}: ${await page.locator('main').innerText()}`).toEqual(typed);
  }
});
