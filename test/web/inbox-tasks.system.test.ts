import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAccountId } from '#db/seed/seed.ts';
import type { ProcessStep } from '#views/engine/workflow.ts';
import { accessibilityFaults, keepPicture, openBrowser, signIn, type PersonOptions } from './kit/browser.ts';
import { putBatch, putTask } from './kit/sample-batches.ts';
import { putAwaiting, putLetter } from './kit/sample-letters.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

/** A step that goes on, as the process page tells it. */
const STEP: ProcessStep = {
  ...{ eventId: 5, kind: 'work', name: 'prepare', startedAt: '2026-11-20T07:00:01Z', endedAt: null, attempts: 1 },
  ...{ outcome: 'running', failureType: null, until: null, actorId: null },
};

describe('the list of tasks, and pages that renew themselves', () => {
  let web: WebHarness;
  let browser: Browser;

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  const enter = (login: string, more: Partial<PersonOptions> = {}) => signIn(browser, { url: web.url, login, ...more });
  const listening = async (page: Page, path: string): Promise<void> => {
    const stream = page.waitForResponse((response) => response.url().endsWith('/api/v1/events'));
    await page.goto(path);
    await stream;
  };
  const putWork = async (sequence: number, kind: 'missing_outcome' | 'mend', login?: string): Promise<string> => {
    const letterId = await putLetter(web, { status: 'in_transit', sequence });
    await putTask(web, { kind, letterId });
    if (login !== undefined) {
      await web.execute(`update task set status = 'reserved', assignee_id = ? where subject_id = ?`, [
        ...[demoAccountId(login), letterId],
      ]);
    }
    return letterId;
  };
  const rowOf = (page: Page, sequence: number) =>
    page.getByRole('row').filter({ has: page.getByText(`письмо 50MS0095/26/${String(sequence)}`, { exact: true }) });

  it('a refusal, an absent page and a service that is away keep the menu and the way out', async () => {
    const { page, context } = await enter('admin');
    web.gateway.isUp = false;
    const letterId = await putLetter(web, { status: 'in_transit', sequence: 900 });
    const clerk = await enter('sekretar');
    for (const [who, path, status] of [
      [clerk.page, '/workflows', 403],
      [clerk.page, '/no-such-page', 404],
      [page, `/workflows/${letterId}`, 503],
    ] as const) {
      expect((await who.goto(path))?.status(), path).toBe(status);
      const menu = who.getByRole('navigation', { name: 'Разделы' });
      expect(await menu.getByRole('link', { name: 'Письма' }).count(), path).toBe(1);
      expect(await who.getByRole('button', { name: 'Выйти' }).count(), path).toBe(1);
      expect(await accessibilityFaults(who), path).toEqual([]);
      await keepPicture(who, `refused-${String(status)}`);
    }
    web.gateway.isUp = true;
    await Promise.all([context.close(), clerk.context.close()]);
  });

  it('each row says why it is there; «Мои» holds his own, «Общие» what he may take', async () => {
    await putWork(901, 'mend', 'sekretar');
    await putWork(902, 'mend', 'pomoshnik');
    await putWork(903, 'mend');
    const { page, context } = await enter('sekretar', { javaScript: false });
    await page.goto('/tasks');
    await rowOf(page, 901).getByText('назначено вам').waitFor();
    await rowOf(page, 902).getByText('у сотрудника вашей группы').waitFor();
    await rowOf(page, 903).getByText('взять может секретарь').waitFor();
    const shown = async (queue: string): Promise<number[]> => {
      await page.getByRole('navigation', { name: 'Очереди заданий' }).getByRole('link', { name: queue }).click();
      const counts = await Promise.all(
        [901, 902, 903].map(async (n) => ((await rowOf(page, n).count()) > 0 ? [n] : [])),
      );
      return counts.flat();
    };
    expect(await shown('Мои')).toEqual([901]);
    expect(await shown('Общие')).toEqual([903]);
    const judge = await enter('sudya', { javaScript: false });
    await judge.page.goto('/tasks');
    await rowOf(judge.page, 901).getByText('выполняет секретарь, вам — для сведения').waitFor();
    await Promise.all([context.close(), judge.context.close()]);
  });

  it('several are taken at once without JavaScript: each answers for itself, what was refused stays chosen with the reason', async () => {
    await putWork(911, 'missing_outcome');
    await putWork(912, 'missing_outcome');
    const taken = await putWork(913, 'missing_outcome');
    const { page, context } = await enter('sekretar', { javaScript: false });
    await page.goto('/tasks');
    for (const n of [911, 912, 913]) await rowOf(page, n).getByRole('checkbox').check();
    await web.execute(`update task set status = 'reserved', assignee_id = ? where subject_id = ?`, [
      ...[demoAccountId('pomoshnik'), taken],
    ]);
    await page.getByRole('button', { name: 'Взять себе' }).click();
    await page.getByText('Взято: 2 задания.').waitFor();
    const reason = page.getByRole('alert').getByRole('listitem');
    await reason.getByText('50MS0095/26/913').waitFor();
    expect(await reason.innerText()).toContain('Задание уже взято: Образцов Пётр Ильич');
    for (const n of [911, 912]) await rowOf(page, n).getByText('назначено вам').waitFor();
    await keepPicture(page, 'tasks-bulk');
    const owners = await web.execute<{ n: string }>(
      `select count(*) as n from audit where action = 'task.claimed' and actor_id = ?`,
      [demoAccountId('sekretar')],
    );
    expect(owners).toEqual([{ n: '2' }]);
    await context.close();
  });

  it('the head of the site hands out chosen tasks by name', async () => {
    await putWork(915, 'missing_outcome');
    const { page, context } = await enter('sudya', { viewport: { width: 1280, height: 800 } });
    await page.goto('/tasks?queue=group');
    await keepPicture(page, 'tasks-1280');
    expect(await accessibilityFaults(page)).toEqual([]);
    await rowOf(page, 915).getByRole('checkbox').check();
    await page.getByText('Отмечено: 1').waitFor();
    await page.getByLabel('кому').selectOption(demoAccountId('pomoshnik'));
    await page.getByRole('button', { name: 'Передать', exact: true }).click();
    await page.getByText('Передано: 1 задание.').waitFor();
    await page.goto('/tasks');
    await rowOf(page, 915).getByText('Образцов Пётр Ильич').waitFor();
    await context.close();
  });

  it('what changes by itself leaves chosen rows chosen and the other rows where they are', async () => {
    await putWork(921, 'mend');
    const other = await putWork(922, 'mend');
    const { page, context } = await enter('sekretar');
    await listening(page, '/tasks');
    await rowOf(page, 921).getByRole('checkbox').check();
    await rowOf(page, 922).getByRole('checkbox').check();
    const kept = await rowOf(page, 921).elementHandle();
    await web.execute(`update task set comment_count = 2 where subject_id = ?`, [other]);
    await rowOf(page, 922).getByText('2 комментария').waitFor();
    expect(await kept?.evaluate((row) => row.isConnected)).toBe(true);
    for (const n of [921, 922]) expect(await rowOf(page, n).getByRole('checkbox').isChecked(), String(n)).toBe(true);
    await context.close();
  });

  it('the list of batches, the signing queue and a process page change by themselves', async () => {
    const judge = await enter('sudya');
    await listening(judge.page, '/batches');
    await putBatch(web, 71, 'closed');
    await judge.page.getByRole('link', { name: '№ 71' }).waitFor();
    const first = await putAwaiting(web, 31);
    await listening(judge.page, `/approvals/${first}`);
    await judge.page.getByLabel('Замечание автору').fill('набираю');
    await putAwaiting(web, 32);
    await judge.page.locator('#queue').getByText('50MS0095/26/32').waitFor();
    expect(await judge.page.getByLabel('Замечание автору').inputValue()).toBe('набираю');
    const admin = await enter('admin');
    await listening(admin.page, `/workflows/${first}`);
    web.gateway.view = {
      ...{
        workflowId: 'letter/x',
        workflowType: 'letter',
        runId: 'r',
        status: 'RUNNING',
        startedAt: '2026-11-20T07:00:00Z',
      },
      ...{ historyLength: 1, historySizeBytes: 1, steps: [STEP], pending: [], pendingTask: null, otherRuns: [] },
      history: [{ eventId: 1, at: '2026-11-20T07:00:00Z', text: 'Процесс начат' }],
    };
    await web.execute('update letter set version = version + 1 where id = ?', [first]);
    await admin.page
      .getByText(/подготовка документа/i)
      .first()
      .waitFor();
    await Promise.all([judge.context.close(), admin.context.close()]);
  });
});
