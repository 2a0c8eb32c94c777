import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setRegister } from '#db/case-register/registers.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { DEFENDANT, INTERESTED, PHONES, toldCase, TOLD_ORDINAL } from '#scripts/demo/around/told-case.ts';
import { openCourtSystem, type CourtSystem } from '../crash/kit/court-system.ts';
import { waitFor } from '../crash/kit/wait-for.ts';
import { AMIRS_COURT, AMIRS_TOKEN, startAmirs, type AmirsUnderTest } from '../emulators/kit/amirs-client.ts';
import { testTemporal } from '../environment/temporal.ts';
import { QUICK, smsPace, takenFor } from '../notifications/kit/notified-court.ts';
import { clearBooks, openSmsEmulator } from '../notifications/kit/sms-emulator.ts';
import { accessibilityFaults, keepPicture, openBrowser, PAGE_PATIENCE_MS, signIn } from '../web/kit/browser.ts';
import { Keyboard } from '../web/kit/keyboard.ts';

const TOLD = toldCase(AMIRS_COURT, Date.now());
const [CALLED_BY_LETTER, ...CALLED_BY_SMS] = ['Истцов Пример', 'Ответчиков Образец', 'Участникова Учебная'] as const;
/** The system is begun here, on a machine that may be busy. */

describe('from the journal of cases to «все участники извещены»', () => {
  let amirs: AmirsUnderTest;
  let sms: Awaited<ReturnType<typeof openSmsEmulator>>;
  let system: CourtSystem;
  let browser: Browser;

  beforeAll(async () => {
    [amirs, sms, browser] = await Promise.all([startAmirs(TOLD_ORDINAL), openSmsEmulator(), openBrowser()]);
    await amirs.control('PUT', `cases/${AMIRS_COURT}/${String(TOLD_ORDINAL)}`, TOLD);
    const pace = {
      ...{ MASK_CASE_REGISTER_URL: amirs.url, MASK_CASE_REGISTER_TOKEN: AMIRS_TOKEN },
      ...{ MASK_CASE_REGISTER_INTERVAL_MS: '86400000', ...smsPace(sms) },
    };
    system = await openCourtSystem(await testTemporal(), { pace });
    await setRegister(system.office.orm.em.fork(), DEMO_SITE_ID, { code: AMIRS_COURT, isOn: true });
    await system.office.rows(
      `insert into notification_settings (site_id, version, settings, author_id, created_at) values (?, 1, ?::jsonb, ?, now())`,
      [DEMO_SITE_ID, JSON.stringify(QUICK), demoAccountId('sudya')],
    );
    await Promise.all([system.startWorker(), system.startApi()]);
  });
  afterAll(async () => {
    await browser.close();
    await system.close();
    await Promise.all([amirs.close(), sms.close()]);
    clearBooks(sms.directory);
  });

  const come = async (login: string): Promise<{ page: Page; keys: Keyboard }> => {
    const url = system.env.api['MASK_PUBLIC_URL'] ?? '';
    const { page } = await signIn(browser, { url, login, viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(PAGE_PATIENCE_MS);
    return { page, keys: new Keyboard(page) };
  };
  const judged = async (page: Page, name: string): Promise<void> => {
    await keepPicture(page, name);
    expect(await accessibilityFaults(page), name).toEqual([]);
  };
  /** As one does without a mouse: from the first choice down to the wanted one. */
  const choose = async (page: Page, keys: Keyboard, label: string | RegExp, words: string): Promise<void> => {
    const field = page.getByLabel(label, { exact: typeof label === 'string' });
    await keys.to(field);
    await keys.press('Home');
    const most = await field.locator('option').count();
    for (let down = 0; down < most; down += 1) {
      if ((await field.locator('option:checked').innerText()).includes(words)) return;
      await keys.press('ArrowDown');
    }
    expect(await field.locator('option:checked').innerText()).toContain(words);
  };
  /** Opens the page again and again until it shows it. */
  const opened = (page: Page, path: string, wanted: Locator) =>
    waitFor(
      async () => {
        await page.goto(path, { waitUntil: 'load' });
        expect(await wanted.count()).toBeGreaterThan(0);
      },
      { intervalMs: 500 },
    );

  it('letters and SMS of one case leave and arrive, by keys alone, and the hearing of the case turns green', async () => {
    const { page, keys } = await come('sekretar');
    const hearingNow = () => page.locator('#case-notified').innerText();

    await page.goto('/cases');
    await keys.enter(page.getByRole('button', { name: 'Обновить сейчас' }));
    await page.locator('table a.row-link', { hasText: TOLD.number }).first().waitFor();
    await judged(page, 'way-journal');
    await keys.to(page.getByLabel('Найти дело'));
    await keys.type(TOLD.number);
    await keys.press('Enter');
    await keys.arrive(/q=/);
    await keys.enter(page.getByRole('link', { name: TOLD.number, exact: true }));
    await keys.arrive(/\/cases\/[0-9a-f-]{36}/);
    const caseUrl = page.url();
    expect(await hearingNow()).toContain('Извещены не все: нет подтверждения по 3 из 3.');
    await judged(page, 'way-case');

    for (const [party, phone] of [
      [CALLED_BY_SMS[0], PHONES[DEFENDANT]],
      [CALLED_BY_SMS[1], PHONES[INTERESTED]],
    ] as const) {
      await page.goto(caseUrl);
      await keys.enter(page.getByRole('link', { name: 'Согласия сторон' }));
      await keys.arrive(/\/consents/);
      await choose(page, keys, 'Сторона', party);
      await keys.to(page.getByRole('radio', { name: 'СМС' }));
      await keys.press('Space');
      await keys.to(page.getByLabel('Телефон или адрес почты'));
      await keys.type(phone);
      await keys.to(page.getByRole('radio', { name: /расписк/i }).first());
      await keys.press('Space');
      // The parts of a date are typed one after another: the day, the month, the year.
      await keys.to(page.getByLabel('Дата согласия'));
      await page.keyboard.type('01092026');
      await keys.enter(page.getByRole('button', { name: 'Внести' }));
      await page.locator('section', { hasText: party }).getByText('действует').waitFor();
    }
    await judged(page, 'way-consents');

    await keys.enter(page.getByRole('link', { name: 'Известить стороны' }));
    await keys.arrive(/\/notifications\/new/);
    for (const party of CALLED_BY_SMS) {
      await keys.to(page.getByRole('checkbox', { name: new RegExp(party) }));
      await keys.press('Space');
    }
    await choose(page, keys, 'Шаблон', 'Вызов');
    const filled = page.waitForEvent('load');
    await keys.enter(page.getByRole('button', { name: 'Подставить текст шаблона' }));
    await filled;
    await judged(page, 'way-compose');
    await keys.enter(page.getByRole('button', { name: 'Посмотреть, что уйдёт' }));
    await page.getByText('Уйдёт сторонам: 2 из 2.').waitFor();
    await judged(page, 'way-review');
    await keys.enter(page.getByRole('button', { name: 'Отправить' }));
    await keys.arrive(/\/notifications(?:\?|$)/);
    // The page renews itself.
    await page.getByText('Доставлено', { exact: true }).nth(1).waitFor();
    await judged(page, 'way-notices');
    for (const phone of Object.values(PHONES)) expect((await takenFor(sms, phone)).join('')).toContain(TOLD.number);

    await page.goto(caseUrl);
    expect(await hearingNow()).toContain('нет подтверждения по 1 из 3');
    await keys.enter(page.getByRole('link', { name: 'Письмо по делу' }));
    await keys.arrive(/\/case-letters\/of/);
    for (const party of CALLED_BY_SMS) await choose(page, keys, new RegExp(party), '— не писать');
    await keys.to(page.getByLabel('К какому заседанию'));
    await keys.press('ArrowDown');
    await choose(page, keys, 'Кто подписывает', 'Учебная');
    await judged(page, 'way-letter');
    await keys.enter(page.getByRole('button', { name: 'Подготовить письмо' }));
    await keys.arrive(/\/edit/);
    await page.locator('.attachments li').waitFor();
    await judged(page, 'way-draft');
    await keys.press('Control+Enter');
    const sure = page.getByRole('button', { name: 'Всё верно, отправить' });
    const sent = page.locator('.flash', { hasText: 'отправлено на подпись' });
    await sure.or(sent).first().waitFor();
    if (await sure.isVisible()) await keys.enter(sure);
    await sent.waitFor();

    await sign(await come('sudya'));
    await page.goto(caseUrl);
    await page.getByText('Все участники извещены.').waitFor();
    await judged(page, 'way-notified');
    expect(await page.locator('#case-letters').innerText()).toContain(CALLED_BY_LETTER);
    await page.goto('/hearings');
    expect(await page.locator('main').innerText()).toContain('Все участники извещены.');
    await judged(page, 'way-hearings');
  });

  /** The judge looks at the pages and signs; what is signed goes at once. */
  async function sign({ page, keys }: { page: Page; keys: Keyboard }): Promise<void> {
    await opened(page, '/approvals', page.locator('img'));
    await judged(page, 'way-approval');
    await keys.enter(page.getByRole('button', { name: 'Подписать', exact: true }));
    await page.getByRole('heading', { name: 'Всё подписано' }).waitFor();
    const form = page.getByRole('link', { name: /Сформировать партию сейчас/ });
    await opened(page, '/batches', form);
    await keys.enter(form);
    await keys.arrive(/\/batches\/new/);
    await keys.enter(page.getByRole('button', { name: /^Отправить/ }));
    await keys.arrive(/\/batches(?!\/new)/);
  }
});
