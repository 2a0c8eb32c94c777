import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, signIn } from './kit/browser.ts';
import { look } from './kit/look.ts';
import { putOffice, type SampleOffice } from './kit/sample-office.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

const PHONE = { width: 390, height: 844 };

describe('the page of a letter', () => {
  let web: WebHarness;
  let browser: Browser;
  let office: SampleOffice;

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
    office = await putOffice(web);
  });

  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  const enter = (login: string, more: object = {}) => signIn(browser, { url: web.url, login, ...more });

  it('says why a letter came back, what the law allows with its norms, and that no lawyer has checked them', async () => {
    const { page, context } = await enter('sekretar');
    await look(page, 'card-undelivered', `/letters/${office.undelivered}`);
    const section = page.locator('#undelivered');
    await expect(section.getByRole('heading').innerText()).resolves.toContain('истёк срок хранения');
    const words = await section.innerText();
    expect(words).toContain('п. 67 постановления Пленума ВС РФ № 25');
    expect(words).toContain('юристом не проверены');
    expect(words).toContain('8 дней');
    await expect(page.locator('.mood-name').innerText()).resolves.toBe('Ждёт вас');
    await context.close();
  });

  it('hands a choice over without JavaScript, asks for the reason where one is wanted, and keeps what was typed', async () => {
    const { page, context } = await enter('sekretar', { javaScript: false });
    await page.goto(`/letters/${office.undelivered}`);
    await page.getByLabel('Вручить иным способом').check();
    await page.getByRole('button', { name: 'Записать решение' }).click();
    await expect(page.locator('#f-settle-reason-fault').innerText()).resolves.toContain('Напишите причину');
    await expect(page.getByLabel('Вручить иным способом').isChecked()).resolves.toBe(true);
    await page.getByLabel('Почему').last().fill('телефонограмма');
    await page.getByRole('button', { name: 'Записать решение' }).click();
    await page.getByText('Решение записано, письмо подшивается в дело.').waitFor();
    expect(web.gateway.handed.at(-1)).toMatchObject({
      ...{ decision: 'settleReturn', subject: `letter/${office.undelivered}` },
      request: { choice: 'other_way', reason: 'телефонограмма' },
    });
    await context.close();
  });

  it('shows a supervisor the same question, and an administrator only what may be decided', async () => {
    for (const [login, buttons] of [
      ['sudya', 1],
      ['admin', 0],
    ] as const) {
      const { page, context } = await enter(login);
      await page.goto(`/letters/${office.undelivered}`);
      await page.locator('#undelivered').waitFor();
      await expect(page.getByRole('button', { name: 'Записать решение' }).count(), login).resolves.toBe(buttons);
      await context.close();
    }
  });

  it('names both letters to each other once a second one goes in the first one’s place', async () => {
    const { page, context } = await enter('sekretar');
    const [first, second] = [office.inTransit, office.signed];
    await web.execute(
      `insert into letter_settlement (letter_id, cause, choice, norms, decided_by_id, decided_at, next_letter_id)
       select ?, 'wrong_address', 'send_again', '[]', author_id, now(), ? from letter where id = ? returning letter_id`,
      [first, second, second],
    );
    await page.goto(`/letters/${first}`);
    await page.locator('#undelivered').getByRole('link', { name: '50MS0095/26/16' }).click();
    await page.waitForURL(new RegExp(second));
    await page.locator('#card-facts').getByRole('link', { name: '50MS0095/26/14' }).waitFor();
    await context.close();
  });

  it('tells outcomes apart by a word and a sign, and finds letters by them', async () => {
    const { page, context } = await enter('sekretar');
    await look(page, 'letters-done', '/letters?group=done');
    const outcomes = page.getByRole('navigation', { name: 'Исход' });
    const signs = await outcomes
      .locator('.pill')
      .evaluateAll((pills) =>
        pills.map(
          (pill) => `${pill.textContent.trim()} ${pill.className} ${pill.querySelector('svg')?.innerHTML ?? ''}`,
        ),
      );
    expect(new Set(signs).size).toBe(4);
    expect(new Set(signs.map((sign) => sign.slice(sign.indexOf('<')))).size).toBe(4);
    await outcomes.getByRole('link', { name: 'Возвращено' }).click();
    await page.waitForURL(/outcome=returned_to_court/);
    const rows = page.locator('tr[data-letter]');
    await expect(rows.count()).resolves.toBe(1);
    await expect(rows.first().innerText()).resolves.toContain('Возвращено в суд');
    await context.close();
  });

  it('says in one sentence what it waits for and until when, wherever the letter stands', async () => {
    const { page, context } = await enter('sekretar');
    const [awaiting = ''] = office.awaiting;
    for (const id of [awaiting, office.inTransit, office.signed, office.delivered, office.undelivered, office.faulty]) {
      await page.goto(`/letters/${id}`);
      await expect(page.locator('.mood-sentence').innerText(), id).resolves.toMatch(/^Ждём: .+ — .+[;.]/);
    }
    await context.close();
  });

  it('counts down to the end of the recall, and copies the ШПИ', async () => {
    const { page, context } = await enter('sekretar');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await web.execute(`update letter set recall_until = now() + interval '10 minutes' where id = ? returning id`, [
      office.signed,
    ]);
    await page.goto(`/letters/${office.signed}`);
    const left = page.locator('[data-countdown]');
    await expect.poll(() => left.innerText()).toMatch(/^осталось 09:\d\d$/);
    const before = await left.innerText();
    await expect.poll(() => left.innerText()).not.toBe(before);
    await page.goto(`/letters/${office.delivered}`);
    await page.getByRole('button', { name: 'Скопировать' }).click();
    await page.getByRole('button', { name: 'Скопировано' }).waitFor();
    await expect(page.evaluate(() => navigator.clipboard.readText())).resolves.toBe('14000026000019');
    const link = page.getByRole('link', { name: 'отследить на сайте Почты' });
    await expect(link.getAttribute('href')).resolves.toBe('https://www.pochta.ru/tracking?barcode=14000026000019');
    await context.close();
  });

  it('explains to a neighbour who may see it, and no more than to whom it is not there', async () => {
    const { page, context } = await enter('sosed');
    const answer = await page.goto(`/letters/${office.delivered}`);
    expect(answer?.status()).toBe(404);
    await page.getByText('Письмо видят секретари и руководители его участка и администратор').waitFor();
    await page.goto('/letters/00000000-0000-4000-8000-000000000000');
    await page.getByText('Письмо видят секретари и руководители его участка и администратор').waitFor();
    await context.close();
  });

  it('fits a telephone', async () => {
    const { page, context } = await enter('sekretar', { viewport: PHONE });
    for (const [name, path] of [
      ['phone-undelivered', `/letters/${office.undelivered}`],
      ['phone-signed', `/letters/${office.signed}`],
      ['phone-done', '/letters?group=done'],
    ] as const) {
      await look(page, name, path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(PHONE.width);
    }
    await context.close();
  });
});
