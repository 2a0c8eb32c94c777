import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, keepPicture, openBrowser, signIn, type PersonOptions } from './kit/browser.ts';
import { putAwaiting, putLetter } from './kit/sample-letters.ts';
import { putOffice } from './kit/sample-office.ts';
import { ago } from './kit/sample-time.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

describe('the inbox of letters', () => {
  let web: WebHarness;
  let browser: Browser;

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
    await putOffice(web);
    for (const sequence of [301, 302, 303]) await putAwaiting(web, sequence, { createdAt: ago(-sequence / 100) });
    const until = ago(5).toISOString();
    await putLetter(web, { status: 'awaiting_signature', sequence: 310, awaiting: { code: 'signature', until } });
    await web.execute(
      `insert into letter (id, site_id, number, kind, document_kind, title, recipient_type, recipient_name, recipient_address, author_id,
         approver_id, profile_id, status, status_since, created_at, updated_at)
       select gen_random_uuid(), site_id, '50MS0095/26/' || n, kind, document_kind, title, recipient_type, recipient_name, recipient_address,
         author_id, approver_id, profile_id, 'filed', now(), now() - interval '40 days' - n * interval '1 hour', now()
       from letter, generate_series(400, 519) n where number = '50MS0095/26/310'`,
    );
  });

  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  const enter = (login: string, more: Partial<PersonOptions> = {}) =>
    signIn(browser, { url: web.url, login, viewport: DESK, ...more });
  const row = (page: Page, sequence: number) =>
    page.locator('#letter-rows tr').filter({ has: page.getByText(`50MS0095/26/${String(sequence)}`, { exact: true }) });
  const paneTitle = (page: Page) => page.locator('#letter-pane h1');
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

  it('folders say how many are late; those are listed by their term; a count tells what was found; «Отправлено» is empty until it is sent', async () => {
    const { page, context } = await enter('sekretar', { javaScript: false });
    await page.goto('/letters');
    const folders = page.getByRole('navigation', { name: 'Папки писем' });
    expect(
      await folders
        .getByRole('link', { name: /На подписи/ })
        .locator('.chip-late')
        .innerText(),
    ).toContain('1');
    await folders.getByRole('link', { name: /Просрочено/ }).click();
    expect(await page.locator('#letter-total').innerText()).toBe('Просрочено: 1 письмо');
    expect(await page.locator('#letter-rows tr').count()).toBe(1);
    expect((await row(page, 310).locator('.col-sent').innerText()).trim()).toBe('');
    await page.goto('/letters?group=with_post&q=%D0%A3%D1%87%D0%B5%D0%B1%D0%BD%D0%BE%D0%B2%D0%B0');
    const found = await page.locator('#letter-rows tr').count();
    expect(await page.locator('#letter-total').innerText()).toMatch(new RegExp(`^Найдено: ${String(found)} пис`));
    await page.goto('/letters?q=%D0%A2%D0%B5%D1%81%D1%82%D0%BE%D0%B2');
    expect(await page.locator('#letter-total').innerText()).toBe('Найдено: больше, чем 50 писем');
    await context.close();
  });

  it('beside an open letter is whole, and the chosen are counted and acted on as without it', async () => {
    const { page, context } = await enter('sekretar');
    await page.goto('/letters');
    await row(page, 310).locator('.row-link').click();
    await paneTitle(page).waitFor();
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.table-box, #letter-rows td:not(.check-cell)')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth && clientWidth > 0)
        .map(({ className, scrollWidth, clientWidth }) => `${className}: ${scrollWidth} in ${clientWidth}`),
    );
    expect(cut).toEqual([]);
    await expect(page.locator('.bulk').isVisible()).resolves.toBe(false);
    await row(page, 310).getByRole('checkbox').check();
    await page.getByText('Отмечено: 1').waitFor();
    await page.getByRole('button', { name: 'Добавить ко всем' }).waitFor();
    await keepPicture(page, 'inbox-open-chosen');
    await context.close();
  });

  it('a whole number, or a ШПИ, opens its letter from whichever folder; a part of one looks for letters', async () => {
    const { page, context } = await enter('sekretar');
    for (const whole of ['50MS0095-26-310', ' 50\u041cs0095/26/310 ']) {
      await page.goto('/letters?group=done');
      await page.getByRole('searchbox').fill(whole);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/letters\/[0-9a-f-]{36}$/);
      await page.getByText('50MS0095/26/310').first().waitFor();
    }
    await page.goBack();
    expect(new URL(page.url()).search).toBe('?group=done');
    await page.getByRole('searchbox').fill('50MS0095/26/31');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/letters\?/);
    await context.close();
  });

  it('a letter opens beside the list, moves by keys, closes by Esc to its own line; the address is the letter’s', async () => {
    const { page, context } = await enter('sekretar');
    await page.goto('/letters?group=approval');
    await keepPicture(page, 'inbox-list-1280');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await paneTitle(page).waitFor();
    const first = await paneTitle(page).innerText();
    expect(new URL(page.url()).pathname).toMatch(/^\/letters\/[0-9a-f-]{36}$/);
    await keepPicture(page, 'inbox-open-1280');
    expect(await accessibilityFaults(page)).toEqual([]);
    // The Russian letter of the same key: its place decides.
    await page.locator('body').dispatchEvent('keydown', { key: 'о', code: 'KeyJ', bubbles: true });
    await expect.poll(() => paneTitle(page).innerText()).not.toBe(first);
    await page.keyboard.press('k');
    await expect.poll(() => paneTitle(page).innerText()).toBe(first);
    await page.keyboard.press('Escape');
    await page.locator('#letter-pane').waitFor({ state: 'hidden' });
    expect(new URL(page.url()).search).toBe('?group=approval');
    expect(first).toContain((await focused(page)) ?? 'nothing');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('следующее письмо').waitFor();
    await keepPicture(page, 'inbox-keys');
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });

  it('where there is no room, and without JavaScript, a letter is a page by itself', async () => {
    for (const more of [{ viewport: PHONE }, { javaScript: false }]) {
      const { page, context } = await enter('sekretar', more);
      await page.goto('/letters?group=approval');
      await row(page, 301).locator('.row-link').click();
      await page.getByRole('heading', { level: 1, name: 'Письмо 50MS0095/26/301' }).waitFor();
      expect(await page.locator('#inbox').count()).toBe(0);
      await context.close();
    }
  });

  it('when one is done the next opens; what is refused stays open with the reason, nothing typed is lost', async () => {
    const { page, context } = await enter('sekretar');
    await page.goto('/letters?group=approval');
    const order = await page.locator('#letter-rows .row-link').allInnerTexts();
    await row(page, 303).locator('.row-link').click();
    const pane = page.locator('#letter-pane');
    await pane.getByText('Отозвать письмо').first().click();
    await pane.getByRole('button', { name: 'Отозвать письмо' }).click();
    await pane.getByText('Напишите, почему').waitFor();
    expect(await paneTitle(page).innerText()).toContain('303');
    await pane.getByLabel('Почему').fill('Ошибочный адресат');
    await page.context().setOffline(true);
    await pane.getByRole('button', { name: 'Отозвать письмо' }).click();
    await pane.getByText('Нет связи').waitFor();
    expect(await pane.getByLabel('Почему').inputValue()).toBe('Ошибочный адресат');
    await page.context().setOffline(false);
    await pane.getByRole('button', { name: 'Отозвать письмо' }).click();
    const next = order[order.indexOf('50MS0095/26/303') + 1] ?? '';
    await expect.poll(() => paneTitle(page).innerText()).toBe(`Письмо ${next}`);
    expect(web.gateway.handed.at(-1)).toMatchObject({ decision: 'cancel', request: { reason: 'Ошибочный адресат' } });
    await context.close();
  });

  it('back from a card, and the way «Письма» in it, lead to the same place of a long list', async () => {
    const { page, context } = await enter('sekretar', { viewport: { width: 1000, height: 700 } });
    await page.goto('/letters?group=done');
    await page.getByRole('link', { name: 'Показать ещё' }).click();
    await page.locator('#letter-rows tr').nth(99).waitFor();
    const wanted = page.locator('#letter-rows tr').nth(80);
    await wanted.scrollIntoViewIfNeeded();
    const number = await wanted.locator('.row-link').innerText();
    for (const back of [() => page.goBack(), () => page.getByRole('link', { name: 'Письма' }).last().click()]) {
      await page.getByRole('link', { name: number, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: number }).waitFor();
      await back();
      await expect.poll(() => focused(page)).toBe(number);
      const box = await page.getByRole('link', { name: number, exact: true }).boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect(box?.y).toBeLessThan(700);
    }
    await context.close();
  });

  it('a view is kept on the server, for oneself or for the site: columns, order and folder; nobody else’s are seen', async () => {
    const { page, context } = await enter('sekretar', { javaScript: false, viewport: { width: 1920, height: 1080 } });
    await page.goto('/letters?group=approval');
    await page.getByText('Вид списка').click();
    await page.getByLabel('Автор').check();
    await page.getByLabel('ШПИ', { exact: true }).uncheck();
    await page.getByLabel('Порядок').selectOption({ label: 'по сроку, ближайший первым' });
    await page.getByLabel('плотно').check();
    await page.getByRole('button', { name: 'Показать так' }).click();
    expect(await page.locator('thead th').allInnerTexts()).toContain('Автор');
    expect(await page.locator('#letter-rows .row-link').first().innerText()).toBe('50MS0095/26/310');
    for (const [name, isShared] of [
      ['Мои срочные', false],
      ['Срочные участка', true],
    ] as const) {
      await page.getByText('Вид списка').click();
      await page.getByLabel('Сохранить этот вид под именем').fill(name);
      if (isShared) await page.getByLabel('показывать всему участку').check();
      await page.getByRole('button', { name: 'Сохранить вид' }).click();
      await page.getByText('Вид сохранён:').waitFor();
    }
    const seen = async (login: string): Promise<string[]> => {
      const other = await enter(login, { javaScript: false });
      await other.page.goto('/letters');
      const names = await other.page.locator('#saved-views a').allInnerTexts();
      await other.context.close();
      return names.map((name) => name.replace(/\s*общий$/, ''));
    };
    expect(await seen('sekretar')).toEqual(['Мои срочные', 'Срочные участка']);
    expect(await seen('pomoshnik')).toEqual(['Срочные участка']);
    expect(await seen('sosed')).toEqual([]);
    await page.goto('/letters');
    await page.getByRole('link', { name: /Срочные участка/ }).click();
    expect(await page.locator('thead th').allInnerTexts()).not.toContain('ШПИ');
    expect(await page.locator('#letter-rows .row-link').first().innerText()).toBe('50MS0095/26/310');
    await keepPicture(page, 'inbox-view-1920');
    await context.close();
  });

  it('what is said of a letter is seen by the site at once, stays in its course and in the audit; the letter stays open', async () => {
    const id = await putLetter(web, { status: 'in_transit', sequence: 320 });
    const judge = await enter('sudya');
    const stream = judge.page.waitForResponse((response) => response.url().endsWith('/api/v1/events'));
    await judge.page.goto(`/letters/${id}`);
    await stream;
    const { page, context } = await enter('sekretar');
    await page.goto('/letters?group=with_post');
    await row(page, 320).locator('.row-link').click();
    const pane = page.locator('#letter-pane');
    await pane.getByLabel('Комментарий для своих').fill('Адресат звонил, заберёт завтра');
    await pane.getByRole('button', { name: 'Добавить комментарий' }).click();
    await pane.locator('#comments').getByText('Адресат звонил').waitFor();
    await expect.poll(() => pane.getByLabel('Комментарий для своих').inputValue()).toBe('');
    expect(await pane.evaluate((place) => place.scrollTop)).toBeGreaterThan(0);
    await judge.page.locator('#comments').getByText('Адресат звонил, заберёт завтра').waitFor();
    await judge.page.locator('#card-timeline').getByText('Комментарий: Адресат звонил').waitFor();
    expect(
      await web.execute(`select count(*)::int as n from audit where action = 'letter.commented' and subject_id = ?`, [
        id,
      ]),
    ).toEqual([{ n: 1 }]);
    await keepPicture(page, 'inbox-comment');
    await Promise.all([context.close(), judge.context.close()]);
  });

  it('a new letter comes into the list by itself, what is chosen stays chosen', async () => {
    const { page, context } = await enter('sekretar');
    const stream = page.waitForResponse((response) => response.url().endsWith('/api/v1/events'));
    await page.goto('/letters?group=to_mend');
    await stream;
    const box = page.locator('#letter-rows input[type=checkbox]').first();
    await box.check();
    await page.mouse.move(5, 5);
    await putLetter(web, { status: 'needs_fix', sequence: 330, hoursAgo: 0 });
    await row(page, 330).waitFor();
    expect(await page.locator('#letter-rows input:checked').count()).toBe(1);
    await context.close();
  });

  it('has no accessibility faults and fits a telephone and a wide screen', async () => {
    const { page, context } = await enter('sekretar', { viewport: PHONE });
    await page.goto('/letters');
    await keepPicture(page, 'inbox-390');
    await page.getByText('Вид списка').click();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await page.goto('/tasks');
    await keepPicture(page, 'tasks-390');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.goto('/letters');
    await page.getByText('Вид списка').click();
    await keepPicture(page, 'inbox-settings-1920');
    await page.goto('/letters?group=approval');
    await row(page, 301).locator('.row-link').click();
    await paneTitle(page).waitFor();
    await keepPicture(page, 'inbox-open-1920');
    await context.close();
  });
});
