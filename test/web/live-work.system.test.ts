import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openBrowser, signIn } from './kit/browser.ts';
import { putBatch, putTask } from './kit/sample-batches.ts';
import { putLetter } from './kit/sample-letters.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';
import { demoAccountId } from '#db/seed/seed.ts';

describe("people's work on the pages", () => {
  let web: WebHarness;
  let browser: Browser;

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  const listening = async (login: string, path: string) => {
    const { page, context } = await signIn(browser, { url: web.url, login });
    const stream = page.waitForResponse((response) => response.url().endsWith('/api/v1/events'));
    await page.goto(path);
    await stream;
    return { page, context };
  };

  it('an open page of a batch shows what the Post has answered, without a reload', async () => {
    const id = await putBatch(web, 7, 'unknown');
    const { page, context } = await listening('sudya', `/batches/${id}`);
    await page.getByRole('button', { name: 'Сверить ещё раз' }).waitFor();
    await web.execute(`update task set status = 'completed', closed_at = now() where subject_id = ?`, [id]);
    await web.execute(`update batch set status = 'closed', awaiting = null where id = ?`, [id]);
    await page.locator('#batch-head').getByText('Закрыта', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Сверить ещё раз' }).waitFor({ state: 'detached' });
    await context.close();
  });

  it('what a person has filled in stays when the page renews itself: typed, ticked, picked, a file chosen; the rest is taken', async () => {
    const fields: Readonly<Record<string, string>> = {
      ...{
        text: '<input name="f" value="a">',
        area: '<textarea name="f">a</textarea>',
        file: '<input name="f" type="file">',
      },
      ...{ tick: '<input name="f" type="checkbox">', radio: '<input name="f" type="radio" value="a">' },
      list: '<select name="f"><option>a</option><option>b</option></select>',
    };
    const partsSaying = (words: string): string =>
      Object.entries(fields)
        .flatMap(([name, field]) => [`${name}-own`, `${name}-left`].map((id) => [id, field] as const))
        .map(([id, field]) => `<div id="part-${id}" data-live-form><form>${field}</form><p>${words}</p></div>`)
        .join('');
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    let isRenewed = false;
    await page.route('**/tasks', async (route) => {
      const answer = await route.fetch();
      const isRenewal = route.request().resourceType() === 'fetch';
      const body = (await answer.text()).replace('</main>', `${partsSaying(isRenewed ? 'after' : 'before')}</main>`);
      await route.fulfill({ response: answer, body });
      if (isRenewal && isRenewed) await page.unroute('**/tasks');
    });
    const listens = page.waitForResponse((response) => response.url().endsWith('/api/v1/events'));
    await page.goto('/tasks');
    await listens;
    const own = (name: string) => page.locator(`#part-${name}-own [name=f]`);
    await own('text').fill('typed');
    await own('area').fill('typed');
    await own('file').setInputFiles({ name: 'answer.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') });
    await own('tick').check();
    await own('radio').check();
    await own('list').selectOption('b');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    isRenewed = true;
    const letterId = await putLetter(web, { status: 'in_transit', sequence: 61 });
    await putTask(web, { kind: 'missing_outcome', letterId });
    await page.locator('#part-text-left').getByText('after').waitFor();
    const parts = await page.locator('[id^=part-]').all();
    const told = await Promise.all(
      parts.map(async (one) => [await one.getAttribute('id'), await one.locator('p').innerText()]),
    );
    expect(told).toHaveLength(12);
    expect(told).toEqual(told.map(([id]) => [id, id?.endsWith('-own') ? 'before' : 'after']));
    expect(await own('file').evaluate((field: HTMLInputElement) => field.files?.[0]?.name)).toBe('answer.csv');
    await context.close();
  });

  it('an open list of tasks shows a new one and whose it became, without a reload', async () => {
    const letterId = await putLetter(web, { status: 'in_transit', sequence: 21 });
    const { page, context } = await listening('sekretar', '/tasks');
    await putTask(web, { kind: 'missing_outcome', letterId });
    const row = page.getByRole('row').filter({ hasText: '50MS0095/26/21' });
    await row.getByText('общее').waitFor();
    await web.execute(`update task set status = 'reserved', assignee_id = ? where subject_id = ?`, [
      ...[demoAccountId('pomoshnik'), letterId],
    ]);
    await row.getByText('Образцов Пётр Ильич').waitFor();
    await context.close();
  });

  it('the number at «Задания» is how many tasks the list holds, approvals too, on one page or several, also when one comes', async () => {
    const letterId = await putLetter(web, { status: 'awaiting_signature', sequence: 41 });
    await web.execute(
      `insert into task (id, kind, subject_kind, subject_id, site_id, assignee_id, status, details, created_at)
       select gen_random_uuid(), case when n % 4 = 0 then 'mend' else 'approve' end, 'letter', ?, '50MS0095', ?, 'reserved', '{}', now()
         from generate_series(1, 60) n`,
      [letterId, demoAccountId('sudya')],
    );
    for (const login of ['sekretar', 'sudya', 'admin'] as const) {
      const { page, context } = await listening(login, '/tasks');
      const told = async () => [
        await page.getByRole('link', { name: 'Задания' }).locator('.badge').innerText(),
        await page.locator('#task-total').innerText(),
      ];
      const before = await told();
      let rows = await page.locator('#task-list tbody tr').count();
      const more = page.getByRole('link', { name: 'Показать ещё' });
      while ((await more.count()) > 0) {
        await more.click();
        await page.waitForLoadState();
        rows += await page.locator('#task-list tbody tr').count();
      }
      expect(before.map(Number.parseFloat), login).toEqual([rows, rows]);
      await putTask(web, { kind: 'missing_outcome', letterId });
      await expect
        .poll(async () => (await told()).map(Number.parseFloat), { message: login })
        .toEqual([rows + 1, rows + 1]);
      await context.close();
    }
    await web.execute('delete from task where subject_id = ?', [letterId]);
  });

  it('an open card of a letter shows a comment although the letter itself did not change', async () => {
    const letterId = await putLetter(web, { status: 'in_transit', sequence: 22 });
    await putTask(web, { kind: 'missing_outcome', letterId });
    const { page, context } = await listening('sekretar', `/letters/${letterId}`);
    const other = await signIn(browser, { url: web.url, login: 'sudya' });
    await other.page.goto(`/letters/${letterId}`);
    await other.page.getByRole('link', { name: 'Запросить Почту об исходе' }).click();
    await other.page.getByLabel('Комментарий').fill('Ответ обещали к пятнице');
    await other.page.getByRole('button', { name: 'Добавить' }).click();
    await page.locator('#card-timeline').getByText('Ответ обещали к пятнице').waitFor();
    await Promise.all([context.close(), other.context.close()]);
  });

  it('nothing of a batch reaches an open page of another site', async () => {
    const id = await putBatch(web, 8, 'unknown');
    const heard = async (login: string) => {
      const { page, context } = await listening(login, '/tasks');
      await page.evaluate(`globalThis.heard = [];
        new Promise((resolve) => {
          const source = new EventSource('/api/v1/events');
          for (const kind of ['batch', 'letter']) source.addEventListener(kind, ({ data }) => globalThis.heard.push(JSON.parse(data).id));
          source.addEventListener('open', resolve);
        })`);
      return { context, ids: () => page.evaluate(() => [...(Reflect.get(globalThis, 'heard') as string[])]) };
    };
    const [own, foreign] = [await heard('sekretar'), await heard('sosed')];
    const [letter] = await web.execute<{ id: string }>(
      `insert into letter (id, site_id, kind, document_kind, title, recipient_type, recipient_name, recipient_address, author_id, approver_id,
                           profile_id, status, status_since, created_at, updated_at)
       values (gen_random_uuid(), '77MS0001', 'simple', 'other', 'т', 'person', 'и', 'а', ?, ?, 'otpravka-2020', 'draft', now(), now(), now())
       returning id`,
      [demoAccountId('sosed'), demoAccountId('sosed-sudya')],
    );
    await web.execute(`update batch set status = 'answered' where id = ?`, [id]);
    await expect.poll(own.ids).toContain(id);
    // The neighbour's stream has told of what is his own, so it was open when the batch changed.
    await web.execute('update letter set version = version + 1 where id = ?', [letter?.id]);
    await expect.poll(foreign.ids).toContain(letter?.id);
    expect(await foreign.ids()).not.toContain(id);
    await Promise.all([own.context.close(), foreign.context.close()]);
  });

  it('hands a task on without JavaScript: taken, handed over, given back, each said in words', async () => {
    const letterId = await putLetter(web, { status: 'in_transit', sequence: 23 });
    await putTask(web, { kind: 'missing_notice', letterId });
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar', javaScript: false });
    await page.goto('/tasks');
    const row = page.getByRole('row').filter({ hasText: '50MS0095/26/23' });
    await row.getByRole('button', { name: 'Взять' }).click();
    await page.getByText('Задание взято: теперь оно ваше.').waitFor();
    await row.getByText('ваше').waitFor();
    await row.getByRole('link', { name: 'Передать…' }).click();
    await page.getByRole('button', { name: 'Передать', exact: true }).click();
    await page.getByText('Этому сотруднику передать задание нельзя').waitFor();
    await page.getByLabel('Кому передать').selectOption({ label: 'Учебная Мария Павловна — мировой судья' });
    await page.getByRole('button', { name: 'Передать', exact: true }).click();
    await page.getByText('Задание передано.').waitFor();
    await row.getByText('Учебная Мария Павловна').waitFor();
    await context.close();
  });

  it('refuses in words and leaves a way back when another was faster', async () => {
    const letterId = await putLetter(web, { status: 'in_transit', sequence: 24 });
    await putTask(web, { kind: 'missing_notice', letterId });
    const { page, context } = await signIn(browser, { url: web.url, login: 'sekretar', javaScript: false });
    await page.goto('/tasks');
    await web.execute(`update task set status = 'reserved', assignee_id = ? where subject_id = ?`, [
      ...[demoAccountId('pomoshnik'), letterId],
    ]);
    await page.getByRole('row').filter({ hasText: '50MS0095/26/24' }).getByRole('button', { name: 'Взять' }).click();
    await page.getByRole('alert').getByText('Задание уже взято: Образцов Пётр Ильич').waitFor();
    expect(await page.locator('main').getByRole('link', { name: 'Задания' }).getAttribute('href')).toBe('/tasks');
    await context.close();
  });

  it('shows a clerk no row that only the judge may open; the judge’s own leads to the signing desk', async () => {
    const letterId = await putLetter(web, { status: 'awaiting_signature', sequence: 25 });
    await putTask(web, { kind: 'approve', letterId });
    await web.execute(`update task set status = 'reserved', assignee_id = ? where subject_id = ?`, [
      ...[demoAccountId('sudya'), letterId],
    ]);
    const clerk = await signIn(browser, { url: web.url, login: 'sekretar' });
    await clerk.page.goto('/tasks');
    expect(await clerk.page.getByText('50MS0095/26/25').count()).toBe(0);
    for (const href of await clerk.page
      .locator('.row-link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
      expect((await clerk.page.goto(href ?? ''))?.status(), href ?? '').toBe(200);
    }
    const judge = await signIn(browser, { url: web.url, login: 'sudya' });
    await judge.page.goto('/tasks');
    const row = judge.page.getByRole('row').filter({ hasText: '50MS0095/26/25' });
    expect(await row.locator('.row-link').getAttribute('href')).toBe(`/approvals/${letterId}`);
    expect(await row.getByRole('link', { name: 'Передать…' }).getAttribute('href')).toBe(
      `/letters/${letterId}#reassign`,
    );
    await Promise.all([clerk.context.close(), judge.context.close()]);
  });

  it('a task’s own page has no accessibility faults', async () => {
    const letterId = await putLetter(web, { status: 'in_transit', sequence: 26 });
    await putTask(web, { kind: 'missing_notice', letterId });
    const [task] = await web.execute<{ id: string }>('select id from task where subject_id = ?', [letterId]);
    const { page, context } = await signIn(browser, { url: web.url, login: 'sudya' });
    await page.goto(`/tasks/${task?.id ?? ''}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto('/tasks');
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });
});
