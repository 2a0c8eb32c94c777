import { readFile } from 'node:fs/promises';
import { chromium, type Page } from 'playwright-core';
import { DEMO_PEOPLE } from '#db/seed/demo-people.ts';
import { openCourt } from '../court.ts';
import { openGround } from '../ground.ts';
import { Operator, type TaskCost } from './operator.ts';

const SAMPLE = new URL('../../samples/kopiya-resheniya.pdf', import.meta.url);
const ADDRESS = '140000, Московская обл, г Учебный, ул Примерная, д 5, кв 7';

/** What one letter costs a clerk: by hand, from a template to somebody written to before, one more of the same; and fifty from a sheet. */
export async function measureKeystrokes(): Promise<readonly TaskCost[]> {
  const ground = await openGround('dev');
  const court = await openCourt(ground, 'keystrokes');
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--lang=ru-RU'],
  });
  try {
    const context = await browser.newContext({ baseURL: court.site, locale: 'ru-RU' });
    const page = await context.newPage();
    await page.goto('/login');
    await page.getByLabel('Логин').fill('sekretar');
    await page.getByLabel('Пароль').fill(DEMO_PEOPLE.find(({ login }) => login === 'sekretar')?.password ?? '');
    await page.getByRole('button', { name: 'Войти' }).click();
    await page.getByRole('button', { name: 'Выйти' }).waitFor();
    await keepTemplate(page);
    return [await byHand(page), await fromTemplate(page), await oneMore(page), await fiftyFromSheet(page)];
  } finally {
    await browser.close();
    await court.close();
    await ground.close();
  }
}

async function keepTemplate(page: Page): Promise<void> {
  await page.goto('/letters/new');
  await page.getByLabel('Вид документа').selectOption('act_copy');
  await page.getByLabel('Заголовок письма').fill('Копия решения по делу {дело}');
  await page.getByText('Сохранить как шаблон').click();
  await page.getByLabel('Название шаблона').fill('Копия решения');
  await page.getByRole('button', { name: 'Сохранить шаблон' }).click();
  await page.getByText('Шаблон сохранён').waitFor();
}

async function open(page: Page, operator: Operator): Promise<void> {
  await operator.wait(() => page.goto('/letters/new', { waitUntil: 'load' }));
}

async function attachAndSend(page: Page, operator: Operator): Promise<void> {
  const file = { name: 'решение.pdf', mimeType: 'application/pdf', buffer: await readFile(SAMPLE) };
  await operator.drag(page.getByLabel('Приложите документы'), file);
  await operator.wait(() => page.locator('.attachments li').waitFor());
  await send(page, operator);
}

async function send(page: Page, operator: Operator): Promise<void> {
  await page.waitForLoadState('load');
  await operator.press('Control+Enter');
  await operator.wait(() => page.locator('.flash').waitFor());
}

/** By Tab, each counted. */
async function tabTo(page: Page, operator: Operator, label: string): Promise<void> {
  const field = page.getByLabel(label);
  const isThere = () => field.evaluate((element) => element === element.ownerDocument.activeElement);
  for (let pressed = 0; pressed < 20 && !(await isThere()); pressed += 1) await operator.press('Tab');
}

async function byHand(page: Page): Promise<TaskCost> {
  const operator = new Operator(page);
  await open(page, operator);
  await operator.type('2-695/2026');
  await tabTo(page, operator, 'Имя или наименование');
  await operator.type('Примерова Елена Ивановна');
  await operator.press('Tab');
  await operator.type(ADDRESS);
  await tabTo(page, operator, 'Заголовок письма');
  await operator.type('Копия решения по делу 2-695/2026');
  await attachAndSend(page, operator);
  return operator.cost('одно письмо руками');
}

async function fromTemplate(page: Page): Promise<TaskCost> {
  const operator = new Operator(page);
  await open(page, operator);
  await operator.type('2-695/2026');
  await operator.press('Tab');
  await operator.type('коп');
  await operator.press('Enter');
  await operator.type('прим');
  await operator.wait(() => page.locator('.typeahead li').first().waitFor());
  await operator.press('Enter');
  await page.evaluate(() => {
    // The same person, case and kind again would be asked about: here another person is meant.
    const field = document.querySelector<HTMLInputElement>('input[name="recipient.name"]');
    if (field) field.value = 'Примеров Иван Ильич';
  });
  await attachAndSend(page, operator);
  return operator.cost('одно письмо по шаблону');
}

async function oneMore(page: Page): Promise<TaskCost> {
  const operator = new Operator(page);
  await operator.press('Enter');
  await operator.wait(() => page.getByText('Новое письмо, такое же').waitFor());
  await operator.type('прим');
  await operator.wait(() => page.locator('.typeahead li').first().waitFor());
  await operator.press('Enter');
  await page.getByLabel('Почтовый адрес').fill(ADDRESS);
  await page.getByLabel('Имя или наименование').fill('Примерова Ольга Ильинична');
  await send(page, operator);
  return operator.cost('ещё одно такое же');
}

const FIFTY = 50;

/** A sheet of fifty with one document for all, looked at, confirmed and sent; the cost is of them all. */
async function fiftyFromSheet(page: Page): Promise<TaskCost> {
  const lines = Array.from({ length: FIFTY }, (_, at) => `Примеров Иван ${nameOf(at)};${ADDRESS};2-${at + 1000}/2026`);
  const sheet = ['Получатель;Адрес;Номер дела', ...lines].join('\n');
  const operator = new Operator(page);
  await operator.wait(() => page.goto('/letters/import', { waitUntil: 'load' }));
  const table = { name: 'письма.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) };
  const file = { name: 'решение.pdf', mimeType: 'application/pdf', buffer: await readFile(SAMPLE) };
  await operator.drag(page.getByLabel('Таблица xlsx или csv'), table);
  await operator.drag(page.getByLabel('Документы', { exact: true }), file);
  await operator.click(page.getByLabel('Заголовок писем'));
  await operator.press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'ArrowDown');
  await tabTo(page, operator, 'Заголовок писем');
  await operator.type('Копия решения');
  await tabTo(page, operator, 'Готовые письма');
  await operator.press('ArrowDown', 'Tab', 'Enter');
  await operator.wait(() => page.getByText(`Годных строк: ${FIFTY} из ${FIFTY}`).waitFor());
  await operator.click(page.getByRole('button', { name: 'Создать годные' }));
  await operator.wait(() => page.getByText(`Создано писем: ${FIFTY} из ${FIFTY}`).waitFor({ timeout: 120_000 }));
  return operator.cost(`${FIFTY} писем из таблицы`);
}

/** Fifty names that differ. */
function nameOf(at: number): string {
  return `${'АБВГДЕЖЗИК'[at % 10] ?? ''}${'алмно'[Math.floor(at / 10)] ?? ''}ович`;
}
