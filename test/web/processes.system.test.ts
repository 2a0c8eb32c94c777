import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveClock, readNow } from '#db/clock.ts';
import { noteFailure } from '#db/processes/failing-steps.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import type { ProcessStep, WorkflowView } from '#views/engine/workflow.ts';
import { putCard, putPublication, putSettings } from '../publications/kit/sample-publications.ts';
import { openBrowser, signIn } from './kit/browser.ts';
import { look } from './kit/look.ts';
import { ofToday } from '#test/of-today.ts';
import { putOffice, type SampleOffice } from './kit/sample-office.ts';
import { putLetter } from './kit/sample-letters.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

const at = (seconds: number): string => new Date(Date.parse('2026-11-20T07:00:00Z') + seconds * 1_000).toISOString();

function step(
  eventId: number,
  begin: number,
  end: number | null,
  more: Partial<ProcessStep> & Pick<ProcessStep, 'kind' | 'name'>,
): ProcessStep {
  const ended = {
    endedAt: end === null ? null : at(end),
    outcome: end === null ? ('running' as const) : ('done' as const),
  };
  return {
    eventId,
    startedAt: at(begin),
    ...ended,
    attempts: 1,
    failureType: null,
    until: null,
    actorId: null,
    ...more,
  };
}

/** What the admin has done to a process. */
async function putSteering(web: WebHarness, workflowId: string, act: 'pause' | 'terminate'): Promise<string> {
  const id = randomUUID();
  await web.execute(
    `insert into steering (id, act, actor_id, details, row_count, proposed_at, confirmed_at, reason) values (?, ?, ?, '{}', 1, now(), now(), 'работы')`,
    [id, act, demoAccountId('admin')],
  );
  await web.execute(
    `insert into steering_row (steering_id, ordinal, workflow_id, name, effect, result, outcome, ended_at) values (?, 1, ?, ?, '', 'done', '', now())`,
    [id, workflowId, workflowId],
  );
  return id;
}

/** A letter that was prepared at the third try, was signed and waits for the Post. */
function courseOf(workflowId: string): WorkflowView {
  const steps = [
    step(5, 0.2, 9, { kind: 'work', name: 'prepare', attempts: 3 }),
    step(9, 9, 4_300, { kind: 'term', name: 'timer', until: at(86_400) }),
    step(12, 4_300, 4_301.4, { kind: 'decision', name: 'approve', actorId: demoAccountId('sudya') }),
    step(14, 4_300.4, 4_301.2, { kind: 'work', name: 'sign' }),
    step(18, 9_000, 9_000, { kind: 'message', name: 'submissionReported' }),
    ...[0, 1, 2].map((n) => step(20 + n, 9_100 + n * 60, 9_101 + n * 60, { kind: 'work', name: 'lookUp' })),
    step(30, 9_400, null, { kind: 'term', name: 'timer', outcome: 'waiting', until: at(9_000_000) }),
  ];
  const line = (eventId: number, text: string, detail?: string) => ({
    eventId,
    at: at(eventId),
    text,
    detail,
    isSealed: detail !== undefined,
  });
  return {
    ...{
      workflowId,
      workflowType: 'letter',
      runId: randomUUID(),
      status: 'RUNNING',
      startedAt: at(0),
      historyLength: 31,
      historySizeBytes: 18_400,
    },
    history: [
      line(1, 'Процесс начат', 'письмо'),
      line(5, 'Работа поставлена в очередь', 'подготовка документа'),
      line(12, 'Решение принято к исполнению', 'подписать'),
    ],
    ...{ steps, pending: [], pendingTask: null },
    otherRuns: [{ runId: randomUUID(), status: 'TERMINATED', startedAt: at(-60), closedAt: at(-1) }],
  };
}

const valuesOf = (boxes: Element[]): string[] => boxes.map((box) => (box as HTMLInputElement).value);
const chosenOf = (boxes: Element[]): number => boxes.filter((box) => (box as HTMLInputElement).checked).length;

