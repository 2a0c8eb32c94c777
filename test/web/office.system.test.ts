import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keepPicture, openBrowser, signIn } from './kit/browser.ts';
import { putOffice, type SampleOffice } from './kit/sample-office.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

describe('the rest of the office without JavaScript', () => {
  let web: WebHarness;
  let browser: Browser;
  let office: SampleOffice;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
    office = await putOffice(web);
  });

  afterEach(() => context.close());

  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  async function enter(login: string): Promise<void> {
    ({ context, page } = await signIn(browser, { url: web.url, login, javaScript: false }));
  }

  it('closes a batch now and opens its page', async () => {
    await web.execute(`update letter set recall_until = now() - interval '1 minute' where id = ?`, [office.signed]);
    await enter('sudya');
    await page.goto('/batches');
    await page.getByRole('heading', { name: 'Сейчас готово: 1 письмо' }).waitFor();
    await page.getByRole('link', { name: 'Сформировать партию сейчас' }).click();
    await page.getByRole('heading', { name: '1 письмо, 32,40 – 64,80 ₽' }).waitFor();
    await page.getByText('Отменить будет нельзя').waitFor();
    await page.getByRole('button', { name: 'Отправить 1 письмо' }).click();
    await page.waitForURL(/\/batches\/[0-9a-f-]{36}/);
    await page.getByRole('link', { name: '50MS0095/26/16' }).waitFor();
  });

  it('asks a person about an unclear batch and hands over what was found', async () => {
    await enter('sudya');
    await page.goto(`/batches/${office.unclearBatch}`);
    await page.getByRole('button', { name: 'В кабинете писем нет' }).click();
    await page.getByText('Решение принято.').waitFor();
    expect(web.gateway.handed.at(-1)).toMatchObject({ decision: 'settle', request: { finding: 'not_taken' } });
  });

  it('recalls a letter with a reason only', async () => {
    await enter('sekretar');
    const [, letter = ''] = office.awaiting;
    await page.goto(`/letters/${letter}`);
    await page.getByText('Отозвать письмо').first().click();
    await page.getByRole('button', { name: 'Отозвать письмо' }).click();
    await expect(page.locator('#f-reason-fault').innerText()).resolves.toContain('Напишите, почему');
    await page.getByLabel('Почему').fill('Ошибочный адресат');
    await page.getByRole('button', { name: 'Отозвать письмо' }).click();
    await page.getByText('Письмо отозвано.').waitFor();
    expect(web.gateway.handed.at(-1)).toMatchObject({ decision: 'cancel', request: { reason: 'Ошибочный адресат' } });
  });

  it('gives out a letter’s files under their own names', async () => {
    await enter('sekretar');
    await page.goto(`/letters/${office.delivered}`);
    const href = await page.getByRole('link', { name: 'Документ (PDF)' }).getAttribute('href');
    const file = await context.request.get(href ?? '');
    expect(file.headers()['content-disposition']).toContain('50MS0095-26-000011.pdf');
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('keeps what a stranger must not see out of reach, in words and with a way back', async () => {
    await enter('sosed');
    const foreign = await page.goto(`/letters/${office.delivered}`);
    expect(foreign?.status()).toBe(404);
    const forbidden = await page.goto('/workflows');
    expect(forbidden?.status()).toBe(403);
    await page.getByRole('link', { name: 'На главную' }).click();
    expect(new URL(page.url()).pathname).toBe('/letters');
    const absent = await page.goto('/no-such-page');
    expect(absent?.status()).toBe(404);
    await page.getByRole('heading', { name: 'Не найдено' }).waitFor();
  });

  it('shows what a sheet of people would make, however long an unbroken name in it is', async () => {
    await enter('admin');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('/people/import');
    const sheet = `ФИО;Должность;Роль;Участок;Логин\n${'Ж'.repeat(300)};Секретарь;секретарь;50MS0095;${'z'.repeat(300)}\n`;
    const file = { name: 'люди.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Проверить таблицу' }).click();
    await page.getByText('Строки таблицы и что будет с каждой').waitFor({ state: 'attached' });
    await keepPicture(page, 'people-import-long');
    const last = await page.getByRole('columnheader', { name: 'Что будет' }).boundingBox();
    expect((last?.x ?? Infinity) + (last?.width ?? 0)).toBeLessThanOrEqual(1280);
  });

  it('refuses a form that did not come from our page', async () => {
    await enter('sekretar');
    const refused = await context.request.post(`/letters/${office.delivered}/cancel`, {
      form: { reason: 'x', key: 'x', csrf: 'чужой' },
    });
    expect(refused.status()).toBe(403);
    expect(await refused.text()).toContain('Запрос пришёл не с этой страницы');
  });

  it('finds a workflow by number and by id', async () => {
    await enter('admin');
    await page.goto('/workflows');
    await page.getByLabel('Номер письма или идентификатор').fill('50MS0095/26/11');
    await page.getByRole('button', { name: 'Найти' }).click();
    await page.getByRole('link', { name: '50MS0095/26/11' }).waitFor();
    await page.getByLabel('Номер письма или идентификатор').fill(`letter/${office.delivered}`);
    await page.getByRole('button', { name: 'Найти' }).click();
    await page.getByRole('heading', { name: 'Процесс письма 50MS0095/26/11' }).waitFor();
  });

  it('says in words that the engine is away, keeps its errors to itself and works again afterwards', async () => {
    await enter('admin');
    web.gateway.isUp = false;
    const away = await page.goto(`/workflows/${office.delivered}`);
    expect(away?.status()).toBe(503);
    await page.getByRole('heading', { name: 'Временно недоступно' }).waitFor();
    await expect(page.locator('body').innerText()).resolves.not.toContain('engine away');
    web.gateway.isUp = true;
    expect((await page.reload())?.status()).toBe(200);
  });

  it('moves the rehearsal’s clock and comes back to the same page', async () => {
    await enter('sekretar');
    await page.goto(`/letters/${office.delivered}`);
    await page.getByRole('button', { name: '+7 дн.' }).click();
    await page.getByText('Время перемотано.').waitFor();
    expect(web.forwarded).toEqual([7]);
    expect(page.url()).toContain(office.delivered);
  });

  it('ends the session: the way back leads to the sign-in page', async () => {
    await enter('sekretar');
    await page.getByRole('button', { name: 'Выйти' }).click();
    await page.goto('/letters');
    expect(new URL(page.url()).pathname).toBe('/login');
  });
});
