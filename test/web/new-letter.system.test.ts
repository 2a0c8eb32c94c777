import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, keepPicture, openBrowser, signIn, type PersonOptions } from './kit/browser.ts';
import { fillLetter, pdfFile } from './kit/letter-form.ts';
import { wordsPdf } from './kit/words-pdf.ts';
import { readAtOnce } from './kit/read-at-once.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

const ADDRESS = '140000, Московская обл, г Учебный, ул Примерная, д 5, кв 7';

interface LetterRow {
  readonly id: string;
  readonly status: string;
  readonly title: string;
  readonly name: string;
  readonly kind: string;
  readonly document_kind: string;
  readonly case_number: string | null;
  readonly files: number;
}

describe('a new letter on one screen', () => {
  let web: WebHarness;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
    await readAtOnce(web);
  });

  afterEach(() => context.close());

  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  async function clerk(options: Partial<PersonOptions> = {}): Promise<void> {
    ({ context, page } = await signIn(browser, { url: web.url, login: 'sekretar', ...options }));
  }

  /** An earlier letter of a site, as it stands in the database. */
  async function wrote(letter: {
    site?: string;
    name: string;
    address?: string;
    caseNumber?: string;
    kind?: string;
    documentKind?: string;
    type?: string;
    inn?: string;
  }) {
    const {
      site = '50MS0095',
      name,
      address = ADDRESS,
      caseNumber = null,
      kind = 'registered',
      documentKind = 'summons',
      type = 'person',
      inn = null,
    } = letter;
    await web.execute(
      `insert into letter (id, site_id, kind, document_kind, title, recipient_type, recipient_name, recipient_inn, recipient_address, case_number, author_id, approver_id,
         profile_id, status, status_since, revision, version, created_at, updated_at)
       select ?, ?, ?, ?, 'Прежнее письмо', ?, ?, ?, ?, ?, a.id, a.id, 'otpravka-2020', 'filed', now(), 0, 1, now(), now() from account a where login = 'sekretar'`,
      [randomUUID(), site, kind, documentKind, type, name, inn, address, caseNumber],
    );
  }

  const letters = () =>
    web.execute<LetterRow>(
      `select id, status, title, recipient_name as name, kind, document_kind, case_number,
         (select count(*)::int from attachment a where a.letter_id = l.id) as files
       from letter l where title <> 'Прежнее письмо' order by created_at, recipient_name`,
    );
  const value = (label: string) => page.getByLabel(label).inputValue();
  const converted = (fileName: string) =>
    web.execute(
      `insert into conversion (source_sha256, converter_version, pdf_sha256, page_count, faults, warnings, created_at)
       select sha256, 'test', sha256, 1, '[]', '[]', now() from attachment where file_name = ? limit 1 on conflict do nothing`,
      [fileName],
    );

  it('begins in the number of the case, which proposes kind and class and does not overrule a choice', async () => {
    await clerk();
    await page.goto('/letters/new');
    await page.keyboard.type('2а-15/2026');
    await page.getByText('Предложено по номеру: административное дело').waitFor();
    await expect(page.getByLabel(/Простое/).isChecked()).resolves.toBe(true);
    await page.getByLabel('Вид документа').selectOption('summons');
    await page.getByLabel('Номер дела').fill('2-77/2026');
    await page.getByText('Предложено по номеру: гражданское дело').waitFor();
    await expect(page.getByLabel(/Заказное/).isChecked()).resolves.toBe(true);
    await expect(value('Вид документа')).resolves.toBe('summons');
    // The term runs for an order only.
    const term = page.getByText('Возражения — 10 дней со дня получения');
    await expect(term.isVisible()).resolves.toBe(false);
    await page.getByLabel('Вид документа').selectOption('court_order');
    await term.waitFor();
    await keepPicture(page, 'new-letter-case');
  });

  /** Chosen otherwise than the number of the case proposes: one as an empty form has it, the other not. */
  async function choseOtherwise(): Promise<void> {
    await page.goto('/letters/new');
    await page.getByLabel('Номер дела').fill('2а-970/2026');
    await page.getByText('Предложено по номеру: административное дело').waitFor();
    await page.getByLabel('Вид документа').selectOption('other');
    await page.getByLabel(/Заказное/).check();
  }

  /** The proposals have come and changed nothing of it. */
  async function staysChosen(): Promise<void> {
    await page.getByText('Предложено по номеру: административное дело').waitFor();
    await expect(value('Вид документа')).resolves.toBe('other');
    await expect(page.getByLabel(/Заказное/).isChecked()).resolves.toBe(true);
  }

  const proposals = () => page.waitForResponse(/letter-offers/);

  it('leaves what was chosen as it was after a reload, in a refused form and in a saved one', async () => {
    await clerk();
    await choseOtherwise();
    await page.getByText('Набранное сохранено').waitFor();
    await Promise.all([proposals(), page.reload()]);
    await page.getByText('Восстановлено набранное').waitFor();
    await staysChosen();
    await page.getByLabel('Имя или наименование').fill('Тестов Тест Тестович');
    await page.getByLabel('ИНН').fill('12');
    await page.getByLabel('Номер дела').fill('2а-971/2026');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Не отправлено: исправьте указанное').waitFor();
    const again = proposals();
    await page.getByLabel('Номер дела').fill('2а-972/2026');
    await again;
    await staysChosen();
    await page.getByLabel('ИНН').fill('');
    await page.getByLabel('Приложите документы').setInputFiles([await pdfFile('приказ.pdf')]);
    await page.locator('.attachments li').waitFor();
    const saved = proposals();
    await page.getByLabel('Номер дела').fill('2а-973/2026');
    await saved;
    await staysChosen();
  });

  it('proposes still what nobody has chosen after a document was uploaded', async () => {
    await clerk();
    await page.goto('/letters/new');
    await page.getByLabel('Приложите документы').setInputFiles([await pdfFile('приказ.pdf')]);
    await page.locator('.attachments li').waitFor();
    await page.getByLabel('Номер дела').fill('2а-974/2026');
    await page.getByText('Предложено по номеру: административное дело').waitFor();
    await expect(page.getByLabel(/Простое/).isChecked()).resolves.toBe(true);
  });

  it('offers the recipients of the case and names already written to, of the own site only, by keyboard', async () => {
    await wrote({
      name: 'Ромашкин Роман Романович',
      caseNumber: '2-901/2026',
      documentKind: 'act_copy',
      kind: 'simple',
    });
    await wrote({
      name: 'ООО «Ромашковое поле»',
      type: 'company',
      inn: '7707083893',
      address: '101000, г Москва, ул Полевая, д 1',
    });
    await wrote({ site: '77MS0001', name: 'Ромашевский Чужой Чужович' });
    await clerk();
    await page.goto('/letters/new');
    await page.keyboard.type('2-901/2026');
    await page.getByRole('button', { name: 'Ромашкин Роман Романович' }).waitFor();
    await expect(value('Вид документа')).resolves.toBe('act_copy');
    await page.getByLabel('Имя или наименование').focus();
    await page.keyboard.type('рома');
    const options = page.locator('.typeahead [role=option]');
    await options.first().waitFor();
    expect((await options.allInnerTexts()).join('\n')).not.toContain('Чужой');
    await keepPicture(page, 'new-letter-typeahead');
    await page.keyboard.type('шковое');
    await expect.poll(() => options.count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(value('Имя или наименование')).resolves.toBe('ООО «Ромашковое поле»');
    await expect(value('Почтовый адрес')).resolves.toBe('101000, г Москва, ул Полевая, д 1');
    await expect(value('ИНН')).resolves.toBe('7707083893');
    await expect(page.getByLabel('Организация').isChecked()).resolves.toBe(true);
  });

  it('makes one letter for each of several recipients and tells what came of each', () => several(true));
  it('makes letters for several recipients without scripts', () => several(false));

  it('takes a press although leaving a field says something, and says at the button what is true while one types', async () => {
    await clerk();
    await page.goto('/letters/new');
    await fillLetter(page);
    const price = page.locator('#before-sending');
    await expect(price.innerText()).resolves.toContain('Стоимость 32,40 – 64,80 ₽');
    await page.getByLabel(/Простое/).check();
    await expect(price.innerText()).resolves.toContain('Цена простого письма не известна');
    await page.getByLabel(/Заказное/).check();
    const address = page.getByLabel('Почтовый адрес');
    await address.fill('');
    await address.pressSequentially('190000, Московская обл, г Учебный, ул Примерная, д 5');
    // As a hand does: the remark would come between the press and the release.
    const more = page.getByRole('button', { name: 'Ещё получатель' });
    await more.evaluate((button) => button.scrollIntoView({ block: 'center' }));
    const box = await more.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 10);
    await page.mouse.down();
    await page.mouse.up();
    await page.getByText('Ещё получатели, каждому отдельное письмо:').waitFor();
    await page.getByRole('button', { name: 'Отправить на подпись', exact: true }).waitFor();
    await page.getByLabel('Имя или наименование').fill('Второв Иван Ильич');
    await page.getByRole('button', { name: 'Отправить на подпись: 2 письма' }).waitFor();
    await expect(price.innerText()).resolves.toMatch(/Второв Иван Ильич; Тестов Тест Тестович.*64,80 – 129,60 ₽/s);
  });

  it('hides nothing that has the focus behind the bar of its buttons, however many it goes to', async () => {
    await clerk({ javaScript: false });
    await page.goto('/letters/new');
    await fillLetter(page);
    for (const name of ['Константинопольская', 'Преображенская', 'Воскресенская', 'Рождественская']) {
      await page.getByLabel('Имя или наименование').fill(`${name} Екатерина Александровна`);
      await page.getByLabel('Почтовый адрес').fill(ADDRESS);
      await page.getByRole('button', { name: 'Ещё получатель' }).click();
    }
    for (const [width, height] of [
      [1280, 800],
      [1000, 700],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.getByRole('link', { name: 'МАСК' }).first().focus();
      const seen = await tabThrough();
      expect(seen.some(({ name }) => name.includes('upload'))).toBe(true);
      expect(seen.filter(({ isHidden }) => isHidden)).toEqual([]);
      await keepPicture(page, `foot-${String(width)}`);
    }
  });

  /** What has the focus, key by key, until the bar itself has it. */
  async function tabThrough(): Promise<{ name: string; isHidden: boolean }[]> {
    const seen: { name: string; isHidden: boolean }[] = [];
    for (let isOver = false; !isOver;) {
      const one = await page.evaluate(() => {
        const [bar, focused] = [document.querySelector('.submit-row'), document.activeElement];
        if (bar === null || focused === null) throw new Error('no form here');
        const { top, bottom } = focused.getBoundingClientRect();
        const isHidden = bottom > top && top >= bar.getBoundingClientRect().top;
        return { name: focused.outerHTML.slice(0, 80), isHidden, isOver: bar.contains(focused) };
      });
      isOver = one.isOver;
      if (!isOver) seen.push({ name: one.name, isHidden: one.isHidden });
      await page.keyboard.press('Tab');
    }
    return seen;
  }

  it.each([true, false])('has the focus in the name after one more recipient, scripts: %s', async (javaScript) => {
    await clerk({ javaScript });
    await page.goto('/letters/new');
    await fillLetter(page);
    const field = () => page.evaluate(() => document.activeElement?.id);
    for (const name of ['Второв Иван Ильич', 'Третьяков Пётр Ильич']) {
      await page.getByRole('button', { name: 'Ещё получатель' }).press('Enter');
      await page
        .getByRole('button', { name: /^Изменить: / })
        .first()
        .waitFor();
      await expect.poll(field).toBe('f-recipient-name');
      await page.keyboard.type(name);
      await page.keyboard.press('Tab');
      await expect.poll(field).toBe('f-recipient-address');
      await page.keyboard.type(ADDRESS);
    }
    await page.getByRole('button', { name: 'Изменить: Второв Иван Ильич' }).press('Enter');
    await expect.poll(() => page.getByLabel('Имя или наименование').inputValue()).toBe('Второв Иван Ильич');
    await expect.poll(field).toBe('f-recipient-name');
    await page.getByRole('button', { name: 'Не отправлять: Тестов Тест Тестович' }).press('Enter');
    await page.getByRole('button', { name: 'Не отправлять: Тестов Тест Тестович' }).waitFor({ state: 'detached' });
    await expect.poll(field).toBe('f-further');
  });

  async function several(javaScript: boolean): Promise<void> {
    const mark = javaScript ? 'со скриптами' : 'без них';
    await clerk({ javaScript });
    await page.goto('/letters/new');
    await fillLetter(page);
    await page.getByLabel('Заголовок письма').fill(`Копия для {получатель} ${mark}`);
    await page.getByLabel('Приложите документы').setInputFiles([await pdfFile('приказ.pdf')]);
    if (!javaScript) await page.getByRole('button', { name: 'Загрузить' }).click();
    await page.locator('.attachments li').waitFor();
    await page.getByRole('button', { name: 'Ещё получатель' }).click();
    await expect(value('Имя или наименование')).resolves.toBe('');
    await page.getByText('Организация', { exact: true }).click();
    await page.getByLabel('Имя или наименование').fill('ООО «Пример»');
    await page.getByLabel('Почтовый адрес').fill('101000, г Москва, ул Примерная, д 2');
    await page.getByRole('button', { name: 'Ещё получатель' }).click();
    await page.getByText('Физическое лицо', { exact: true }).click();
    await page.getByLabel('Имя или наименование').fill('Третьев Пётр Ильич');
    await page.getByLabel('Почтовый адрес').fill(ADDRESS);
    await page.getByRole('button', { name: 'Сохранить черновик' }).click();
    await page.getByText('Будет 3 письма').waitFor();
    if (javaScript) await keepPicture(page, 'new-letter-several');
    await page.getByRole('button', { name: 'Отправить на подпись: 3 письма' }).click();
    await page.getByText('Отправлено на подпись: 3 из 3.').waitFor();
    if (javaScript) await keepPicture(page, 'new-letter-together');
    expect(await accessibilityFaultsOf(javaScript)).toEqual([]);
    const made = (await letters()).filter(({ title }) => title.endsWith(mark));
    expect(made.map(({ title, status, files }) => [title, status, files])).toEqual(
      expect.arrayContaining([
        [`Копия для Тестов Тест Тестович ${mark}`, 'preparing', 1],
        [`Копия для ООО «Пример» ${mark}`, 'preparing', 1],
        [`Копия для Третьев Пётр Ильич ${mark}`, 'preparing', 1],
      ]),
    );
    expect(made).toHaveLength(3);
  }

  const accessibilityFaultsOf = async (javaScript: boolean) => (javaScript ? accessibilityFaults(page) : []);

  it('sends nothing to anybody while one of several recipients is wrong', async () => {
    await clerk({ javaScript: false });
    await page.goto('/letters/new');
    await fillLetter(page);
    await page.getByLabel('Заголовок письма').fill('Никому');
    await page.getByLabel('Приложите документы').setInputFiles([await pdfFile('приказ.pdf')]);
    await page.getByRole('button', { name: 'Ещё получатель' }).click();
    await web.execute(
      `update further_recipient set recipient = jsonb_set(recipient, '{address}', '""') where letter_id = (select id from letter where title = 'Никому')`,
    );
    await page.getByLabel('Имя или наименование').fill('Второв Иван Ильич');
    await page.getByLabel('Почтовый адрес').fill(ADDRESS);
    await page.getByRole('button', { name: /^Отправить на подпись/ }).click();
    await page.getByRole('alert').getByText('Ещё получатель «Тестов Тест Тестович»').waitFor();
    expect((await letters()).filter(({ title, status }) => title === 'Никому' && status !== 'draft')).toEqual([]);
  });

  it.each([true, false])(
    'names the same recipient when he is added twice, and sends nothing to anybody: scripts %s',
    async (javaScript) => {
      const title = `Дважды ${String(javaScript)}`;
      await clerk({ javaScript });
      await page.goto('/letters/new');
      await fillLetter(page);
      await page.getByLabel('Заголовок письма').fill(title);
      await page.getByLabel('Приложите документы').setInputFiles([await pdfFile('приказ.pdf')]);
      if (!javaScript) await page.getByRole('button', { name: 'Загрузить' }).click();
      await page.locator('.attachments li').waitFor();
      const more = page.getByRole('button', { name: 'Ещё получатель' });
      for (const name of ['Второв Иван Ильич', 'Третьев Пётр Ильич', 'ВТОРОВ  Иван Ильич']) {
        await more.click();
        await expect(value('Имя или наименование')).resolves.toBe('');
        await page.getByLabel('Имя или наименование').fill(name);
        await page.getByLabel('Почтовый адрес').fill(ADDRESS);
      }
      await more.click();
      await page
        .locator('#f-recipient-name-fault')
        .getByText(/Второв Иван Ильич.*уже есть среди получателей/)
        .waitFor();
      await page.getByRole('button', { name: /^Отправить на подпись/ }).click();
      await page
        .locator('#f-recipient-name-fault')
        .getByText(/Второв Иван Ильич.*уже есть среди получателей/)
        .waitFor();
      expect((await letters()).filter((one) => one.title === title).map(({ status }) => status)).toEqual(['draft']);
    },
  );

  it('sends nothing to anybody while one of several has had such a letter', async () => {
    await clerk({ javaScript: false });
    const write = async (title: string, name: string) => {
      await page.goto('/letters/new');
      await fillLetter(page);
      await page.getByLabel('Заголовок письма').fill(title);
      await page.getByLabel('Номер дела').fill('2-1234/2026');
      await page.getByLabel('Имя или наименование').fill(name);
      await page.getByLabel('Приложите документы').setInputFiles([await pdfFile('приказ.pdf')]);
    };
    const send = () => page.getByRole('button', { name: /^Отправить на подпись/ }).click();
    await write('Получил раньше', 'Второв Иван Ильич');
    await send();
    await page.locator('.flash').waitFor();
    await write('Вместе с ним', 'Второв Иван Ильич');
    await page.getByRole('button', { name: 'Ещё получатель' }).click();
    await page.getByLabel('Имя или наименование').fill('Третьев Пётр Ильич');
    await page.getByLabel('Почтовый адрес').fill(ADDRESS);
    await send();
    await page
      .getByRole('alert')
      .getByText(/Ещё получатель «Второв Иван Ильич».*уже есть: № 50MS0095/)
      .waitFor();
    expect((await letters()).filter(({ title }) => title === 'Вместе с ним').map(({ status }) => status)).toEqual([
      'draft',
    ]);
  });

  it('reads name, address and number off the document, offers them, and asks about what differs', async () => {
    await clerk();
    await page.goto('/letters/new');
    await page.getByLabel('Номер дела').fill('2-111/2026');
    // This one has something to say.
    await web.execute('alter table conversion_wish disable trigger read_at_once');
    const bytes = await wordsPdf([
      'Дело № 2-768/2026',
      'Взыскать с должника Ромашкина Романа Романовича, зарегистрированного',
      'по адресу: 143001, Московская область, г. Учебный, ул. Лесная, д. 3, кв. 12, сумму',
    ]);
    await page
      .getByLabel('Приложите документы')
      .setInputFiles([{ name: 'из документа.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) }]);
    await page.locator('.attachments li').waitFor();
    await converted('из документа.pdf');
    await web.execute('alter table conversion_wish enable trigger read_at_once');
    await page.getByText('В документе дело № 2-768/2026, а набрано 2-111/2026. Так и надо?').waitFor();
    await keepPicture(page, 'new-letter-read');
    await page.getByRole('button', { name: 'Взять из документа: имя, адрес (Alt+V)' }).waitFor();
    await page.keyboard.press('Alt+KeyV');
    await expect(value('Имя или наименование')).resolves.toBe('Ромашкин Роман Романович');
    await expect(value('Почтовый адрес')).resolves.toMatch(/^143001.*кв\.? 12$/);
    // What was typed is nobody's to replace but by its own button.
    await expect(value('Номер дела')).resolves.toBe('2-111/2026');
    await page.getByLabel('Имя или наименование').fill('Лютикова Анна Ильинична');
    await page.keyboard.press('Tab');
    await page.keyboard.type(ADDRESS);
    await expect(value('Почтовый адрес')).resolves.toContain(ADDRESS);
    await expect(value('Имя или наименование')).resolves.toBe('Лютикова Анна Ильинична');
    await page.getByLabel('Номер дела').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect(value('Номер дела')).resolves.toBe('2-111/2026');
    await page.keyboard.press('Enter');
    await expect(value('Номер дела')).resolves.toBe('2-768/2026');
    await page.getByLabel('Номер дела').fill('2-112/2026');
    await page.getByLabel('Заголовок письма').fill('Несовпавшее');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Ещё не отправлено: проверьте').waitFor();
    await page.getByRole('button', { name: 'Всё верно, отправить' }).click();
    await expect(page.locator('.flash').innerText()).resolves.toContain('отправлено на подпись');
    const asked = 'В документе дело № 2-768/2026, а набрано 2-112/2026. Так и надо?';
    await expect(page.locator('.timeline').innerText()).resolves.toContain(asked);
    await page.getByText(`Обратите внимание: ${asked}`).getByText('Отправлено так: Примерова').waitFor();
  });

  it('makes one more of the same with everything but the recipient, the cursor in the name', async () => {
    await clerk();
    await page.goto('/letters/new');
    await fillLetter(page);
    await page.getByLabel('Заголовок письма').fill('Ещё такое для {получатель} от {дата}');
    await page.getByLabel('Приложите документы').setInputFiles([await pdfFile('приказ.pdf')]);
    await page.locator('.attachments li').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('.flash').waitFor();
    await keepPicture(page, 'new-letter-sent');
    await page.keyboard.press('Enter');
    await page.getByText('Новое письмо, такое же').waitFor();
    await page.keyboard.type('Другой Иван Иванович');
    await expect(value('Имя или наименование')).resolves.toBe('Другой Иван Иванович');
    await expect(value('Почтовый адрес')).resolves.toBe('');
    const sent = (await letters()).find(({ title }) => title.startsWith('Ещё такое'));
    expect(sent?.title).toMatch(/^Ещё такое для Тестов Тест Тестович от \d\d\.\d\d\.\d{4}$/);
    await expect(value('Заголовок письма')).resolves.toBe('Ещё такое для {получатель} от {дата}');
    await expect(page.locator('.attachments').innerText()).resolves.toContain('приказ.pdf');
  });

  it('keeps a template, own or of the site, and begins a letter with it by typing its name', async () => {
    await clerk();
    await page.goto('/letters/new');
    await page.getByLabel('Вид документа').selectOption('act_copy');
    await page.getByLabel('Заголовок письма').fill('Копия решения по делу {дело}');
    await page.getByText('Сохранить как шаблон').click();
    await page.getByLabel('Название шаблона').fill('Копия решения');
    await page.getByLabel('Общий').check();
    await page.getByRole('button', { name: 'Сохранить шаблон' }).click();
    await page.getByText('Шаблон сохранён').waitFor();
    expect((await letters()).filter(({ title }) => title.includes('{дело}'))).toEqual([]);
    await page.goto('/letters/new');
    await page.keyboard.type('2-300/2026');
    await page.keyboard.press('Tab');
    await page.keyboard.type('коп');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Шаблонов Иван Ильич');
    await expect(value('Заголовок письма')).resolves.toBe('Копия решения по делу {дело}');
    await page.getByLabel('Почтовый адрес').fill(ADDRESS);
    await page.getByLabel('Приложите документы').setInputFiles([await pdfFile('решение.pdf')]);
    await page.locator('.attachments li').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('.flash').waitFor();
    const sent = (await letters()).find(({ name }) => name === 'Шаблонов Иван Ильич');
    expect(sent).toMatchObject({
      title: 'Копия решения по делу 2-300/2026',
      document_kind: 'act_copy',
      status: 'preparing',
    });
    await page.goto('/letters/templates');
    await keepPicture(page, 'letter-templates');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Копия решения' }).click();
    await expect(value('Заголовок письма')).resolves.toBe('Копия решения по делу {дело}');
  });

  it('takes a template that is named without scripts when the form comes, or says that there is none; nothing typed is lost', async () => {
    const content = {
      kind: 'simple',
      documentKind: 'summons',
      title: 'По шаблону',
      comment: 'из шаблона',
      approverId: '',
    };
    await web.execute(
      `insert into letter_template (id, site_id, account_id, name, content, created_by_id, created_at)
       select gen_random_uuid(), site_id, null, 'Повестка участка', ?::jsonb, id, now() from account where login = 'sekretar'`,
      [JSON.stringify(content)],
    );
    await clerk({ javaScript: false });
    await page.goto('/letters/new');
    await page.locator('#f-template').fill('нет такого');
    await page.getByLabel('Заголовок письма').fill('Своими словами');
    await page.getByRole('button', { name: 'Сохранить черновик' }).click();
    await page.getByRole('link', { name: 'Одного шаблона с названием «нет такого» нет' }).waitFor();
    await page.locator('#f-template').fill('повестка участка');
    await page.getByRole('button', { name: 'Сохранить черновик' }).click();
    await page.locator('.flash').waitFor();
    expect([await value('Заголовок письма'), await page.getByLabel('Вид документа').inputValue()]).toEqual([
      'Своими словами',
      'summons',
    ]);
  });

  it('asks about an index of another region while the address is typed, and shows the envelope', async () => {
    await clerk();
    await page.goto('/letters/new');
    await page.getByLabel('Почтовый адрес').fill('190000, Московская обл, г Учебный, ул Примерная, д 5');
    await page.getByLabel('Заголовок письма').focus();
    await page.getByText('Индекс 190000 — это Санкт-Петербург').waitFor();
    await expect(page.locator('.address-to').innerText()).resolves.toContain('190000, Московская обл');
    await page.getByLabel('Почтовый адрес').fill(ADDRESS);
    await expect(page.locator('#address-question').isHidden()).resolves.toBe(true);
  });

  it('tells what is wrong with an ИНН when its field is left, and of whom it is', async () => {
    await clerk();
    await page.goto('/letters/new');
    const told = page.locator('#inn-question');
    const leave = async (inn: string): Promise<void> => {
      await page.getByLabel('ИНН').fill(inn);
      await page.getByLabel('Заголовок письма').focus();
    };
    await leave('500100732250');
    await told.getByText('контрольное число не сходится').waitFor();
    await leave('5001 0073 22 59');
    await told.waitFor({ state: 'hidden' });
    await leave('пятьсот');
    await told.getByText('ИНН физического лица: нужно ровно 12 цифр.').waitFor();
    await leave('7707083893');
    await page.getByText('Организация', { exact: true }).click();
    await told.waitFor({ state: 'hidden' });
  });

  it('puts documents in order by Alt and an arrow and by dragging, and takes files dropped on the form', async () => {
    await clerk();
    await page.goto('/letters/new');
    await fillLetter(page);
    await page
      .getByLabel('Приложите документы')
      .setInputFiles([await pdfFile('а.pdf'), await pdfFile('б.pdf'), await pdfFile('в.pdf')]);
    await page.locator('.attachments li').nth(2).waitFor();
    const names = () => page.locator('.attachments li a').allInnerTexts();
    await page.locator('.attachments li').nth(2).getByRole('button', { name: 'Выше: в.pdf' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(names).toEqual(['а.pdf', 'в.pdf', 'б.pdf']);
    await page.waitForLoadState('load');
    await page.locator('.attachments li').nth(0).dragTo(page.locator('.attachments li').nth(2));
    await expect.poll(names).toEqual(['в.pdf', 'б.pdf', 'а.pdf']);
  });

  it.each([
    [1280, 800],
    [1920, 1080],
    [390, 844],
  ] as const)('fits %i × %i without accessibility faults', async (width, height) => {
    await clerk({ viewport: { width, height } });
    await page.goto('/letters/new');
    await keepPicture(page, `new-letter-${String(width)}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await expect(page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).resolves.toBe(true);
  });

  it('prices the sheets of the documents as they will be printed, and until they are known says that it does not', async () => {
    await clerk({ login: 'admin' });
    await page.goto('/tariffs');
    await page.getByLabel('Заказное, вручённое электронно', { exact: false }).fill('32,40');
    await page.getByLabel('Заказное, напечатанное Почтой').fill('64,80');
    await page.getByLabel('Листов в цене').fill('1');
    await page.getByLabel('Каждый следующий лист, напечатанное и простое').fill('3,50');
    await page.getByLabel('Уведомление о вручении заказного').fill('20');
    await page.getByLabel('НДС в этих ценах').fill('x');
    await page.getByLabel('Источник').fill('договор');
    await page.getByRole('button', { name: 'Сохранить тариф' }).click();
    await page.locator('.fault', { hasText: 'НДС в этих ценах: целое число процентов' }).first().waitFor();
    await keepPicture(page, 'tariffs-refused');
    await page.getByLabel('НДС в этих ценах').fill('20');
    await page.getByRole('button', { name: 'Сохранить тариф' }).click();
    await page.getByText('листов в цене 1 (печать с одной стороны)').waitFor();
    await keepPicture(page, 'tariffs-with-sheets');
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();

    await clerk();
    await page.goto('/letters/new');
    await fillLetter(page);
    const price = page.locator('#before-sending');
    await expect(price.innerText()).resolves.toContain('без листов сверх цены: сколько их, ещё не известно');
    await web.execute('alter table conversion_wish disable trigger read_at_once');
    const bytes = await wordsPdf(['Одна страница']);
    await page
      .getByLabel('Приложите документы')
      .setInputFiles([{ name: 'листы.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) }]);
    await page.locator('.attachments li').waitFor();
    await converted('листы.pdf');
    await web.execute('alter table conversion_wish enable trigger read_at_once');
    await page.waitForLoadState('load');
    // One page and the blank one for the address, as soon as the document is converted.
    await price.getByText('листов 2, сверх цены 1; с уведомлением').waitFor();
    const told = (await price.innerText()).replaceAll(/\s+/g, ' ');
    expect(told).toContain('Стоимость 52,40 – 88,30 ₽, в том числе НДС 8,73 – 14,72 ₽');
    await page.getByLabel(/Простое/).check();
    await expect(price.innerText()).resolves.toContain('Цена простого письма не известна');
    await page.getByLabel(/Заказное/).check();
    await keepPicture(page, 'new-letter-sheets');
  });
});
