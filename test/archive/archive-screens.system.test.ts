import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveOldLetters } from '#activities/archive/archive-old-letters.ts';
import { setArchiveRule } from '#db/archive/archive-rule.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { openBrowser, signIn } from '../web/kit/browser.ts';
import { look } from '../web/kit/look.ts';
import { putOffice, type SampleOffice } from '../web/kit/sample-office.ts';
import { openWeb, type WebHarness } from '../web/kit/web-harness.ts';

describe('screens of the archive', () => {
  let web: WebHarness;
  let browser: Browser;
  let office: SampleOffice;

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
    office = await putOffice(web);
    await web.execute(
      `update letter set status = 'filed', status_since = now() - interval '4 years', created_at = now() - interval '5 years', number_year = 2021
        where status in ('delivered', 'in_transit', 'lost', 'returned_to_court', 'filed')`,
    );
    await web.execute(`update task set closed_at = now(), status = 'completed' where closed_at is null`);
    await setArchiveRule(web.orm.em.fork(), { isOn: true, years: 3 }, demoAccountId('admin'), new Date());
    expect((await archiveOldLetters({ orm: web.orm, isRehearsal: false })).moved).toBeGreaterThan(0);
  });
  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  it('are whole for a clerk and an administrator, at a desk and on a telephone', async () => {
    for (const [login, width] of [
      ['sekretar', 1280],
      ['admin', 1280],
      ['sekretar', 390],
      ['admin', 390],
    ] as const) {
      const { page, context } = await signIn(browser, { url: web.url, login });
      await page.setViewportSize({ width, height: 900 });
      await look(page, `archive-${login}-${String(width)}`, '/archive');
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      await look(page, `archive-card-${login}-${String(width)}`, `/letters/${office.delivered}`);
      expect(await page.locator('#archived').innerText()).toMatch(/^В архиве с /u);
      expect(await page.locator('details#unarchive').count()).toBe(login === 'admin' ? 1 : 0);
      await context.close();
    }
  });

  it('an administrator takes a letter back by its card', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'admin' });
    await page.goto(`/letters/${office.delivered}`);
    await page.locator('details#unarchive summary').click();
    await page.locator('details#unarchive textarea').fill('Пересмотр дела');
    await page.locator('details#unarchive button').click();
    await page.getByText('Письмо возвращено из архива.').waitFor();
    expect(await page.locator('#archived').count()).toBe(0);
    await context.close();
  });
});
