import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scanOf } from '../scans/kit/scan-pages.ts';
import { putLetter } from '../letters/kit/own-court.ts';
import { keepPicture, openBrowser, signIn } from './kit/browser.ts';
import { look } from './kit/look.ts';
import { keyboardFaults, widthFaults } from './kit/page-faults.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

const [DELIVERED, RETURNED] = ['14586221000010', '80080152999991'];
const FOREIGN = '62009147017544';
const DESK = { width: 1280, height: 800 };

describe('the page of scans', () => {
  let web: WebHarness;
  let browser: Browser;
  let delivered: string;

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
    const accepted = { acceptedAt: new Date() };
    ({ id: delivered } = await putLetter(web, {
      ...{ ...accepted, shpi: DELIVERED, status: 'delivered', outcome: 'delivered' },
    }));
    const came = { status: 'returned_to_court', outcome: 'returned_to_court' } as const;
    await putLetter(web, { ...accepted, ...came, shpi: RETURNED });
  });

  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  it('reads what is brought, files what agrees, keeps the rest with its reason and what was typed', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar', viewport: DESK });
    await look(page, 'scans-empty', '/scans');
    const buffer = Buffer.from(
      await scanOf([
        { says: 'itf', shpi: DELIVERED ?? '' },
        { says: 'nothing' },
        { says: 'code128', shpi: RETURNED ?? '' },
        { says: 'text', words: FOREIGN },
      ]),
    );
    await page.getByLabel('Файлы PDF').setInputFiles({ name: 'почта.pdf', mimeType: 'application/pdf', buffer });
    await page.getByRole('button', { name: 'Загрузить и прочитать' }).click();
    await page.getByRole('heading', { name: 'К разбору: 3' }).waitFor();
    await look(page, 'scans', '/scans');
    expect(await keyboardFaults(page)).toEqual([]);
    expect(await widthFaults(page, 390)).toEqual([]);
    await keepPicture(page, 'scans-phone');
    await page.setViewportSize(DESK);
    const rows = page.locator('table.scans tbody tr');
    await rows.nth(1).getByLabel('Что это').selectOption('envelope');
    await rows.nth(1).getByLabel('Причина возврата').selectOption('refused');
    await rows.nth(2).getByLabel('ШПИ').fill('14586221000027');
    for (const at of [1, 2]) await rows.nth(at).getByLabel('Приобщить: ').check();
    await page.getByRole('button', { name: 'Приобщить отмеченные' }).click();
    await page.getByText('Приобщено: 2. Не приобщено: 1').waitFor();
    await keepPicture(page, 'scans-left');
    await expect(rows.count()).resolves.toBe(1);
    await expect(rows.first().getByLabel('ШПИ').inputValue()).resolves.toBe('14586221000027');
    await expect(rows.first().innerText()).resolves.toContain('с таким ШПИ нет');
    await rows.first().getByRole('button', { name: 'Отложить' }).click();
    await page.getByText('Отложено: ни к какому письму').waitFor();
    await context.close();
  });

  it('at the card tells whose scan it is, refuses another letter’s paper and asks before a second one', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar', viewport: DESK });
    await look(page, 'card-scan', `/letters/${delivered}`);
    await expect(page.locator('#card-files').innerText()).resolves.toMatch(
      /скан, приобщил\(а\) .+прочитан по штрихкоду/,
    );
    const attach = async (words: string) => {
      const buffer = Buffer.from(await scanOf([{ says: 'text', words }]));
      if (
        !(await page
          .locator('#attach')
          .getAttribute('open')
          .then((open) => open !== null))
      )
        await page.locator('#attach summary').click();
      await page.getByLabel('Файл PDF').setInputFiles({ name: 'ув.pdf', mimeType: 'application/pdf', buffer });
      await page.getByRole('button', { name: 'Приобщить', exact: true }).click();
    };
    await attach(FOREIGN);
    await page.getByText('это бумага другого письма').waitFor();
    await keepPicture(page, 'card-scan-refused');
    await attach(DELIVERED ?? '');
    await page.getByText('у письма уже есть уведомление', { exact: false }).first().waitFor();
    await page.getByLabel('Приобщить всё равно').check();
    await attach(DELIVERED ?? '');
    await page.getByText('Приобщено к письму.').waitFor();
    await expect(page.locator('#card-files').innerText()).resolves.toContain('Приобщённые бумаги Почты');
    await context.close();
  });
});
