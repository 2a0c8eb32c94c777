import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { demoAccountId } from '#db/seed/seed.ts';
import { accessibilityFaults, keepPicture, openBrowser, signIn } from './kit/browser.ts';
import { fillLetter, pdfFile } from './kit/letter-form.ts';
import { openForm, putTypedForms, type, unfold, type TypedForm } from './kit/typed-forms.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { ofToday } from '#test/of-today.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

const RESTORED = 'Восстановлено набранное';
/** One form of each make: what costs seconds a form is tried at these. */
const ONE_OF_EACH = ['письмо', 'замечание', 'правка карточки', 'отчёт'];

describe('what is typed into a form', () => {
  let web: WebHarness;
  let browser: Browser;
  let forms: readonly TypedForm[];
  const people = new Map<string, BrowserContext>();

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
    forms = await putTypedForms(web, browser);
  });

  afterEach(async () => {
    for (const context of people.values()) await context.setOffline(false);
    for (const context of people.values()) await forgetTyped(context);
    await web.execute('delete from typed_text');
  });

  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  async function page(login: string): Promise<Page> {
    const known = people.get(login);
    if (known) return known.newPage();
    const signed = await signIn(browser, { url: web.url, login });
    people.set(login, signed.context);
    return signed.page;
  }

  const restored = async (at: Page, { action, field }: TypedForm): Promise<string> => {
    await at.getByText(RESTORED).waitFor();
    return (await unfold(at, action)).getByLabel(field).inputValue();
  };

  /** What a page that was closed had not sent yet lies in the browser. */
  async function forgetTyped(context: BrowserContext): Promise<void> {
    for (const page of context.pages()) await page.close();
    const clearing = await context.newPage();
    await clearing.goto(`${web.url}/health/live`);
    await clearing.evaluate(() => {
      localStorage.clear();
    });
    await clearing.close();
  }

  /** A tab is gone for others when the browser has given back what it held. */
  const closeTab = async (at: Page, witness: Page): Promise<void> => {
    const tab = await at.evaluate(() => `mask-tab:${sessionStorage.getItem('mask-tab') ?? ''}`);
    await at.close();
    const isGone = async (name: string) =>
      ((await navigator.locks.query()).held ?? []).every((lock) => lock.name !== name);
    await waitFor(async () => expect(await witness.evaluate(isGone, tab)).toBe(true));
  };

  const started = (at: Page) => at.locator('meta[name=typing][data-ready]').waitFor({ state: 'attached' });

  /** The day's share of the forms, one after another; what is wrong is told with the form's name. */
  async function eachForm(work: (form: TypedForm) => Promise<void>, names?: readonly string[]): Promise<void> {
    const asked = forms.filter(({ name }) => names?.includes(name) ?? true);
    for (const form of ofToday(asked, names ? 2 : 3)) {
      try {
        await work(form);
      } catch (error) {
        if (error instanceof Error) error.message = `${form.name}: ${error.message}`;
        throw error;
      }
    }
  }

  it('comes back after a reload at each form, and can be thrown away and had again', async () => {
    await eachForm(async (form) => {
      const at = await page(form.login);
      const opened = await openForm(at, form);
      const given = await opened.getByLabel(form.field).inputValue();
      await type(opened, form, 'Набрано до перезагрузки');
      await at.reload();
      expect(await restored(at, form)).toBe('Набрано до перезагрузки');
      const field = (await unfold(at, form.action)).getByLabel(form.field);
      await at.getByRole('button', { name: 'Выбросить набранное' }).click();
      expect(await field.inputValue()).toBe(given);
      await at.getByRole('button', { name: 'Вернуть', exact: true }).click();
      expect(await field.inputValue()).toBe('Набрано до перезагрузки');
      await at.getByRole('button', { name: 'Выбросить набранное' }).click();
      await at.getByText('Набранное выброшено').waitFor();
      await at.reload();
      await started(at);
      expect(await at.locator('.typed-note').count()).toBe(0);
      await at.close();
    });
  });

  it('comes back after leaving the page, by Back and by going there again', async () => {
    await eachForm(async (form) => {
      const at = await page(form.login);
      await type(await openForm(at, form), form, 'Ушёл и вернулся');
      await at.goto('/tasks');
      await at.goBack();
      expect(await restored(at, form)).toBe('Ушёл и вернулся');
      await at.goto('/tasks');
      await at.goto(form.page);
      expect(await restored(at, form)).toBe('Ушёл и вернулся');
      await at.close();
    }, ONE_OF_EACH);
  });

  it('of two tabs is each tab’s own, and what a closed tab left is offered', async () => {
    await eachForm(async (form) => {
      const [one, two] = [await page(form.login), await page(form.login)];
      await type(await openForm(one, form), form, 'Первая вкладка');
      await type(await openForm(two, form), form, 'Вторая вкладка');
      for (const [at, text] of [
        [one, 'Первая вкладка'],
        [two, 'Вторая вкладка'],
      ] as const) {
        await at.reload();
        expect(await restored(at, form)).toBe(text);
      }
      await closeTab(one, two);
      const three = await page(form.login);
      await openForm(three, form);
      await three.getByText('Здесь есть набранное и не отправленное').waitFor();
      await three.getByRole('button', { name: 'Продолжить' }).first().click();
      expect(await restored(three, form)).toBe('Первая вкладка');
      await two.close();
      await three.close();
    }, ONE_OF_EACH);
  });

  it('comes back to its author after the session has ended, and to nobody else', async () => {
    await eachForm(
      async (form) => {
        const at = await page(form.login);
        const context = at.context();
        const opened = await openForm(at, form);
        await started(at);
        await type(opened, form, 'Набрано до конца сеанса');
        await web.execute('delete from session where account_id = ?', [demoAccountId(form.login)]);
        await at.getByRole('heading', { name: 'Сеанс завершён' }).waitFor();
        expect(await at.content()).not.toContain('Набрано');
        await at.getByRole('link', { name: 'Войти и вернуться сюда' }).click();
        const other = form.login === 'sudya' ? 'nachalnik' : 'pomoshnik';
        const stranger = await context.newPage();
        await enter(stranger, other);
        await stranger.goto(form.page);
        await started(stranger);
        expect(await stranger.content()).not.toContain('Набрано до конца');
        expect(await stranger.locator('.typed-note').count()).toBe(0);
        await stranger.close();
        await enter(at, form.login);
        expect(await restored(at, form)).toBe('Набрано до конца сеанса');
        const kept = await at.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
        expect(kept).not.toContain('Набрано');
        await at.close();
      },
      ONE_OF_EACH.slice(0, 2),
    );
  });

  it('is named by whom it is for, else by its case, and never by what was chosen in a list', async () => {
    const last = await page('sekretar');
    await last.goto('/tasks');
    const fill = async (fields: Readonly<Record<string, string>>): Promise<void> => {
      const at = await page('sekretar');
      await at.goto('/letters/new');
      await started(at);
      for (const [label, text] of Object.entries(fields)) await at.getByLabel(label).fill(text);
      const approver = at.locator('select[name=approverId]');
      const chosen = (await approver.locator('option').nth(1).getAttribute('value')) ?? '';
      const isWhole = (request: Request) => request.method() === 'PUT' && request.postData()?.includes(chosen) === true;
      const kept = at.waitForResponse((response) => response.ok() && isWhole(response.request()));
      await approver.selectOption(chosen);
      await kept;
      await closeTab(at, last);
    };
    await fill({ 'Заголовок письма': 'Копия приказа', 'Имя или наименование': 'Лютикова Анна Ильинична' });
    await fill({ 'Заголовок письма': 'Копия приказа', 'Номер дела': '2-78/2026' });
    await fill({ 'Заголовок письма': 'Только заголовок' });
    await last.goto('/letters/new');
    await last.getByText('Здесь есть набранное и не отправленное: 3.').waitFor();
    const rows = await last.locator('.typed-offers li span').allInnerTexts();
    expect(rows.map((row) => row.replace(/^.* — /, ''))).toEqual([
      '«Только заголовок»',
      '«2-78/2026»',
      '«Лютикова Анна Ильинична»',
    ]);
  });

  it('says that it was not sent when the session had ended before it was', async () => {
    const at = await page('sekretar');
    await at.goto('/letters/new');
    await started(at);
    await at.getByLabel('Заголовок письма').fill('Отправлено после конца сеанса');
    await at.getByText('Набранное сохранено').waitFor();
    await at.context().clearCookies();
    await at.getByRole('button', { name: 'Сохранить черновик' }).click();
    await at.getByText('Сеанс закончился, ничего не сделано.').waitFor();
    await at.getByRole('link', { name: 'Войти и вернуться' }).click();
    await enter(at, 'sekretar');
    await at.getByText('Оно не отправлено: сеанс закончился раньше.').waitFor();
    expect(await at.locator('.typed-note').innerText()).not.toContain('ответа не было');
    expect(await at.getByLabel('Заголовок письма').inputValue()).toBe('Отправлено после конца сеанса');
  });

  it('stays in the form without a connection, is not lost with the page, and goes to the server once there is one', async () => {
    await eachForm(async (form) => {
      const at = await page(form.login);
      const opened = await openForm(at, form);
      await started(at);
      const before = await web.execute(form.done);
      await at.context().setOffline(true);
      await type(opened, form, 'Набрано без связи');
      await at.getByText('набранное хранится в этом браузере').waitFor();
      await opened.getByRole('button', { name: form.button, exact: true }).click();
      await at.getByText('Нет связи: не отправлено').waitFor();
      expect(await opened.getByLabel(form.field).inputValue()).toBe('Набрано без связи');
      const here = await at.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('mask-typed:')));
      expect(here).not.toEqual([]);
      const left = await at.context().newPage();
      await at.close();
      await left.context().setOffline(false);
      await left.goto(form.page);
      await left.getByRole('button', { name: 'Продолжить' }).first().click();
      expect(await restored(left, form)).toBe('Набрано без связи');
      await left.getByText('Набранное сохранено').waitFor();
      expect(await web.execute(form.done)).toHaveLength(before.length);
      const rows = await web.execute<{ content: object }>('select content from typed_text where done_at is null');
      expect(JSON.stringify(rows)).toContain('Набрано без связи');
      await web.execute('delete from typed_text');
      await left.close();
    }, ONE_OF_EACH);
  });

  it('is done once by a double click, and is then kept no more', async () => {
    await eachForm(async (form) => {
      const at = await page(form.login);
      const opened = await openForm(at, form);
      await type(opened, form, 'Дважды нажатое');
      await at.getByText('Набранное сохранено').waitFor();
      const before = await web.execute(form.done);
      const was = at.url();
      await opened.getByRole('button', { name: form.button, exact: true }).dblclick();
      await at.waitForLoadState('load');
      await at.waitForFunction((url) => location.href !== url || document.querySelector('.flash') !== null, was);
      expect(await web.execute(form.done)).toHaveLength(before.length + 1);
      const kept = await web.execute<{ content: object | null }>('select content from typed_text');
      expect(kept).toEqual([{ content: null }]);
      await web.execute('delete from typed_text');
      await at.close();
    }, ONE_OF_EACH);
  });

  it('is asked about where it rarely is right, without scripts too, and goes on by the button that answers', async () => {
    for (const [width, javaScript] of [
      [1280, false],
      [390, true],
    ] as const) {
      const viewport = { width, height: 800 };
      const { page: at, context } = await signIn(browser, { url: web.url, login: 'sekretar', javaScript, viewport });
      await at.goto('/letters/new');
      await fillLetter(at);
      await at.getByLabel('Имя или наименование').fill('Иванову Петру');
      await at.getByLabel('Заголовок письма').focus();
      if (javaScript) await at.locator('#name-question').getByText('именительном').waitFor();
      await at.locator('input[type=file]').setInputFiles([await pdfFile('приказ.pdf')]);
      if (javaScript) await at.locator('.attachments li').waitFor();
      await at.getByRole('button', { name: 'Отправить на подпись' }).click();
      await at.locator('#questions, .flash').first().waitFor();
      expect(await at.locator('#questions').count()).toBe(1);
      if (javaScript) expect(await accessibilityFaults(at)).toEqual([]);
      await keepPicture(at, `name-question-${String(width)}`);
      expect(await at.getByLabel('Имя или наименование').inputValue()).toBe('Иванову Петру');
      expect(
        await web.execute(`select 1 from letter where recipient_name = 'Иванову Петру' and number is not null`),
      ).toHaveLength(javaScript ? 1 : 0);
      await at.getByRole('button', { name: 'Всё верно, отправить' }).click();
      await at.locator('.flash', { hasText: 'отправлено на подпись' }).waitFor();
      await context.close();
    }
  });

  async function enter(at: Page, login: string): Promise<void> {
    if (!at.url().includes('/login')) await at.goto('/login');
    await at.getByLabel('Логин').fill(login);
    await at.getByLabel('Пароль').fill(`${login}-2026`);
    await at.getByRole('button', { name: 'Войти' }).click();
    await at.getByRole('button', { name: 'Выйти' }).waitFor();
  }

  it('that was refused stands at an address: a reload and Forward show it, Back leads to the draft, nothing is doubled', async () => {
    const at = await page('sekretar');
    await at.goto('/letters/new');
    await started(at);
    const drafts = (): Promise<object[]> =>
      web.execute(`select id from letter where recipient_name = 'Возвратов Пётр Ильич'`);
    await at.getByLabel('Имя или наименование').fill('Возвратов Пётр Ильич');
    await at.getByText('Набранное сохранено').waitFor();
    await at.getByRole('button', { name: 'Отправить на подпись' }).click();
    const isRefused = async (): Promise<void> => {
      await at.getByText('Не отправлено').waitFor();
      expect(new URL(at.url()).pathname).toMatch(/^\/letters\/[0-9a-f-]{36}\/edit$/);
      expect(await at.getByLabel('Имя или наименование').inputValue()).toBe('Возвратов Пётр Ильич');
    };
    await isRefused();
    await started(at);
    await at.reload();
    await isRefused();
    const draft = new URL(at.url()).pathname;
    await at.goBack();
    await started(at);
    expect(await at.getByRole('link', { name: 'Открыть', exact: true }).getAttribute('href')).toBe(draft);
    await at.goForward();
    await isRefused();
    expect(await drafts()).toHaveLength(1);
    const [kept] = await web.execute<{ sealed: string }>('select sealed from kept_answer');
    expect(Buffer.from(kept?.sealed ?? '', 'base64').toString('utf8')).not.toContain('Возвратов');
    await web.execute('delete from letter where recipient_name = ?', ['Возвратов Пётр Ильич']);
    await at.close();
  });

  it('by the program while a refused form is on its way, is nobody else’s change: the answer says nothing of one, and is saved', async () => {
    const at = await page('sekretar');
    await at.goto('/letters/new');
    await fillLetter(at);
    await at.getByLabel('Имя или наименование').fill('Иванову Петру');
    await at.getByRole('button', { name: 'Сохранить черновик' }).click();
    await at.waitForURL(/\/letters\/[0-9a-f-]{36}/);
    const draft = `/letters/${/[0-9a-f-]{36}/.exec(at.url())?.[0] ?? ''}/edit`;
    await at.goto(draft);
    await started(at);
    await at.getByLabel('Комментарий').evaluate((field: HTMLInputElement | HTMLTextAreaElement) => {
      const propose = (): void => {
        field.value = 'Предложено программой';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      };
      addEventListener('submit', () => setTimeout(propose, 0));
    });
    await at.getByLabel('Заголовок письма').pressSequentially(' и ещё');
    await at.getByRole('button', { name: 'Отправить на подпись' }).click();
    await at.locator('#questions, #errors').first().waitFor();
    await started(at);
    expect(await at.getByText('С тех пор это изменили').count()).toBe(0);
    expect(await at.getByLabel('Комментарий').inputValue()).toBe('Предложено программой');
    await at.getByText('Набранное сохранено').waitFor();
    await at.goto(draft);
    await started(at);
    await at.getByRole('button', { name: 'Сохранить черновик' }).click();
    await at.locator('.flash, #errors').first().waitFor();
    expect(await at.getByText('Письмо изменили').count()).toBe(0);
    await at.close();
  });

  it('leads to pages of an act with many that stand at addresses: Back and a reload show them and do nothing twice', async () => {
    const at = await page('sekretar');
    await at.goto('/letters/new');
    await at.getByLabel('Имя или наименование').fill('Многократов Пётр Ильич');
    await at.getByRole('button', { name: 'Сохранить черновик' }).click();
    await at.locator('.flash', { hasText: 'Сохранено' }).waitFor();
    await at.goto('/letters');
    await at.locator('tr[data-letter]', { hasText: 'Многократов' }).locator('input[type=checkbox]').check();
    await at.getByRole('button', { name: 'Удалить черновики', exact: true }).click();
    await at.getByRole('heading', { level: 1, name: 'Удалить черновики' }).waitFor();
    const { pathname } = new URL(at.url());
    expect(pathname).toBe('/letters/many');
    await at.goto('/letters');
    expect(await at.goBack().then(() => 'shown', String)).toBe('shown');
    await at.getByText('Подходит: 1 письмо').waitFor();
    await keepPicture(at, 'many-look');
    await at.getByRole('button', { name: 'Удалить черновики: 1 письмо' }).click();
    await at.getByText('Сделано: 1 письмо').waitFor();
    expect((await at.reload())?.status()).toBe(200);
    await at.getByText('Сделано: 1 письмо').waitFor();
    expect(await at.goBack()).not.toBeNull();
    await at.getByRole('heading', { level: 1, name: 'Письма' }).waitFor();
    await at.close();
  });

  it('as rows of a table leads to a page that renews itself: without a network it stands, and goes on when that is back', async () => {
    const at = await page('sekretar');
    await at.goto('/letters/import');
    await at.getByLabel('Или вставьте строки').fill(SHEET);
    await at.getByLabel('Заголовок писем').fill('Копия приказа');
    await at.getByLabel('Кто подписывает').selectOption({ index: 1 });
    await at.locator('input[type=file][name=documents]').setInputFiles([await pdfFile('приказ.pdf')]);
    await at.getByRole('button', { name: 'Проверить таблицу' }).click();
    await at.getByText('Документ ещё готовится').first().waitFor();
    await at.clock.install();
    await at.reload();
    await at.context().setOffline(true);
    const failed = at.waitForEvent('requestfailed');
    await at.clock.runFor(5_000);
    await failed;
    await expect.poll(() => at.getByRole('heading', { level: 1, name: 'Проверка таблицы писем' }).count()).toBe(1);
    await at.context().setOffline(false);
    await web.execute(
      `insert into conversion (source_sha256, converter_version, faults, warnings, created_at)
       select sha256, 'test', '[]', '[]', now() from letter_import_row where sha256 is not null limit 1`,
    );
    const waits = at.getByRole('link', { name: 'Задания' }).locator('.badge');
    const waiting = Number(await waits.innerText());
    await web.execute(
      `insert into task (id, kind, subject_kind, subject_id, site_id, assignee_id, status, details, created_at)
       select gen_random_uuid(), 'mend', 'letter', gen_random_uuid(), site_id, id, 'reserved', '{}', now() from account where login = 'sekretar'`,
    );
    // What comes is taken into the page: it is not loaded anew under who stands on it.
    await at.evaluate(() => Reflect.set(globalThis, 'isSame', true));
    await at.getByRole('link', { name: 'К письмам' }).focus();
    await at.clock.runFor(5_000);
    await at.getByText('Документ ещё готовится').first().waitFor({ state: 'detached' });
    expect(await at.getByText('Годных строк: 1 из 1').count()).toBe(1);
    // The menu counts what waits by now, too.
    expect(Number(await waits.innerText())).toBe(waiting + 1);
    expect(
      await at.evaluate(() => [Reflect.get(globalThis, 'isSame'), document.activeElement?.textContent?.trim()]),
    ).toEqual([true, 'К письмам']);
    await keepPicture(at, 'table-asked');
    await at.keyboard.press('Control+Enter');
    await at.getByRole('heading', { level: 1, name: /^Письма (создаются|из таблицы созданы)$/ }).waitFor();
    await at.close();
  });
});

const SHEET = ['Получатель\tАдрес\tФайл', 'ОБНОВЛЕВ Пётр Ильич\t140000, г Люберцы, ул Примерная, д 5\tприказ.pdf'].join(
  '\n',
);
