import { createHash } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, signIn } from './kit/browser.ts';
import { putAwaiting, putUpload } from './kit/sample-letters.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

describe('approval', () => {
  let web: WebHarness;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let sequence = 0;

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
  });

  beforeEach(async () => {
    await web.execute(`update letter set status = 'cancelled'`);
    web.gateway.handed.length = 0;
    web.gateway.signed = true;
    web.gateway.next = null;
  });

  afterEach(() => context.close());

  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  async function supervisor(javaScript: boolean): Promise<void> {
    ({ context, page } = await signIn(browser, { url: web.url, login: 'sudya', javaScript }));
  }

  async function waiting(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let made = 0; made < count; made += 1) ids.push(await putAwaiting(web, (sequence += 1)));
    return ids;
  }

  /** Goes on with Tab until the named control has the focus, as a person without a mouse does. */
  async function tabTo(name: string): Promise<void> {
    for (let pressed = 0; pressed < 60; pressed += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      const label = (await focused.getAttribute('aria-label')) ?? (await focused.innerText());
      const title = await focused.evaluate((element) =>
        'labels' in element ? (element as HTMLInputElement).labels?.[0]?.innerText : '',
      );
      if (label.trim() === name || title === name) return;
    }
    throw new Error(`Tab never reached «${name}»`);
  }

  const statusOf = async (id: string): Promise<string | undefined> =>
    (await web.execute<{ status: string }>('select status from letter where id = ?', [id]))[0]?.status;

  it('is possible with the keyboard alone and without JavaScript: the decision names what was read, the next letter opens', async () => {
    const [first = '', second = ''] = await waiting(2);
    await supervisor(false);
    expect(new URL(page.url()).pathname).toBe('/approvals');
    await tabTo('Подписать');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/approvals/${second}?*`);
    await expect(page.locator('.flash').innerText()).resolves.toMatch(/Письмо 50MS0095\/26\/\d+ подписано/);
    expect(await statusOf(first)).toBe('signed');
    const [row] = await web.execute<{ pdf_sha256: string }>('select pdf_sha256 from letter where id = ?', [first]);
    expect(web.gateway.handed).toMatchObject([
      { decision: 'approve', subject: first, request: { revision: 1, pdfSha256: row?.pdf_sha256 } },
    ]);
  });

  it('shows the first letter in an open empty queue at once', async () => {
    ({ context, page } = await signIn(browser, { url: web.url, login: 'sudya', javaScript: true }));
    const stream = page.waitForResponse((response) => response.url().endsWith('/api/v1/events'));
    await page.goto('/approvals');
    await stream;
    await page.getByRole('heading', { name: 'Всё подписано' }).waitFor();
    const [only = ''] = await waiting(1);
    // Long before the page would have asked by itself.
    await page.locator(`#queue-${only}`).waitFor({ timeout: 20_000 });
    await expect(page.locator('#queue-total').innerText()).resolves.toContain('Ждут: 1 письмо');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Всё подписано' }).waitFor();
    expect(await statusOf(only)).toBe('signed');
  });

  it('says what conversion left out of a document before it is signed, and on the letter’s card', async () => {
    const [only = ''] = await waiting(1);
    await putUpload(web, only, 'приказ.docm', 'в документе есть макросы. Они не выполнялись и в письмо не вошли.');
    await supervisor(false);
    await expect(page.locator('.cautions').innerText()).resolves.toMatch(
      /приказ\.docm\s+Обратите внимание: в документе есть макросы/,
    );
    await page.goto(`/letters/${only}`);
    await expect(page.locator('.files .caution').innerText()).resolves.toContain('в письмо не вошли');
  });

  it('sends back with a remark by keyboard alone', async () => {
    const [only = ''] = await waiting(1);
    await supervisor(false);
    await tabTo('Замечание автору');
    await page.keyboard.type('Не тот номер дела.');
    await tabTo('Вернуть с замечанием');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Всё подписано' }).waitFor();
    expect(await statusOf(only)).toBe('returned');
    expect(web.gateway.handed).toMatchObject([
      { decision: 'sendBack', request: { remark: 'Не тот номер дела.', revision: 1 } },
    ]);
  });

  it('signs by Ctrl+Enter and goes on by Alt+arrow', async () => {
    const [first = '', second = ''] = await waiting(2);
    await supervisor(true);
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForURL(`**/approvals/${second}`);
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(`**/approvals/${first}?*`);
    expect(web.gateway.handed).toMatchObject([{ decision: 'approve', subject: second }]);
  });

  it('refuses to send back without a remark, beside the field', async () => {
    const [only = ''] = await waiting(1);
    await supervisor(false);
    await page.getByRole('button', { name: 'Вернуть с замечанием' }).click();
    const described = await page.getByLabel('Замечание автору').getAttribute('aria-describedby');
    expect(described).toContain('f-remark-fault');
    await expect(page.locator('#f-remark-fault').innerText()).resolves.toContain('Напишите, что исправить');
    expect(await statusOf(only)).toBe('awaiting_signature');
    expect(web.gateway.handed).toEqual([]);
  });

  it('keeps the remark when the decision comes too late, and says why in words', async () => {
    await waiting(1);
    await supervisor(false);
    web.gateway.next = { kind: 'refused', type: 'STALE_REVISION' };
    await page.getByLabel('Замечание автору').fill('Долго писал это.');
    await page.getByRole('button', { name: 'Вернуть с замечанием' }).click();
    await expect(page.getByRole('alert').innerText()).resolves.toContain('Письмо изменилось, пока вы на него смотрели');
    await expect(page.getByLabel('Замечание автору').inputValue()).resolves.toBe('Долго писал это.');
  });

  it('says why a signature was not put, and leaves the letter in the queue', async () => {
    const [only = ''] = await waiting(1);
    await supervisor(false);
    web.gateway.signed = false;
    await page.getByRole('button', { name: 'Подписать', exact: true }).click();
    await expect(page.getByRole('alert').innerText()).resolves.toContain('сертификат истёк');
    expect(await statusOf(only)).toBe('awaiting_signature');
  });

  it('hands over a signature made elsewhere', async () => {
    await waiting(1);
    await supervisor(false);
    const buffer = Buffer.from('-----BEGIN CMS-----\nAAAA\n-----END CMS-----\n');
    await page.getByText('Подписать своей подписью').click();
    await page
      .getByLabel('Файл подписи')
      .setInputFiles({ name: 'письмо.sig', mimeType: 'application/pkcs7-signature', buffer });
    await page.getByRole('button', { name: 'Подписать', exact: true }).click();
    await page.locator('.flash').waitFor();
    const signatureSha256 = createHash('sha256').update(buffer).digest('hex');
    expect(web.gateway.handed).toMatchObject([{ request: { signatureSha256 } }]);
  });

  it('waits on a page that asks again by itself while the answer is on its way', async () => {
    const [only = ''] = await waiting(1);
    await supervisor(false);
    web.gateway.next = { kind: 'in_progress' };
    const answered = page.waitForResponse((response) => response.url().includes('/decision'));
    await page.getByRole('button', { name: 'Подписать', exact: true }).click();
    expect((await answered).status()).toBe(202);
    await page.getByRole('heading', { name: 'Решение передано, ждём ответа' }).waitFor();
    await web.execute(`update letter set status = 'signed', version = version + 1 where id = ?`, [only]);
    await page.waitForURL(`**/letters/${only}`);
  });

  it('shows a letter of another supervisor without the buttons', async () => {
    const [only = ''] = await waiting(1);
    ({ context, page } = await signIn(browser, { url: web.url, login: 'nachalnik', javaScript: false }));
    await page.goto(`/approvals/${only}`);
    await page.getByText('Это письмо сейчас не у вас на подписи').waitFor();
    await expect(page.getByRole('button', { name: 'Подписать', exact: true }).count()).resolves.toBe(0);
  });
});
