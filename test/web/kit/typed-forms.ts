import type { Browser, Locator, Page } from 'playwright-core';
import { demoAccountId } from '#db/seed/seed.ts';
import { signIn } from './browser.ts';
import { putAwaiting, putLetter } from './sample-letters.ts';
import { putTask } from './sample-batches.ts';
import type { WebHarness } from './web-harness.ts';

/** A form in which a person types, and how to see what it has done. */
export interface TypedForm {
  readonly name: string;
  readonly login: string;
  readonly page: string;
  /** Of its `action`, the end. */
  readonly action: string;
  /** Filled before the field that is looked at: label and text. */
  readonly more?: Readonly<Record<string, string>>;
  readonly field: string;
  readonly button: string;
  /** One row for each time it was done. */
  readonly done: string;
}

/** A court in which each of the forms is open to somebody. */
export async function putTypedForms(web: WebHarness, browser: Browser): Promise<readonly TypedForm[]> {
  const draft = await putLetter(web, { status: 'draft', awaiting: { code: 'filling_in' } });
  const cancelled = await putLetter(web, { status: 'draft', awaiting: { code: 'filling_in' } });
  const awaiting = await putAwaiting(web, 31);
  await putTask(web, { kind: 'missing_outcome', letterId: awaiting });
  const [task] = await web.execute<{ id: string }>('select id from task where subject_id = ?', [awaiting]);
  const { card, assignment } = await putMatter(web, browser);
  const clerk = 'sekretar';
  const judge = 'sudya';
  const day = { Срок: '2099-12-01' };
  return [
    {
      ...{ name: 'письмо', login: clerk, page: '/letters/new', action: '/letters/new', button: 'Сохранить черновик' },
      more: { 'Имя или наименование': 'Пробный Пётр Петрович' },
      ...{ field: 'Почтовый адрес', done: `select 1 from letter where recipient_name = 'Пробный Пётр Петрович'` },
    },
    {
      ...{ name: 'правка письма', login: clerk, page: `/letters/${draft}/edit`, action: '/edit' },
      ...{ field: 'Комментарий', button: 'Сохранить черновик' },
      done: `select 1 from audit where action = 'letter.edited' and subject_id = '${draft}'`,
    },
    {
      ...{ name: 'причина отзыва', login: clerk, page: `/letters/${cancelled}`, action: '/cancel', field: 'Почему' },
      ...{
        button: 'Удалить черновик',
        done: `select 1 from letter where id = '${cancelled}' and status = 'cancelled'`,
      },
    },
    {
      ...{ name: 'замечание', login: judge, page: `/approvals/${awaiting}`, action: '/send-back' },
      ...{ field: 'Замечание автору', button: 'Вернуть с замечанием' },
      done: `select 1 from letter where id = '${awaiting}' and status = 'returned'`,
    },
    {
      ...{ name: 'комментарий', login: clerk, page: `/tasks/${task?.id ?? ''}`, action: '/comments' },
      ...{ field: 'Комментарий', button: 'Добавить' },
      done: `select 1 from timeline where kind = 'task_commented' and subject_id = '${awaiting}'`,
    },
    {
      ...{ name: 'карточка', login: clerk, page: '/matters/new', action: '/matters/new', button: 'Зарегистрировать' },
      more: {
        ...{ 'Регистрационный номер': 'А26-77-1/2026', 'Группа документов': 'Обращения граждан' },
        ...{ 'Вид доставки': 'Почта', Заявитель: 'Заявителев Иван Петрович' },
      },
      field: 'Краткое содержание',
      done: `select 1 from matter where registration_number = 'А26-77-1/2026'`,
    },
    {
      ...{ name: 'правка карточки', login: clerk, page: `${card}/edit`, action: '/edit', button: 'Сохранить' },
      ...{
        field: 'Краткое содержание',
        done: `select 1 from matter where id = '${card.split('/').at(-1) ?? ''}' and version > 1`,
      },
    },
    {
      ...{ name: 'поручение', login: judge, page: `${card}/assign`, action: '/assign', button: 'Дать поручение' },
      more: { ...day, 'Или имя, если его нет в списке': 'Стороннев Павел' },
      ...{ field: 'Текст поручения', done: `select 1 from assignment where due_on = '2099-12-01'` },
    },
    {
      ...{ name: 'отчёт', login: clerk, page: assignment, action: '/report', button: 'Представить отчёт' },
      ...{ field: 'Что сделано', done: 'select 1 from report' },
    },
    {
      ...{ name: 'настройки', login: judge, page: '/publications/settings', action: '/settings?site=50MS0095' },
      ...{ field: 'Другие группы, по одной в строке', button: 'Сохранить как версию 1' },
      done: 'select 1 from publication_settings',
    },
  ];
}

/** The form on the page, whatever it is folded into. */
export async function openForm(page: Page, { page: path, action }: TypedForm): Promise<Locator> {
  await page.goto(path);
  return unfold(page, action);
}

export async function unfold(page: Page, action: string): Promise<Locator> {
  const form = page.locator(`form[action$="${action}"]`).first();
  await form.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
  return form;
}

/** Types as a person does: everything else first, the field that is looked at last. */
export async function type(form: Locator, { more = {}, field }: TypedForm, text: string): Promise<void> {
  for (const [label, value] of Object.entries(more)) await form.getByLabel(label).fill(value);
  await form.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
  await form.getByLabel(field).fill(text);
}

async function putMatter(web: WebHarness, browser: Browser): Promise<{ card: string; assignment: string }> {
  const clerk = await signIn(browser, { url: web.url, login: 'sekretar', javaScript: false });
  await clerk.page.goto('/matters/new');
  const typed = {
    ...{ 'Регистрационный номер': 'А26-70-1/2026', 'Группа документов': 'Обращения граждан', 'Вид доставки': 'Почта' },
    ...{ Заявитель: 'Заявителев Иван Петрович', 'Краткое содержание': 'О дороге' },
  };
  for (const [label, value] of Object.entries(typed)) await clerk.page.getByLabel(label).fill(value);
  await clerk.page.getByRole('button', { name: 'Зарегистрировать' }).click();
  await clerk.page.getByText('Карточка зарегистрирована.').waitFor();
  const card = new URL(clerk.page.url()).pathname;
  const judge = await signIn(browser, { url: web.url, login: 'sudya', javaScript: false });
  await judge.page.goto(`${card}/assign`);
  await judge.page.getByLabel('Текст поручения').fill('Дать ответ');
  await judge.page.getByLabel('Ответственный').selectOption(demoAccountId('sekretar'));
  await judge.page.getByRole('button', { name: 'Дать поручение' }).click();
  await judge.page.getByText('Поручение дано.').waitFor();
  const assignment = (await judge.page.getByRole('link', { name: 'Дать ответ' }).getAttribute('href')) ?? '';
  for (const { context } of [clerk, judge]) await context.close();
  return { card, assignment };
}
