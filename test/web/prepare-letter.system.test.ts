import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { documentWarning } from '#domain/documents/conversion-faults.ts';
import { keepPicture, openBrowser, signIn } from './kit/browser.ts';
import { fillLetter, pdfFile } from './kit/letter-form.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

interface LetterRow {
  readonly id: string;
  readonly status: string;
  readonly number: string | null;
  readonly title: string;
}

describe('preparing a letter without JavaScript', () => {
  let web: WebHarness;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
  });

  afterEach(() => context.close());

  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  async function clerk(): Promise<void> {
    ({ context, page } = await signIn(browser, { url: web.url, login: 'sekretar', javaScript: false }));
  }

  /** As the worker would have converted it, which is not a part of this test: the upload itself is its PDF of two pages. */
  const converted = (fileName: string, warnings: readonly object[] = []) =>
    web.execute(
      `insert into conversion (source_sha256, converter_version, pdf_sha256, page_count, faults, warnings, created_at)
       select sha256, 'test', sha256, 2, '[]', ?::jsonb, now() from attachment where file_name = ? limit 1 on conflict do nothing`,
      [JSON.stringify(warnings), fileName],
    );
  const letters = () => web.execute<LetterRow>('select id, status, number, title from letter order by created_at');
  const fileNames = async (id: string): Promise<string[]> => {
    const sql = 'select file_name from attachment where letter_id = ? order by ordinal';
    return (await web.execute<{ file_name: string }>(sql, [id])).map(({ file_name }) => file_name);
  };

  it('tells a wrong password beside the form and keeps the login', async () => {
    context = await browser.newContext({ baseURL: web.url, javaScriptEnabled: false });
    page = await context.newPage();
    await page.goto('/login');
    await page.getByLabel('Логин').fill('sekretar');
    await page.getByLabel('Пароль').fill('не тот');
    await page.getByRole('button', { name: 'Войти' }).click();
    await expect(page.getByRole('alert').innerText()).resolves.toContain('Неверный логин или пароль');
    await expect(page.getByLabel('Логин').inputValue()).resolves.toBe('sekretar');
  });

  it('leads a person who is not signed in through the sign-in page to what was asked for', async () => {
    context = await browser.newContext({ baseURL: web.url, javaScriptEnabled: false });
    page = await context.newPage();
    await page.goto('/letters?group=draft');
    await page.getByLabel('Логин').fill('sekretar');
    await page.getByLabel('Пароль').fill('sekretar-2026');
    await page.getByRole('button', { name: 'Войти' }).click();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/letters?group=draft');
  });

  it('keeps words and uploads when the letter is not taken, and sends it once it is mended', async () => {
    await clerk();
    await page.goto('/letters/new');
    await fillLetter(page, { inn: '123456789012' });
    await page
      .getByLabel('Приложите документы')
      .setInputFiles([await pdfFile('первый.pdf'), await pdfFile('второй.pdf')]);
    await page.getByRole('button', { name: 'Отправить на подпись' }).click();

    await page.getByRole('alert').getByRole('link', { name: /ИНН/ }).click();
    expect(new URL(page.url()).hash).toBe('#f-recipient-inn');
    await expect(page.getByLabel('ИНН').inputValue()).resolves.toBe('123456789012');
    await expect(page.getByLabel('Заголовок письма').inputValue()).resolves.toBe('Копия судебного приказа');
    await expect(page.locator('.attachments li').count()).resolves.toBe(2);

    await page.getByLabel('ИНН').fill('');
    await page.getByRole('button', { name: 'Ниже: первый.pdf' }).click();
    const [letter] = await letters();
    expect(await fileNames(letter?.id ?? '')).toEqual(['второй.pdf', 'первый.pdf']);
    expect(letter?.status).toBe('draft');
    for (const name of ['первый.pdf', 'второй.pdf']) await converted(name);
    await page.getByRole('button', { name: 'Отправить на подпись' }).click();

    await expect(page.locator('.flash').innerText()).resolves.toContain('отправлено на подпись');
    const [sent] = await letters();
    expect(sent).toMatchObject({ status: 'preparing', number: '50MS0095/26/1' });
    const started = await web.execute(`select 1 from outbox where workflow_type = 'letter'`);
    expect(started).toHaveLength(1);
  });

  it('removes and moves attachments by buttons, keeping what was typed meanwhile', async () => {
    await clerk();
    await page.goto('/letters/new');
    await fillLetter(page);
    await page
      .getByLabel('Приложите документы')
      .setInputFiles([await pdfFile('а.pdf'), await pdfFile('б.pdf'), await pdfFile('в.pdf')]);
    await page.getByRole('button', { name: 'Загрузить' }).click();
    await page.getByLabel('Комментарий').fill('набрано перед нажатием');
    await page.getByRole('button', { name: 'Убрать: б.pdf' }).click();
    await page.getByRole('button', { name: 'Выше: в.pdf' }).click();
    const id = /letters\/([^/]+)\/edit/.exec(page.url())?.[1] ?? '';
    expect(await fileNames(id)).toEqual(['в.pdf', 'а.pdf']);
    await expect(page.getByLabel('Комментарий').inputValue()).resolves.toBe('набрано перед нажатием');
  });

  it('shows the pages of an uploaded document', async () => {
    await clerk();
    await page.goto('/letters/new');
    await fillLetter(page);
    await page.getByLabel('Приложите документы').setInputFiles([await pdfFile('приказ.pdf')]);
    await page.getByRole('button', { name: 'Загрузить' }).click();
    await expect(page.locator('.attachments').innerText()).resolves.toContain('переводится в PDF');
    await converted('приказ.pdf');
    await page.reload();
    const image = page.getByRole('img', { name: 'приказ.pdf, страница 1 из 2' });
    const answer = await context.request.get((await image.getAttribute('src')) ?? '');
    expect(answer.headers()['content-type']).toBe('image/png');
  });

  it('does not send what the PDF does not show before the clerk has looked; his word keeps what was typed', async () => {
    await clerk();
    await page.goto('/letters/new');
    await fillLetter(page);
    await page.getByLabel('Приложите документы').setInputFiles([await pdfFile('с рисунками.pdf')]);
    await page.getByRole('button', { name: 'Загрузить' }).click();
    const losses = [documentWarning({ code: 'lost_pictures', about: 'в документе 3, на страницах 2', page: 2 })];
    await converted('с рисунками.pdf', losses);
    await page.getByRole('button', { name: 'Отправить на подпись' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /с рисунками.pdf.*есть потери/ })
      .click();
    await expect(page.locator('.attachments .fault').allInnerTexts()).resolves.toContain(
      'Потеря: Страница 2: рисунки документа в PDF не видны: в документе 3, на страницах 2.',
    );
    await keepPicture(page, 'losses-unseen');
    await page.getByLabel('Комментарий').fill('набрано перед нажатием');
    await page.getByRole('button', { name: 'Посмотрел(а), отправить так: с рисунками.pdf' }).click();
    await expect(page.getByLabel('Комментарий').inputValue()).resolves.toBe('набрано перед нажатием');
    await expect(page.locator('.attachments').innerText()).resolves.toMatch(/Посмотрено: .*отправляется так/);
    await keepPicture(page, 'losses-seen');
    await page.getByRole('button', { name: 'Отправить на подпись' }).click();
    await expect(page.locator('.flash').innerText()).resolves.toContain('отправлено на подпись');
  });

  it('hides КПП for a person and takes it for a company', async () => {
    await clerk();
    await page.goto('/letters/new');
    await expect(page.getByLabel('КПП').isVisible()).resolves.toBe(false);
    await page.getByText('Организация', { exact: true }).click();
    await expect(page.getByLabel('КПП').isVisible()).resolves.toBe(true);
  });

  it('makes one letter of one form, however often it is sent', async () => {
    await clerk();
    await page.goto('/letters/new');
    const hidden = (name: string) => page.locator(`.letter-form input[name=${name}]`).getAttribute('value');
    const approverId = await page.getByLabel('Кто подписывает').inputValue();
    const form = {
      ...{ csrf: (await hidden('csrf')) ?? '', key: (await hidden('key')) ?? '', action: 'save', approverId },
      ...{ kind: 'simple', documentKind: 'summons', 'recipient.type': 'person', title: 'Дважды' },
    };
    const answers = await Promise.all([1, 2].map(() => context.request.post('/letters/new', { multipart: form })));
    expect(new Set(answers.map((answer) => answer.url())).size).toBe(1);
    expect((await letters()).filter(({ title }) => title === 'Дважды')).toHaveLength(1);
  });

  it('keeps what was typed when another person has changed the letter meanwhile', async () => {
    await clerk();
    await page.goto('/letters/new');
    await fillLetter(page);
    await page.getByRole('button', { name: 'Сохранить черновик' }).click();
    const id = /letters\/([^/]+)\/edit/.exec(page.url())?.[1] ?? '';
    await web.execute(`update letter set title = 'Чужая правка', version = version + 1 where id = ?`, [id]);
    await page.getByLabel('Заголовок письма').fill('Моя правка');
    await page.getByRole('button', { name: 'Сохранить черновик' }).click();
    await expect(page.getByRole('alert').innerText()).resolves.toContain('Письмо изменили, пока вы его правили');
    await expect(page.getByLabel('Заголовок письма').inputValue()).resolves.toBe('Моя правка');
    await page.getByRole('button', { name: 'Сохранить черновик' }).click();
    const [kept] = (await letters()).filter((letter) => letter.id === id);
    expect(kept?.title).toBe('Моя правка');
  });
});
