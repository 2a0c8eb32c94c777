import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFaults, keepPicture, openBrowser, signIn, type PersonOptions } from './kit/browser.ts';
import { putAwaiting } from './kit/sample-letters.ts';
import { samplePdf } from './kit/sample-pdf.ts';
import { openWeb, type WebHarness } from './kit/web-harness.ts';

const CERTIFICATE = {
  serialNumber: '01A2B3C4D5E6F708',
  ownerName: 'Учебная Мария Павловна',
  position: 'мировой судья',
  issuerName: 'Учебный УЦ',
  validFrom: '2026-01-01T00:00:00Z',
};

describe('signing session', () => {
  let web: WebHarness;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let sequence = 0;

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
  });

  beforeEach(async () => {
    await web.execute(`update letter set status = 'cancelled'`);
    web.gateway.handed.length = 0;
    web.gateway.signed = true;
    web.gateway.next = null;
  });

  afterEach(() => context.close());

  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  async function supervisor(options: Partial<PersonOptions> = {}): Promise<void> {
    ({ context, page } = await signIn(browser, { url: web.url, login: 'sudya', ...options }));
  }

  async function waiting(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let made = 0; made < count; made += 1) ids.push(await putAwaiting(web, (sequence += 1)));
    return ids;
  }

  const numberOf = async (id: string): Promise<string> =>
    (await web.execute<{ number: string }>('select number from letter where id = ?', [id]))[0]?.number ?? '';

  /** The document is made anew, as after a correction. */
  async function prepareAgain(id: string, change = ''): Promise<void> {
    const pdf = await samplePdf();
    const other = new Uint8Array([...pdf, 0x0a]);
    const sha256 = await web.blobs.put(other);
    await web.execute(
      `update letter set revision = revision + 1, pdf_sha256 = ?, version = version + 1${change} where id = ?`,
      [sha256, id],
    );
  }

  it('shows a whole page at 1280×800, and turns pages by key and by click', async () => {
    const [first = ''] = await waiting(3);
    const facts = { certificate: { ...CERTIFICATE, validTo: new Date(Date.now() + 10.5 * 86_400_000).toISOString() } };
    await web.execute('update file set facts = ?::jsonb where subject_id = ?', [JSON.stringify(facts), first]);
    // With something to heed and a substitute the panel has the most to say.
    await web.execute(
      `update letter set recipient_name = 'КУЗНЕЦОВУ ПЕТРУ ПЕТРОВИЧУ', on_behalf_of_id = author_id where id = ?`,
      [first],
    );
    await supervisor({ viewport: { width: 1280, height: 800 } });
    const sheet = page.locator('#page-1 img');
    await expect
      .poll(() => sheet.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
      .toBeGreaterThan(500);
    await keepPicture(page, 'signing-desk-1280');
    const wholeInSight = async (selector: string): Promise<boolean> => {
      const box = await page.locator(selector).boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= 800 && box.height > 550;
    };
    await expect.poll(() => wholeInSight('#page-1 img')).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => wholeInSight('#page-2 img')).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => wholeInSight('#page-1 img')).toBe(true);
    await page.locator('#page-1 img').click();
    await expect.poll(() => wholeInSight('#page-2 img')).toBe(true);
    await expect(page.locator('.decision').innerText()).resolves.toMatch(/Учебная Мария Павловна[^]*осталось 10 дней/);
    const isTermSeen = page.getByText('осталось 10 дней').evaluate((term) => {
      const { x, y, width, height } = term.getBoundingClientRect();
      return term.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    });
    await expect(isTermSeen).resolves.toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await keepPicture(page, 'signing-desk-390');
    await page.setViewportSize({ width: 1920, height: 1080 });
    await keepPicture(page, 'signing-desk-1920');
  });

  it('reads on by one key: a page counts once it is drawn, a key held down is no press, and a letter put aside stays so', async () => {
    const [first = '', second = ''] = await waiting(2);
    await supervisor({ viewport: { width: 1280, height: 800 } });
    const drawn = Promise.withResolvers<undefined>();
    await page.route(/\/pages\/2\.png/, async (route) => {
      await drawn.promise;
      await route.continue();
    });
    await page.goto(`/approvals/${first}`, { waitUntil: 'domcontentloaded' });
    const mark = page.locator('[data-queue-item][aria-current=true] [data-shown]');
    await mark.getByText('показано 1 из 2').waitFor();
    const topOfSecond = () => page.locator('#page-2').evaluate((sheet) => sheet.getBoundingClientRect().top);
    await page.locator('#sheets').dispatchEvent('keydown', { code: 'Space', key: ' ', repeat: true, bubbles: true });
    expect(await topOfSecond()).toBeGreaterThan(400);
    await page.keyboard.press('Space');
    await expect.poll(topOfSecond).toBeLessThan(400);
    await page.keyboard.press('Space');
    expect([await mark.innerText(), new URL(page.url()).pathname]).toEqual(['показано 1 из 2', `/approvals/${first}`]);
    drawn.resolve(undefined);
    await mark.getByText('прочитано').waitFor();
    await page.keyboard.press('Space');
    await page.waitForURL(`**/approvals/${second}`);
    // The letter opened in between tells of its own page too.
    const told = (pages: number) =>
      page.waitForResponse(
        (answer) =>
          answer.url().endsWith(`/approvals/${first}/shown`) &&
          answer
            .request()
            .postData()
            ?.match(/name="page"/g)?.length === pages,
      );
    // A key pressed before the first page counts would only turn to it.
    await Promise.all([told(1), page.goto(`/approvals/${first}`)]);
    await Promise.all([told(2), page.keyboard.press('Space')]);
    expect(await mark.innerText()).toBe('прочитано, отмечено');
    await page.keyboard.press('Space');
    await page.waitForURL(`**/approvals/${second}`);
    await expect(page.locator('#chosen-count').innerText()).resolves.toBe('1');
  });

  /** Sent although the program asked: what is heeded beside the pages. */
  async function sentAsIs(id: string, name: string): Promise<void> {
    const asked = (field: string, message: string) => ({ code: 'not_in_document', field, message });
    const questions = [
      asked('caseNumber', 'В документе дело № 2-111/2026, а набрано 2-768/2026. Так и надо?'),
      asked('recipient.name', `В документе нет имени «${name}». Тот ли документ приложен?`),
    ];
    await web.execute(
      `insert into timeline (subject_kind, subject_id, event_key, at, kind, actor_id, data)
       select 'letter', id, 'sent_as_is', now(), 'sent_as_is', author_id, ?::jsonb from letter where id = ?`,
      [JSON.stringify({ questions, name, caseNumber: '2-768/2026', documents: [] }), id],
    );
  }

  const FACTS = { recipientName: 'Кузнецов Пётр', caseNumber: '2-768/2026', title: 'Копия судебного приказа' } as const;
  const LONG_ADDRESS = `140000, Московская обл, г Учебный, тер. СНТ «${'Долгие берёзы над рекой '.repeat(9)}», д 5, кв 7`;

  it('shows to whom, where, what and in which case beside two warnings; what is longer is rolled to before it counts as read', async () => {
    const plain = await putAwaiting(web, (sequence += 1), FACTS);
    const long = await putAwaiting(web, (sequence += 1), { ...FACTS, recipientAddress: LONG_ADDRESS });
    for (const id of [plain, long]) await sentAsIs(id, FACTS.recipientName);
    await supervisor({ viewport: { width: 1280, height: 800 } });
    await page.goto(`/approvals/${plain}`);
    const hidden = await page.locator('#letter-facts').evaluate((facts) =>
      [...facts.querySelectorAll('.caution, dd')].slice(0, 7).flatMap((fact) => {
        const { x, bottom, width, height } = fact.getBoundingClientRect();
        const isSeen = height > 0 && fact.contains(document.elementFromPoint(x + Math.min(width, 40) / 2, bottom - 4));
        return isSeen ? [] : [fact.textContent];
      }),
    );
    expect(hidden).toEqual([]);
    await page.goto(`/approvals/${long}`);
    const mark = page.locator('[data-queue-item][aria-current=true] [data-shown]');
    await mark.getByText('показано 1 из 2').waitFor();
    await page.keyboard.press('Space');
    await expect
      .poll(() => page.locator('#page-2').evaluate((sheet) => sheet.getBoundingClientRect().top))
      .toBeLessThan(400);
    const facts = page.locator('.decision-facts');
    expect([await mark.innerText(), await facts.evaluate(({ scrollTop }) => scrollTop)]).toEqual([
      'показано 1 из 2',
      0,
    ]);
    await page.getByRole('button', { name: 'Прочитано, отметить и дальше' }).click();
    await expect.poll(() => facts.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
    expect(new URL(page.url()).pathname).toBe(`/approvals/${long}`);
    await facts.evaluate((place) => place.scrollTo({ top: place.scrollHeight }));
    await mark.getByText('прочитано').waitFor();
    await page.getByRole('button', { name: 'Прочитано, отметить и дальше' }).click();
    await page.waitForURL(`**/approvals/${plain}`);
    await page.goto(`/approvals/sign?letter=${plain}&letter=${long}`);
    const listed = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
    expect(listed).toContain(LONG_ADDRESS.replaceAll(/\s+/g, ' '));
    expect(listed).toMatch(/В документе нет имени «Кузнецов Пётр»[^]*Отправлено так: Примерова Анна Сергеевна/);
  });

  it('shows only pages of the very document that a decision names', async () => {
    const [only = ''] = await waiting(1);
    await supervisor();
    const source = (await page.locator('#page-1 img').getAttribute('src')) ?? '';
    expect((await page.request.get(source)).status()).toBe(200);
    await prepareAgain(only);
    expect((await page.request.get(source)).status()).toBe(409);
  });

  it('signs many with one confirmation by keyboard alone: what was read, each by its own decision; one failure keeps nobody', async () => {
    const [first = '', second = '', third = ''] = await waiting(3);
    await supervisor({ viewport: { width: 1280, height: 800 } });
    const mark = page.locator('[data-queue-item][aria-current=true] [data-shown]');
    for (const next of [second, third]) {
      await mark.getByText('показано 1 из 2').waitFor();
      // Enter shows what has not been shown before it says «прочитано».
      await page.keyboard.press('Enter');
      await expect.poll(() => mark.innerText()).toBe('прочитано');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/approvals/${next}`);
      await page.waitForLoadState('load');
    }
    await page.keyboard.press('Alt+KeyP');
    await page.waitForURL('**/approvals/sign?*');
    await expect(page.getByRole('heading', { level: 1 }).innerText()).resolves.toBe('Подписать 2 письма');
    await keepPicture(page, 'signing-confirm');
    expect(await accessibilityFaults(page)).toEqual([]);
    web.gateway.script = [{ kind: 'refused', type: 'PDF_CHANGED' }];
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Подписание закончено' }).waitFor();
    await keepPicture(page, 'signing-run');
    expect(await accessibilityFaults(page)).toEqual([]);
    await expect(page.locator('.run').innerText()).resolves.toMatch(/Подписано 1 из 2[^]*Не подписано: 1 письмо/);
    await expect(page.locator('tbody tr').first().innerText()).resolves.toMatch(/Не подписано. Документ изменился/);
    await page.reload();
    await expect(page.locator('.run').innerText()).resolves.toContain('Подписано 1 из 2');
    await page.goBack();
    await page.getByRole('link', { name: 'Посмотреть итог' }).waitFor();
    expect(await page.locator('#content').innerText()).toContain('Подписаны вами: 1 письмо');
    await page.goForward();
    const handed = web.gateway.handed.map(({ subject }) => subject).toSorted();
    expect(handed).toEqual([first, second].toSorted());
    await page.getByRole('link', { name: 'К оставшимся в очереди' }).click();
    await expect(page.locator('.queue').innerText()).resolves.toContain('Не подписано: Документ изменился');
    await expect(page.locator('.queue li').count()).resolves.toBe(2);
    expect(await numberOf(third)).not.toBe('');
  });

  it('never signs what this supervisor has not had before the eyes: another revision, an unread letter, another person’s', async () => {
    const [read = '', , unread = ''] = await waiting(3);
    await supervisor({ javaScript: false });
    await page.goto(`/approvals/${read}`);
    await page.getByRole('button', { name: 'Прочитано, отметить и дальше' }).click();
    await page.goto(`/approvals/sign?letter=${read}&letter=${unread}`);
    await expect(page.getByRole('heading', { name: 'Не войдут: 1 письмо' }).count()).resolves.toBe(1);
    await expect(page.locator('main').innerText()).resolves.toContain('Вы ещё не открывали это письмо');
    await prepareAgain(read);
    await page.getByRole('button', { name: 'Подписать 1 письмо' }).click();
    await page.getByRole('heading', { name: 'Подписание закончено' }).waitFor();
    await expect(page.locator('tbody').innerText()).resolves.toContain(
      'Документ изменился после того, как вы его прочли',
    );
    await page.goto(`/approvals/sign?letter=${read}`);
    await expect(page.locator('main').innerText()).resolves.toContain(
      'Документ изменился после того, как вы его прочли',
    );
    expect(web.gateway.handed).toEqual([]);
  });

  it('tells who has read a letter, and what is different since', async () => {
    const [only = ''] = await waiting(1);
    await supervisor({ javaScript: false });
    await expect(page.locator('.decision').innerText()).resolves.toContain('Открыто впервые');
    await page.reload();
    await expect(page.locator('.decision').innerText()).resolves.toMatch(/Смотрели раньше:\s+Вы, /);
    await prepareAgain(only, `, recipient_address = '140001, г Иной, ул Новая, д 1'`);
    await page.goto('/approvals');
    await expect(page.locator('#changes').innerText()).resolves.toBe('С прошлого раза изменилось: адрес, документ.');
    await keepPicture(page, 'signing-changed');
  });

  it('counts no look of a page that renewed itself: what is different since the last one is still told', async () => {
    const [only = '', other = ''] = await waiting(2);
    await supervisor();
    await page.goto(`/approvals/${only}`);
    await prepareAgain(only, `, recipient_address = '140001, г Иной, ул Новая, д 1'`);
    await web.execute(`update letter set status = 'cancelled', version = version + 1 where id = ?`, [other]);
    await page.locator(`#queue-${other}`).waitFor({ state: 'detached' });
    await page.goto(`/approvals/${only}`);
    await expect(page.locator('#changes').innerText()).resolves.toBe('С прошлого раза изменилось: адрес, документ.');
  });

  /** What an administrator has done to the letter's process. */
  async function steer(letterId: string, act: 'pause' | 'resume'): Promise<void> {
    const [made] = await web.execute<{ id: string }>(
      `insert into steering (id, act, actor_id, details, row_count, proposed_at, confirmed_at, reason)
       select gen_random_uuid(), ?, id, '{}', 1, now(), now(), 'работы' from account where login = 'admin' returning id`,
      [act],
    );
    await web.execute(
      `insert into steering_row (steering_id, ordinal, workflow_id, name, effect, result) values (?, 1, ?, '', '', 'waiting') returning ordinal`,
      [made?.id, `letter/${letterId}`],
    );
    await web.execute(
      `update steering_row set result = 'done', outcome = '', ended_at = now() where steering_id = ? returning ordinal`,
      [made?.id],
    );
  }

  it('hears on an open desk that its letter is paused, let go on, made anew and gone, and offers only what would be taken', async () => {
    const [only = ''] = await waiting(1);
    await supervisor();
    await page.goto(`/approvals/${only}`);
    const ways = page.locator('#approve-form, #choose-form, .send-back');
    await page.locator('#approve-button').waitFor();
    await steer(only, 'pause');
    await page.getByText('Подписать и вернуть его сейчас нельзя').waitFor();
    await expect.poll(() => ways.count()).toBe(0);
    await steer(only, 'resume');
    await page.locator('#approve-button').waitFor();
    await prepareAgain(only);
    await page.getByText('Письмо изменилось, пока было открыто').waitFor();
    await expect.poll(() => ways.count()).toBe(0);
    await page.getByRole('link', { name: 'Открыть, каким оно стало' }).click();
    await page.locator('#approve-button').waitFor();
    await web.execute(
      `update letter set version = version + 1, approver_id = (select id from account where login = 'nachalnik') where id = ?`,
      [only],
    );
    await page.getByText('Это письмо сейчас не у вас на подписи').waitFor();
    await expect.poll(() => ways.count()).toBe(0);
  });

  it('gives back a remark that came too late, and never says of it that there was no answer', async () => {
    const [only = ''] = await waiting(1);
    await supervisor();
    await page.goto(`/approvals/${only}`);
    await page.getByLabel('Замечание автору').fill('Исправьте адрес получателя');
    await page.getByText('Набранное сохранено').waitFor();
    await web.execute(`update letter set status = 'signed', version = version + 1 where id = ?`, [only]);
    web.gateway.script = [{ kind: 'refused', type: 'WRONG_STAGE' }];
    await page.getByRole('button', { name: 'Вернуть с замечанием' }).click();
    await expect(page.locator('#refused-act').innerText()).resolves.toMatch(
      /Не сделано: письмо не возвращено[^]*Вы написали, это не сохранено:\s+Исправьте адрес получателя/,
    );
    await page.locator('meta[name=typing][data-ready]').waitFor({ state: 'attached' });
    await web.execute(`update letter set status = 'awaiting_signature', version = version + 1 where id = ?`, [only]);
    await page.goto(`/approvals/${only}`);
    const restored = page.getByText('Восстановлено набранное');
    await restored.waitFor();
    await expect(restored.innerText()).resolves.not.toContain('ответа не было');
    await expect(page.getByLabel('Замечание автору').inputValue()).resolves.toBe('Исправьте адрес получателя');
  });

  it('says that a letter can be signed again once its process goes on, not why it could not be before', async () => {
    const [only = ''] = await waiting(1);
    await web.execute(
      `with run as (insert into signing_run (id, site_id, account_id, started_at, act, key_place)
         select gen_random_uuid(), site_id, id, now(), 'sign', 'server' from account where login = 'sudya' returning id)
       insert into signing_run_item (run_id, letter_id, position, revision, document_digest, key, state, reason, tries, free_at, settled_at)
       select run.id, l.id, 0, l.revision, l.pdf_sha256, gen_random_uuid(), 'failed', 'Сервер процессов этого больше не ведёт.', 1, now(), now()
       from run, letter l where l.id = ?`,
      [only],
    );
    await supervisor({ javaScript: false });
    await page.goto(`/approvals/${only}`);
    const queue = page.locator('.queue');
    await expect(queue.innerText()).resolves.toContain('Не подписано: Сервер процессов этого больше не ведёт.');
    await web.execute(
      `insert into timeline (subject_kind, subject_id, event_key, at, kind, data) values ('letter', ?, 'adopted:x', now(), 'process_adopted', '{}')`,
      [only],
    );
    await page.reload();
    await expect(queue.innerText()).resolves.toMatch(/пошёл дальше: подпишите ещё раз/);
    await expect(queue.innerText()).resolves.not.toContain('больше не ведёт');
  });

  it('goes on after the process that began it has ended, under the same keys', async () => {
    const [only = ''] = await waiting(1);
    await supervisor({ javaScript: false });
    await page.goto(`/approvals/sign?letter=${only}`);
    web.gateway.script = [{ kind: 'in_progress' }];
    await page.getByRole('button', { name: 'Подписать 1 письмо' }).click();
    await page.getByRole('heading', { name: 'Подписание закончено' }).waitFor();
    const ids = new Set(web.gateway.handed.map(({ decisionId }) => decisionId));
    expect([web.gateway.handed.length >= 2, ids.size]).toEqual([true, 1]);
  });

  it('sends back with a kept remark that was changed; the clerk sees it beside the field it is about', async () => {
    const [only = ''] = await waiting(1);
    await supervisor({ viewport: { width: 1280, height: 800 } });
    await page.goto('/approvals/remarks');
    await page.getByLabel('Замечание').fill('Неверный индекс');
    await page.getByRole('button', { name: 'Добавить' }).click();
    await page.getByRole('button', { name: 'Убрать замечание «Неверный индекс»' }).waitFor();
    await keepPicture(page, 'signing-remarks');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`/approvals/${only}`);
    await page.keyboard.press('Alt+Digit1');
    await page.keyboard.press('End');
    await page.keyboard.type(': 140001');
    await page.getByText('О каком поле, сохранить в готовые').click();
    await page.getByLabel('О чём замечание').selectOption('Адрес');
    await page.getByLabel('Сохранить в готовые').selectOption('в общие участка');
    await keepPicture(page, 'signing-send-back');
    await page.getByRole('button', { name: 'Вернуть с замечанием' }).click();
    await page.locator('.flash').waitFor();
    expect(web.gateway.handed).toMatchObject([
      { decision: 'sendBack', request: { remark: 'Неверный индекс: 140001', field: 'recipient.address' } },
    ]);
    await page.goto('/approvals/remarks');
    await expect(page.locator('.remarks').allInnerTexts()).resolves.toHaveLength(2);
    await context.close();
    ({ context, page } = await signIn(browser, { url: web.url, login: 'sekretar', javaScript: false }));
    await page.goto(`/letters/${only}/edit`);
    await expect(page.locator('#f-recipient-address-fault').innerText()).resolves.toContain('Неверный индекс: 140001');
    await keepPicture(page, 'signing-remark-at-field');
  });

  it('takes a kept remark without scripts too, and another’s own remark is nobody else’s', async () => {
    const [only = ''] = await waiting(1);
    await web.execute(
      `insert into kept_remark (id, site_id, account_id, text, created_by_id, created_at)
       select gen_random_uuid(), site_id, id, 'Чужое замечание', id, now() from account where login = 'nachalnik'`,
    );
    await supervisor({ javaScript: false });
    await page.goto(`/approvals/${only}`);
    await page.getByText(/^Готовые замечания/).click();
    await expect(page.locator('.ready-remarks').innerText()).resolves.not.toContain('Чужое');
    await page.locator('[data-remark]').first().click();
    await expect(page.getByLabel('Замечание автору').inputValue()).resolves.toContain('Неверный индекс');
  });

  it('a substitute takes what waits for the one who is away, each by its own decision that says for whom', async () => {
    const [first = ''] = await waiting(1);
    await supervisor({ viewport: { width: 1280, height: 800 } });
    await page.goto('/approvals/substitutions');
    await page.getByLabel('Кто замещает').selectOption({ label: 'Тренировочный Олег Андреевич, начальник отдела' });
    await page.getByLabel('По какой день').fill('2099-01-01');
    await page.getByRole('button', { name: 'Назначить' }).click();
    await page.getByText('действует').waitFor();
    await keepPicture(page, 'signing-substitutions');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto('/approvals/route');
    await page.getByLabel('Судебный приказ').selectOption({ label: 'Образцов Пётр Ильич, помощник мирового судьи' });
    await page.getByRole('button', { name: 'Сохранить новой версией' }).click();
    await page.getByText('Версия 1').waitFor();
    await keepPicture(page, 'signing-route');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto('/overview');
    await keepPicture(page, 'signing-overview');
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
    await supervisor({ login: 'nachalnik', javaScript: false });
    await page.goto('/approvals');
    await page.getByRole('button', { name: 'Взять на подпись (1)' }).click();
    await page.getByRole('heading', { name: 'Передача закончена' }).waitFor();
    const people = await web.execute<{ login: string; id: string }>('select login, id from account');
    const idOf = (login: string) => people.find((person) => person.login === login)?.id;
    expect(web.gateway.handed).toMatchObject([
      { decision: 'reassign', subject: first, request: { approverId: idOf('nachalnik'), onBehalfOfId: idOf('sudya') } },
    ]);
  });

  it('hands out in bulk with a result for each: a letter that is already there stays', async () => {
    const [first = '', second = ''] = await waiting(2);
    await supervisor({ javaScript: false });
    await web.execute(
      `update letter set approver_id = (select id from account where login = 'nachalnik') where id = ?`,
      [second],
    );
    await page.goto('/overview');
    for (const id of [first, second]) await page.locator(`input[value="${id}"]`).check();
    await page.getByLabel('Передать отмеченные руководителю').selectOption({ label: 'Тренировочный Олег Андреевич' });
    await page.getByRole('button', { name: 'Передать отмеченные' }).click();
    await page.getByRole('heading', { name: 'Передача закончена' }).waitFor();
    await expect(page.locator('tbody').innerText()).resolves.toMatch(
      /Не передано. Письмо уже у этого руководителя[^]*Передано/,
    );
    expect(web.gateway.handed.map(({ subject }) => subject)).toEqual([first]);
  });

  it('the aide reads the pages and gives the visa at the same desk; a clerk who is not asked has no place there', async () => {
    const [only = ''] = await waiting(1);
    await web.execute(
      `update letter set status = 'awaiting_visa', endorser_id = (select id from account where login = 'pomoshnik') where id = ?`,
      [only],
    );
    await web.execute(
      `insert into task (id, kind, subject_kind, subject_id, site_id, revision, assignee_id, status, details, created_at)
       select gen_random_uuid(), 'visa', 'letter', ?, site_id, 1, id, 'reserved', '{}', now() from account where login = 'pomoshnik'`,
      [only],
    );
    await supervisor({ login: 'pomoshnik', viewport: { width: 1280, height: 800 } });
    await page.goto(`/approvals/${only}`);
    await keepPicture(page, 'signing-visa');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Завизировать' }).click();
    await page.locator('.flash').waitFor();
    expect(web.gateway.handed).toMatchObject([
      { decision: 'endorse', subject: `letter/${only}`, request: { revision: 1 } },
    ]);
    const sekretar = await signIn(browser, { url: web.url, login: 'sekretar', javaScript: false });
    expect((await sekretar.page.request.get(`/approvals/${only}`)).status()).toBe(403);
    await sekretar.context.close();
  });
});
