import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHIPPED_NOMENCLATURE } from '#domain/keeping/storage-term.ts';
import { accessibilityFaults, keepPicture, openBrowser, signIn } from '../web/kit/browser.ts';
import { look } from '../web/kit/look.ts';
import { putOffice, type SampleOffice } from '../web/kit/sample-office.ts';
import { openWeb, type WebHarness } from '../web/kit/web-harness.ts';

const DESTROY = `with act as (insert into destruction_act
    (id, site_id, year, sequence, state, as_of_day, nomenclature_version, drafted_by_id, drafted_at, decided_by_id, decided_at)
    select gen_random_uuid(), '50MS0095', 2031, 1, 'approved', '2031-01-10', 1, a.id, now(), b.id, now()
    from account a, account b where a.login = 'sekretar' and b.login = 'sudya' returning id)
  insert into destruction_item (act_id, letter_id, place, number, document_kind, item_index, ended_on, kept_until, state)
    select act.id, l.id, 1, l.number, l.document_kind, '01', '2026-01-01', '2030-12-31', 'waiting' from act, letter l where l.id = '$letter';
  select mask_destroy_letter(act_id, letter_id, now()) from destruction_item where letter_id = '$letter' and act_id in (select id from destruction_act where year = 2031)`;

describe('screens of storage', () => {
  let web: WebHarness;
  let browser: Browser;
  let office: SampleOffice;

  beforeAll(async () => {
    [web, browser] = await Promise.all([openWeb(), openBrowser()]);
    office = await putOffice(web);
    await web.execute(
      `update letter set status = 'filed', status_since = now() - interval '4 years', created_at = now() - interval '5 years'
        where status in ('delivered', 'in_transit', 'lost', 'returned_to_court', 'filed')`,
    );
    await web.execute(`update task set closed_at = now(), status = 'completed' where closed_at is null`);
    await web.execute(
      `insert into signature_check (letter_id, revision, checked_at, state, failed_since) values ('${office.delivered}', 1, now(), 'file_missing', now() - interval '1 day')`,
    );
    await web.execute(
      `update signature_check_run set began_at = now(), ended_at = now(), total_count = 12, looked_count = 12, failed_count = 1`,
    );
  });
  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  it('lead from the terms, with their effect told first, to an act and to what is held of a person, at a desk and on a telephone', async () => {
    const admin = await signIn(browser, { url: web.url, login: 'admin' });
    await admin.page.goto('/keeping/terms?site=50MS0095');
    for (let place = 1; place <= SHIPPED_NOMENCLATURE.items.length; place += 1)
      await admin.page.locator(`#f-term-${String(place)}`).fill('1 год');
    await admin.page.locator('#f-reason').first().fill('приказ № 1');
    await admin.page.getByRole('button', { name: 'Показать, что изменится' }).click();
    await admin.page.locator('#effect').waitFor();
    expect(await admin.page.locator('#effect').innerText()).toContain('срок был ЭПК, станет 1 год');
    await keepPicture(admin.page, 'keeping-terms-effect-1280');
    expect(await accessibilityFaults(admin.page)).toEqual([]);
    await admin.page.getByRole('button', { name: 'Сохранить новую версию' }).click();
    await admin.page.getByText('Сохранено.').waitFor();
    await admin.context.close();
    const { page, context } = await signIn(browser, { url: web.url, login: 'sudya' });
    await page.goto('/keeping/acts');
    await page.getByRole('button', { name: 'Составить проект акта' }).click();
    await page.getByText('Проект акта составлен.').waitFor();
    const act = new URL(page.url()).pathname;
    await page.goto('/keeping/people');
    await page.locator('#f-name').fill('Пример');
    await page.locator('#f-reason').fill('запрос № 1');
    await page.getByRole('button', { name: 'Найти' }).click();
    await page.getByText('Выдача справки записывается').waitFor();
    const request = new URL(page.url()).pathname;
    await page.getByText('Исключить').first().click();
    await page.locator('details[open] textarea, details[open] input[name=reason]').first().fill('однофамилец');
    await page.getByRole('button', { name: 'Исключить из справки' }).first().click();
    await page.getByText('Исключено из справки: однофамилец').waitFor();
    for (const statement of DESTROY.split(';')) await web.execute(statement.replaceAll('$letter', office.delivered));
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const [name = '', path = ''] of [
        ['act', act],
        ['person', request],
        ['destroyed', `/letters/${office.delivered}`],
      ]) {
        await look(page, `keeping-${name}-${String(width)}`, path);
        expect([name, await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')]).toEqual([
          name,
          true,
        ]);
      }
    }
    await context.close();
  });
});
