import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '#activities/papers/workbook.ts';
import { appendAudit } from '#db/work/audit.ts';
import { walkChains } from '#db/work/audit-chain.ts';
import { fromOrigin, noteDecisionOrigin } from '#db/work/audit-origin.ts';
import { takeNextSequence } from '#db/letters/letter-numbers.ts';
import { loadLetterSite, loadSite } from '#db/people/step-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { USUAL_SITE_TERMS, type SiteSettings } from '#domain/settings/site-settings.ts';
import { openApi, PUBLIC_URL, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createReadyDraft, fileForm } from '../api/letter-makers.ts';

const SITE = '50MS0095';
const PASSWORD = 'корова стол дождь';
const PERSON = { fullName: 'Новикова Анна Ильинична', position: 'секретарь', signerId: null } as const;

describe('people, looked after', () => {
  let api: ApiHarness;
  let admin: ApiUser;
  let siteAdmin: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    [admin, siteAdmin] = await Promise.all([api.signIn('admin'), api.signIn('zaveduyuschaya')]);
  });
  afterAll(() => api.close());

  const create = async (by: ApiUser, login: string, role = 'clerk', siteId: string | null = SITE): Promise<Response> =>
    by.send('POST', '/accounts', { body: { ...PERSON, login, role, siteId, isAnother: true } });
  const idOf = async (response: Response): Promise<string> => (await bodyOf<{ id: string }>(response, 200)).id;
  const linkOf = async (id: string): Promise<string> => {
    const body = { validHours: 24 };
    const answer = await admin.send('POST', `/accounts/${id}/password-link`, { body });
    const { address } = await bodyOf<{ address: string }>(answer, 200);
    expect(address).toMatch(new RegExp(`^${PUBLIC_URL}/password\\?code=[\\w-]{43}$`));
    return address;
  };
  const open = (address: string): Promise<Response> => Promise.resolve(api.running.app.request(address));
  const use = (address: string, password: string): Promise<Response> => {
    const { origin, pathname, searchParams } = new URL(address);
    const body = new URLSearchParams({ code: searchParams.get('code') ?? '', password, repeated: password });
    return Promise.resolve(api.running.app.request(`${origin}${pathname}`, { method: 'POST', body }));
  };
  const signIn = async (login: string, password: string): Promise<Response> =>
    api.running.app.request('/api/v1/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });

  it('a one-time link sets the password once; looking at it uses nothing up, a newer link ends it', async () => {
    const id = await idOf(await create(admin, 'novikova'));
    expect((await signIn('novikova', PASSWORD)).status).toBe(401);
    const older = await linkOf(id);
    const link = await linkOf(id);
    const told = [(await open(older)).status, (await open(link)).status, (await open(link)).status];
    expect(told).toEqual([404, 200, 200]);
    expect((await use(link, 'password2026!')).status).toBe(422);
    expect((await use(link, PASSWORD)).status).toBe(200);
    expect((await signIn('novikova', PASSWORD)).status).toBe(200);
    expect((await use(link, 'другая корова дождь')).status, 'a link used twice').toBe(404);
    expect((await signIn('novikova', PASSWORD)).status).toBe(200);
    expect(JSON.stringify(await api.rows('select * from password_link'))).not.toContain(link.slice(-43));
    expect(api.logged.join('\n')).not.toContain(link.slice(-43));
  });

  it('a repeat of what made links makes none and tells none: what was printed goes on opening, a page read anew too', async () => {
    const id = await idOf(await create(admin, 'povtorova'));
    const asked = (key: string) =>
      admin.send('POST', `/accounts/${id}/password-link`, { body: { validHours: 24 }, key });
    const key = 'links-asked-for-once';
    const { address } = await bodyOf<{ address: string }>(await asked(key), 200);
    expect(await bodyOf(await asked(key), 200)).toMatchObject({ login: 'povtorova', address: null, isWorking: true });
    expect((await open(address)).status).toBe(200);

    const sheet = writeWorkbook('Люди', [
      ['ФИО', 'Должность', 'Роль', 'Участок'],
      ['Печатнова Вера Львовна', 'секретарь', 'секретарь', SITE],
    ]);
    const body = fileForm(new Uint8Array(sheet), 'люди.xlsx');
    const kept = await bodyOf<{ id: string }>(await siteAdmin.send('POST', '/account-imports', { body }), 200);
    await bodyOf(await siteAdmin.send('POST', `/account-imports/${kept.id}/accounts`), 200);
    for (const path of [`/people/import/${kept.id}/links`, `/people/${id}/link`]) {
      const form = new URLSearchParams({
        csrf: siteAdmin.csrfToken,
        key: randomUUID(),
        validHours: '24',
      });
      const page = async (): Promise<string> => {
        const headers = { cookie: siteAdmin.cookie, 'content-type': 'application/x-www-form-urlencoded' };
        const answer = await api.running.app.request(path, { method: 'POST', headers, body: form.toString() });
        expect(answer.status).toBe(200);
        return answer.text();
      };
      const [printed = ''] = /https?:[^<"]*\/password\?code=[\w-]{43}/.exec(await page()) ?? [];
      expect((await open(printed)).status, path).toBe(200);
      const again = await page();
      expect(again).toContain('Новых ссылок не сделано');
      expect(again).not.toContain('/password?code=');
      expect((await open(printed)).status, path).toBe(200);
      expect([again.includes('уже не действует'), /, логин [^<]*до <time/.test(again)], path).toEqual([false, true]);
      expect((await use(printed, PASSWORD)).status, path).toBe(200);
      const afterUse = await page();
      expect([afterUse.includes('ссылка уже не действует'), afterUse.includes('до <time')], path).toEqual([
        true,
        false,
      ]);
      expect(afterUse, path).not.toContain('в первый раз действует');
    }
  });

  it('a repeat of what made a link tells that a newer one has ended it', async () => {
    const id = await idOf(await create(admin, 'zamenova'));
    const key = 'link-replaced-later';
    const asked = () => admin.send('POST', `/accounts/${id}/password-link`, { body: { validHours: 24 }, key });
    expect(await bodyOf(await asked(), 200)).toMatchObject({ isWorking: true });
    await linkOf(id);
    expect(await bodyOf(await asked(), 200)).toMatchObject({ address: null, isWorking: false });
  });

  it('a link that is over opens nothing', async () => {
    const id = await idOf(await create(admin, 'pozdnyaya'));
    const link = await linkOf(id);
    await api.rows(`update password_link set expires_at = now() - interval '1 second' where account_id = ?`, [id]);
    expect((await use(link, PASSWORD)).status).toBe(404);
  });

  it('the session of whoever is blocked ends at once, and none comes back with him', async () => {
    const clerk = await api.signIn('pomoshnik');
    const id = demoAccountId('pomoshnik');
    expect((await siteAdmin.send('POST', `/accounts/${id}/block`)).status).toBe(200);
    expect((await clerk.send('GET', '/session')).status, 'a blocked person’s session').toBe(401);
    expect((await signIn('pomoshnik', 'pomoshnik-2026')).status).toBe(401);
    expect((await siteAdmin.send('POST', `/accounts/${id}/unblock`)).status).toBe(200);
    expect((await clerk.send('GET', '/session')).status).toBe(401);
    const again = await api.signIn('pomoshnik');
    expect((await siteAdmin.send('POST', `/accounts/${id}/sign-out`)).status).toBe(200);
    expect((await again.send('GET', '/session')).status).toBe(401);
  });

  it('a site’s admin makes nobody of the installation, and sees nobody of another site', async () => {
    for (const [role, siteId] of [
      ['admin', null],
      ['auditor', null],
      ['clerk', '77MS0001'],
    ] as const) {
      expect((await create(siteAdmin, `nelzya-${role}`, role, siteId)).status, role).toBe(422);
    }
    const own = await idOf(await create(siteAdmin, 'svoya'));
    const raised = await siteAdmin.send('POST', `/accounts/${own}/details`, {
      body: { ...PERSON, role: 'admin', siteId: null },
    });
    expect(raised.status).toBe(422);
    const [neighbour, chief] = [demoAccountId('sosed'), demoAccountId('admin')];
    for (const id of [neighbour, chief]) {
      expect((await siteAdmin.send('GET', `/accounts/${id}`)).status).toBe(404);
      expect((await siteAdmin.send('POST', `/accounts/${id}/block`)).status).toBe(404);
      expect((await siteAdmin.send('POST', `/accounts/${id}/password-link`, { body: {} })).status).toBe(404);
    }
    const rows = await bodyOf<{ items: { siteId: string }[] }>(await siteAdmin.send('GET', '/accounts?limit=200'), 200);
    expect(new Set(rows.items.map(({ siteId }) => siteId))).toEqual(new Set([SITE]));
    expect((await admin.send('POST', `/accounts/${chief}/block`)).status).toBe(409);
  });

  it('an auditor reads all, changes nothing, and each of his readings is written down', async () => {
    const auditor = await api.signIn('proverka');
    const letterId = (await createReadyDraft(await api.signIn('sekretar'))).id;
    expect((await auditor.send('GET', `/letters/${letterId}`)).status).toBe(200);
    expect((await auditor.send('GET', '/accounts')).status).toBe(200);
    expect((await create(auditor, 'nikogda')).status).toBe(403);
    expect((await auditor.send('POST', `/letters/${letterId}/comments`, { body: { text: 'видел' } })).status).toBe(403);
    const read = await api.rows<{ actor_id: string }>(
      `select actor_id from audit where action = 'letter.read' and subject_id = ?`,
      [letterId],
    );
    expect(read.map(({ actor_id: by }) => by)).toEqual([demoAccountId('proverka')]);
  });

  it('a sheet is looked at first; its good rows become people once, the faulty ones say why', async () => {
    const sheet = writeWorkbook('Люди', [
      ['ФИО', 'Должность', 'Роль', 'Участок', 'Телефон'],
      ['Таблицына Вера Львовна', 'секретарь', 'секретарь', SITE, '1'],
      ['Строкин Олег Ильич', 'мировой судья', 'судья', '99XX9999', '2'],
    ]);
    const body = fileForm(new Uint8Array(sheet), 'люди.xlsx');
    const before = await api.rows('select id from account');
    type View = {
      id: string;
      good: number;
      refused: number;
      rows: { login: string; faults: unknown[] }[];
      unreadColumns: string[];
    };
    const kept = await bodyOf<View>(await siteAdmin.send('POST', '/account-imports', { body }), 200);
    expect(kept).toMatchObject({ good: 1, refused: 1, unreadColumns: ['Телефон'] });
    expect(await api.rows('select id from account')).toHaveLength(before.length);
    for (let time = 0; time < 2; time += 1) {
      const done = await siteAdmin.send('POST', `/account-imports/${kept.id}/accounts`);
      expect(await bodyOf<View>(done, 200)).toMatchObject({ state: 'done', good: 1, refused: 1 });
    }
    expect(await api.rows('select id from account')).toHaveLength(before.length + 1);
    expect(
      await api.rows(`select 1 from account where login = 'tablitsyna.vl' and password_hash is null`),
    ).toHaveLength(1);
    expect((await admin.send('GET', `/account-imports/${kept.id}`)).status).toBe(404);
  });

  it('nobody is made twice without a word that it is another person: by a sheet read again, by the form, by REST', async () => {
    type View = {
      id: string;
      good: number;
      asked: number;
      rows: { namesakes: { login: string }[]; faults: unknown[] }[];
    };
    const sheet = writeWorkbook('Люди', [
      ['ФИО', 'Должность', 'Роль', 'Участок'],
      ['Дважды-Заведённый Пётр Львович', 'мировой судья', 'судья', SITE],
      ['Однажды Вера Львовна', 'секретарь', 'секретарь', SITE],
    ]);
    const keep = async (): Promise<View> => {
      const body = fileForm(new Uint8Array(sheet), 'люди.xlsx');
      return bodyOf<View>(await siteAdmin.send('POST', '/account-imports', { body }), 200);
    };
    const carryOut = async ({ id }: View, body?: object): Promise<View> =>
      bodyOf<View>(await siteAdmin.send('POST', `/account-imports/${id}/accounts`, body && { body }), 200);
    const named = async (): Promise<number> =>
      (await api.rows(`select 1 from account where full_name ilike 'Дважды-Заведённый%'`)).length;
    const [first, late] = [await keep(), await keep()];
    expect(await carryOut(first)).toMatchObject({ good: 2, asked: 0 });
    // Read before the people were there: nobody was asked, so nobody is made.
    expect(await carryOut(late, { others: [2, 3] })).toMatchObject({ good: 0, refused: 2 });
    const again = await keep();
    expect(again).toMatchObject({ good: 0, asked: 2, rows: [{ namesakes: [{ login: 'dvazhdy-zavedennyi.pl' }] }, {}] });
    const page = await (
      await api.running.app.request(`/people/import/${again.id}`, { headers: { cookie: siteAdmin.cookie } })
    ).text();
    expect(page).toMatch(/уже заведён: Дважды-Заведённый Пётр Львович, мировой судья: логин dvazhdy-zavedennyi\.pl/);
    expect(page).toContain('Это другой человек');
    expect(await named()).toBe(1);
    expect(await carryOut(again, { others: [2] })).toMatchObject({ good: 1, asked: 0, refused: 1 });
    expect(await named()).toBe(2);
    const body = { ...PERSON, fullName: 'ДВАЖДЫ-ЗАВЕДЕННЫЙ П. Л.', login: 'tretij-raz', role: 'clerk', siteId: SITE };
    const refused = await siteAdmin.send('POST', '/accounts', { body });
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('person_exists')]);
    expect(await named()).toBe(2);
  });

  it('a letter keeps the terms it was sent with; the next one has the new ones, and the history says who changed what', async () => {
    const clerk = await api.signIn('sekretar');
    const submitted = async (): Promise<{ siteId: string; letterId: string }> => {
      const letterId = (await createReadyDraft(clerk)).id;
      expect((await clerk.send('POST', `/letters/${letterId}/submission`)).status).toBeLessThan(300);
      return { siteId: SITE, letterId };
    };
    const path = `/sites/${SITE}/settings`;
    type Current = { version: number; settings: SiteSettings };
    const { version, settings } = await bodyOf<Current>(await siteAdmin.send('GET', path), 200);
    const older = await submitted();
    const changed = { ...settings, recallWindowSeconds: 3_600, cutOffTime: '12:30' };
    const look = await siteAdmin.send('POST', `${path}/look`, { body: changed });
    const told = await bodyOf<{ changes: { label: string }[]; effects: string[] }>(look, 200);
    expect(told.changes.map(({ label }) => label)).toEqual(['Час закрытия партии', 'Срок отзыва после подписи']);
    expect(told.effects.join(' ')).toMatch(/закроется .* 12:30.*Писем в работе: 1/);
    expect((await bodyOf<Current>(await siteAdmin.send('GET', path), 200)).version).toBe(version);
    const headers = { 'if-match': `"${String(version)}"` };
    expect((await siteAdmin.send('PUT', path, { body: changed, headers })).status).toBe(200);
    expect((await siteAdmin.send('PUT', path, { body: settings, headers })).status).toBe(412);
    const em = api.orm.em.fork();
    expect((await loadLetterSite(em, older)).recallWindowSeconds).toBe(settings.recallWindowSeconds);
    expect((await loadLetterSite(em, await submitted())).recallWindowSeconds).toBe(3_600);
    const versions = await bodyOf<{ authorName: string }[]>(await siteAdmin.send('GET', `${path}/versions`), 200);
    expect(versions.map(({ authorName }) => authorName)).toEqual(['Порядкова Нина Ильинична', 'на самой машине']);
  });

  it('a site is made by the installation’s admin only, with its own first number, and its neighbours’ settings are nobody else’s', async () => {
    const settings = {
      ...{ ...USUAL_SITE_TERMS, name: 'Участок 97', channel: 'emulator', numberingStart: 500 },
      returnAddress: '140000, г Учебный, ул Новая, д 1',
    };
    const make = (by: ApiUser, siteId: string): Promise<Response> =>
      by.send('POST', '/sites', { body: { siteId, settings } });
    expect((await make(siteAdmin, '50MS0097')).status).toBe(403);
    expect((await make(admin, '97')).status).toBe(422);
    expect((await make(admin, '50MS0097')).status).toBe(200);
    expect((await siteAdmin.send('GET', '/sites/50MS0097/settings')).status).toBe(404);
    const em = api.orm.em.fork();
    const numbers = [];
    for (const start of [500, 500, 700, 1])
      numbers.push(await takeNextSequence(em, { siteId: '50MS0097', start }, 2026));
    expect(numbers).toEqual([500, 501, 700, 701]);
    const wrong = {
      ...settings,
      cutOffTime: '25:00',
      timeZone: 'Нигде',
      recallWindowSeconds: -60,
      returnAddress: 'без индекса',
    };
    const refused = await admin.send('PUT', '/sites/50MS0097/settings', {
      body: wrong,
      headers: { 'if-match': '"1"' },
    });
    const { faults } = await bodyOf<{ faults: { field: string }[] }>(refused, 422);
    const fields = ['returnAddress', 'timeZone', 'cutOffTime', 'recallWindowSeconds'];
    expect(new Set(faults.map(({ field }) => field))).toEqual(new Set(fields));
    // A new one is told all of it at once too, its code among them.
    for (const siteId of ['97', '50MS0097']) {
      const made = await admin.send('POST', '/sites', { body: { siteId, settings: wrong } });
      const told = await bodyOf<{ faults: { field: string }[] }>(made, 422);
      expect(new Set(told.faults.map(({ field }) => field)), siteId).toEqual(new Set(['siteId', ...fields]));
    }
  });

  it('the calendar of a year is changed by the installation’s admin, by versions, after its effect was shown', async () => {
    type Year = { version: number; workingDayCount: number; kept: Record<string, unknown> };
    const path = '/calendar/2027';
    const current = await bodyOf<Year>(await siteAdmin.send('GET', path), 200);
    expect(current).toMatchObject({ version: 1, kept: { decree: '', daysOff: [], workingDays: [] } });
    const sheet = 'Дата;Какой день;Основание\n31.12.2027;выходной;постановление № 1\n20.02.2027;рабочий;\n';
    const body = fileForm(Buffer.from(sheet), 'календарь.csv');
    const { found } = await bodyOf<{ found: object }>(await admin.send('POST', `${path}/reading`, { body }), 200);
    const { year: _, ...days } = found as { year: number };
    expect(days).toEqual({ decree: 'постановление № 1', daysOff: ['2027-12-31'], workingDays: ['2027-02-20'] });
    const look = await bodyOf<{ effects: string[] }>(await admin.send('POST', `${path}/look`, { body: days }), 200);
    expect(look.effects.join(' ')).toContain('Сроки уже открытых заданий не меняются');
    expect((await bodyOf<Year>(await admin.send('GET', path), 200)).version).toBe(1);
    const headers = { 'if-match': '"1"' };
    expect((await siteAdmin.send('PUT', path, { body: days, headers })).status).toBe(403);
    const saved = await bodyOf<Year>(await admin.send('PUT', path, { body: days, headers }), 200);
    expect([saved.version, saved.workingDayCount]).toEqual([2, current.workingDayCount]);
    expect((await admin.send('PUT', path, { body: days, headers })).status).toBe(412);
    const wrong = { ...days, workingDays: ['2027-01-03'] };
    expect((await admin.send('POST', `${path}/look`, { body: wrong })).status).toBe(422);
    const versions = await bodyOf<{ authorName: string }[]>(await siteAdmin.send('GET', `${path}/versions`), 200);
    expect(versions.map(({ authorName }) => authorName)).toEqual([
      'Администратор установки',
      'поставлено с программой или на самой машине',
    ]);
    expect(await api.rows(`select 1 from audit where action = 'calendar.changed'`)).toHaveLength(1);
    const site = await loadSite(api.orm.em.fork(), SITE);
    expect(site.calendar.find(({ year }) => year === 2027)).toMatchObject(days);
  });

  type Entry = { action: string; actorLogin: string | null; address: string | null; device: string | null };
  const entriesOf = async (by: ApiUser, query: string): Promise<readonly Entry[]> =>
    (await bodyOf<{ items: Entry[] }>(await by.send('GET', `/journal?${query}`), 200)).items;

  it('the journal says who did what, when and from where, also of what a process has written for him; a site’s admin sees his own site', async () => {
    const clerk = await api.signIn('sekretar');
    const { id } = await createReadyDraft(clerk);
    const [created] = await entriesOf(admin, `object=${id}&action=letter.created`);
    expect(created).toMatchObject({ action: 'letter.created', actorLogin: 'sekretar' });
    expect([created?.address, created?.device].every((said) => said !== null && said !== '')).toBe(true);
    const actorId = demoAccountId('sudya');
    const origin = { address: '10.1.2.3', device: 'Firefox, Linux' };
    const entry = { at: new Date(), actorId, action: 'letter.signed', subject: { kind: 'letter', id } };
    await fromOrigin(origin, () => noteDecisionOrigin(api.orm.em.fork(), actorId, id));
    await api.orm.em.fork().transactional((em) => appendAudit(em, entry));
    const [signed] = await entriesOf(siteAdmin, `object=${id}&person=sudya&action=letter.signed`);
    expect(signed).toMatchObject({ actorLogin: 'sudya', ...origin });
    expect(await entriesOf(siteAdmin, 'action=calendar.changed')).toEqual([]);
    expect((await clerk.send('GET', '/journal')).status).toBe(403);
    expect((await walkChains(api.orm.em.fork())).brokenAt).toEqual([]);
  });

  it('the journal is taken as a file, which is written down; what is oddly asked is refused in words', async () => {
    await createReadyDraft(await api.signIn('sekretar'));
    const csv = await admin.send('GET', '/journal/csv?person=sekretar');
    expect(csv.status).toBe(200);
    expect(await csv.text()).toMatch(/"Когда";"Кто";[^]*"письмо заведено";/);
    expect((await admin.send('GET', '/journal/xlsx')).status).toBe(200);
    expect(await entriesOf(admin, 'action=journal.exported')).toHaveLength(2);
    for (const [query, words] of [
      ['from=2026-02-30', /Такого дня нет/],
      ['from=2026-11-02&to=2026-11-01', /поменяйте их местами/],
      [`person=${encodeURIComponent('на')}`, /Укажите логин/],
      ['person=nobody-at-all', /нет: укажите логин/],
      ['object=50MS0095/26/999999', /Письма с номером/],
      ['siteId=99XX9999', /Участка 99XX9999 нет/],
    ] as const) {
      expect(await (await admin.send('GET', `/journal?${query}`)).text(), query).toMatch(words);
    }
    let [cursor, seen] = ['', 0];
    do {
      const page = await admin.send('GET', `/journal${cursor === '' ? '' : `?cursor=${cursor}`}`);
      const { items, nextCursor } = await bodyOf<{ items: Entry[]; nextCursor: string | null }>(page, 200);
      [cursor, seen] = [nextCursor ?? '', seen + items.length];
    } while (cursor !== '');
    expect(seen).toBe((await api.rows('select 1 from audit')).length);
  });

  it('the journal is checked whole, and what was changed in it is found and becomes an incident', async () => {
    await createReadyDraft(await api.signIn('sekretar'));
    type Check = { brokenAt: string[]; entryCount: number; askedByName: string };
    const check = async (): Promise<Check> => bodyOf<Check>(await admin.send('POST', '/journal/check'), 200);
    expect(await check()).toMatchObject({ brokenAt: [], askedByName: 'Администратор установки' });
    await api.rows(`alter table audit disable trigger user`);
    await api.rows(`update audit set address = '8.8.8.8' where chain = ? and sequence = 2`, [SITE]);
    await api.rows(`alter table audit enable trigger user`);
    expect((await check()).brokenAt).toEqual([`${SITE}/2`]);
    expect((await bodyOf<Check>(await siteAdmin.send('GET', '/journal/check'), 200)).brokenAt).toEqual([`${SITE}/2`]);
    expect(await api.rows(`select 1 from task where kind = 'incident' and incident_key = 'I5 audit'`)).toHaveLength(1);
  });
});
