import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { putCard, putPublication, putSettings } from '#test/publications/kit/sample-publications.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { insertWebhook } from '#db/webhooks/webhooks.ts';
import { EVENT_TYPES } from '#domain/webhooks/event-types.ts';
import { signIn } from './browser.ts';
import type { WholeCourt } from './every-page.ts';
import { bringUnknownTable, putCarried } from './sample-cabinet.ts';
import { putCases } from './sample-cases.ts';
import { SAMPLE_COURSE } from './sample-course.ts';
import { bringReports, putForm103 } from './sample-form103.ts';
import { putAwaiting } from './sample-letters.ts';
import { putOffice } from './sample-office.ts';
import { putRegister } from './sample-register.ts';
import { ago } from './sample-time.ts';
import type { WebHarness } from './web-harness.ts';

/** Puts a court where every page has something to show; what only people do is done through the pages, without scripts. */
export async function putWholeCourt(web: WebHarness, browser: Browser): Promise<WholeCourt> {
  const office = await putOffice(web);
  await putSettings(web.orm.em.fork(), { isOn: false });
  const publication = await putCard(web, { number: 'П-1/26' });
  await putPublication(web, publication, { messages: [{ version: 1, status: 'sent', at: new Date() }] });
  const as = async <T>(login: string, act: (page: Page) => Promise<T>): Promise<T> => {
    const { page, context } = await signIn(browser, { url: web.url, login, javaScript: false });
    const done = await act(page);
    await context.close();
    return done;
  };
  const matter = await as('sekretar', register);
  const [assignment, run] = await as('sudya', async (page) => [
    await assign(page, matter),
    await sign(page, office.awaiting[1] ?? ''),
  ]);
  web.gateway.view = SAMPLE_COURSE;
  const workflowId = `letter/${office.inTransit}`;
  web.gateway.seen.set(workflowId, { runId: randomUUID(), status: 'RUNNING', retriedSteps: 0 });
  const steering = await as('admin', (page) => steer(page, workflowId));
  const task = await as('sekretar', async (page) => {
    await page.goto('/tasks');
    return (await page.locator('main a[href^="/tasks/"]').first().getAttribute('href')) ?? '';
  });
  const carried = await putCarried(web, office);
  const columns = await as('sekretar', (page) => bringUnknownTable(page, carried.answerBatch));
  await putForm103(web, office.closedBatch);
  const reports = await as('sekretar', bringReports);
  const people = { person: `/people/${demoAccountId('pomoshnik')}`, peopleImport: await putPeople(web) };
  const places = { matter, publication, assignment: assignment ?? '', run: run ?? '', steering, task };
  await tellCertificates(web);
  const letters = { letterImport: await putLetters(web), visa: await putVisa(web) };
  const webhook = await putSubscription(web, office.inTransit);
  const notices = await putNotices(web);
  const ofCases = await putRegister(web, office.signed);
  const cases = await putCases(web, office.delivered);
  return {
    ...office,
    ...ofCases,
    ...carried,
    ...reports,
    ...people,
    ...places,
    ...letters,
    ...cases,
    ...notices,
    webhook,
    columns,
  };
}

/** A subscription with an event that was taken at the second try. */
async function putSubscription(web: WebHarness, letterId: string): Promise<string> {
  const [id, eventId] = [randomUUID(), randomUUID()];
  const secretSealed = 'sealed elsewhere';
  const hook = { id, siteId: null, url: 'https://registry.court.example/mask', events: EVENT_TYPES, secretSealed };
  await insertWebhook(web.orm.em.fork(), { ...hook, createdById: demoAccountId('admin') }, ago(600));
  await web.execute(
    `insert into webhook_delivery (id, webhook_id, type, subject_kind, subject_id, site_id, status, data, at, is_delivered, due_at, delivered_at)
     values (?, ?, 'letter.status_changed', 'letter', ?, '50MS0095', 'in_transit', '{}', ?, true, ?, ?)`,
    [eventId, id, letterId, ago(20).toISOString(), ago(20).toISOString(), ago(19).toISOString()],
  );
  return `/webhooks/${id}`;
}

