import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, signIn } from '#test/web/kit/browser.ts';
import { sendBatch, sendLetters, signAll } from './drive-life.ts';
import { saveScreen } from './save-screen.ts';
import { startSystem } from './start-system.ts';
import type { RunningSystem } from './start-system.ts';

describe('the whole system, as `npm start` brings it up, in a browser', () => {
  let home: string;
  let system: RunningSystem | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'mask-e2e-'));
    system = await startSystem(home);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    await rm(home, { recursive: true, force: true });
  });

  it('takes a doc and a docx to «Вручено» and «Возвращено», through a stop and a start in the middle', async () => {
    if (!system || !browser) throw new Error('the system is not up');
    await sendLetters(
      browser,
      system.url,
      [
        { recipient: 'Тестов Тест Тестович', title: 'Судебный приказ', file: sample('sudebnyj-prikaz.docx') },
        { recipient: 'Отказов Иван Петрович', title: 'Повестка', file: sample('povestka.doc') },
      ],
      saveScreen,
    );
    await signAll(browser, system.url, 2, saveScreen);

    await system.stop();
    system = await startSystem(home);

    await sendBatch(browser, system.url, 2, saveScreen);
    const { context, page } = await signIn(browser, { url: system.url, login: 'sekretar' });
    await waitForOutcome(page, '50MS0095/26/1', 'Вручено');
    await waitForOutcome(page, '50MS0095/26/2', 'Возвращено');
    await saveScreen(page, 'letters');

    await page.getByRole('link', { name: '50MS0095/26/1' }).click();
    await saveScreen(page, 'card');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /Уведомление о вручении/ }).click();
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
    await context.close();
  });
});

function sample(name: string): string {
  return new URL(`../../samples/${name}`, import.meta.url).pathname;
}

/** The list moves by itself: the page is opened once and only watched. */
async function waitForOutcome(page: Page, number: string, words: string): Promise<void> {
  await page.goto('/letters');
  const row = page.getByRole('row').filter({ hasText: number });
  await row.filter({ hasText: words }).waitFor();
}
