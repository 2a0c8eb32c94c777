import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAccountId } from '#db/seed/seed.ts';
import { openBrowser, signIn } from './kit/browser.ts';
import { fillLetter, pdfFile } from './kit/letter-form.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

describe('two people at one form', () => {
  let web: WebHarness;
  let browser: Browser;
  let clerk: Page;
  let judge: Page;
  const opened: BrowserContext[] = [];
  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
    [clerk, judge] = await Promise.all([person('sekretar'), person('sudya')]);
  });
  afterAll(async () => {
    for (const context of opened) await context.close();
    await browser.close();
    await web.close();
  });

  async function person(login: string): Promise<Page> {
    const { page, context } = await signIn(browser, { url: web.url, login, javaScript: false });
    opened.push(context);
    return page;
  }

  async function registerCard(number: string): Promise<string> {
    await clerk.goto('/matters/new');
    const typed = {
      ...{ 'Регистрационный номер': number, 'Группа документов': 'Обращения граждан', 'Вид доставки': 'Почта' },
      ...{ Заявитель: 'Заявителев Иван Петрович', 'Краткое содержание': 'О дороге' },
    };
    for (const [label, value] of Object.entries(typed)) await clerk.getByLabel(label).fill(value);
    await clerk.getByRole('button', { name: 'Зарегистрировать' }).click();
    await clerk.getByText('Карточка зарегистрирована.').waitFor();
    return new URL(clerk.url()).pathname;
  }

  async function assign(card: string, text: string): Promise<string> {
    await judge.goto(`${card}/assign`);
    await judge.getByLabel('Текст поручения').fill(text);
    await judge.getByLabel('Ответственный').selectOption(demoAccountId('sekretar'));
    await judge.getByLabel('Срок').fill('2099-12-01');
    await judge.getByRole('button', { name: 'Дать поручение' }).click();
    await judge.getByText('Поручение дано.').waitFor();
    return (await judge.getByRole('link', { name: text }).getAttribute('href')) ?? '';
  }

  /** Of a form on a page of many, by its address; else by the label. */
  function fieldOf(page: Page, label: string): Locator {
    return label.startsWith('form') ? page.locator(label) : page.getByLabel(label);
  }

  async function save(page: Page, label: string, text: string, button: string | RegExp = 'Сохранить'): Promise<void> {
    await fieldOf(page, label).fill(text);
    await press(page, button);
  }

  /** Presses a form's button and waits for the page that answers. */
  async function press(page: Page, button: string | RegExp): Promise<void> {
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: button, exact: true }).click()]);
  }

  /** The second saver is told what the first changed, and overwrites it only by the button that says so. */
  async function holds(
    second: Page,
    {
      label,
      mine,
      theirs,
      button,
    }: Readonly<Record<'label' | 'mine' | 'theirs', string>> & { button: string | RegExp },
  ): Promise<void> {
    await save(second, label, mine, button);
    for (const time of [1, 2]) {
      expect(await second.locator('[data-conflict]').count(), `press ${String(time)}`).toBe(1);
      const told = await second.locator('[data-conflict]').textContent();
      expect(told, `press ${String(time)}`).toContain(theirs);
      expect(told).toMatch(/Кто и когда: (Примерова|Учебная) .+, \d\d\.\d\d\.\d{4}, \d\d:\d\d/);
      expect(await fieldOf(second, label).inputValue()).toBe(mine);
      if (time === 1) await press(second, button);
    }
    await press(second, 'Сохранить моё поверх');
    expect(await second.locator('[data-conflict]').count()).toBe(0);
  }

  it('a second press never overwrites a card that another has changed', async () => {
    const card = await registerCard('А26-61-1/2026');
    const second = await person('pomoshnik');
    await second.goto(`${card}/edit`);
    await clerk.goto(`${card}/edit`);
    await save(clerk, 'Заявитель', 'Петров Пётр');
    const label = 'Краткое содержание';
    await holds(second, { label, mine: 'О мосте', theirs: 'Петров Пётр', button: 'Сохранить' });
    await clerk.goto(card);
    expect(await clerk.locator('#card-facts').textContent()).toContain('О мосте');
  });

  it('a second press never overwrites an assignment, a report or the settings of publication', async () => {
    const assignment = await assign(await registerCard('А26-61-2/2026'), 'Дать ответ');
    const head = await person('nachalnik');
    await head.goto(`${assignment}/edit`);
    await judge.goto(`${assignment}/edit`);
    await save(judge, 'Срок', '2099-12-20');
    const label = 'Текст поручения';
    await holds(head, { label, mine: 'Ответ вдвоём', theirs: '20.12.2099', button: 'Сохранить' });

    await clerk.goto(assignment);
    await save(clerk, 'Что сделано', 'Отправлено', 'Представить отчёт');
    await clerk.getByText('Отчёт представлен.').waitFor();
    const other = await person('sekretar');
    for (const page of [clerk, other]) {
      await page.goto(assignment);
      await page.getByText('Изменить отчёт').click();
    }
    const text = 'form[action$="/change"] textarea';
    await save(clerk, text, 'Отправлено почтой');
    await holds(other, { label: text, mine: 'Ничего', theirs: 'Отправлено почтой', button: 'Сохранить' });

    for (const page of [judge, head]) await page.goto('/publications/settings');
    const button = /^Сохранить как версию \d+$/;
    await save(judge, 'Адрес обработчика', 'first@sayt.example', button);
    await judge.getByRole('button', { name: button }).waitFor();
    await holds(head, { label: 'Адрес отправителя', mine: 'court@sud.example', theirs: 'first@sayt.example', button });
  });

  it('the list of tasks fits a narrow telephone', async () => {
    await assign(await registerCard('А26-61-4/2026'), 'Подготовить');
    const { page, context } = await signIn(browser, {
      ...{ url: web.url, login: 'sekretar', javaScript: false, viewport: { width: 360, height: 800 } },
    });
    opened.push(context);
    await page.goto('/tasks');
    expect(await page.getByRole('link', { name: 'Исполнить поручение' }).count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it('an act that came too late says so on the page of its assignment, and every word of it stays', async () => {
    const assignment = await assign(await registerCard('А26-61-3/2026'), 'Проверить');
    await clerk.goto(assignment);
    await save(clerk, 'Что сделано', 'Проверено', 'Представить отчёт');
    const head = await person('nachalnik');
    await head.goto(assignment);
    await head.getByText('Вернуть с замечанием').click();
    await judge.goto(assignment);
    expect(await judge.locator('nav [aria-current="page"]').textContent()).toBe('Карточки');
    await judge.getByRole('button', { name: 'Принять отчёт' }).click();
    await judge.getByText('Отчёт принят.').waitFor();
    await save(head, 'Что исправить', 'Нет исходящего номера', 'Вернуть');
    expect(await head.locator('#refused-act').count()).toBe(1);
    const told = await head.locator('#refused-act').textContent();
    expect(told).toContain('отчёт не возвращён');
    expect(told).toMatch(/Отчёт уже рассмотрен: .+Отчёт принят — Учебная Мария Павловна, \d\d\./);
    expect(told).toContain('Нет исходящего номера');
    await head.goto(new URL(head.url()).pathname);
    expect(new URL(head.url()).pathname).toBe(assignment);
  });

  it('an act that another has done already is told as done, by whom and when', async () => {
    const assignment = await assign(await registerCard('А26-61-44/2026'), 'Проверить ещё');
    await clerk.goto(assignment);
    await save(clerk, 'Что сделано', 'Проверено', 'Представить отчёт');
    const head = await person('nachalnik');
    await head.goto(assignment);
    await judge.goto(assignment);
    await judge.getByRole('button', { name: 'Принять отчёт' }).click();
    await judge.getByText('Отчёт принят.').waitFor();
    await head.getByRole('button', { name: 'Принять отчёт' }).click();
    await head.locator('#refused-act').waitFor();
    const told = await head.locator('#refused-act').textContent();
    expect(told).toContain('Уже сделано: отчёт принят');
    expect(told).toMatch(/Отчёт принят — Учебная Мария Павловна, \d\d\./);
    expect(told).not.toContain('Не сделано');
  });

  it('a correction that comes when a colleague has sent the letter is told with every word of it, and a second press is not', async () => {
    await clerk.goto('/letters/new');
    await fillLetter(clerk);
    await clerk.locator('input[type=file]').setInputFiles([await pdfFile('приказ.pdf')]);
    await clerk.getByRole('button', { name: 'Сохранить черновик' }).click();
    await clerk.waitForURL(/\/letters\/[0-9a-f-]{36}/);
    const draft = `/letters/${/[0-9a-f-]{36}/.exec(clerk.url())?.[0] ?? ''}/edit`;
    await clerk.goto(draft);
    const [colleague, again] = [await person('sekretar'), await person('sekretar')];
    for (const page of [colleague, again]) await page.goto(draft);
    await colleague.getByLabel('Почтовый адрес').fill('123456, г. Примерск, ул. Новая, д. 77');
    await again.getByLabel('Комментарий').fill('Срочно сегодня');
    await press(clerk, 'Отправить на подпись');
    await clerk.locator('#questions, .flash').first().waitFor();
    if ((await clerk.locator('#questions').count()) > 0) await press(clerk, 'Всё верно, отправить');
    await clerk.locator('.flash', { hasText: 'отправлено на подпись' }).waitFor();
    for (const [page, button, typed] of [
      [colleague, 'Отправить на подпись', 'Адрес: 123456, г. Примерск, ул. Новая, д. 77'],
      [again, 'Сохранить черновик', 'Комментарий: Срочно сегодня'],
    ] as const) {
      await press(page, button);
      const told = await page.locator('#refused-act').textContent();
      expect(told).toContain('правка письма не сохранена');
      expect(told).toContain(typed);
      expect(told).not.toContain('Получатель:');
    }
    const [letter] = await web.execute<{ n: number }>(
      `select count(*)::int n from letter where id = ? and recipient_address like '%Новая, д. 77'`,
      [draft.split('/')[2] ?? ''],
    );
    expect(letter?.n).toBe(0);
  });
});