/** A case with a party who agreed to SMS, and a notice whose fate nobody knows. */
async function putNotices(web: WebHarness): Promise<Pick<WholeCourt, 'notice' | 'noticeCase'>> {
  const [caseId, partyId, hearingId, consentId, id] = Array.from({ length: 5 }, () => randomUUID());
  const clerk = demoAccountId('sekretar');
  await web.execute(
    `insert into court_case (id, site_id, number, kind, essence, judge, received_on, state, source, data_as_of, note, version, created_at, updated_at)
     values (?, '50MS0095', '2-640/2026', 'civil', '', '', '2026-09-01', 'open', 'manual', now(), '', 1, now(), now())`,
    [caseId],
  );
  await web.execute(
    `insert into case_party (id, case_id, ordinal, role, kind, name, address, inn, kpp, phone, email)
     values (?, ?, 1, 'defendant', 'person', 'Тестов Тест Тестович', '140000, Московская обл, г Учебный, ул Примерная, д 5', '', '', '', '')`,
    [partyId, caseId],
  );
  await web.execute(
    `insert into case_hearing (id, case_id, site_id, starts_at, room, state) values (?, ?, '50MS0095', now() + interval '30 days', '3', 'scheduled')`,
    [hearingId, caseId],
  );
  await web.execute(
    `insert into party_consent (id, site_id, case_id, case_party_id, channel, address, form, given_on, entered_by_id, entered_at)
     values (?, '50MS0095', ?, ?, 'sms', '+79990000000', 'receipt', '2026-09-02', ?, now())`,
    [consentId, caseId, partyId, clerk],
  );
  const body = 'Вы вызываетесь в заседание по делу № 2-640/2026';
  await web.execute(
    `insert into notification (id, site_id, case_id, case_party_id, case_hearing_id, consent_id, kind, channel, case_number, party_name, address,
       title, body, encoding, part_count, cost_kopecks, time_zone, status, letter_at, created_by_id, created_at, updated_at)
     values (?, '50MS0095', ?, ?, ?, ?, 'summons', 'sms', '2-640/2026', 'Тестов Тест Тестович', '+79990000000', '', ?, 'ucs2', 1, 350,
       'Europe/Moscow', 'unknown', now() + interval '25 days', ?, now(), now())`,
    [id, caseId, partyId, hearingId, consentId, body, clerk],
  );
  await web.execute(
    `insert into notification_part (notification_id, ordinal, total, body, state, intent_at, answered_at) values (?, 1, 1, ?, 'unknown', now(), now())`,
    [id, body],
  );
  await web.execute(
    `insert into task (id, kind, site_id, subject_kind, subject_id, status, revision, details, created_at)
     values (?, 'unclear_notification', '50MS0095', 'notification', ?, 'ready', 1, '{}', now())`,
    [randomUUID(), id],
  );
  await web.execute(
    `insert into sms_incoming (id, gateway, phone, body, is_stop, received_at) values (?, 'smpp:test', '+79990000000', 'Стоп', true, now())`,
    [randomUUID()],
  );
  return { notice: `/notifications/${id ?? ''}`, noticeCase: caseId ?? '' };
}

/** As a prepared document tells whose signature its stamp names. */
async function tellCertificates(web: WebHarness): Promise<void> {
  const certificate = {
    ...{ serialNumber: '01D9A0C3', ownerName: 'Учебная Мария Павловна', position: 'мировой судья' },
    ...{ issuerName: 'Учебный удостоверяющий центр', fingerprintSha256: '0'.repeat(64) },
    ...{ validFrom: ago(24 * 60).toISOString(), validTo: ago(-24 * 300).toISOString() },
  };
  await web.execute(
    `update file set facts = ? where kind = 'pdf' and subject_id in (select id from letter where status = 'awaiting_signature')`,
    [JSON.stringify({ certificate })],
  );
}

/** A letter whose visa the judge may give himself. */
async function putVisa(web: WebHarness): Promise<string> {
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const endorserId = demoAccountId('pomoshnik');
  const more = { status: 'awaiting_visa', awaiting: { code: 'visa', until }, endorserId } as const;
  return `/approvals/${await putAwaiting(web, 40, more)}`;
}

