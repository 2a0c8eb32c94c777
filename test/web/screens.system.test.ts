import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, signIn } from './kit/browser.ts';
import { look } from './kit/look.ts';
import { fillLetter, pdfFile } from './kit/letter-form.ts';
import { showIncidents } from '#db/reconcile/incidents.ts';
import { putOffice, type SampleOffice } from './kit/sample-office.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

const HISTORY = {
  ...{ workflowId: 'letter/…', workflowType: 'letter', runId: '0197-run', steps: [], pendingTask: null },
  ...{ status: 'RUNNING', startedAt: '2026-11-20T07:00:00Z' },
  ...{ historyLength: 23, historySizeBytes: 18_400 },
  history: [
    { eventId: 1, at: '2026-11-20T07:00:00Z', text: 'Процесс начат' },
    { eventId: 5, at: '2026-11-20T07:00:03Z', text: 'Работа поставлена в очередь', detail: 'подготовка документа' },
    { eventId: 9, at: '2026-11-20T08:12:00Z', text: 'Решение принято', detail: 'подписать' },
  ],
  pending: [
    {
      activityType: 'prepare',
      state: 'PENDING_ACTIVITY_STATE_SCHEDULED',
      attempt: 3,
      nextAttemptAt: '2026-11-24T15:00:00Z',
      lastFailureType: 'ConverterUnavailableError',
    },
  ],
};

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
    web.gateway.view = HISTORY;
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

  it('shows a clerk every screen without accessibility faults and without an error in the console', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    const screens: [string, string][] = [
      ['letters', '/letters'],
      ['letters-found', '/letters?group=to_mend'],
      ['letters-none', '/letters?q=%D0%BD%D0%B5%D1%82%D1%82%D0%B0%D0%BA%D0%BE%D0%B3%D0%BE'],
      ['letter-new', '/letters/new'],
      ['letter-faulty', `/letters/${office.faulty}/edit`],
      ['letter-returned', `/letters/${office.returned}/edit`],
      ['card-delivered', `/letters/${office.delivered}`],
      ['card-stuck', `/letters/${office.stuck}`],
      ['card-signed', `/letters/${office.signed}`],
      ['card-asleep', `/letters/${office.inTransit}`],
      ['card-faulty', `/letters/${office.faulty}`],
      ['tasks', '/tasks'],
      ['batches-clerk', '/batches'],
    ];
    for (const [name, path] of screens) await look(page, name, path);
    await context.close();
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

  it('shows a supervisor every screen without accessibility faults and without an error in the console', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'sudya' });
    const [first = ''] = office.awaiting;
    const screens: [string, string][] = [
      ['approval', `/approvals/${first}`],
      ['card-awaiting', `/letters/${first}`],
      ['batches', '/batches'],
      ['batch-closed', `/batches/${office.closedBatch}`],
      ['batch-unclear', `/batches/${office.unclearBatch}`],
    ];
    for (const [name, path] of screens) await look(page, name, path);
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

  it('fits a telephone: nothing sticks out sideways', async () => {
    const viewport = { width: 390, height: 844 };
    const { page, context } = await signIn(browser, { url: web.url, login: 'sudya', viewport });
    for (const path of [
      '/letters',
      `/letters/${office.delivered}`,
      `/approvals/${office.awaiting[0] ?? ''}`,
      '/batches',
    ]) {
      await look(page, `phone${path.replaceAll('/', '-').slice(0, 12)}`, path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(viewport.width);
    }
    await context.close();
  });
});
