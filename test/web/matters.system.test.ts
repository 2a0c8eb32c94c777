import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, keepPicture, openBrowser, signIn, type PersonOptions } from './kit/browser.ts';
import { ofToday } from '#test/of-today.ts';
import { putPublication } from '../publications/kit/sample-publications.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

const PHONE = { width: 390, height: 844 };

describe('pages of cards and assignments', () => {
  let web: WebHarness;
  let browser: Browser;
  const opened: BrowserContext[] = [];
  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
  });
  afterAll(async () => {
    for (const context of opened) await context.close();
    await browser.close();
    await web.close();
  });

  async function person(login: string, options: Partial<PersonOptions> = {}): Promise<Page> {
    const { page, context } = await signIn(browser, { url: web.url, login, ...options });
    opened.push(context);
    return page;
  }

  /** The page as it stands: a picture where one is wanted, and no fault of accessibility. */
  /** A label leads to the field of its own form: no id stands twice on a page. */
  const idsGivenTwice = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    });
  async function look(page: Page, name: string): Promise<void> {
    expect(await idsGivenTwice(page), name).toEqual([]);
    await keepPicture(page, name);
    expect(await accessibilityFaults(page), name).toEqual([]);
  }

  async function registerCard(page: Page, number: string): Promise<string> {
    await page.goto('/matters/new');
    await page.getByLabel('Регистрационный номер').fill(number);
    await page.getByLabel('Группа документов').fill('Обращения граждан');
    await page.getByLabel('Вид доставки').fill('Портал Президента');
    await page.getByLabel('Заявитель').fill('Заявителев Иван Петрович');
    await page
      .getByLabel('Краткое содержание')
      .fill('О длительном нерассмотрении дела № 2-1195/2026 и о выдаче копии решения');
    await page.getByLabel('Номер сопроводительного письма').fill('А26-13-1145');
    await page.getByLabel('Дата сопроводительного письма').fill('2026-11-18');
    await page.getByLabel('Кто направил обращение').fill('Управление Президента по работе с обращениями граждан');
    await page.getByRole('button', { name: 'Зарегистрировать' }).click();
    await page.getByText('Карточка зарегистрирована.').waitFor();
    return new URL(page.url()).pathname;
  }

  async function assign(page: Page, card: string, text: string, due = '2099-12-01'): Promise<string> {
    await page.goto(card);
    await page.getByRole('link', { name: 'Дать поручение' }).click();
    await page.getByLabel('Текст поручения').fill(text);
    await page
      .getByLabel('Ответственный')
      .selectOption({ label: 'Примерова Анна Сергеевна — секретарь судебного участка' });
    await page.getByLabel('Образцов Пётр Ильич').check();
    await page.getByLabel('Срок').fill(due);
    await page.getByRole('button', { name: 'Дать поручение' }).click();
    await page.getByText('Поручение дано.').waitFor();
    return (await page.getByRole('link', { name: text }).getAttribute('href')) ?? '';
  }

  it('a card goes from registration to an accepted report without JavaScript, nothing typed being lost on the way', async () => {
    const clerk = await person('sekretar', { javaScript: false });
    const judge = await person('sudya', { javaScript: false });
    await clerk.goto('/matters');
    await clerk.getByRole('link', { name: 'Зарегистрировать карточку' }).click();
    await clerk.getByLabel('Краткое содержание').fill('О дороге');
    await clerk.getByRole('button', { name: 'Зарегистрировать' }).click();
    expect(await clerk.getByText('Заявитель: заполните поле.').count()).toBe(2);
    expect(await clerk.getByLabel('Краткое содержание').inputValue()).toBe('О дороге');
    const card = await registerCard(clerk, 'А26-13-1/2026');
    await clerk.getByText('Не публикуется по настройкам участка').waitFor();
    expect(await clerk.getByText('Код доступа:').count()).toBe(0);

    await judge.goto(`${card}/assign`);
    await judge.getByLabel('Текст поручения').fill('Подготовить ответ');
    await judge.getByLabel('Срок').fill('2020-01-01');
    await judge.getByRole('button', { name: 'Дать поручение' }).click();
    await judge.getByText('Исполнители: назовите ответственного исполнителя.').first().waitFor();
    expect(await judge.getByLabel('Текст поручения').inputValue()).toBe('Подготовить ответ');
    expect(await judge.getByLabel('Срок').inputValue()).toBe('2020-01-01');
    const assignment = await assign(judge, card, 'Подготовить проект ответа');

    await clerk.goto('/assignments');
    await clerk.getByRole('link', { name: 'Подготовить проект ответа' }).click();
    await clerk.getByText('Попросить новый срок').click();
    await clerk.getByLabel('До какого дня').fill('2099-11-01');
    await clerk.getByLabel('Почему').fill('Ждём архив');
    await clerk.getByRole('button', { name: 'Попросить срок' }).click();
    await clerk
      .locator('#f-ask-until-fault')
      .getByText('Новый срок: должен быть позже нынешнего, 01.12.2099.')
      .waitFor();
    expect(await clerk.getByLabel('Почему').inputValue()).toBe('Ждём архив');
    await clerk.getByLabel('До какого дня').fill('2099-12-20');
    await clerk.getByRole('button', { name: 'Попросить срок' }).click();
    await clerk.getByText('Новый срок испрошен').waitFor();
    await judge.goto('/tasks');
    await judge.getByRole('link', { name: 'Решить о продлении срока' }).click();
    await judge.getByRole('button', { name: 'Продлить' }).click();
    await judge.getByText('Срок продлён.').waitFor();

    await clerk.goto(assignment);
    await clerk.getByLabel('Что сделано').fill('Ответ направлен заявителю');
    await clerk
      .getByLabel('Файлы')
      .setInputFiles([{ name: 'ответ.txt', mimeType: 'text/plain', buffer: Buffer.from('ответ') }]);
    await clerk.getByRole('button', { name: 'Представить отчёт' }).click();
    await clerk.getByText('Отчёт представлен.').waitFor();
    await judge.goto(assignment);
    await judge.getByText('Вернуть с замечанием').click();
    await judge.getByLabel('Что исправить').fill('Нет исходящего номера');
    await judge.getByRole('button', { name: 'Вернуть', exact: true }).click();
    await judge.getByText('Отчёт возвращён исполнителю.').waitFor();
    await clerk.goto(assignment);
    await clerk.getByText('Нет исходящего номера').first().waitFor();
    await clerk.getByRole('button', { name: 'Представить снова' }).click();
    await judge.goto(assignment);
    expect(await judge.getByRole('link', { name: 'ответ.txt' }).count()).toBe(1);
    await judge.getByRole('button', { name: 'Принять отчёт' }).click();
    await judge.getByText('Отчёт принят.').waitFor();
    await judge.goto(card);
    expect(await judge.locator('#card-head .pill').textContent()).toBe('Исполнено');
  });

  it('what a form was refused for stays when the page renews itself, and so does a section that was opened', async () => {
    const clerk = await person('sekretar');
    const judge = await person('sudya', { javaScript: false });
    const card = await registerCard(clerk, 'А26-13-7/2026');
    const assignment = await assign(judge, card, 'Ответить заявителю');
    const renewal = () =>
      clerk.waitForResponse(
        (answer) => answer.request().resourceType() === 'fetch' && answer.url().includes(assignment),
      );
    await clerk.goto(assignment);
    await clerk.getByText('Попросить новый срок').click();
    await clerk.getByLabel('До какого дня').fill('2099-11-01');
    await clerk.getByLabel('Почему').fill('Ждём архив');
    const renewed = renewal();
    await clerk.getByRole('button', { name: 'Попросить срок' }).click();
    await clerk.locator('#f-ask-until-fault').getByText('Новый срок: должен быть позже нынешнего').waitFor();
    await (await renewed).finished();
    await clerk.evaluate(() => new Promise(requestAnimationFrame));
    expect(await clerk.locator('#f-ask-until-fault').isVisible()).toBe(true);
    expect(await clerk.getByLabel('До какого дня').inputValue()).toBe('2099-11-01');

    const untouched = await assign(judge, card, 'Проверить сроки');
    await clerk.route(`**${untouched}`, async (route) => {
      const answer = await route.fetch();
      const isRenewal = route.request().resourceType() === 'fetch';
      const body = await answer.text();
      await route.fulfill({ response: answer, body: isRenewal ? body.replaceAll('>Почему<', '>Почему же<') : body });
    });
    await clerk.goto(untouched);
    await clerk.getByText('Попросить новый срок').click();
    await clerk.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await judge.goto(untouched);
    await judge.getByText('Снять с контроля').click();
    await judge.getByRole('button', { name: 'Снять' }).click();
    await clerk.getByLabel('Почему же').waitFor();
  });

  describe('screens', () => {
    let card: string;
    let assignment: string;
    let screens: readonly (readonly [name: string, path: string])[];
    beforeAll(async () => {
      const clerk = await person('sekretar', { javaScript: false });
      const judge = await person('sudya', { javaScript: false });
      card = await registerCard(clerk, 'А26-13-2/2026');
      assignment = await assign(judge, card, 'Подготовить проект ответа заявителю и справку о движении дела');
      await assign(judge, card, 'Проверить сроки рассмотрения');
      await web.execute(
        `update assignment set due_on = '2026-01-15', issued_on = '2026-01-10' where text like 'Проверить%'`,
      );
      await clerk.goto(assignment);
      await clerk.getByText('Попросить новый срок').click();
      await clerk.getByLabel('До какого дня').fill('2099-12-20');
      await clerk.getByLabel('Почему').fill('Дело запрошено из архива');
      await clerk.getByRole('button', { name: 'Попросить срок' }).click();
      await clerk.getByLabel('Что сделано').fill('Проект ответа подготовлен и передан на подпись.');
      await clerk.getByRole('button', { name: 'Представить отчёт' }).click();
      await clerk.getByText('Отчёт представлен.').waitFor();
      screens = [
        ['journal', '/matters'],
        ['journal-none', '/matters?q=%D0%BD%D0%B5%D1%82%D1%82%D0%B0%D0%BA%D0%BE%D0%B3%D0%BE'],
        ['matter-card', card],
        ['assignment-author', assignment],
        ['control', '/control'],
        ['own-none', '/assignments'],
      ];
    });

    it('of a clerk are without accessibility faults', async () => {
      const clerk = await person('sekretar');
      for (const [name, path] of [['matter-card-clerk', card] as const, ['matter-edit', `${card}/edit`] as const]) {
        await clerk.goto(path);
        await look(clerk, name);
      }
      await clerk.goto('/matters/new');
      await clerk.getByRole('button', { name: 'Зарегистрировать' }).click();
      await look(clerk, 'matter-form-faults');
      await clerk.goto(assignment);
      await clerk.getByText('Передать дальше').click();
      await look(clerk, 'assignment-executor');
      await clerk.goto('/assignments');
      await look(clerk, 'own');
    });

    it('of a supervisor and of the admin are without accessibility faults', async () => {
      const judge = await person('sudya');
      for (const [name, path] of [...ofToday(screens), ['assignment-new', `${card}/assign`] as const]) {
        await judge.goto(path);
        await look(judge, name);
      }
      const admin = await person('admin');
      await admin.goto('/machine-clients');
      await admin.getByLabel('Название').fill('ДЕЛО участка 95');
      await admin.getByLabel('Участок').selectOption('50MS0095');
      await admin.getByLabel('delo:events').check();
      await admin.getByRole('button', { name: 'Завести программу' }).click();
      await admin.getByText('больше он не покажется').waitFor();
      await look(admin, 'machine-clients');
    });

    it('fit a telephone: nothing sticks out sideways', async () => {
      const phone = await person('sudya', { viewport: PHONE });
      for (const [name, path] of [...ofToday(screens), ['assignment-form', `${card}/assign`] as const]) {
        await phone.goto(path);
        await look(phone, `phone-${name}`);
        const width = await phone.evaluate(() => document.documentElement.scrollWidth);
        expect(width, path).toBeLessThanOrEqual(PHONE.width);
      }
      const clerk = await person('sekretar', { viewport: PHONE });
      await clerk.goto('/matters/import');
      const cards = ['А26-13-2/2026', 'Новая-1'].map(
        (number) => `<card><registrationNumber>${number}</registrationNumber><registeredOn>2026-11-20</registeredOn>
          <documentGroup>Обращения граждан</documentGroup><deliveryKind>Почта</deliveryKind>
          <applicantName>Заявителев Иван Петрович</applicantName><subject>О длительном нерассмотрении дела</subject></card>`,
      );
      const buffer = Buffer.from(`<?xml version="1.0"?><cards>${cards.join('')}</cards>`);
      await clerk
        .getByLabel('Файл xlsx, xls или xml')
        .setInputFiles({ name: 'cards.xml', mimeType: 'text/xml', buffer });
      await clerk.getByRole('button', { name: 'Проверить файл' }).click();
      await clerk.getByRole('heading', { name: 'По строкам' }).waitFor();
      await look(clerk, 'phone-import');
      await clerk.goto('/tasks');
      await look(clerk, 'phone-tasks');
      await clerk.goto(assignment);
      await look(clerk, 'phone-assignment-executor');
      expect(await clerk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    });
  });

  it('a page that is open changes by itself, and what is being typed on it stays', async () => {
    const clerk = await person('sekretar');
    const judge = await person('sudya');
    const watching = await person('nachalnik');
    const card = await registerCard(clerk, 'А26-13-3/2026');
    await watching.goto(card);
    const assignment = await assign(judge, card, 'Дать пояснения');
    await watching.getByText('Дать пояснения').first().waitFor();
    const told = watching.locator('#card-applicant');
    await told.getByText('Не публикуется по настройкам участка').waitFor();
    const id = card.split('/').at(-1) ?? '';
    await putPublication(web, id, { messages: [{ version: 1, status: 'sent', at: new Date() }] });
    await told.getByText('Код доступа').waitFor();
    await clerk.goto(assignment);
    await clerk.getByLabel('Что сделано').fill('Набираю отчёт');
    await judge.goto(`${assignment}/edit`);
    await judge.getByLabel('Текст поручения').fill('Дать пояснения подробно');
    await judge.getByRole('button', { name: 'Сохранить' }).click();
    await clerk.getByText('Дать пояснения подробно').first().waitFor();
    expect(await clerk.getByLabel('Что сделано').inputValue()).toBe('Набираю отчёт');
  });

  it('a card of ДЕЛО says where it is changed and offers nothing', async () => {
    const clerk = await person('sekretar');
    const card = await registerCard(clerk, 'А26-13-4/2026');
    await web.execute(
      `update matter set source = 'delo', external_id = 'x' where registration_number = 'А26-13-4/2026'`,
    );
    await clerk.goto(card);
    await clerk.getByText('Ведётся в ДЕЛО').waitFor();
    expect(await clerk.getByRole('link', { name: 'Изменить' }).count()).toBe(0);
    await look(clerk, 'matter-card-delo');
  });

  it('cards come from a file after a look at its rows, and once', async () => {
    const clerk = await person('sekretar');
    await clerk.goto('/matters');
    await clerk.getByRole('link', { name: 'Из файла' }).click();
    await look(clerk, 'matters-import');
    const choose = async (): Promise<void> => {
      await clerk.getByLabel('Файл xlsx, xls или xml').setInputFiles('web/public/cards-import.xlsx');
      await clerk.getByRole('button', { name: 'Проверить файл' }).click();
    };
    await clerk.getByLabel('Файл xlsx, xls или xml').setInputFiles('samples/pismo.rtf');
    await clerk.getByRole('button', { name: 'Проверить файл' }).click();
    await clerk.getByText('Это не таблица xlsx').first().waitFor();
    await choose();
    await clerk.getByText('Будет зарегистрировано: 2').waitFor();
    await look(clerk, 'matters-import-rows');
    await clerk.getByRole('button', { name: 'Записать карточки' }).click();
    await clerk.getByText('Зарегистрировано: 2').waitFor();
    await clerk.goto('/matters/import');
    await choose();
    await clerk.getByText('Будет зарегистрировано: 0').waitFor();
    expect(await clerk.getByRole('button', { name: 'Записать карточки' }).count()).toBe(0);
  });
});
