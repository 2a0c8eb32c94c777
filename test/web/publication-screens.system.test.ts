import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { addFile } from '#db/work/files.ts';
import { openTask } from '#db/work/tasks.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { publicationSubject } from '#domain/publications/publication-subject.ts';
import { putCard, putPublication, putSettings, SITE } from '../publications/kit/sample-publications.ts';
import { openBrowser, signIn } from './kit/browser.ts';
import { look } from './kit/look.ts';
import { ofToday } from '#test/of-today.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

const HOUR_MS = 3_600_000;
const ago = (hours: number): Date => new Date(Date.now() - hours * HOUR_MS);

describe('screens of publication', () => {
  let web: WebHarness;
  let browser: Browser;
  let failed: string;
  let fresh: string;

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
    await putSettings(web.orm.em.fork(), { isOn: false });
    await putSettings(web.orm.em.fork(), { windowSeconds: 120, publicPageUrl: '' });
    const confirmed = { version: 1, status: 'confirmed', at: ago(30) } as const;
    fresh = await putCard(web, { number: 'П-1/26' });
    await putPublication(web, fresh, { messages: [confirmed, { version: 2, status: 'confirmed', at: ago(1) }] });
    failed = await putCard(web, { number: 'П-2/26' });
    const answer = '550 5.1.1 <obrabotchik@sayt.example>: Recipient address rejected: User unknown';
    await putPublication(web, failed, { messages: [confirmed, { version: 2, status: 'refused', answer, at: ago(3) }] });
    await putPublication(web, await putCard(web, { number: 'П-3/26' }), {
      messages: [{ version: 1, status: 'sent', at: ago(50) }],
    });
    await putPublication(web, await putCard(web, { number: 'П-4/26' }), {
      messages: [{ version: 1, status: 'sent', at: ago(2) }],
    });
    await putPublication(web, await putCard(web, { number: 'П-5/26' }), { wantedSince: ago(5) });
    for (let n = 10; n < 14; n += 1) await putCard(web, { number: `П-${String(n)}/26`, occurredAt: ago(n) });
    await putStory(failed);
    await web.execute(
      `insert into mailbox_message (uid, received_at, kind, sha256, byte_size) values ('0001-abc', now(), 'unknown', ?, 4210)`,
      ['c'.repeat(64)],
    );
  });

  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  async function putStory(id: string): Promise<void> {
    const subject = publicationSubject(id);
    await web.orm.em.fork().transactional(async (em) => {
      for (const version of [1, 2]) {
        const data = { version };
        await appendTimeline(em, {
          subject,
          eventKey: `composed:${String(version)}`,
          at: ago(30 / version),
          kind: 'composed',
          data,
        });
        for (const [kind, fileName] of [
          ['message', 'soobschenie.eml'],
          ['picture', 'course-of-matter.xml'],
        ] as const) {
          const bytes = Buffer.from(`${kind} ${String(version)}`);
          const sha256 = await web.blobs.put(bytes);
          expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
          await addFile(
            em,
            {
              subject,
              kind,
              revision: version,
              fileName,
              mediaType: 'application/octet-stream',
              byteSize: 4_096,
              sha256,
            },
            ago(1),
          );
        }
      }
      await appendTimeline(em, {
        subject,
        eventKey: 'refused:2',
        at: ago(2),
        kind: 'refused',
        data: { version: 2, answer: '550 User unknown' },
      });
      await openTask(em, { kind: 'publication_failed', subject, siteId: SITE, revision: 2 }, ago(2));
    });
  }

  const screens = (): [string, string][] => [
    ['publications', '/publications'],
    ['publications-failed', '/publications?standing=failed'],
    ['publication-card', `/publications/${failed}`],
    ['publication-settings', '/publications/settings'],
    ['publication-version', '/publications/settings/versions/1'],
    ['publication-backfill', '/publications/backfill'],
    ['publication-check', '/publications/check?number=П-2/26'],
  ];

  it('shows a supervisor every screen without accessibility faults and without an error in the console', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'sudya' });
    for (const [name, path] of ofToday(screens())) await look(page, name, path);
    await context.close();
  });

  it('shows the admin every site’s, and the exchange mailbox', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'admin' });
    await look(page, 'publications-admin', '/publications');
    await look(page, 'publication-settings-admin', '/publications/settings?site=77MS0001');
    await look(page, 'publication-mailbox', '/publications/mailbox');
    await context.close();
  });

  it('fits a telephone: nothing sticks out sideways', async () => {
    const viewport = { width: 390, height: 844 };
    const { page, context } = await signIn(browser, { url: web.url, login: 'sudya', viewport });
    for (const [name, path] of ofToday(screens())) {
      await look(page, `phone-${name}`, path);
      expect(await sticksOut(page), path).toBe(false);
    }
    await context.close();
  });

  it('a wrong form comes back with every fault at its field and nothing typed lost; a right one is a version', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'sudya', javaScript: false });
    await page.goto('/publications/settings');
    await page.getByLabel('Адрес обработчика').fill('не адрес');
    await page.getByLabel('Окно накопления').fill('сто');
    await page.getByLabel('Другие группы').fill('Жалобы\nПредложения');
    await page.getByLabel('заявитель', { exact: true }).check();
    await page.getByLabel('создано поручение').uncheck();
    await page.getByRole('button', { name: 'Сохранить как версию 3' }).click();
    await expect.poll(() => page.getByRole('alert').getByRole('link').count()).toBe(2);
    expect(await page.getByLabel('Адрес обработчика').inputValue()).toBe('не адрес');
    expect(await page.getByLabel('Окно накопления').inputValue()).toBe('сто');
    expect((await page.getByLabel('Другие группы').inputValue()).trim()).toBe('Жалобы\nПредложения');
    expect(await page.getByLabel('заявитель', { exact: true }).isChecked()).toBe(true);
    expect(await page.getByLabel('создано поручение').isChecked()).toBe(false);
    await page.getByLabel('Адрес обработчика').fill('novy@sayt.example');
    await page.getByLabel('Окно накопления').fill('0');
    await page.getByRole('button', { name: 'Сохранить как версию 3' }).click();
    await page.getByText('сохранены новой версией').waitFor();
    expect(await page.getByLabel('Жалобы').isChecked()).toBe(true);
    await page.getByRole('link', { name: 'Версия 2' }).click();
    await page.getByRole('button', { name: 'Вернуть эту версию' }).click();
    await page.getByText('Прежняя версия настроек возвращена').waitFor();
    expect(await page.getByLabel('Адрес обработчика').inputValue()).toBe('obrabotchik@sayt.example');
    await page.getByRole('button', { name: 'Сохранить как версию 5' }).waitFor();
    await context.close();
  });

  it('says nothing of a text that the very page has just taken, though it was refused before', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'sudya' });
    await page.goto('/publications/settings');
    const started = () => page.locator('meta[name=typing][data-ready]').waitFor({ state: 'attached' });
    await started();
    await page.getByLabel('Адрес обработчика').fill('не адрес');
    await page.getByRole('button', { name: /Сохранить как/ }).click();
    await page.getByRole('alert').waitFor();
    await started();
    await page.getByLabel('Адрес обработчика').fill('obrabotchik@sayt.example');
    await page.getByLabel('Окно накопления').fill('5');
    await page.getByRole('button', { name: /Сохранить как/ }).click();
    await page.getByText('сохранены новой версией').waitFor();
    await started();
    expect(await page.locator('.typed-note').allInnerTexts()).toEqual([]);
    await context.close();
  });

  it('what is kept of a message can be taken away as it was sent', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'sudya' });
    await page.goto(`/publications/${failed}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Сообщение (.eml)' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toBe('soobschenie.eml');
    await context.close();
  });

  it('an open list and an open card learn of a message’s fate by themselves', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'sudya' });
    const list = await context.newPage();
    await list.goto('/publications?number=П-1/26');
    await page.goto(`/publications/${fresh}`);
    await page.locator('#publication-head').getByText('Опубликовано', { exact: true }).waitFor();
    await web.execute(
      `update publication_message set status = 'rejected', answered_at = now() where matter_id = ? and version = 2`,
      [fresh],
    );
    await page.locator('#publication-head').getByText('Отказ', { exact: true }).waitFor();
    await list.locator('#publication-list').getByText('Отказ', { exact: true }).waitFor();
    await context.close();
  });

  it('filling in says first how many messages would go, then goes to its end in plain sight', async () => {
    const { page, context } = await signIn(browser, { url: web.url, login: 'sudya' });
    await web.execute(
      `update publication_message set status = 'rejected', answered_at = now() where matter_id = ? and version = 2`,
      [fresh],
    );
    await page.goto('/publications/backfill');
    // Four that nothing was sent of, and two whose last message was not taken.
    await page.getByRole('heading', { name: 'Уйдёт 6 сообщений' }).waitFor();
    await page.getByText('Последнее сообщение не принято, уйдёт снова: 2').waitFor();
    await page.getByRole('button', { name: 'Отправить 6 сообщений' }).click();
    await page.getByRole('heading', { name: 'Сделано: поставлено в очередь 6 из 6' }).waitFor();
    await look(page, 'publication-backfill-done', '/publications/backfill');
    await context.close();
  });

  const sticksOut = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
});