/** A table of letters with a good row and a faulty one, nothing made of it yet. */
async function putLetters(web: WebHarness): Promise<string> {
  const id = randomUUID();
  const [kind, documentKind] = ['registered', 'court_order'];
  await web.execute(
    `insert into letter_import (id, site_id, author_id, approver_id, is_sent, file_name, sha256, created_at, head_place, columns, ignored, defaults, faults)
     values (?, '50MS0095', ?, ?, false, 'рассылка.xlsx', ?, now(), 1, '["name","address","caseNumber","file"]', '["Телефон"]', ?, '[]')`,
    [id, demoAccountId('sekretar'), demoAccountId('sudya'), '0'.repeat(64), { kind, documentKind, title: '' }].map(
      (one) => (typeof one === 'string' ? one : JSON.stringify(one)),
    ),
  );
  const fault = { code: 'file_missing', field: 'file', message: 'Документ: файл «иск.pdf» не приложен.' };
  for (const [place, state, name, faults] of [
    [2, 'waiting', 'Cидоров Иван Петрович', []],
    [3, 'refused', 'Громова Анна Сергеевна', [fault]],
  ] as const) {
    const recipient = { type: 'person', name, address: '140000, Московская обл, г Учебный, ул Примерная, д 5' };
    const fields = { kind, documentKind, title: 'Повестка', caseNumber: `2-${String(place)}/2026`, recipient };
    await web.execute(
      `insert into letter_import_row (import_id, place, state, fields, file_name, byte_size, faults, held, free_at)
       values (?, ?, ?, ?, 'повестка.pdf', 20480, ?, '[]', now())`,
      [id, place, state, JSON.stringify(fields), JSON.stringify(faults)],
    );
  }
  return `/letters/import/${id}`;
}

/** A sheet of people with a good row and a faulty one, not carried out yet. */
async function putPeople(web: WebHarness): Promise<string> {
  const id = randomUUID();
  const row = { login: 'novaya.ai', fullName: 'Новая Анна Ильинична', position: 'секретарь', role: 'clerk' };
  const faults = [{ code: 'person_wrong', field: 'siteId', message: 'Участка 99XX9999 нет.' }];
  const there = { login: 'sudya', role: 'supervisor', siteId: '50MS0095', isActive: true, position: 'мировой судья' };
  const namesakes = [{ ...there, fullName: 'Образцов Пётр Ильич' }];
  const rows = [
    { ...row, place: 2, siteId: '50MS0095', faults: [] },
    { ...row, place: 4, siteId: '50MS0095', faults: [], login: 'obraztsov.pi', fullName: 'Образцов П. И.', namesakes },
    { ...row, place: 3, siteId: '99XX9999', login: 'drugaya', fullName: 'Другая Вера', faults },
  ];
  await web.execute(
    `insert into people_import (id, author_id, file_name, rows, created_at) values (?, ?, 'люди.xlsx', ?, now())`,
    [id, demoAccountId('admin'), JSON.stringify(rows)],
  );
  return `/people/import/${id}`;
}

async function register(page: Page): Promise<string> {
  await page.goto('/matters/new');
  await page.getByLabel('Регистрационный номер').fill('А26-13-1/2026');
  await page.getByLabel('Группа документов').fill('Обращения граждан');
  await page.getByLabel('Вид доставки').fill('Портал Президента');
  await page.getByLabel('Заявитель').fill('Заявителев Иван Петрович');
  await page.getByLabel('Краткое содержание').fill('О выдаче копии решения');
  await page.getByRole('button', { name: 'Зарегистрировать' }).click();
  await page.getByText('Карточка зарегистрирована.').waitFor();
  return new URL(page.url()).pathname;
}

async function assign(page: Page, matter: string): Promise<string> {
  const text = 'Подготовить ответ';
  await page.goto(`${matter}/assign`);
  await page.getByLabel('Текст поручения').fill(text);
  await page
    .getByLabel('Ответственный')
    .selectOption({ label: 'Примерова Анна Сергеевна — секретарь судебного участка' });
  await page.getByLabel('Срок').fill('2099-12-01');
  await page.getByRole('button', { name: 'Дать поручение' }).click();
  await page.getByText('Поручение дано.').waitFor();
  return (await page.getByRole('link', { name: text }).getAttribute('href')) ?? '';
}

async function sign(page: Page, letter: string): Promise<string> {
  await page.goto(`/approvals/${letter}`);
  await page.getByRole('button', { name: 'Прочитано, отметить и дальше' }).click();
  await page.goto(`/approvals/sign?letter=${letter}`);
  await page.getByRole('button', { name: 'Подписать 1 письмо' }).click();
  await page.getByRole('heading', { name: 'Подписание закончено' }).waitFor();
  return new URL(page.url()).pathname;
}

async function steer(page: Page, workflowId: string): Promise<string> {
  await page.goto('/workflows?kind=letter');
  await page.locator(`input[value="${workflowId}"]`).check();
  await page.getByLabel('С отмеченными').selectOption('pause');
  await page.getByRole('button', { name: 'Что произойдёт…' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return new URL(page.url()).pathname;
}
