import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { generateSync } from 'otplib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { writeWorkbook } from '#activities/papers/workbook.ts';
import { PAGE_PATIENCE_MS } from '../../web/kit/browser.ts';
import type { Look } from '../drive-life.ts';
import { JUDGE } from './court-outside.ts';

const run = promisify(execFile);
const ADMIN_PROGRAM = new URL('../../../scripts/admin.ts', import.meta.url).pathname;
const PASSWORD = 'корова стол дождь';

/** The first admin, made on the machine itself. @returns the path of his one-time link */
export async function makeFirstAdmin(home: string): Promise<string> {
  const words = ['create', '--login', 'ivanov', '--role', 'admin'];
  const names = ['--name', 'Иванов Иван Иванович', '--position', 'администратор'];
  const { stdout } = await run(process.execPath, [ADMIN_PROGRAM, ...words, ...names], {
    env: { ...process.env, MASK_HOME: home },
  });
  const path = /\/password\?code=[\w-]+/.exec(stdout)?.[0];
  if (path === undefined) throw new Error(`no link was printed:\n${stdout}`);
  return path;
}

/** Sets the password by the link and comes in with it, as a person on a browser of his own. */
export async function comeIn(
  browser: Browser,
  { url, link, login }: { readonly url: string; readonly link: string; readonly login: string },
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({ locale: 'ru-RU', timezoneId: 'Europe/Moscow', baseURL: url, viewport });
  context.setDefaultTimeout(PAGE_PATIENCE_MS);
  const page = await context.newPage();
  await page.goto(link);
  await page.getByLabel('Новый пароль').fill(PASSWORD);
  await page.getByLabel('Ещё раз').fill(PASSWORD);
  await page.getByRole('button', { name: 'Задать пароль' }).click();
  await page.getByText('Теперь войдите').waitFor();
  await page.goto('/login');
  await page.getByLabel('Логин').fill(login);
  await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.getByRole('button', { name: 'Выйти' }).waitFor();
  return { context, page };
}

/** The site with the Post's cabinet as its way; letters do not wait to be recalled. */
export async function makeSite(page: Page, siteId: string, look: Look): Promise<void> {
  await page.goto('/sites/new');
  await look(page, 'site-new');
  await page.getByLabel('Код участка').fill(siteId);
  await page.getByLabel('Название').fill('Судебный участок № 96');
  await page.getByLabel('Адрес отправителя').fill('140000, Московская обл, г Учебный, ул Примерная, д 1');
  await page.getByLabel('Путь к Почте').selectOption('cabinet');
  await page.getByLabel('Срок отзыва после подписи').fill('0');
  await page.getByRole('button', { name: 'Завести участок' }).click();
  await page.getByRole('heading', { name: `Участок ${siteId}` }).waitFor();
}

/** One day off moved, looked at and saved. */
export async function moveDayOff(page: Page, year: string, look: Look): Promise<void> {
  await page.goto(`/calendar/${year}`);
  await page.getByLabel('Чем перенесены дни').fill('Постановление о переносе (проверочное) № 1');
  await page.getByLabel('Стали выходными').fill(`11.01.${year}`);
  await page.getByRole('button', { name: 'Показать, что изменится' }).click();
  await look(page, 'calendar-look');
  await page.getByRole('button', { name: /^Сохранить как версию/ }).click();
  await page.getByText('проверочное').first().waitFor();
}

/** @returns each login's one-time link */
export async function bringPeople(page: Page, siteId: string, look: Look): Promise<ReadonlyMap<string, string>> {
  const table = [
    ['ФИО', 'Должность', 'Роль', 'Участок', 'Логин'],
    ['Петрова Анна Ильинична', 'секретарь', 'секретарь', siteId, 'petrova'],
    [JUDGE.fullName, JUDGE.position, 'судья', siteId, 'sudya'],
  ];
  const buffer = Buffer.from(writeWorkbook('Люди', table));
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.goto('/people/import');
  await page.getByLabel('Файл xlsx или csv').setInputFiles({ name: 'люди.xlsx', mimeType, buffer });
  await page.getByRole('button', { name: 'Проверить таблицу' }).click();
  await look(page, 'people-check');
  await page.getByRole('button', { name: 'Завести людей' }).click();
  await page.getByRole('button', { name: 'Сделать всем ссылки для паролей' }).click();
  await page.getByRole('heading', { name: 'Ссылки для паролей' }).waitFor();
  const links = await page.locator('ul.files > li').allInnerTexts();
  return new Map(
    links.map((words) => [/логин (\w+)/.exec(words)?.[1] ?? '', /\/password\?code=[\w-]+/.exec(words)?.[0] ?? '']),
  );
}

/** An authenticator as the second factor: its secret is read off the page, as a telephone does. */
export async function setFactor(page: Page, look: Look): Promise<void> {
  await page.goto('/me');
  await page.getByRole('link', { name: 'Настроить' }).click();
  const secret = (await page.locator('code.access-code').innerText()).replaceAll(' ', '');
  await page.getByLabel('Шесть цифр из приложения').fill(generateSync({ secret }));
  await page.getByRole('button', { name: 'Включить' }).click();
  await page.getByRole('heading', { name: 'Запасные коды' }).waitFor();
  await page.goto('/me');
  await page.getByText('включён', { exact: true }).waitFor();
  await look(page, 'factor');
}
