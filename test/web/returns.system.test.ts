import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moneyText } from '#domain/post/tariff.ts';
import { dayRegistrySchema } from '#views/day-registry/day-registry.ts';
import { openBrowser, signIn } from './kit/browser.ts';
import { look } from './kit/look.ts';
import { ofToday } from '#test/of-today.ts';
import { putOffice, type SampleOffice } from './kit/sample-office.ts';
import { putRow } from './kit/sample-batches.ts';
import { putPostalWayBack } from './kit/sample-posted.ts';
import { putLetter } from './kit/sample-letters.ts';
import { ago } from './kit/sample-time.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

/** A paper beside the pictures, when a folder for them is named. */
async function keepFile(name: string, bytes: Uint8Array): Promise<void> {
  const folder = process.env['MASK_SCREENS'];
  if (folder !== undefined) await writeFile(join(folder, name), bytes);
}

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
    // What waits for a person has not ended: it stands in a folder of its own.
    await page.goto('/letters?group=undelivered');
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
    // The word stands for two seconds, or until the page renews itself: on a busy machine it is gone before anybody looks.
    await page.evaluate(() => {
      const said: string[] = [];
      const note = () => void said.push(document.querySelector('button[data-copy]')?.textContent ?? '');
      new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
      Reflect.set(globalThis, 'said', said);
    });
    await page.getByRole('button', { name: 'Скопировать' }).click();
    await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'said'))).toContain('Скопировано');
    await expect(page.evaluate(() => navigator.clipboard.readText())).resolves.toBe('14000026000019');
    const link = page.getByRole('link', { name: 'отследить на сайте Почты' });
    await expect(link.getAttribute('href')).resolves.toBe('https://www.pochta.ru/tracking?barcode=14000026000019');
    await context.close();
  });

  it('when the term of the recall is over says once until when the letter may be recalled, on the card and in the list', async () => {
    const { page, context } = await enter('sekretar');
    await web.execute(
      `update letter set recall_until = now() - interval '1 minute', awaiting = jsonb_build_object('code', 'batch', 'until',
         to_char((now() - interval '1 minute') at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) where id = ? returning id`,
      [office.signed],
    );
    await page.goto(`/letters/${office.signed}`);
    const card = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
    expect(card).not.toMatch(/просрочено|озвать можно до|ожно отозвать до/i);
    expect(card).toMatch(/Партия закроется сама \d\d\.\d\d/i);
    expect(card).toMatch(/Отозвать можно, пока письмо не взяла партия: сама она закроется \d\d\.\d\d/);
    await page.goto('/letters');
    const line = page.locator(`#letter-${office.signed}`);
    await expect(line.innerText()).resolves.toMatch(/ближайшая партия; пока она не взяла письмо, его можно отозвать/);
    await expect(line.innerText()).resolves.not.toMatch(/просрочено|срок был| до \d\d/);
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

  it('shows what a batch would take, to whom and for how much, and sends only what was confirmed', async () => {
    await web.execute(`update letter set recall_until = now() - interval '1 minute' where id = ? returning id`, [
      office.signed,
    ]);
    const { page, context } = await enter('sudya');
    await page.goto('/batches');
    await expect(page.locator('.batch-open').innerText()).resolves.toMatch(
      /Партия закроется сама \d\d\.\d\d\.\d{4}, \d\d:\d\d/,
    );
    await look(page, 'batch-new', '/batches/new');
    await page.getByText('Отменить будет нельзя').waitFor();
    const later = await putLetter(web, { status: 'signed', sequence: 61, more: { recallUntil: ago(0.1) } });
    await page.getByRole('button', { name: 'Отправить 1 письмо' }).click();
    await page.waitForURL(/\/batches\/[0-9a-f-]{36}/);
    const taken = await web.execute('select id from letter where batch_id is not null and id = any(?::uuid[])', [
      `{${office.signed},${later}}`,
    ]);
    expect(taken).toEqual([{ id: office.signed }]);
    await context.close();
  });

  it('sends nothing when nothing of what was shown is ready any more, and is closed to a clerk', async () => {
    const { page, context } = await enter('sudya');
    await page.goto('/batches/new');
    await web.execute(
      `update letter set status = 'cancelled' where recall_until < now() and batch_id is null returning id`,
    );
    await page.getByRole('button', { name: /^Отправить/ }).click();
    await page.getByText('ни одного уже нет среди готовых').waitFor();
    await context.close();
    const clerk = await enter('sekretar');
    expect((await clerk.page.goto('/batches/new'))?.status()).toBe(403);
    await clerk.context.close();
  });

  it('has the registry of a day on the screen, as a workbook and as a paper: one list, one sum', async () => {
    const { page, context } = await enter('sekretar');
    await putRow(web, office.closedBatch, office.undelivered, 3, '50MS0095/26/13', 'accepted');
    await look(page, 'registry', '/registry?from=2026-11-24&to=2026-11-24');
    const rows = await page.locator('table.registry tbody tr').count();
    const view = dayRegistrySchema.parse(
      await (await page.request.get('/api/v1/registry?from=2026-11-24&to=2026-11-24')).json(),
    );
    expect([view.letters.length, view.totals.letters]).toEqual([rows, rows]);
    const heading = await page.getByRole('heading', { name: /^Передано/ }).innerText();
    expect(heading).toContain(moneyText(view.totals.sum));
    expect(view.letters.find(({ letterId }) => letterId === office.undelivered)?.branch).toBe('paper');
    const xlsx = await page.request.get('/registry/xlsx?from=2026-11-24&to=2026-11-24');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await xlsx.body()) as never);
    const sheet = book.worksheets[0];
    expect(sheet?.getColumn(3).values.filter((value) => String(value).startsWith('50MS0095/')).length).toBe(rows);
    const pdf = await page.request.get('/registry/pdf?from=2026-11-24&to=2026-11-24');
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    await keepFile('registry.pdf', await pdf.body());
    await context.close();
  });

  it('refuses days that are none, turned round or too many, in words, and shows an empty day as one', async () => {
    const { page, context } = await enter('sekretar');
    for (const [query, words] of [
      ['from=2026-11-25&to=2026-11-24', 'Первый день позже последнего'],
      ['from=2026-02-30&to=2026-02-30', 'ожидается вид'],
      ['from=2026-01-01&to=2026-11-24', 'не больше чем за 31 день'],
    ] as const) {
      expect((await page.goto(`/registry?${query}`))?.status(), query).toBe(400);
      await page.getByText(words).waitFor();
    }
    await page.goto('/registry?from=2025-01-09&to=2025-01-09');
    await page.getByText('За эти дни Почте ничего не передано').waitFor();
    await context.close();
  });

  it('is printed without what cannot be pressed on paper', async () => {
    const { page, context } = await enter('sekretar');
    for (const [name, path] of [
      ['print-letter', `/letters/${office.delivered}`],
      ['print-registry', '/registry?from=2026-11-24&to=2026-11-24'],
    ] as const) {
      await page.goto(path);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('button:visible').count(), path).resolves.toBe(0);
      await keepFile(`${name}.pdf`, await page.pdf({ format: 'A4' }));
    }
    await context.close();
  });

  it('fits a telephone', async () => {
    const { page, context } = await enter('sekretar', { viewport: PHONE });
    const screens = [
      ['phone-undelivered', `/letters/${office.undelivered}`],
      ['phone-signed', `/letters/${office.signed}`],
      ['phone-done', '/letters?group=done'],
      ['phone-registry', '/registry?from=2026-11-24&to=2026-11-24'],
    ] as const;
    for (const [name, path] of ofToday(screens)) {
      await look(page, name, path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(PHONE.width);
    }
    await context.close();
  });

  it('asks for the kind of the case first where its number does not tell, without JavaScript, and may be corrected', async () => {
    const more = {
      outcome: 'returned_to_court',
      caseNumber: '13-5/2026',
      recipientName: 'Условная Анна Ильинична',
    } as const;
    const id = await putLetter(web, { status: 'returned_to_court', sequence: 62, hoursAgo: 50, more });
    await putPostalWayBack(web, id);
    const { page, context } = await enter('sekretar', { javaScript: false });
    const scripted = await enter('sekretar');
    await look(scripted.page, 'card-kind-asked', `/letters/${id}`);
    await page.goto(`/letters/${id}`);
    const [asked, undelivered] = [page.locator('#case-kind'), page.locator('#undelivered')];
    await expect(undelivered.innerText()).resolves.toContain('Сначала укажите вид дела');
    await expect(page.getByLabel('Учесть как извещённого').count()).resolves.toBe(0);
    const words = await page.locator('main').innerText();
    for (const code of ['ГПК РФ', '165.1', 'КАС РФ', 'УПК РФ', 'КоАП РФ']) expect(words).not.toContain(code);
    await asked.getByLabel('Вид дела').selectOption({ label: 'уголовное' });
    await asked.getByRole('button', { name: 'Записать вид дела' }).click();
    await page.getByText('Вид дела записан в ход письма').waitFor();
    await expect(page.getByLabel('Учесть как извещённого').count()).resolves.toBe(0);
    await look(scripted.page, 'card-kind-named', `/letters/${id}`);
    await expect(asked.innerText()).resolves.toContain('Указал(а) Примерова Анна Сергеевна');
    await asked.getByLabel('Вид дела').selectOption({ label: 'гражданское' });
    await asked.getByRole('button', { name: 'Записать вид дела' }).click();
    await page.getByLabel('Учесть как извещённого').waitFor();
    await expect(page.locator('#card-timeline').innerText()).resolves.toContain('Указан вид дела: уголовное');
    await Promise.all([context.close(), scripted.context.close()]);
  });
});
