import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, signIn } from './kit/browser.ts';
import { look } from './kit/look.ts';
import { fillLetter, pdfFile } from './kit/letter-form.ts';
import { showIncidents } from '#db/reconcile/incidents.ts';
import { putOffice, type SampleOffice } from './kit/sample-office.ts';
import { SAMPLE_COURSE } from './kit/sample-course.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

const incidents = ({ inTransit, closedBatch }: SampleOffice) =>
  [
    {
      invariant: 'I7',
      subject: `letter/${inTransit}`,
      words:
        'Письмо 50MS0095/26/12: шаг «подготовка документа» не удаётся раз за разом, последняя ошибка DriverException',
    },
    {
      invariant: 'I5',
      subject: 'audit',
      words: 'Журнал: цепочка хешей разорвана на записи 812: запись изменена, удалена или вставлена',
    },
    {
      invariant: 'I3',
      subject: `batch/${closedBatch}`,
      words: 'Партия 50MS0095 от 2026-11-24 № 1: архива нет в хранилище, верните его из копии',
    },
  ] as const;

describe('screens', () => {
  let web: WebHarness;
  let browser: Browser;
  let office: SampleOffice;

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
    office = await putOffice(web);
    web.gateway.view = SAMPLE_COURSE;
  });

  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  it('has a sign-in page without accessibility faults', async () => {
    const page = await browser.newPage({ baseURL: web.url });
    await look(page, 'login', '/login');
    await page.close();
  });

  it('tells a word of two alphabets while it is typed, and takes it back when it is mended', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    await page.goto('/letters/new');
    const name = page.getByLabel('Имя или наименование');
    const remark = page.locator('.field', { has: name }).getByRole('note');
    await name.pressSequentially('\u039fрлов');
    await expect(remark.innerText()).resolves.toContain('греческие: «\u039f»');
    await name.fill('Орлов');
    await expect(remark.count()).resolves.toBe(0);
    await context.close();
  });

  it('shows a draft with its pages without accessibility faults', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    await page.goto('/letters/new');
    await fillLetter(page);
    await page
      .getByLabel('Приложите документы')
      .setInputFiles([await pdfFile('приказ.pdf'), await pdfFile('определение.pdf')]);
    await page.getByRole('button', { name: 'Ниже: приказ.pdf' }).waitFor();
    await look(page, 'letter-draft', new URL(page.url()).pathname);
    await context.close();
  });

  it('shows an administrator every screen without accessibility faults and without an error in the console', async () => {
    await web.orm.em.fork().transactional((tx) => showIncidents(tx, incidents(office), new Date()));
    const { page, context } = await signIn(browser, { url: web.url, login: 'admin' });
    await look(page, 'tasks-admin', '/tasks');
    for (const words of ['цепочка хешей разорвана', 'последняя ошибка DriverException', 'Журнал меняли в обход']) {
      await expect.poll(() => page.getByText(words).count(), { message: words }).toBe(1);
    }
    await look(page, 'workflow', `/workflows/${office.delivered}`);
    await look(page, 'workflows', '/workflows');
    await look(page, 'letters-admin', '/letters');
    await context.close();
  });
});
