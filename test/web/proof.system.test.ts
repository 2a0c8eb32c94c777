import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeWished } from '#activities/proof/judge-wished.ts';
import { openBrowser, signIn } from './kit/browser.ts';
import { look } from './kit/look.ts';
import { putOffice, type SampleOffice } from './kit/sample-office.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

const PHONE = { width: 390, height: 844 };

describe('proof on the pages', () => {
  let web: WebHarness;
  let browser: Browser;
  let office: SampleOffice;

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
    office = await putOffice(web);
    await web.execute(
      `update letter set accepted_at = now() - interval '60 days' where status in ('delivered', 'filed', 'returned_to_court', 'in_transit') returning id`,
    );
    await judgeWished({ orm: web.orm, isRehearsal: false });
    await putHearing(web, office.delivered);
  });
  afterAll(async () => {
    await browser.close();
    await web.close();
  });
  const enter = (login: string, more: object = {}) => signIn(browser, { url: web.url, login, ...more });

  it('says on the card whether the addressee is notified, by word and shape, with norms, dates and both papers to take', async () => {
    const { page, context } = await enter('sekretar');
    await look(page, 'card-gate', `/letters/${office.undelivered}`);
    const gate = page.locator('#gate');
    await expect(gate.locator('.pill').first().innerText()).resolves.toMatch(/извещён|пока не ясно/);
    await expect(gate.locator('.pill svg').count()).resolves.toBeGreaterThan(0);
    const words = await gate.innerText();
    for (const word of [
      'Отправлено (штамп приёма Почты)',
      'Файл доказательств (zip)',
      'Подтверждение отправки (PDF)',
      'не проверено юристом',
    ])
      expect(words).toContain(word);
    await context.close();
  });

  it('narrows the list of letters by the answer, and takes the narrowing back', async () => {
    const { page, context } = await enter('sekretar');
    await look(page, 'letters-gates', '/letters');
    const all = await page.locator('tr[data-letter]').count();
    await page.locator('#letter-gates a', { hasText: /^извещён$/ }).click();
    await page.waitForURL(/gate=green/);
    const green = await page.locator('tr[data-letter]').count();
    expect(green).toBeGreaterThan(0);
    expect(green).toBeLessThan(all);
    await expect(page.locator('tr[data-letter] .col-status').first().innerText()).resolves.toContain('извещён');
    await page.locator('#letter-gates a[aria-current]').click();
    await page.waitForURL((url) => !url.search.includes('gate'));
    await context.close();
  });

  it('shows before a hearing who is not notified, also on a telephone and by night', async () => {
    const { page, context } = await enter('sudya');
    await look(page, 'hearings', '/hearings');
    await expect(page.locator('main').innerText()).resolves.toContain('Извещены не все: нет подтверждения по 1 из 2.');
    await page.emulateMedia({ colorScheme: 'dark' });
    await look(page, 'hearings-dark', '/hearings');
    await context.close();
    const phone = await enter('sudya', { viewport: PHONE });
    await look(phone.page, 'hearings-phone', '/hearings');
    await phone.context.close();
  });

  it('lets the admin mark a rule, and asks for the words', async () => {
    const { page, context } = await enter('admin');
    await look(page, 'proof-rules-admin', '/proof/rules');
    await page.locator('#rule-gpk_stored a').click();
    await page.getByRole('button', { name: 'Отметить проверенным' }).click();
    await expect(page.locator('main').innerText()).resolves.toContain('Напишите, кто проверил');
    await page.getByLabel('Кто проверил и по какому тексту').fill('юрист суда, ГПК на 01.11.2026');
    await page.getByRole('button', { name: 'Отметить проверенным' }).click();
    await page.waitForURL(/\/proof\/rules(\?|$)/);
    await expect(page.locator('#rule-gpk_stored').innerText()).resolves.toContain('юрист суда');
    await context.close();
  });
});

/** A hearing in nine days: one party has got the letter, the other was never called. */
async function putHearing(web: WebHarness, letterId: string): Promise<void> {
  const [caseId, hearingId, called, forgotten] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await web.execute(
    `insert into court_case (id, site_id, number, kind, essence, judge, received_on, state, source, data_as_of, note, created_at, updated_at)
     select ?, site_id, '2-1195/2026', 'civil', '', '', '2026-10-01', 'open', 'manual', now(), '', now(), now() from letter where id = ? returning id`,
    [caseId, letterId],
  );
  const parties = [
    [called, 'Тестов Тест Тестович', 'defendant'],
    [forgotten, 'Примеров Пример Примерович', 'plaintiff'],
  ] as const;
  for (const [place, [party, name, role]] of parties.entries())
    await web.execute(
      `insert into case_party (id, case_id, ordinal, role, kind, name, address, inn, kpp, phone, email)
       values (?, ?, ?, ?, 'person', ?, '', '', '', '+79990000000', '') returning id`,
      [party, caseId, place + 1, role, name],
    );
  await web.execute(
    `insert into case_hearing (id, case_id, site_id, starts_at, room, state)
     select ?, id, site_id, now() + interval '9 days', 'зал № 1', 'scheduled' from court_case where id = ? returning id`,
    [hearingId, caseId],
  );
  await web.execute('update letter set case_id = ?, case_party_id = ?, case_hearing_id = ? where id = ? returning id', [
    ...[caseId, called, hearingId, letterId],
  ]);
}
