import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPicture, openBrowser, PAGE_PATIENCE_MS } from './kit/browser.ts';
import { Keyboard } from './kit/keyboard.ts';
import { pdfFile } from './kit/letter-form.ts';
import { putTask } from './kit/sample-batches.ts';
import { putFile } from './kit/sample-letters.ts';
import { putOffice, type SampleOffice } from './kit/sample-office.ts';
import { samplePdf } from './kit/sample-pdf.ts';
import { readAtOnce } from './kit/read-at-once.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

const REMARK = 'Уточните адрес получателя';
const TITLE = 'Копия решения для Условного';

describe('a working day without a mouse', () => {
  let web: WebHarness;
  let browser: Browser;
  let office: SampleOffice;

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
    await readAtOnce(web);
    office = await putOffice(web);
    await putTask(web, { kind: 'undelivered', letterId: office.undelivered });
    await web.execute(
      `insert into kept_remark (id, site_id, account_id, text, created_by_id, created_at)
       select ?, site_id, null, ?, id, now() from account where login = 'sudya' returning id`,
      [randomUUID(), REMARK],
    );
  });

  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  /** Signs in by keyboard; nothing of the page is touched otherwise. */
  async function come(login: string): Promise<{ page: Page; keys: Keyboard }> {
    const context = await browser.newContext({
      ...{ locale: 'ru-RU', timezoneId: 'Europe/Moscow', baseURL: web.url, viewport: { width: 1280, height: 800 } },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PAGE_PATIENCE_MS);
    const keys = new Keyboard(page);
    await page.goto('/login');
    await keys.to(page.getByLabel('Логин'));
    await keys.type(login);
    await keys.to(page.getByLabel('Пароль'));
    await keys.type(`${login}-2026`);
    await keys.press('Enter');
    await keys.arrive(/\/(?:letters|approvals)/);
    return { page, keys };
  }

  /** What the letter's process would have done, which is no part of this day: the document made, the stamp put. */
  async function prepared(id: string): Promise<void> {
    const pdf = await samplePdf();
    const sha256 = await web.blobs.put(pdf);
    await web.execute(
      `update letter set status = 'awaiting_signature', status_since = now(), revision = 1, pdf_sha256 = ?, page_count = 2,
         pdf_byte_size = ?, awaiting = '{"code":"signature"}', version = version + 1 where id = ? returning id`,
      [sha256, pdf.byteLength, id],
    );
    await putFile(web, id, { kind: 'pdf', fileName: '50MS0095-26-000901.pdf', bytes: pdf });
  }

  const letterOf = async (title: string) =>
    (
      await web.execute<{ id: string; status: string; number: string; version: number }>(
        'select id, status, number, version from letter where title = ?',
        [title],
      )
    )[0];
  const link = (page: Page, name: string) =>
    page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name });

  it('letters are written, signed, sent back, mended, batched and found, and a task is done, by keys alone, the focus always in sight', async () => {
    const { page: clerk, keys } = await come('sekretar');
    await keys.press('F1');
    await clerk.getByRole('dialog', { name: 'Список писем' }).getByText('новое письмо', { exact: true }).waitFor();
    await keepPicture(clerk, 'help-panel');
    await keys.press('Escape');
    await clerk.getByRole('dialog').waitFor({ state: 'detached' });
    await keys.press('n');
    await keys.arrive(/\/letters\/new/);
    await keys.type('2-1188/2026');
    await keys.to(clerk.getByLabel('Имя или наименование'));
    await keys.type('усл');
    await clerk.getByRole('option').filter({ hasText: 'Условный Пётр Ильич' }).waitFor();
    await keys.press('ArrowDown', 'Enter');
    await expect.poll(() => clerk.getByLabel('Почтовый адрес').inputValue()).not.toBe('');
    await keys.type(TITLE);
    await keys.chooseFile('Alt+KeyO', await pdfFile('решение.pdf'));
    await keys.arrive(/\/edit/);
    await clerk.locator('.attachments li').waitFor();
    await keys.press('Control+Enter');
    await clerk.locator('.flash', { hasText: 'отправлено на подпись' }).waitFor();
    const sent = await letterOf(TITLE);
    expect(sent).toMatchObject({ status: 'preparing' });
    await prepared(sent?.id ?? '');

    const { page: judge, keys: hers } = await come('sudya');
    await judge.locator('#page-1 img').waitFor();
    await hers.press('ArrowRight');
    await expect
      .poll(() => judge.locator('#page-2').evaluate((sheet) => sheet.getBoundingClientRect().top))
      .toBeLessThan(400);
    for (const next of [office.awaiting[1], office.awaiting[2], sent?.id]) {
      // Enter turns the pages that were not shown, then puts the letter aside and opens the next.
      const press = async (): Promise<string> => {
        await hers.press('Enter');
        return judge.url();
      };
      await expect.poll(press, { interval: 500 }).toContain(`/approvals/${next ?? ''}`);
      await hers.arrive(new RegExp(`/approvals/${next ?? ''}`));
    }
    await hers.press('Alt+Digit1');
    await expect.poll(() => judge.getByLabel('Замечание автору').inputValue()).toBe(REMARK);
    await hers.press('Control+Enter');
    await judge.locator('.flash', { hasText: /возвращено/i }).waitFor();
    await judge.waitForLoadState('load');
    await hers.press('Alt+KeyP');
    await hers.arrive(/\/approvals\/sign/);
    await hers.press('Enter');
    await judge.getByRole('heading', { name: 'Подписание закончено' }).waitFor();
    await expect(judge.locator('.run').innerText()).resolves.toContain('Подписано 3 из 3');

    await web.execute(
      `update letter set recall_until = now() - interval '1 minute' where status = 'signed' returning id`,
    );
    await hers.enter(link(judge, 'Партии'));
    await hers.arrive(/\/batches$/);
    await hers.enter(judge.getByRole('link', { name: /Сформировать партию сейчас/ }));
    await hers.arrive(/\/batches\/new/);
    await hers.enter(judge.getByRole('button', { name: /^Отправить/ }));
    await hers.arrive(/\/batches(?!\/new)/);
    await judge.locator('.flash').waitFor();
    await hers.enter(judge.getByRole('button', { name: 'Выйти' }));
    await hers.arrive(/\/login/);

    await keys.enter(link(clerk, 'Письма'));
    await keys.arrive(/\/letters$/);
    await keys.press('/');
    await keys.type(sent?.number ?? 'no number');
    await keys.press('Enter');
    await keys.arrive(new RegExp(`/letters/${sent?.id ?? 'no letter'}$`));
    await keys.enter(clerk.getByRole('link', { name: /Исправить/ }));
    await keys.arrive(/\/edit/);
    await clerk.getByText(REMARK).first().waitFor();
    await keys.to(clerk.getByLabel('Заголовок письма'));
    await keys.press('End');
    await keys.type(', исправлено');
    await keys.press('Control+Enter');
    await clerk.locator('.flash').waitFor();
    expect(web.gateway.handed.map(({ decision }) => decision)).toContain('resubmit');

    await keys.enter(link(clerk, 'Задания'));
    await keys.arrive(/\/tasks/);
    await keys.enter(clerk.locator(`a[href^="/letters/${office.undelivered}"]`).first());
    await keys.arrive(new RegExp(office.undelivered));
    await keys.to(clerk.locator('#undelivered input[type=radio]:checked, #undelivered input[type=radio]').first());
    await keys.press('Space');
    await keys.enter(clerk.getByRole('button', { name: 'Записать решение' }));
    await clerk.getByText('Решение записано').waitFor();
    expect(web.gateway.handed.at(-1)).toMatchObject({ decision: 'settleReturn' });
    await keys.enter(clerk.getByRole('button', { name: 'Выйти' }));
    await keys.arrive(/\/login/);
  });
});
