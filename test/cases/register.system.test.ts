import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyCaseRecords } from '#db/cases/apply-records.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { caseCardSchema, casePageSchema, type CaseCardView } from '#views/cases/case.ts';
import { caseImportSchema, type CaseImportView } from '#views/cases/case-import.ts';
import type { HearingNoticeView } from '#views/proof/hearing.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createDraft, draftBody, fileForm, PDF_BYTES, readLetterCard } from '../api/letter-makers.ts';
import { CLERK_ID, putLetter } from '../letters/kit/own-court.ts';
import { actBody, caseBody, enterCase, hearingBody, partyBody, type CaseRef } from './kit/case-bodies.ts';
import { caseOfRegister } from './kit/case-makers.ts';

const HEADS = 'Номер дела;Поступило;Судья;Роль;Участник;Адрес;Заседание';

describe('cases of a court', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
  });
  afterAll(() => api.close());

  const change = async (
    method: string,
    path: string,
    version: number,
    body?: unknown,
    status = 200,
  ): Promise<CaseRef> =>
    bodyOf(await clerk.send(method, path, { body, headers: { 'if-match': `"${String(version)}"` } }), status);
  const cardOf = async (id: string): Promise<CaseCardView> =>
    caseCardSchema.parse(await bodyOf(await clerk.send('GET', `/cases/${id}`), 200));
  const journal = async (query: string) =>
    casePageSchema.parse(await bodyOf(await clerk.send('GET', `/cases?${query}`), 200));
  const bindLetter = (letterId: string, caseId: string | undefined, partyId: string | undefined) =>
    api.rows('update letter set case_id = ?, case_party_id = ? where id = ?', [caseId, partyId, letterId]);
  const numbers = async (query: string) => (await journal(query)).items.map(({ number }) => number);

  it('a case kept by hand gets parties, hearings and acts; an edit is of the case as it was seen, a repeat adds nothing', async () => {
    const { id, version } = await enterCase(clerk);
    const plaintiff = await change('POST', `/cases/${id}/parties`, version, partyBody({ role: 'plaintiff' }), 201);
    expect(plaintiff.version).toBe(version + 1);
    const represented = { role: 'representative', name: 'Примеров Пётр', represents: plaintiff.id };
    await change('PUT', `/cases/${id}/parties/${plaintiff.id}`, version, partyBody(), 412);
    const defendant = partyBody({ role: 'defendant', represents: plaintiff.id });
    await change('POST', `/cases/${id}/parties`, plaintiff.version, defendant, 422);
    const twice = { body: partyBody(represented), key: randomUUID() };
    const second = await bodyOf<CaseRef>(await clerk.send('POST', `/cases/${id}/parties`, twice), 201);
    expect(await bodyOf(await clerk.send('POST', `/cases/${id}/parties`, twice), 201)).toEqual(second);
    const hearing = await change('POST', `/cases/${id}/hearings`, second.version, hearingBody(), 201);
    const act = await change('POST', `/cases/${id}/acts`, hearing.version, actBody(), 201);
    const { id: actId } = act;
    const document = fileForm(PDF_BYTES, 'определение.pdf');
    const last = await change('PUT', `/cases/${id}/acts/${actId}/document`, act.version, document);
    const gone = await change('DELETE', `/cases/${id}/parties/${second.id}`, last.version);
    const card = await cardOf(id);
    expect(card).toMatchObject({ version: gone.version, source: 'manual', notEditable: null });
    expect(card.parties.map(({ name, represents, goneAt }) => [name, represents, goneAt === null])).toEqual([
      ['Тестов Тест Тестович', null, true],
      ['Примеров Пётр', plaintiff.id, false],
    ]);
    expect(card.hearings).toMatchObject([{ startsAt: '2026-12-05T07:30:00.000Z', room: '3' }]);
    const file = await clerk.send('GET', `/cases/${id}/acts/${actId}/document`);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(Buffer.from(PDF_BYTES));
    const acts = await api.rows<{ action: string; data: string }>(
      `select action, data::text from audit where subject_id = ? order by sequence`,
      [id],
    );
    expect(acts.map(({ action }) => action)).toEqual([
      ...['case.created', 'case.party_added', 'case.party_added', 'case.hearing_added', 'case.act_added'],
      ...['case.act_document', 'case.party_gone'],
    ]);
    expect(JSON.stringify(acts)).not.toMatch(/Тестов|Примеров/);
  });

  it('what is wrong is told at each field; a foreign party is nobody’s', async () => {
    const body = caseBody({ number: '', receivedOn: '2100-01-01' });
    const { faults } = await bodyOf<{ faults: { field: string }[] }>(await clerk.send('POST', '/cases', { body }), 422);
    expect(faults.map(({ field }) => field)).toEqual(['number', 'receivedOn']);
    const [mine, other] = [await enterCase(clerk), await enterCase(clerk)];
    const party = await change('POST', `/cases/${other.id}/parties`, other.version, partyBody(), 201);
    await change('PUT', `/cases/${mine.id}/parties/${party.id}`, mine.version, partyBody(), 404);
    await change('POST', `/cases/${mine.id}/parties`, mine.version, partyBody({ represents: party.id }), 422);
    await change(
      'POST',
      `/cases/${mine.id}/parties`,
      mine.version,
      partyBody({ inn: '7707083894', kind: 'company' }),
      422,
    );
  });

  it('a case that was joined to another names it to whoever asks for it by REST, and to no foreign site', async () => {
    const { id } = await enterCase(clerk, { number: '2-9002/2026' });
    const gone = randomUUID();
    await api.rows(
      `insert into case_twin (id, site_id, case_id, external_id, data_as_of, state, asked_at, merged_case_id, settled_at)
       values (?, ?, ?, 'joined', now(), 'same', now(), ?, now())`,
      [randomUUID(), DEMO_SITE_ID, id, gone],
    );
    const detail = async (user: ApiUser) =>
      (await bodyOf<{ detail: string }>(await user.send('GET', `/cases/${gone}`), 404)).detail;
    expect(await detail(clerk)).toBe(`Это дело соединено с делом № 2-9002/2026: откройте его, /api/v1/cases/${id}.`);
    expect(await detail(await api.signIn('sosed'))).not.toContain('2-9002/2026');
  });

  it('a new case with the number of another is asked about, with the way to that one, and entered when it is meant', async () => {
    const number = '2-9001/2026';
    const { id } = await enterCase(clerk, { number, isRepeatMeant: false });
    const body = caseBody({ number, isRepeatMeant: false });
    const { faults } = await bodyOf<{ faults: { code: string; field: string }[] }>(
      await clerk.send('POST', '/cases', { body }),
      422,
    );
    expect(faults).toMatchObject([{ code: 'case_repeated', field: 'number' }]);
    const post = (more: Readonly<Record<string, string>>) => {
      const { isRepeatMeant: _, ...fields } = body;
      const form = new URLSearchParams({ csrf: clerk.csrfToken, key: randomUUID(), ...fields, ...more });
      const headers = { cookie: clerk.cookie, 'content-type': 'application/x-www-form-urlencoded' };
      return api.running.app.request('/cases/new', { method: 'POST', headers, body: form.toString() });
    };
    const asked = await (await post({})).text();
    expect(asked).toContain(`<a href="/cases/${id}">открыть</a>`);
    expect(asked).toContain('Всё равно внести');
    expect((await post({ isRepeatMeant: 'yes' })).status).toBe(303);
    const same = await api.rows('select id from court_case where number = ?', [number]);
    expect(same).toHaveLength(2);
  });

  it('what a register tells is not changed here, and it is said why; a note and a document of one’s own are', async () => {
    const [told] = await api.orm.em
      .fork()
      .transactional((em) =>
        applyCaseRecords(em, DEMO_SITE_ID, 'amirs', [caseOfRegister({ number: '2-500/2026' })], new Date()),
      )
      .then(({ cases }) => cases);
    const id = told?.caseId ?? '';
    const refused = await clerk.send('PUT', `/cases/${id}`, { body: caseBody(), headers: { 'if-match': '"1"' } });
    expect(await bodyOf<{ detail: string }>(refused, 409)).toMatchObject({
      detail: expect.stringContaining('АМИРС') as string,
    });
    await change('POST', `/cases/${id}/parties`, 1, partyBody(), 409);
    const noted = await change('PUT', `/cases/${id}/note`, 1, { note: 'истец звонил' });
    const actId = (await cardOf(id)).acts[0]?.id ?? '';
    await change('PUT', `/cases/${id}/acts/${actId}/document`, noted.version, fileForm(PDF_BYTES, 'о.pdf'));
    expect(await cardOf(id)).toMatchObject({ note: 'истец звонил', actions: { edit: false, note: true } });
  });

  it('what the register does not know in its case is changed and marked as gone here, what it knows is not', async () => {
    const [told] = await api.orm.em
      .fork()
      .transactional((em) =>
        applyCaseRecords(
          em,
          DEMO_SITE_ID,
          'amirs',
          [caseOfRegister({ externalId: 'case-left', number: '2-5021/2026' })],
          new Date(),
        ),
      )
      .then(({ cases }) => cases);
    const id = told?.caseId ?? '';
    const [partyId, hearingId] = [randomUUID(), randomUUID()];
    await api.rows(
      `insert into case_party (id, case_id, ordinal, role, kind, name, address, inn, kpp, phone, email)
       values (?, ?, 9, 'defendant', 'person', 'Лишний Лев Львович', '', '', '', '', '')`,
      [partyId, id],
    );
    await api.rows(
      `insert into case_hearing (id, case_id, site_id, starts_at, room, state) values (?, ?, ?, now() + interval '20 days', '3', 'scheduled')`,
      [hearingId, id, DEMO_SITE_ID],
    );
    const { parties, hearings, version } = await cardOf(id);
    const own = parties.find(({ isByHand }) => !isByHand)?.id ?? '';
    const ownHearing = hearings.find(({ isByHand }) => !isByHand)?.id ?? '';
    await change('DELETE', `/cases/${id}/parties/${own}`, version, undefined, 409);
    const page = await (await api.running.app.request(`/cases/${id}`, { headers: { cookie: clerk.cookie } })).text();
    expect(page).toContain(`/cases/${id}/parties/${partyId}`);
    expect(page).toContain(`/cases/${id}/hearings/${hearingId}`);
    expect(page).not.toContain(`/cases/${id}/parties/${own}"`);
    const form = await api.running.app.request(`/cases/${id}/parties/${partyId}`, {
      headers: { cookie: clerk.cookie },
    });
    expect(await form.text()).toContain('Участник выбыл');
    const gone = await change('DELETE', `/cases/${id}/parties/${partyId}`, version);
    const cancelled = { day: '2026-12-20', time: '10:00', room: '3', state: 'cancelled' };
    await change('PUT', `/cases/${id}/hearings/${ownHearing}`, gone.version, cancelled, 409);
    await change('PUT', `/cases/${id}/hearings/${hearingId}`, gone.version, cancelled);
    const after = await cardOf(id);
    expect(after.parties.find((party) => party.id === partyId)?.goneAt).not.toBeNull();
    expect(after.hearings.find((hearing) => hearing.id === hearingId)?.state).toBe('cancelled');
  });

  it('whose a representative is, is said on the case’s page where the register does not say it, and nowhere else', async () => {
    const { parties, ...rest } = caseOfRegister({ externalId: 'case-alone', number: '2-501/2026' });
    const [plaintiff, represented, defendant] = parties;
    if (!plaintiff || !represented || !defendant) throw new Error('the register tells three parties');
    const alone = { ...represented, externalId: 'p4', represents: null, name: 'Одинцов Один' };
    const record = { ...rest, parties: [plaintiff, represented, defendant, alone] };
    const applied = await api.orm.em
      .fork()
      .transactional((em) => applyCaseRecords(em, DEMO_SITE_ID, 'amirs', [record], new Date()));
    const id = applied.cases[0]?.caseId ?? '';
    const cookie = { headers: { cookie: clerk.cookie } };
    const pageOf = async (path: string) => (await api.running.app.request(path, cookie)).text();
    const idOf = async (name: string) => (await cardOf(id)).parties.find((one) => one.name === name)?.id ?? '';
    const [own, other] = [await idOf('Одинцов Один'), await idOf('Примеров Пётр Петрович')];
    const page = await pageOf(`/cases/${id}`);
    expect(page).toContain('чей, не указано');
    expect(page.match(/Указать, чей/g)).toHaveLength(1);
    expect((await journal('text=2-501')).items[0]?.parties).toEqual(['ООО «Пример»', 'Тестов Тест Тестович']);
    const form = await pageOf(`/cases/${id}/parties/${own}`);
    expect(form).toContain('Кого представляет');
    expect(form).not.toMatch(/name="address"|Участник выбыл|Примеров Пётр Петрович<\/option>/);
    const body = new URLSearchParams({ csrf: clerk.csrfToken, key: randomUUID(), version: '1', seen: '{}' });
    body.set('represents', await idOf('Тестов Тест Тестович'));
    const sent = await api.running.app.request(`/cases/${id}/parties/${own}`, {
      ...{ method: 'POST', body: body.toString() },
      headers: { cookie: clerk.cookie, 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(sent.status).toBe(303);
    const linked = await cardOf(id);
    expect(linked.parties.find((one) => one.id === own)).toMatchObject({
      represents: await idOf('Тестов Тест Тестович'),
    });
    await change('PUT', `/cases/${id}/parties/${other}/represents`, linked.version, { represents: null }, 409);
    await change('PUT', `/cases/${id}/parties/${own}/represents`, linked.version, { represents: other }, 422);
    await change('PUT', `/cases/${id}/parties/${own}/represents`, linked.version, { represents: null });
    expect(await pageOf(`/cases/${id}`)).toContain('чей, не указано');
  });

  it('a letter says when its case bears another number now, and when several cases bear the one that it names', async () => {
    const told = (externalId: string, number: string, at: Date) =>
      api.orm.em
        .fork()
        .transactional((em) =>
          applyCaseRecords(em, DEMO_SITE_ID, 'amirs', [caseOfRegister({ externalId, number, acts: [] })], at),
        );
    const first = await told('renumbered', '2-9060/2026', new Date());
    const caseId = first.cases[0]?.caseId ?? '';
    const letter = await createDraft(clerk, { caseNumber: '2-9060/2026' });
    const pageOf = async (path: string) =>
      (await api.running.app.request(path, { headers: { cookie: clerk.cookie } })).text();
    const warned = async (id: string) =>
      (await readLetterCard(clerk, id)).warnings
        .filter(({ field }) => field === 'caseNumber')
        .map(({ code, message }) => `${code} ${message}`);
    expect(await warned(letter.id)).toEqual([]);
    await told('renumbered', '2-9778/2026', new Date());
    const words = [
      'case_renumbered Номер дела: в письме 2-9060/2026, а дело теперь № 2-9778/2026. Проверьте, какой номер писать.',
    ];
    expect(await warned(letter.id)).toEqual(words);
    expect(await pageOf(`/letters/${letter.id}`)).toContain('а дело теперь № 2-9778/2026');
    expect(await pageOf(`/letters/${letter.id}/edit`)).toContain('а дело теперь № 2-9778/2026');
    const { version } = await readLetterCard(clerk, letter.id);
    const body = draftBody({ caseNumber: '2-9060/2026', comment: 'Иное' });
    const saved = await clerk.send('PUT', `/letters/${letter.id}`, {
      body,
      headers: { 'if-match': `"${String(version)}"` },
    });
    expect(await bodyOf<{ warnings: { code: string }[] }>(saved, 200)).toMatchObject({
      warnings: [{ code: 'case_renumbered' }],
    });
    expect(await warned(letter.id)).toEqual(words);
    await told('doubled', '2-9778/2026', new Date());
    const unbound = await createDraft(clerk, { caseNumber: '2-9778/2026' });
    expect((await warned(unbound.id))[0]).toMatch(/^case_number_shared .*№ 2-9778\/2026 у нескольких дел/);
    const other = await api.rows<{ id: string }>(`select id from court_case where external_id = 'doubled'`);
    const both = [caseId, other[0]?.id ?? ''];
    for (const [at, id] of both.entries()) {
      expect((await cardOf(id)).namesakes).toEqual([{ id: both[1 - at], kind: 'civil', source: 'amirs' }]);
      expect(await pageOf(`/cases/${id}`)).toContain('В картотеке несколько дел с номером 2-9778/2026');
    }
  });

  it('a case that comes later finds the letters of its number, in the archive too: they are among its own and count before its hearing', async () => {
    const number = '2-502/2026';
    const named = { caseNumber: number, recipientName: 'Тестов Тест Тестович' };
    const [live, old, other] = [
      await putLetter(api, named),
      await putLetter(api, { ...named, status: 'filed' }),
      await putLetter(api, { caseNumber: '2-503/2026', status: 'filed' }),
    ];
    await api.rows('select mask_move_letter(array[?, ?]::uuid[], now())', [old.id, other.id]);
    const startsAt = new Date(Date.now() + 9 * 86_400_000).toISOString();
    const told = caseOfRegister({ externalId: 'case-late', number });
    const hearings = told.hearings.map((one) => ({ ...one, startsAt }));
    const applied = await api.orm.em
      .fork()
      .transactional((em) => applyCaseRecords(em, DEMO_SITE_ID, 'amirs', [{ ...told, hearings }], new Date()));
    const id = applied.cases[0]?.caseId ?? '';
    const card = await cardOf(id);
    expect(card.letters.map((one) => one.id).toSorted()).toEqual([live.id, old.id].toSorted());
    const party = card.parties.find(({ name }) => name === named.recipientName)?.id;
    const bound =
      'select id, case_id, case_party_id from archived_letter where id = any(array[?, ?]::uuid[]) order by case_id';
    expect(await api.rows(bound, [old.id, other.id])).toEqual([
      { id: old.id, case_id: id, case_party_id: party },
      { id: other.id, case_id: null, case_party_id: null },
    ]);
    await api.rows('update archived_letter set case_hearing_id = ? where id = ?', [card.hearings[0]?.id, old.id]);
    const [notice] = await bodyOf<HearingNoticeView[]>(await clerk.send('GET', `/cases/${id}/hearing-notices`), 200);
    expect(notice?.parties.find(({ partyId }) => partyId === party)).toMatchObject({ letterId: old.id });
  });

  it('a page says what is wrong in its own words, and does not say that there are no cases', async () => {
    const { id, version } = await enterCase(clerk);
    const hearing = await change('POST', `/cases/${id}/hearings`, version, hearingBody(), 201);
    const pageOf = async (path: string): Promise<string> => {
      const answer = await api.running.app.request(path, { headers: { cookie: clerk.cookie } });
      expect(answer.status, path).toBe(400);
      return answer.text();
    };
    const lost = await pageOf('/cases?cursor=zzz');
    expect(lost).toContain('Такого места в списке нет: начните с начала.');
    expect(lost).not.toMatch(/пока нет|cursor:|nextCursor/);
    expect(await pageOf('/cases?receivedFrom=abc')).toContain('Поступило с: ожидается день вида 2026-11-24.');
    expect(await pageOf('/notifications?cursor=zzz')).toContain('Такого места в списке нет');
    const unseen = await clerk.send('PUT', `/cases/${id}/hearings/${hearing.id}`, { body: hearingBody() });
    expect(unseen.status).toBe(428);
    expect(JSON.stringify(await unseen.json())).not.toContain('письма');
  });

  it('journals are narrowed, ordered and paged; a foreign site sees none of it', async () => {
    const judge = 'Журнальная Ж. Ж.';
    const made = [
      { number: '5-9/2026', kind: 'offence', receivedOn: '2026-08-01' },
      { number: '5-100/2026', kind: 'offence', receivedOn: '2026-08-03', state: 'closed' },
      { number: '5-20/2026', kind: 'offence', receivedOn: '2026-08-02' },
    ];
    for (const one of made) await enterCase(clerk, { ...one, judge });
    const of = (more: string): string => `judge=${encodeURIComponent(judge)}&${more}`;
    expect(await numbers(of('kind=offence'))).toEqual(['5-100/2026', '5-20/2026', '5-9/2026']);
    expect(await numbers(of('order=number'))).toEqual(['5-9/2026', '5-20/2026', '5-100/2026']);
    expect(await numbers(of('state=open&order=oldest'))).toEqual(['5-9/2026', '5-20/2026']);
    expect(await numbers(of('receivedFrom=2026-08-02&receivedTo=2026-08-02'))).toEqual(['5-20/2026']);
    expect(await numbers(of('order=hearing'))).toEqual([]);
    const first = await journal(of('order=number&limit=2'));
    const rest = await journal(of(`order=number&limit=2&cursor=${first.nextCursor ?? ''}`));
    expect(rest).toMatchObject({ items: [{ number: '5-100/2026' }], nextCursor: null });
    const heard = await journal(of('kind=offence&limit=1'));
    const ref = heard.items[0];
    await change('POST', `/cases/${ref?.id ?? ''}/hearings`, 1, hearingBody({ day: '2026-12-31', time: '23:30' }), 201);
    expect(await numbers('hearingFrom=2026-12-31&hearingTo=2026-12-31')).toEqual(['5-100/2026']);
    expect(await numbers('hearingFrom=2027-01-01')).toEqual([]);
    expect(await numbers(`text=${encodeURIComponent('журнальная 5-20')}`)).toEqual(['5-20/2026']);
    await bodyOf(await clerk.send('GET', '/cases?hearingFrom=завтра'), 400);
    const neighbour = await api.signIn('sosed');
    expect(await bodyOf<{ items: unknown[] }>(await neighbour.send('GET', '/cases'), 200)).toMatchObject({ items: [] });
    await bodyOf(await neighbour.send('GET', `/cases/${ref?.id ?? ''}`), 404);
  });

  describe('from a file', () => {
    const csv = (heads: string, ...rows: readonly string[]) => Buffer.from([heads, ...rows].join('\n'));
    const upload = async (
      bytes: Uint8Array<ArrayBuffer>,
      more: Readonly<Record<string, string>> = {},
    ): Promise<CaseImportView> => {
      const body = fileForm(bytes, 'дела.csv');
      for (const [name, value] of Object.entries(more)) body.set(name, value);
      return caseImportSchema.parse(await bodyOf(await clerk.send('POST', '/case-imports', { body }), 201));
    };
    const act = async (id: string, what: 'run' | 'undo', status = 200) =>
      bodyOf<CaseImportView & { detail: string }>(await clerk.send('POST', `/case-imports/${id}/${what}`), status);
    const kept = () =>
      api.rows(
        `select c.number, c.judge, c.gone_at is not null as gone, p.name, p.address, p.gone_at is not null as left
         from court_case c left join case_party p on p.case_id = c.id where c.source = 'file' order by c.number, p.ordinal`,
      );
    const FIRST = csv(
      HEADS,
      '7-1/2026;01.09.2026;Файлова Ф. Ф.;Взыскатель;ООО «Пример»;101000, г Москва;05.12.2026 10:30',
      '7-1/2026;;;Должник;Тестов Тест;140000, г Учебный;',
      '7-2/2026;02.09.2026;Файлова Ф. Ф.;Должник;Второй Иван;140000, г Учебный;',
    );
    const SECOND = csv(
      HEADS,
      '7-1/2026;01.09.2026;Файлова Ф. Ф.;Взыскатель;ООО «Пример»;101000, г Москва;05.12.2026 10:30',
      '7-1/2026;;;Должник;Тестов Тест;140000, г Учебный, д 2;',
      '7-3/2026;03.09.2026;Файлова Ф. Ф.;Должник;Третий Иван;140000, г Учебный;',
    );

    it('is looked at first, changes only what changed, marks what a whole file does not name, and is undone', async () => {
      const first = await upload(FIRST);
      expect(first).toMatchObject({ state: 'planned', total: 2, counts: { made: 2, changed: 0, refused: 0 } });
      expect(await kept()).toEqual([]);
      expect(await act(first.id, 'run')).toMatchObject({ state: 'done', counts: { made: 2 } });
      expect(await kept()).toHaveLength(3);
      expect(await act((await upload(FIRST)).id, 'run')).toMatchObject({ counts: { made: 0, same: 2 } });

      const second = await upload(SECOND, { isWhole: 'true' });
      expect(second.counts).toMatchObject({ made: 1, changed: 1, same: 0, gone: 1 });
      expect(second.cases[0]?.changes).toEqual([
        { label: 'Участник должник Тестов Тест: адрес', was: '140000, г Учебный', becomes: '140000, г Учебный, д 2' },
      ]);
      const before = await kept();
      expect(await act(second.id, 'run')).toMatchObject({ counts: { made: 1, changed: 1, gone: 1 }, canUndo: true });
      expect(await kept()).toContainEqual(expect.objectContaining({ number: '7-2/2026', gone: true }));
      expect(await act(second.id, 'undo')).toMatchObject({ state: 'undone' });
      expect(await kept()).toEqual(before);
      expect(await act(second.id, 'undo', 409)).toMatchObject({ detail: 'Загрузка уже отменена.' });
      expect(await act(first.id, 'undo', 409)).toMatchObject({
        detail: expect.stringContaining('последнюю') as string,
      });
    });

    it('a case that the register has brought or people have entered is named before and not written twice; others go on, the file’s own too', async () => {
      const record = caseOfRegister({ externalId: 'of-register', number: '2-9619/2026', acts: [] });
      const told = await api.orm.em
        .fork()
        .transactional((em) => applyCaseRecords(em, DEMO_SITE_ID, 'amirs', [record], new Date()));
      const ofRegister = told.cases[0]?.caseId ?? '';
      const { id: byHand } = await enterCase(clerk, { number: '2-9777/2026' });
      const row = (number: string) => `${number};01.09.2026;;Истец;Тестов Тест;140000, г Учебный;`;
      const file = csv(HEADS, row('2-9619/2026'), row('2-9777/2026'), row('2-9700/2026'));
      const planned = await upload(file);
      expect(planned.counts).toMatchObject({ made: 1, refused: 2 });
      expect(planned.cases).toMatchObject([
        { outcome: 'refused', repeats: ofRegister, faults: [{ code: 'case_repeated', field: 'number' }] },
        { outcome: 'refused', repeats: byHand, faults: [{ code: 'case_repeated', field: 'number' }] },
        { outcome: 'made', repeats: null },
      ]);
      const words = planned.cases.map(({ faults }) => faults[0]?.message);
      expect(words[0]).toContain('Номер дела: такое дело уже есть: № 2-9619/2026 (из картотеки)');
      expect(words[1]).toContain('такое дело уже есть: № 2-9777/2026 (внесено вручную)');
      const headers = { cookie: clerk.cookie };
      const page = await (await api.running.app.request(`/cases/import/${planned.id}`, { headers })).text();
      expect(page).toContain(`href="/cases/${ofRegister}"`);
      expect(await act(planned.id, 'run')).toMatchObject({ state: 'done', counts: { made: 1, refused: 2 } });
      const numbers = ['2-9619/2026', '2-9777/2026', '2-9700/2026'];
      const rows = await api.rows('select number from court_case where number = any (?::text[]) order by number', [
        `{${numbers.join(',')}}`,
      ]);
      expect(rows.map((row) => String((row as { number: unknown }).number))).toEqual(numbers.toSorted());
      expect((await upload(file)).counts).toMatchObject({ made: 0, same: 1, refused: 2 });
      await enterCase(clerk, { number: '2-9700/2026', isRepeatMeant: true });
      expect((await upload(file)).counts).toMatchObject({ made: 0, same: 1, refused: 2 });
    });

    it('undone, asks anew of letters to a party whose address is the old one again', async () => {
      const of = (address: string) => csv(HEADS, `7-20/2026;05.09.2026;;Должник;Переездов Пётр;${address};`);
      await act((await upload(of('140000, г Учебный, д 1'))).id, 'run');
      const [row] = (await journal(`text=${encodeURIComponent('7-20/2026')}`)).items;
      const [party] = (await cardOf(row?.id ?? '')).parties;
      const moving = await upload(of('140000, г Учебный, д 9'));
      const letter = await putLetter(api, { status: 'draft', recipientAddress: '140000, г Учебный, д 1' });
      await bindLetter(letter.id, row?.id, party?.id);
      const questions = () =>
        api.rows<{ state: string }>('select state from address_question where letter_id = ?', [letter.id]);
      await act(moving.id, 'run');
      expect(await questions()).toEqual([{ state: 'open' }]);
      await act(moving.id, 'undo');
      expect(await questions()).toEqual([{ state: 'lapsed' }]);
    });

    describe('is not undone under what names its cases, and they are named', () => {
      const naming: Readonly<Record<string, (caseId: string, partyId: string) => Promise<unknown>>> = {
        'a letter made before that was bound since': async (caseId, partyId) => {
          const { id } = await putLetter(api, { status: 'draft', createdAt: new Date('2026-01-01T00:00:00Z') });
          await bindLetter(id, caseId, partyId);
        },
        'a consent': (caseId, partyId) =>
          api.rows(
            `insert into party_consent (id, site_id, case_id, case_party_id, channel, address, form, given_on, entered_by_id, entered_at)
             values (gen_random_uuid(), '${DEMO_SITE_ID}', ?, ?, 'sms', '+79990000001', 'receipt', '2026-09-01', ?, now())`,
            [caseId, partyId, CLERK_ID],
          ),
        'a mailing': async (caseId, partyId) => {
          const id = randomUUID();
          await api.rows(
            `insert into case_mailing (id, site_id, author_id, approver_id, is_sent, terms, case_count, created_at)
             values (?, '${DEMO_SITE_ID}', ?, ?, false, '{}', 1, now())`,
            [id, CLERK_ID, CLERK_ID],
          );
          await api.rows(
            `insert into case_mailing_row (mailing_id, place, case_id, case_party_id, state, fields, file_name, byte_size, faults, held, free_at)
             values (?, 1, ?, ?, 'refused', '{}', '', 0, '[]', '[]', now())`,
            [id, caseId, partyId],
          );
        },
        'a question about an address': async (_caseId, partyId) => {
          const { id } = await putLetter(api, { status: 'draft' });
          await api.rows(
            `insert into address_question (id, letter_id, case_party_id, state, was_address, new_address, asked_at, settled_at)
             values (gen_random_uuid(), ?, ?, 'lapsed', '', '', now(), now())`,
            [id, partyId],
          );
        },
      };
      it.each(Object.entries(naming))('%s', async (name, put) => {
        const number = `7-${String(30 + Object.keys(naming).indexOf(name))}/2026`;
        const kept = await upload(csv(HEADS, `${number};04.09.2026;;Должник;Иной Иван;140000, г Учебный;`));
        await act(kept.id, 'run');
        const [row] = (await journal(`text=${encodeURIComponent(number)}`)).items;
        await put(row?.id ?? '', (await cardOf(row?.id ?? '')).parties[0]?.id ?? '');
        expect(await act(kept.id, 'undo', 409)).toMatchObject({ detail: expect.stringContaining(number) as string });
      });
    });

    it('a case that was touched since keeps the import, and is named', async () => {
      const third = await upload(csv(HEADS, '7-8/2026;04.09.2026;;Должник;Иной Иван;;'));
      await act(third.id, 'run');
      const [row] = (await journal(`text=${encodeURIComponent('7-8/2026')}`)).items;
      await change('PUT', `/cases/${row?.id ?? ''}/note`, 1, { note: 'взято в работу' });
      expect(await act(third.id, 'undo', 409)).toMatchObject({ detail: expect.stringContaining('7-8/2026') as string });
      expect(await bodyOf(await clerk.send('GET', `/case-imports/${third.id}`), 200)).toMatchObject({
        touched: [{ number: '7-8/2026' }],
      });
    });

    it('columns called otherwise are shown once, and the site remembers them', async () => {
      const odd = csv('Реквизиты;Когда пришло;Кто', '7-9/2026;05.09.2026;Пятый Пётр');
      const asked = await upload(odd);
      expect(asked).toMatchObject({ state: 'columns', columns: [{ head: 'Реквизиты', field: null }, {}, {}] });
      await bodyOf(await clerk.send('POST', `/case-imports/${asked.id}/run`), 409);
      const shown = await clerk.send('POST', `/case-imports/${asked.id}/columns`, {
        body: { columns: ['number', 'receivedOn', 'name'] },
      });
      expect(await bodyOf(shown, 200)).toMatchObject({ state: 'planned', counts: { refused: 1, made: 0 } });
      expect(await upload(odd)).toMatchObject({ state: 'planned', total: 1 });
    });

    it('a representative without a party is named by his row before anything is written, until a person has said whose he is', async () => {
      const file = Buffer.from(
        `Номер дела;Поступило;Роль;Участник\n2-41/2026;01.09.2026;Истец;Тестов Тест\n2-41/2026;;Представитель;Примеров Пётр\n`,
      );
      const view = await upload(file);
      expect(view.counts).toMatchObject({ made: 1, refused: 0 });
      expect(view.cases[0]?.notices).toMatchObject([
        {
          message: expect.stringMatching(
            /^Строка 3, Кого представляет: не указано, чей представитель Примеров Пётр/,
          ) as string,
        },
      ]);
      const page = await api.running.app.request(`/cases/import/${view.id}`, { headers: { cookie: clerk.cookie } });
      expect(await page.text()).toContain('Строка 3, Кого представляет');
      await bodyOf(await clerk.send('POST', `/case-imports/${view.id}/run`), 200);
      const [made] = (await journal('text=2-41')).items;
      const { parties, version } = await cardOf(made?.id ?? '');
      const path = `/cases/${made?.id ?? ''}/parties/${parties[1]?.id ?? ''}/represents`;
      await change('PUT', path, version, { represents: parties[0]?.id });
      expect((await upload(file)).cases[0]).toMatchObject({ outcome: 'same', notices: [] });
    });

    it('an XML file is read too, and what is wrong with a row is told with its place', async () => {
      const xml = `<?xml version="1.0"?><cases><row><number>2-31/2026</number><receivedOn>2026-09-01</receivedOn><role>Истец</role>
        <name>АО «Икс»</name></row><row><number>2-32/2026</number><receivedOn>вчера</receivedOn><role>Кто-то</role><name>Игрек</name></row></cases>`;
      const view = await upload(Buffer.from(xml));
      expect(view.counts).toMatchObject({ made: 1, refused: 1 });
      expect(view.cases[0]?.faults.map(({ message }) => message)).toEqual([
        expect.stringContaining('Строка 2, Роль: «Кто-то» не понято'),
        expect.stringContaining('Поступило: нужна дата'),
      ]);
      const wrong = fileForm(Buffer.from('<cards><card/></cards>'), 'x.xml');
      await bodyOf(await clerk.send('POST', '/case-imports', { body: wrong }), 422);
    });
  });
});