describe('the administrator’s workplace', () => {
  let web: WebHarness;
  let browser: Browser;
  let office: SampleOffice;
  let page: Page;
  let close: () => Promise<void>;

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
    office = await putOffice(web);
    const { context, page: opened } = await signIn(browser, {
      url: web.url,
      login: 'admin',
      viewport: { width: 1280, height: 800 },
    });
    [page, close] = [opened, () => context.close()];
  });

  afterAll(async () => {
    await close();
    await browser.close();
    await web.close();
  });

  const see = (workflowId: string, changes: Partial<WorkflowView> = {}): void => {
    web.gateway.view = { ...courseOf(workflowId), ...changes };
  };
  const processOf = (workflowId: string): string => `/workflows/process?id=${encodeURIComponent(workflowId)}`;

  it('says of a letter without a process that it is a draft, and of what nobody knows that it is not there', async () => {
    const draft = await putLetter(web, { status: 'draft' });
    web.gateway.view = null;
    await look(page, 'process-draft', `/workflows/${draft}`);
    await expect(page.locator('body').innerText()).resolves.toContain('Процесс ещё не начат: черновик');
    expect((await page.goto(`/workflows/${randomUUID()}`))?.status()).toBe(404);
    expect((await page.goto(processOf('batch/50MS0095/2026-01-01/9')))?.status()).toBe(404);
    expect((await page.goto(processOf('nonsense')))?.status()).toBe(404);
  });

  it('tells a process by its parts with durations, tries and the author of each decision, and draws where it stands', async () => {
    see(`letter/${office.inTransit}`);
    await look(page, 'process-letter', `/workflows/${office.inTransit}`);
    const course = await page.locator('#course').innerText();
    for (const words of [
      'Подготовка документа',
      'попыток 3',
      '8,8 с',
      'Решение: подписать',
      'Учебная Мария Павловна',
      'Сверка с Почтой',
      '3 раз',
    ])
      expect(course, words).toContain(words);
    expect(await page.locator('.life-here').textContent()).toContain('В пути');
    await expect(page.locator('#process-facts').innerText()).resolves.toContain('прекращён');
    const drawn = page.getByRole('img', { name: 'Схема процесса: место, на котором он стоит' });
    expect(await drawn.count()).toBe(1);
    await expect(page.locator('#life-text').innerText()).resolves.toMatch(
      /Сейчас: В пути\..*Дальше может быть: .*Вручено/,
    );
  });

  it('gives batches, publications and rounds pages of the same kind', async () => {
    see('batch/50MS0095/2026-11-24/2', { workflowType: 'batch' });
    await look(page, 'process-batch', processOf('batch/50MS0095/2026-11-24/2'));
    await expect(page.locator('.life-here').textContent()).resolves.toContain('Ответ Почты');
    await expect(page.locator('#mood').innerText()).resolves.toContain('Застряло: нужен человек');
    see('tracking-sweep-2026-11-29T04:00:00Z', { workflowType: 'trackingSweep' });
    await look(page, 'process-round', processOf('tracking-sweep-2026-11-29T04:00:00Z'));
    await page.getByRole('heading', { name: 'Обход отслеживания' }).waitFor();
  });

  it('says of one that is paused or was ended that it awaits nothing, who did it and what lifts it', async () => {
    await putSettings(web.orm.em.fork());
    const card = await putCard(web, { number: 'П-77/26' });
    await putPublication(web, card, { messages: [{ version: 1, status: 'confirmed', at: new Date() }] });
    const names = [`letter/${office.signed}`, 'batch/50MS0095/2026-11-24/2', `publication/${card}`];
    const moodOf = async (name: string, status: string, ending?: WorkflowView['ending']): Promise<string> => {
      see(name, { steps: [], status, ending, ...(ending && { closedAt: at(9_500) }) });
      await page.goto(processOf(name));
      return (await page.locator('#mood').innerText()) + (await page.locator('#going-on').innerText());
    };
    expect(await moodOf(names[2] ?? '', 'RUNNING')).toMatch(
      /Следующая перемена карточки\s+.*От кого\s+сотрудники участка/is,
    );
    for (const name of names) {
      await putSteering(web, name, 'pause');
      const steeringId = await putSteering(web, name, 'terminate');
      const paused = await moodOf(name, 'PAUSED');
      expect(paused, name).toMatch(/^Приостановлен\s+Ничего не ждёт/);
      expect(paused, name).toMatch(/Приостановлен: Администратор установки.*Снимет паузу «Пустить дальше»/);
      const ended = await moodOf(name, 'TERMINATED', { how: 'terminated', identity: 'api@mask', steeringId });
      expect(ended, name).toMatch(/^Прекращён\s+Ничего не ждёт/);
      const since = page.locator('#mood .mood-terms time').first();
      expect(await since.getAttribute('datetime'), `${name}: since its run ended`).toBe(at(9_500));
      expect(ended, name).toMatch(/Прекращён: Администратор установки.*кнопка «Продолжить процесс»/);
      // An older act of ours has not ended a run that the engine says was ended by another.
      const past = { how: 'terminated', identity: 'temporal-cli:dezhurny@host', steeringId: null } as const;
      const outside = await moodOf(name, 'TERMINATED', past);
      expect(outside, name).toMatch(/^Прекращён[^]*Прекращён помимо программы: temporal-cli:dezhurny@host/);
      expect(outside, name).not.toContain('Администратор установки');
      const broken = await moodOf(name, 'FAILED', { how: 'failed', identity: null, steeringId: null });
      expect(broken, name).toMatch(/^Прерван[^]*Прервался сам: ошибка процесса/);
      web.gateway.view = null;
      await page.goto(processOf(name));
      await expect(page.locator('#mood').innerText(), name).resolves.toMatch(
        /^Потерян\s+Ничего не ждёт: сервер процессов о нём не знает/,
      );
      for (const text of [paused, ended]) expect(text, name).not.toMatch(/От кого|До какого времени|ждём/);
    }
    await look(page, 'process-ended', processOf(names[2] ?? ''));
    see(names[2] ?? '', { steps: [], status: 'PAUSED' });
    await look(page, 'process-paused', processOf(names[2] ?? ''));
    // The last act is what counts: it was ended. One that is paused alone stands among what is stuck.
    await putSteering(web, `letter/${office.inTransit}`, 'pause');
    await page.goto('/workflows?state=stuck&kind=letter');
    const rows = page.locator('#process-list tbody tr');
    expect(await rows.filter({ hasText: 'приостановлен' }).locator('input').evaluateAll(valuesOf)).toEqual([
      `letter/${office.inTransit}`,
    ]);
    await web.execute('delete from steering_row');
  });

  it('never says that nothing is done while the Post is closed or a step waits for its next try', async () => {
    see(`letter/${office.signed}`, { steps: [] });
    await page.goto(`/workflows/${office.signed}`);
    await expect(page.locator('#going-on').innerText()).resolves.toContain(
      'Ни один шаг не выполняется и не повторяется',
    );
    await noteFailure(web.orm.em.fork(), {
      workflowId: `letter/${office.signed}`,
      step: 'file',
      attempts: 7,
      errorType: 'DriverException',
    });
    await page.reload();
    const retried = await page.locator('#going-on').innerText();
    expect(retried).toContain('Подшивка в дело — не удаётся');
    expect(retried).toContain('попыток 7');
    await web.execute('delete from failing_step');
    await web.execute(
      `insert into task (id, kind, site_id, incident_key, subject_kind, subject_id, details, created_at)
       values (gen_random_uuid(), 'incident', ?, 'closed-post', 'installation', '00000000-0000-0000-0000-000000000000', '{"words": ["Почта закрыта до 18:00."]}', now())`,
      [DEMO_SITE_ID],
    );
    await page.reload();
    const frozen = await page.locator('#going-on').innerText();
    expect(frozen).toContain('Почта закрыта до 18:00.');
    expect(frozen).not.toContain('Ни один шаг не выполняется');
    await expect(page.locator('#mood').innerText()).resolves.toContain('Застряло');
    await web.execute(`update task set closed_at = now(), status = 'completed' where incident_key = 'closed-post'`);
  });

  it('opens sealed content in its place only with a reason, which stands in the journal with the name', async () => {
    see(`letter/${office.inTransit}`);
    web.gateway.payloads = [{ place: 'input', text: '{"letterId":"…"}' }];
    await page.goto(`/workflows/${office.inTransit}`);
    await page.getByRole('link', { name: 'Открыть содержимое события 5' }).click();
    await page.getByRole('button', { name: 'Открыть содержимое' }).click();
    await expect(page.locator('#f-reason-fault').innerText()).resolves.toContain('Напишите, зачем');
    expect(await page.locator('.payloads').count()).toBe(0);
    await page.getByLabel('Зачем открываете').fill('разбор обращения 12');
    await page.getByRole('button', { name: 'Открыть содержимое' }).click();
    await page.locator('#event-5 .payloads').waitFor();
    await expect(page.locator('.payloads').innerText()).resolves.toContain('letterId');
    const [entry] = await web.execute<{ login: string }>(
      `select p.login from audit a join account p on p.id = a.actor_id where a.action = 'payload.opened'`,
    );
    expect(entry?.login).toBe('admin');
    await look(page, 'acts', '/workflows/acts');
    await expect(page.locator('main').innerText()).resolves.toContain('разбор обращения 12');
  });

  it('finds processes of every kind in one list, narrowed by how they go, with counts and the data’s time', async () => {
    web.gateway.schedules = [
      {
        ...{ scheduleId: 'tracking-sweep', workflowType: 'trackingSweep', isPaused: false, note: null },
        nextAt: at(90_000_000),
        lastAt: at(8_000),
        lastWorkflowId: 'tracking-sweep-2026',
      },
    ];
    await noteFailure(web.orm.em.fork(), {
      workflowId: `letter/${office.signed}`,
      step: 'file',
      attempts: 7,
      errorType: 'DriverException',
    });
    await look(page, 'processes', '/workflows');
    await expect(page.locator('#process-list').innerText()).resolves.toMatch(
      /По данным базы на .*; расписания и обходы/,
    );
    const chips = await page.getByRole('navigation', { name: 'Что ведут' }).getByRole('listitem').allInnerTexts();
    for (const chip of chips.slice(1)) expect(chip).toMatch(/\p{L}\s+\d+$/u);
    expect(chips.join(' ')).toMatch(/Публикации\s+1\s/);
    await look(page, 'processes-stuck', '/workflows?state=stuck');
    const stuck = await page.locator('#process-list').innerText();
    expect(stuck).toContain('партия 50MS0095 от 24.11.2026 № 2');
    expect(stuck).toContain('DriverException');
    expect(stuck).not.toContain('50MS0095/26/14');
    await page.goto('/workflows?error=driver&attempts=5');
    expect(await page.locator('#process-list tbody tr').count()).toBe(1);
    await page.goto('/workflows?error=driver&attempts=8');
    expect(await page.locator('#process-list tbody tr').count()).toBe(0);
    await page.goto('/workflows?kind=schedule');
    await expect(page.locator('#process-list').innerText()).resolves.toContain('расписание: Обход отслеживания');
    await page.goto('/workflows?q=%D0%A2%D0%B5%D1%81%D1%82%D0%BE%D0%B2');
    expect(await page.locator('#process-list tbody tr').count()).toBeGreaterThan(3);
    await expect(page.locator('#process-list').innerText()).resolves.not.toContain('Тестов');
    await web.execute('delete from failing_step');
  });

  it('says in «Доверие» when lists of the revoked are looked at next, and has that very work begin at once', async () => {
    const schedule = { scheduleId: 'trust-sweep', workflowType: 'trustSweep', isPaused: false, note: null };
    web.gateway.schedules = [{ ...schedule, nextAt: at(90_000_000), lastAt: at(8_000), lastWorkflowId: null }];
    await page.goto('/trust');
    const card = page.getByRole('region', { name: 'Обход' });
    await expect(card.innerText()).resolves.toMatch(/Обхода ещё не было\. Следующий раз — \d\d\.\d\d\.\d{4}/);
    await card.getByRole('button', { name: 'Посмотреть сейчас' }).click();
    await page.getByText('Обход идёт сейчас').waitFor();
    expect(await page.getByRole('button', { name: 'Посмотреть сейчас' }).count()).toBe(0);
    const started = await web.execute(
      `select workflow_type, workflow_id like 'trust-sweep-now-%' as named from outbox where workflow_type = 'trustSweep'`,
    );
    expect(started).toEqual([{ workflow_type: 'trustSweep', named: true }]);
    expect(await web.execute(`select 1 from audit where action = 'trust.look_asked'`)).toHaveLength(1);
    await web.execute(`update outbox set delivered_at = now() where workflow_type = 'trustSweep'`);
  });

  it('does nothing before it has said what will happen, to whom, and heard why and the word', async () => {
    const letters = [`letter/${office.inTransit}`, `letter/${office.signed}`];
    for (const name of letters) web.gateway.seen.set(name, { runId: randomUUID(), status: 'RUNNING', retriedSteps: 0 });
    await page.goto('/workflows?kind=letter');
    const boxes = page.locator('input[name=process]');
    await page.getByLabel('Отметить все на экране').check();
    expect(await boxes.evaluateAll(chosenOf)).toBe(await boxes.count());
    await page.getByLabel('Отметить все на экране').uncheck();
    await boxes.nth(0).click();
    await boxes.nth(2).click({ modifiers: ['Shift'] });
    await page.getByText('Отмечено: 3').waitFor();
    await page.reload();
    for (const name of letters) await page.locator(`input[value="${name}"]`).check();
    await page.getByLabel('С отмеченными').selectOption('pause');
    await page.getByRole('button', { name: 'Что произойдёт…' }).click();
    await page.getByRole('heading', { name: 'Приостановить: 2 процесса' }).waitFor();
    await look(page, 'act-proposed', new URL(page.url()).pathname);
    await page.getByRole('button', { name: 'Приостановить' }).click();
    await expect(page.locator('#f-reason-fault').innerText()).resolves.toContain('Напишите, зачем');
    await page.getByLabel('Зачем').fill('работы на сервере');
    await page.getByRole('button', { name: 'Приостановить' }).click();
    await expect(page.locator('#f-word-fault').innerText()).resolves.toContain('ПРИОСТАНОВИТЬ');
    expect(await web.execute(`select 1 from steering_row where result = 'waiting'`)).toEqual([]);
    await page.getByLabel('Наберите слово').fill('приостановить');
    await page.getByRole('button', { name: 'Приостановить' }).click();
    await page.getByRole('heading', { name: 'Кто и зачем' }).waitFor();
    await expect(page.locator('main').innerText()).resolves.toContain('0 из 2');
    expect(await web.execute(`select 1 from steering_row where result = 'waiting'`)).toHaveLength(2);
    expect(await web.execute(`select 1 from audit where action = 'steering.confirmed'`)).toHaveLength(1);
  });

  it('tells each time by one clock when a rehearsal has moved the program’s, also where no database is asked', async () => {
    const began = new Date(Date.now() - 90_000).toISOString();
    web.gateway.runs = [
      {
        ...{ workflowId: 'mailbox-sweep-2026', runId: randomUUID(), workflowType: 'mailboxSweep' },
        ...{ status: 'RUNNING', startedAt: began, closedAt: null },
      },
    ];
    const aheadMs = 6 * 3_600_000;
    await moveClock(web.orm.em.fork(), aheadMs);
    await readNow(web.orm.em.fork(), true);
    const notThere = await (await page.request.get(`${web.url}/workflows/nonsense`)).text();
    const [, shown = ''] = /По данным на <time[^>]* datetime="([^"]+)"/.exec(notThere.replaceAll(/\s+/g, ' ')) ?? [];
    expect(Math.round((Date.parse(shown) - Date.now()) / 3_600_000)).toBe(6);
    web.runAhead(aheadMs);
    await page.goto('/workflows?kind=round');
    const list = await page.locator('#process-list').innerText();
    expect(list).toMatch(/Обход ящика обмена[^]*1 мин/);
    expect(list).not.toMatch(/6 ч/);
    expect(list).toContain('по часам сервера процессов');
    web.runAhead(0);
  });

  it('loses nothing on a telephone and uses the width of a wide screen', async () => {
    see(`letter/${office.inTransit}`);
    for (const [name, width, height] of [
      ['phone', 390, 844],
      ['wide', 1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      const screens = ['/workflows', `/workflows/${office.inTransit}`, '/workflows/acts', '/workflows/condition'];
      for (const path of ofToday(screens, 2)) {
        await look(page, `${name}${path.replaceAll('/', '-').slice(0, 14)}`, path);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
      }
    }
  });

  it('is closed to everybody else', async () => {
    const { page: clerk, context } = await signIn(browser, { url: web.url, login: 'sekretar' });
    for (const path of ['/workflows', '/workflows/acts', '/workflows/condition', `/workflows/${office.inTransit}`])
      expect((await clerk.goto(path))?.status(), path).toBe(403);
    await context.close();
  });
});
