import type { Browser, Page } from 'playwright-core';
import { signIn } from '#test/web/kit/browser.ts';

/** One letter as the clerk types it in. */
export interface TypedLetter {
  readonly recipient: string;
  readonly title: string;
  readonly file: string;
}

/** Called at each screen worth looking at. */
export type Look = (page: Page, name: string) => Promise<void>;

/** A clerk signs in, fills in letters with their documents and sends them for signing. */
export async function sendLetters(
  browser: Browser,
  url: string,
  letters: readonly TypedLetter[],
  look: Look,
): Promise<void> {
  const { context, page } = await signIn(browser, { url, login: 'sekretar' });
  for (const [index, letter] of letters.entries()) {
    await page.goto('/letters/new');
    await page.getByLabel('Имя или наименование').fill(letter.recipient);
    await page.getByLabel('Почтовый адрес').fill('140000, Московская обл, г Учебный, ул Примерная, д 5, кв 7');
    await page.getByLabel('Заголовок письма').fill(letter.title);
    await page.getByLabel('Приложите документы').setInputFiles(letter.file);
    await look(page, `new-${String(index)}`);
    await page.getByRole('button', { name: 'Отправить на подпись' }).click();
    await page.waitForURL(/\/letters\/[0-9a-f-]{36}/);
    // The sample names another person than the letter: that is asked, and answered.
    const sure = page.getByRole('button', { name: 'Всё верно, отправить' });
    const sent = page.getByText('На подписи').first();
    await sure.or(sent).first().waitFor();
    if (await sure.isVisible()) await sure.click();
    await sent.waitFor();
  }
  await look(page, 'sent');
  await context.close();
}

/** The supervisor whom the form proposes signs everything that waits for him. */
export async function signAll(browser: Browser, url: string, count: number, look: Look): Promise<void> {
  const { context, page } = await signIn(browser, { url, login: 'nachalnik' });
  await page.goto('/approvals');
  for (let left = count; left > 0; left -= 1) {
    await page.locator('img').first().waitFor();
    await look(page, `approval-${String(left)}`);
    await page.getByRole('button', { name: 'Подписать', exact: true }).click();
    await page.waitForLoadState('networkidle');
  }
  await page.getByRole('heading', { name: 'Всё подписано' }).waitFor();
  await context.close();
}

/** The supervisor sends the day's batch by hand once every letter is past its recall window. */
export async function sendBatch(browser: Browser, url: string, count: number, look: Look): Promise<void> {
  const { context, page } = await signIn(browser, { url, login: 'nachalnik' });
  const ready = page.getByRole('heading', { name: new RegExp(`Сейчас готово: ${String(count)} `) });
  await page.goto('/batches');
  while ((await ready.count()) === 0) {
    await page.reload();
    await page.waitForLoadState('networkidle');
  }
  await page.getByRole('link', { name: 'Сформировать партию сейчас' }).click();
  await page.getByRole('button', { name: /^Отправить/ }).click();
  await look(page, 'batch');
  await context.close();
}
