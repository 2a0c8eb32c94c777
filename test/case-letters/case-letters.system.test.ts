import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#api/app.ts';
import { askOfMovedParties } from '#db/case-register/address-questions.ts';
import { applyCaseRecords } from '#db/cases/apply-records.ts';
import type { CaseRecord } from '#domain/cases/case-record.ts';
import { openApi, SUPERVISOR_ID, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, fileForm, PDF_BYTES, readLetterCard } from '../api/letter-makers.ts';
import { caseOfRegister } from '../cases/kit/case-makers.ts';

const SITE = '50MS0095';
const SHA256 = createHash('sha256').update(PDF_BYTES).digest('hex');
const ACT = {
  ...({ externalId: 'a1', kind: 'judgment', title: 'Решение', actDate: '2026-10-01' } as const),
  document: { fileName: 'решение.pdf', sha256: SHA256, byteSize: PDF_BYTES.length },
} as const;

describe('letters that are made of cases', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  const cases: Record<string, string> = {};
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
    await api.deps.blobs.put(PDF_BYTES);
    const made = (place: number, changes: Partial<CaseRecord> = {}): CaseRecord =>
      caseOfRegister({
        externalId: `c${String(place)}`,
        number: `2-${String(100 + place)}/2026`,
        acts: [ACT],
        ...changes,
      });
    const records = [
      made(1),
      made(2),
      made(3, { acts: [] }),
      made(4, { parties: homeless() }),
      made(5),
      made(6),
      made(7),
    ];
    await api.orm.em.fork().transactional((em) => applyCaseRecords(em, SITE, 'amirs', records, new Date()));
    for (const { external_id: external, id } of await api.rows<{ external_id: string; id: string }>(
      'select external_id, id from court_case',
    ))
      cases[external] = id;
    // As if the worker had read the document, and it said nothing of names and cases.
    await api.rows(
      `insert into conversion (source_sha256, converter_version, faults, warnings, created_at) values (?, 'test', '[]', '[]', now()) on conflict do nothing`,
      [SHA256],
    );
  });
  afterAll(() => api.close());

  /** The defendant's address is not known. */
  function homeless(): CaseRecord['parties'] {
    return caseOfRegister().parties.map((party) => (party.role === 'defendant' ? { ...party, address: '' } : party));
  }
  const page = async (path: string): Promise<string> =>
    (await api.running.app.request(path, { headers: { cookie: clerk.cookie } })).text();
  const post = (path: string, fields: readonly (readonly [string, string])[]) => {
    const body = new URLSearchParams([
      ['csrf', clerk.csrfToken],
      ['key', randomUUID()],
      ...fields.map((pair) => [...pair]),
    ]);
    const headers = { cookie: clerk.cookie, 'content-type': 'application/x-www-form-urlencoded' };
    return api.running.app.request(path, { method: 'POST', headers, body: body.toString() });
  };
  const parties = async (caseId: string) =>
    Object.fromEntries(
      (
        await api.rows<{ external_id: string; id: string }>(
          'select external_id, id from case_party where case_id = ?',
          [caseId],
        )
      ).map(({ external_id: external, id }) => [external, id]),
    );
  const lettersOf = (caseId: string) =>
    api.rows<{ id: string; recipient_name: string; status: string; case_party_id: string; title: string }>(
      'select id, recipient_name, status, case_party_id, case_number, title, document_kind from letter where case_id = ? order by recipient_name',
      [caseId],
    );

  it('are prepared in one step: to whom was chosen, through the representative where that was, with the act and what it proposes', async () => {
    const caseId = cases['c1'] ?? '';
    const own = await parties(caseId);
    expect(await page(`/case-letters/of/${caseId}`)).toContain('Через представителя: Примеров Пётр Петрович');
    const answer = await post(`/case-letters/of/${caseId}`, [
      ...([
        ['to-' + (own['p1'] ?? ''), own['p2'] ?? ''],
        ['to-' + (own['p3'] ?? ''), own['p3'] ?? ''],
      ] as const),
      ...([
        ['actId', (await actOf(caseId)) ?? ''],
        ['approverId', SUPERVISOR_ID],
      ] as const),
    ]);
    expect(answer.status).toBe(303);
    const [letter] = await lettersOf(caseId);
    expect(letter).toMatchObject({
      ...{
        recipient_name: 'Примеров Пётр Петрович',
        status: 'draft',
        case_party_id: own['p2'],
        case_number: '2-101/2026',
      },
      ...{ title: 'Копия решения по делу № {дело}', document_kind: 'act_copy' },
    });
    const further = await api.rows('select recipient from further_recipient where letter_id = ?', [letter?.id]);
    expect(further).toMatchObject([{ recipient: { name: 'Тестов Тест Тестович' } }]);
    const listed = await page(`/cases/${caseId}`);
    expect(listed).toContain('Примеров Пётр Петрович, Тестов Тест Тестович');
    expect(listed).toContain('Копия решения по делу № 2-101/2026');
    expect(listed).not.toContain('{дело}');
    expect(await page('/letters')).not.toContain('{дело}');
    expect(await api.rows('select sha256 from attachment where letter_id = ?', [letter?.id])).toEqual([
      { sha256: SHA256 },
    ]);
  });

  const actOf = async (caseId: string) =>
    (await api.rows<{ id: string }>('select id from case_act where case_id = ?', [caseId]))[0]?.id;
  const plan = async (ids: readonly string[]): Promise<string> => {
    const terms = [
      ['step', 'plan'],
      ['roles', 'plaintiff'],
      ['roles', 'defendant'],
      ['act', 'latest'],
      ['through', 'no'],
      ['send', 'no'],
    ] as const;
    const answer = await post('/case-letters/new', [
      ...terms,
      ['approverId', SUPERVISOR_ID],
      ...ids.map((id) => ['case', id] as const),
    ]);
    expect(answer.status).toBe(303);
    return answer.headers.get('location') ?? '';
  };
  const until = (path: string, words: string) => expect.poll(() => page(path)).toContain(words);

  it('are looked through on one page before any of them is made, with who gets none and why', async () => {
    const path = await plan([cases['c2'], cases['c3'], cases['c4']].map((id) => id ?? ''));
    const shown = await page(path);
    expect(shown).toContain('Кто остаётся без письма и почему');
    expect(shown).toContain('в деле нет акта');
    expect(shown).toContain('Адрес получателя');
    expect(await lettersOf(cases['c2'] ?? '')).toEqual([]);
    const rows = await api.rows(
      'select state, count(*)::int as n from case_mailing_row where mailing_id = ? group by state order by state',
      [path.split('/').at(-1)],
    );
    expect(rows).toEqual([
      { state: 'refused', n: 3 },
      { state: 'waiting', n: 3 },
    ]);
  });

  it('are made each once, however often they are asked for, by whatever program, and again by no other mailing', async () => {
    const ids = [cases['c2'] ?? ''];
    const path = await plan(ids);
    const second = createApp(api.deps);
    await second.start();
    await Promise.all([post(path, []), post(path, []), post(path, [])]);
    await until(path, 'Письма по делам созданы');
    await second.close();
    const made = await lettersOf(ids[0] ?? '');
    expect(made.map(({ recipient_name: name }) => name)).toEqual(['ООО «Пример»', 'Тестов Тест Тестович']);
    expect(made.every(({ case_party_id: party }) => party !== null)).toBe(true);
    expect(made.map(({ title }) => title)).toEqual(Array(2).fill('Копия решения по делу № 2-102/2026'));
    const again = await plan(ids);
    expect(await page(again)).toContain('Уже создано');
    await post(again, []);
    expect(await lettersOf(ids[0] ?? '')).toHaveLength(2);
  });

  describe('and are sent when the address in the case is another', () => {
    const NEW = '101000, г Москва, ул Переездная, д 3, кв 9';
    const asked = (letterId: string) =>
      api.rows<{ state: string; was_address: string; new_address: string }>(
        `select state, was_address, new_address from address_question where letter_id = ? order by asked_at`,
        [letterId],
      );
    const terms = (letterId: string) =>
      api.rows<{ due: boolean }>(
        `select due_at > created_at as due from task where subject_id = ? and kind = 'moved_party' and closed_at is null`,
        [letterId],
      );
    const toWhom = async (name: string) =>
      (await lettersOf(cases['c5'] ?? '')).find((one) => one.recipient_name === name);
    let old = '';

    it('ask their authors, with a term, also of one that was no letter yet when its party moved: nothing goes silently', async () => {
      const caseId = cases['c5'] ?? '';
      const own = await parties(caseId);
      await post(`/case-letters/of/${caseId}`, [
        ['to-' + (own['p1'] ?? ''), own['p1'] ?? ''],
        ['to-' + (own['p3'] ?? ''), own['p3'] ?? ''],
        ['actId', (await actOf(caseId)) ?? ''],
        ['approverId', SUPERVISOR_ID],
      ]);
      const first = await toWhom('ООО «Пример»');
      const [party] = await api.rows<{ address: string }>('select address from case_party where id = ?', [own['p3']]);
      old = party?.address ?? '';
      await api.rows('update case_party set address = ? where id = ?', [NEW, own['p3']]);
      await api.orm.em.fork().transactional((em) => askOfMovedParties(em, [own['p3'] ?? ''], new Date()));
      expect((await clerk.send('POST', `/letters/${first?.id ?? ''}/submission`)).status).toBe(200);
      await post(`/letters/${first?.id ?? ''}/together`, []);
      const second = await toWhom('Тестов Тест Тестович');
      expect(second).toMatchObject({ status: 'preparing', case_party_id: own['p3'] });
      expect(await asked(second?.id ?? '')).toEqual([{ state: 'open', was_address: old, new_address: NEW }]);
      expect(await terms(second?.id ?? '')).toEqual([{ due: true }]);
      expect(await asked(first?.id ?? '')).toEqual([]);
    });

    it('tell whoever signs one of it, before he signs', async () => {
      const id = (await toWhom('Тестов Тест Тестович'))?.id ?? '';
      await api.rows(`update letter set status = 'awaiting_signature', approver_id = ? where id = ?`, [
        SUPERVISOR_ID,
        id,
      ]);
      const { cookie } = await api.signIn('sudya');
      const shown = await (await api.running.app.request(`/approvals/${id}`, { headers: { cookie } })).text();
      expect(shown).toContain(`В деле другой адрес получателя: <b>${NEW}</b>`);
    });

    it('ask no more of an address that a person has kept, until the letter or the case says another', async () => {
      const id = (await toWhom('Тестов Тест Тестович'))?.id ?? '';
      await api.rows(
        `update address_question set state = 'kept', reason = 'x', settled_at = now() where letter_id = ?`,
        [id],
      );
      await api.rows(`update letter set status = 'returned' where id = ?`, [id]);
      const put = async (address: string) => {
        const card = await bodyOf<{ version: number; approverId: string; fields: { recipient: object } }>(
          await clerk.send('GET', `/letters/${id}`),
          200,
        );
        const fields = { ...card.fields, recipient: { ...card.fields.recipient, address } };
        const headers = { 'if-match': `"${String(card.version)}"` };
        const body = { fields, approverId: SUPERVISOR_ID };
        expect((await clerk.send('PUT', `/letters/${id}`, { body, headers })).status).toBe(200);
      };
      await put(old);
      expect(await asked(id)).toMatchObject([{ state: 'kept' }]);
      await put('101000, г Москва, ул Третья, д 1');
      expect(await asked(id)).toMatchObject([{ state: 'kept' }, { state: 'open', new_address: NEW }]);
      await put(NEW);
      expect(await asked(id)).toMatchObject([{ state: 'kept' }, { state: 'lapsed' }]);
    });
  });

  it('are made by a program too: of one case in a step, of chosen cases as a mailing that is looked at first', async () => {
    const caseId = cases['c6'] ?? '';
    const own = await parties(caseId);
    const choices = (await (await clerk.send('GET', `/cases/${caseId}/letter-choices`)).json()) as {
      acts: { id: string }[];
    };
    const body = {
      addressees: [{ partyId: own['p1'], addresseeId: own['p1'] }],
      ...{ actId: choices.acts[0]?.id, approverId: SUPERVISOR_ID },
    };
    const key = { 'idempotency-key': randomUUID() };
    const make = () => clerk.send('POST', `/cases/${caseId}/letters`, { body, headers: key });
    const made = await bodyOf<{ id: string }>(await make(), 201);
    expect(await bodyOf(await make(), 201)).toMatchObject({ id: made.id });
    expect(await lettersOf(caseId)).toMatchObject([
      { id: made.id, case_party_id: own['p1'], title: 'Копия решения по делу № {дело}' },
    ]);
    const wrong = { ...body, addressees: [{ partyId: own['p1'], addresseeId: own['p3'] }] };
    expect((await clerk.send('POST', `/cases/${caseId}/letters`, { body: wrong })).status).toBe(422);
    const mailing = { caseIds: [caseId], roles: ['defendant'], approverId: SUPERVISOR_ID };
    const { id } = await bodyOf<{ id: string }>(await clerk.send('POST', '/case-mailings', { body: mailing }), 201);
    const shown = async () =>
      bodyOf<{ state: string; counts: Record<string, number> }>(await clerk.send('GET', `/case-mailings/${id}`), 200);
    expect(await shown()).toMatchObject({ state: 'planned', counts: { waiting: 1 } });
    await bodyOf(await clerk.send('POST', `/case-mailings/${id}/letters`, { body: { confirmed: [] } }), 200);
    await expect.poll(shown).toMatchObject({ state: 'done', counts: { made: 1 } });
    expect(await lettersOf(caseId)).toHaveLength(2);
  });

  it('propose the parties of the case to whoever types its number, and are bound to them by what they say', async () => {
    const offers = (await (
      await clerk.send('GET', `/letter-offers?caseNumber=${encodeURIComponent('2-104/2026')}`)
    ).json()) as {
      recipients: { name: string }[];
    };
    expect(offers.recipients.map(({ name }) => name)).toEqual([
      'ООО «Пример»',
      'Примеров Пётр Петрович',
      'Тестов Тест Тестович',
    ]);
    const fields = {
      ...{ kind: 'registered', documentKind: 'other', title: 'Ответ', caseNumber: '2-104/2026' },
      recipient: { type: 'person', name: 'тестов тест тестович', address: '140000, г Учебный, ул Иная, д 1' },
    };
    const made = (await (
      await clerk.send('POST', '/letters', { body: { fields, approverId: SUPERVISOR_ID } })
    ).json()) as { id: string };
    const own = await parties(cases['c4'] ?? '');
    const link = () => api.rows('select case_id, case_party_id from letter where id = ?', [made.id]);
    expect(await link()).toEqual([{ case_id: cases['c4'], case_party_id: own['p3'] }]);
    const other = { ...fields, recipient: { ...fields.recipient, name: 'Другой Некто Иваныч' } };
    await clerk.send('PUT', `/letters/${made.id}`, {
      body: { fields: other, approverId: SUPERVISOR_ID },
      headers: { 'if-match': '"1"' },
    });
    expect(await link()).toEqual([{ case_id: cases['c4'], case_party_id: null }]);
  });

  it('are not sent unknowingly with the day from which their hearing was moved, and are told anew by one press, nothing of them lost', async () => {
    const caseId = cases['c7'] ?? '';
    const [hearing] = await api.rows<{ id: string }>('select id from case_hearing where case_id = ?', [caseId]);
    const partyId = (await parties(caseId))['p3'] ?? '';
    const make = async (title: string) => {
      const body = {
        ...{ addressees: [{ partyId, addresseeId: partyId }], actId: null, hearingId: hearing?.id },
        ...{ approverId: SUPERVISOR_ID, title, comment: 'Позвонить до 05.12.2026' },
      };
      const { id } = await bodyOf<{ id: string }>(await clerk.send('POST', `/cases/${caseId}/letters`, { body }), 201);
      return id;
    };
    const id = await make('Вызов на 05.12.2026 в 10:30 по делу № {дело}');
    const other = await make('Вызов ещё раз на 5 декабря 2026');
    const card = (letterId: string) => readLetterCard(clerk, letterId);
    const tell = (letterId: string) => clerk.send('POST', `/letters/${letterId}/hearing-start`);
    expect((await card(id)).hearingMoved).toBeNull();
    expect((await tell(id)).status).toBe(409);
    await api.rows(`update case_hearing set starts_at = '2026-12-07T11:00:00+03:00' where id = ?`, [hearing?.id]);

    const { hearingMoved, warnings, version } = await card(id);
    expect(hearingMoved).toMatchObject({
      words: 'Заседание перенесено на 07.12.2026 в 11:00',
      texts: [
        { field: 'title', after: 'Вызов на 07.12.2026 в 11:00 по делу № {дело}' },
        { field: 'comment', after: 'Позвонить до 07.12.2026' },
      ],
    });
    expect(warnings).toMatchObject([{ code: 'hearing_moved', field: 'hearing' }]);
    for (const path of [`/letters/${id}`, `/letters/${id}/edit`]) {
      const seen = await page(path);
      expect(seen).toContain('Заседание перенесено на 07.12.2026 в 11:00');
      expect(seen).toContain('Вызов на 07.12.2026 в 11:00 по делу № {дело}');
      expect(seen).toContain('Перевести на новый день');
    }

    await bodyOf(
      await clerk.send('POST', `/letters/${other}/attachments`, { body: fileForm(PDF_BYTES, 'вызов.pdf') }),
      201,
    );
    const typed = { caseNumber: '2-107/2026', kind: 'registered', documentKind: 'summons', approverId: SUPERVISOR_ID };
    const whom = { 'recipient.type': 'person', 'recipient.name': 'Тестов Тест Тестович' };
    const where = { 'recipient.address': '140000, Московская обл, г Учебный, ул Примерная, д 5, кв 7' };
    const formOf = async (action: string, title: string, letterId: string) =>
      post(`/letters/${letterId}/edit`, [
        ...Object.entries({ ...typed, ...whom, ...where, title, comment: 'набрано', action }),
        ['version', String((await card(letterId)).version)],
      ]);
    const asked = await formOf('send', 'Вызов ещё раз на 5 декабря 2026', other);
    expect(asked.status).toBe(422);
    expect(await asked.text()).toContain('а письмо составлено к 05.12.2026 в 10:30. Отправить с прежним днём?');
    expect((await card(other)).status).toBe('draft');

    const pressed = await formOf('tell-anew', 'Набрано руками: 5 декабря 2026, 10.30', id);
    expect(pressed.status).toBe(303);
    const told = await card(id);
    expect(told).toMatchObject({ hearingMoved: null, warnings: [] });
    expect(told.fields).toMatchObject({ title: 'Набрано руками: 7 декабря 2026, 11.00', comment: 'набрано' });
    expect(told.version).toBeGreaterThan(version);
    expect(told.timeline.find(({ kind }) => kind === 'told_anew')?.text).toBe(
      'Письмо переведено на новый день заседания: 07.12.2026 в 11:00 вместо 05.12.2026 в 10:30; в заголовке было: «Набрано руками: 5 декабря 2026, 10.30»',
    );
    const [bond] = await api.rows(
      `select l.told_hearing_at = h.starts_at as told from letter l join case_hearing h on h.id = l.case_hearing_id where l.id = ?`,
      [id],
    );
    expect(bond).toEqual({ told: true });
    await formOf('save', 'Снова на 05.12.2026', id);
    expect((await card(id)).warnings).toMatchObject([{ code: 'hearing_old_day', field: 'title' }]);

    const sent = await bodyOf<{ warnings: object[] }>(await clerk.send('POST', `/letters/${other}/submission`), 200);
    expect(sent.warnings).toMatchObject([{ code: 'hearing_moved' }]);
    const gone = await card(other);
    expect(gone.timeline.find(({ kind }) => kind === 'sent_as_is')?.text).toContain('Отправить с прежним днём?');
    expect(gone.warnings.map(({ message }) => message)).toEqual([expect.stringContaining('Отправлено так: ')]);
    expect((await tell(other)).status).toBe(409);
    await api.rows(`update case_hearing set starts_at = '2026-12-05T10:30:00+03:00' where id = ?`, [hearing?.id]);
    expect((await card(other)).warnings).toEqual([]);
  });

  it('are not sent unknowingly to a hearing that will not be held, and are told anew of the one that the case has instead', async () => {
    const caseId = cases['c7'] ?? '';
    const [hearing] = await api.rows<{ id: string }>('select id from case_hearing where case_id = ?', [caseId]);
    const partyId = (await parties(caseId))['p3'] ?? '';
    const body = {
      ...{ addressees: [{ partyId, addresseeId: partyId }], actId: null, hearingId: hearing?.id },
      ...{ approverId: SUPERVISOR_ID, title: 'Повестка на 05.12.2026 в 10:30' },
    };
    const make = async () =>
      (await bodyOf<{ id: string }>(await clerk.send('POST', `/cases/${caseId}/letters`, { body }), 201)).id;
    const [id, sentId] = [await make(), await make()];
    const tell = () => clerk.send('POST', `/letters/${id}/hearing-start`);
    for (const [change, reason, words] of [
      [`state = 'postponed'`, 'postponed', 'Заседание 05.12.2026 в 10:30 отложено'],
      [`state = 'cancelled'`, 'cancelled', 'Заседание 05.12.2026 в 10:30 отменено'],
      [`state = 'scheduled', gone_at = now()`, 'gone', 'Заседания 05.12.2026 в 10:30 в деле больше нет'],
    ] as const) {
      await api.rows(`update case_hearing set ${change} where id = ?`, [hearing?.id]);
      const { hearingMoved, warnings } = await readLetterCard(clerk, id);
      expect(hearingMoved).toMatchObject({ reason, words, startsAt: null, texts: [] });
      expect(warnings).toMatchObject([{ code: 'hearing_off', field: 'hearing' }]);
      expect(await page(`/letters/${id}`)).not.toContain('Перевести на');
    }
    expect((await tell()).status).toBe(409);
    const be = (state: string, startsAt: string) =>
      api.rows(`update case_hearing set state = ?, gone_at = null, starts_at = ? where id = ?`, [
        state,
        startsAt,
        hearing?.id,
      ]);
    await api.rows(`update letter set created_at = '2026-11-02T10:00:00+03:00' where id = ?`, [id]);
    for (const state of ['scheduled', 'held']) {
      await be(state, '2026-11-05T10:30:00+03:00');
      const { hearingMoved, warnings } = await readLetterCard(clerk, id);
      expect(hearingMoved).toMatchObject({ reason: 'past', words: 'Заседание 05.11.2026 в 10:30 уже прошло' });
      expect(warnings).toMatchObject([{ code: 'hearing_past', field: 'hearing' }]);
    }
    // What is written after a hearing calls nobody to it.
    expect((await readLetterCard(clerk, sentId)).warnings).toEqual([]);
    await be('scheduled', '2026-12-05T10:30:00+03:00');
    await api.rows('update case_hearing set gone_at = now() where id = ?', [hearing?.id]);

    await bodyOf(
      await clerk.send('POST', `/letters/${sentId}/attachments`, { body: fileForm(PDF_BYTES, 'вызов.pdf') }),
      201,
    );
    await api.rows(`update letter set repeat_reason = 'ещё одно' where id = ?`, [sentId]);
    await bodyOf(await clerk.send('POST', `/letters/${sentId}/submission`), 200);
    const sent = await readLetterCard(clerk, sentId);
    expect(sent.timeline.find(({ kind }) => kind === 'sent_as_is')?.text).toContain('в деле больше нет');
    expect(sent.warnings.map(({ message }) => message)).toEqual([expect.stringContaining('Отправлено так: ')]);

    const [instead] = await api.rows<{ id: string }>(
      `insert into case_hearing (id, site_id, case_id, starts_at, room, state)
       select gen_random_uuid(), site_id, case_id, '2026-12-16T11:00:00+03:00', room, 'scheduled' from case_hearing where id = ? returning id`,
      [hearing?.id],
    );
    for (const path of [`/letters/${id}`, `/letters/${id}/edit`])
      expect(await page(path)).toContain('Перевести на 16.12.2026 в 11:00');
    await bodyOf(await tell(), 200);
    const told = await readLetterCard(clerk, id);
    expect(told).toMatchObject({ hearingMoved: null, warnings: [] });
    expect(told.fields.title).toBe('Повестка на 16.12.2026 в 11:00');
    const bond = await api.rows('select case_hearing_id as "hearingId" from letter where id = ?', [id]);
    expect(bond).toEqual([{ hearingId: instead?.id }]);
  });
});
