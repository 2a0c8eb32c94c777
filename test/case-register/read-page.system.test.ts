import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHttpCaseRegister } from '#activities/adapters/case-register/http-case-register.ts';
import { readRegisterPage } from '#activities/case-register/read-page.ts';
import type { CaseRegisterDependencies } from '#activities/case-register/dependencies.ts';
import { recordTakeAddress } from '#activities/letters/take-address.ts';
import type { LetterDependencies } from '#activities/letters/dependencies.ts';
import { countReady } from '#db/batches/batches.ts';
import { openBatches } from '#db/batches/open-batches.ts';
import { setRegister } from '#db/case-register/registers.ts';
import { findLetterRow } from '#db/letters/letter-list.ts';
import type { Letter } from '#db/letters/letter.entity.ts';
import type { Actor } from '#api/actor.ts';
import { createCaseTwins } from '#api/case-register/case-twins.ts';
import { createDatabase } from '#api/database/database.ts';
import { insertCase } from '#db/cases/court-cases.ts';
import { caseOfRegister } from '../cases/kit/case-makers.ts';
import { startAmirs, type AmirsUnderTest } from '#test/emulators/kit/amirs-client.ts';
import { MemoryBlobs, ownCourt, putLetter, SUPERVISOR_ID, CLERK_ID } from '../letters/kit/own-court.ts';

const [SITE, COURT, CASES] = ['50MS0095', '50MS0095', 45];

describe('cases that are read from a register', () => {
  const court = ownCourt();
  const blobs = new MemoryBlobs();
  let amirs: AmirsUnderTest;
  beforeAll(async () => {
    amirs = await startAmirs(CASES);
  });
  afterAll(() => amirs.close());
  beforeEach(async () => {
    await amirs.control('PUT', 'faults', []);
    await setRegister(court.orm.em.fork(), SITE, { code: COURT, isOn: true });
  });

  const parts = (): CaseRegisterDependencies => ({
    ...{ orm: court.orm, blobs, isRehearsal: false },
    caseRegister: createHttpCaseRegister({ ...amirs.options, timeoutMs: 1_500 }),
  });
  const page = () => readRegisterPage(parts(), SITE);
  const readAll = async (): Promise<void> => {
    while ((await page()).hasMore);
  };
  const standing = async () => (await court.rows('select * from case_register where site_id = ?', [SITE]))[0] ?? {};
  const counted = async () =>
    (
      await court.rows<{ cases: number; versions: string; twice: number }>(
        `select count(*)::int as cases, sum(version) as versions, (select count(*)::int from (select from court_case
          group by external_id having count(*) > 1) t) as twice from court_case where source = 'amirs'`,
      )
    )[0];
  const incidents = () =>
    court.rows<{ details: { words: string[] } }>(
      `select details from task where kind = 'incident' and closed_at is null`,
    );
  const tell = (path: string, body: object) => amirs.control('POST', path, { court: COURT, ...body });

  it('are taken in page by page with the cursor, and a page that was taken is never taken again, whoever asks', async () => {
    await Promise.all([page(), page(), page()]);
    expect(await counted()).toMatchObject({ cases: amirs.options.pageSize, twice: 0 });
    await readAll();
    const all = await counted();
    expect(all).toEqual({ cases: CASES, versions: String(CASES), twice: 0 });
    expect(await standing()).toMatchObject({ away_since: null, reading_since: null, trouble: null });
    await tell('touch', { from: 1, count: 10 });
    await readAll();
    expect(await counted()).toEqual(all);
  });

  it('bring the documents of their acts into the store before any row names them', async () => {
    await readAll();
    const acts = await court.rows<{ sha256: string }>('select sha256 from case_act where sha256 is not null');
    expect(acts.length).toBe(Math.floor(CASES / 5));
    for (const { sha256 } of acts) expect(await blobs.has(sha256)).toBe(true);
  });

  it('stay as they were while the register gives nothing; since when is told, and people are told in time', async () => {
    await readAll();
    const [all, before] = [await counted(), await standing()];
    for (const mode of ['error', 'silence', 'torn']) {
      await amirs.fail(mode);
      await expect(page(), mode).rejects.toThrow();
      expect(await counted()).toEqual(all);
      const now = await standing();
      expect(now).toMatchObject({ cursor: before['cursor'], data_as_of: before['data_as_of'] });
      expect(now['away_since'], mode).toBeInstanceOf(Date);
    }
    const since = (await standing())['away_since'];
    await amirs.fail('error');
    await expect(page()).rejects.toThrow();
    expect((await standing())['away_since']).toEqual(since);
    expect(await incidents()).toEqual([]);
    await court.rows(`update case_register set away_since = now() - interval '11 minutes'`);
    await amirs.fail('error');
    await expect(page()).rejects.toThrow();
    expect((await incidents())[0]?.details.words[0]).toMatch(/АМИРС отвечает ошибкой .*письма идут как обычно/);
    await readAll();
    expect(await incidents()).toEqual([]);
    expect(await standing()).toMatchObject({ away_since: null, trouble: null, trouble_detail: null });
  });

  it('are told at once when only a person can end the trouble, and the field that is wrong is named', async () => {
    await amirs.fail('wrong_json');
    await expect(page()).rejects.toThrow();
    expect((await incidents())[0]?.details.words[0]).toContain('cases: не по формату');
    await readAll();
    expect(await incidents()).toEqual([]);
  });

  describe('and of which one was entered by hand', () => {
    const clerk: Actor = {
      ...{ accountId: CLERK_ID, role: 'clerk', siteId: SITE, timeZone: 'Europe/Moscow' },
      ...{ fullName: 'Тестов Тест', position: 'секретарь' },
    };
    const answer = (caseId: string, given: 'same' | 'different') =>
      createCaseTwins({
        database: createDatabase(court.orm),
        clock: () => Promise.resolve(new Date()),
      } as never).answer(clerk, caseId, given, { idempotencyKey: randomUUID() });
    const ofNumber = (number: string) =>
      court.rows('select id, source, external_id from court_case where number = ? order by created_at', [number]);
    const tasks = (id: string) =>
      court.rows(`select kind, status from task where subject_id = ? order by created_at`, [id]);
    /** By hand, with a letter that names the number and one that came before the case. */
    const byHand = async (number: string): Promise<{ caseId: string; early: Letter }> => {
      const early = await putLetter(court, { caseNumber: number, recipientName: 'Тестов Тест Тестович' });
      const caseId = await court.orm.em
        .fork()
        .transactional((em) =>
          insertCase(
            em,
            SITE,
            { number, kind: 'civil', essence: '', judge: '', receivedOn: '2026-09-01', state: 'open' },
            new Date(),
          ),
        );
      await court.rows(
        `insert into case_party (id, case_id, ordinal, role, kind, name, address, inn, kpp, phone, email)
         values (gen_random_uuid(), ?, 1, 'defendant', 'person', 'Тестов Тест Тестович', '', '', '', '', '')`,
        [caseId],
      );
      return { caseId, early };
    };
    const tellTwin = (at: number, number: string, judge = 'Образцова А. А.') =>
      amirs.control(
        'PUT',
        `cases/${COURT}/${String(at)}`,
        caseOfRegister({ externalId: `case-${COURT}-${String(at)}`, number, judge, acts: [] }),
      );
    /** As if the register had never told of it. */
    const forget = async (externalId: string): Promise<void> => {
      for (const table of ['case_act', 'case_hearing', 'case_party'])
        await court.rows(`delete from ${table} where case_id in (select id from court_case where external_id = ?)`, [
          externalId,
        ]);
      await court.rows('delete from court_case where external_id = ?', [externalId]);
    };

    it('is asked about once and doubles nothing; as one case it keeps its id, its letters and its parties', async () => {
      await readAll();
      const [number, twin] = ['2-777/2026', `case-${COURT}-44`];
      const { caseId, early } = await byHand(number);
      expect(await court.rows('select case_id from letter where id = ?', [early.id])).toEqual([{ case_id: caseId }]);
      await forget(twin);
      await tellTwin(44, number);
      await readAll();
      await tellTwin(44, number);
      await readAll();
      expect(await ofNumber(number)).toEqual([{ id: caseId, source: 'manual', external_id: null }]);
      expect(await tasks(caseId)).toEqual([{ kind: 'case_twin', status: 'ready' }]);
      await answer(caseId, 'same');
      expect(await ofNumber(number)).toEqual([{ id: caseId, source: 'amirs', external_id: twin }]);
      expect(await tasks(caseId)).toEqual([{ kind: 'case_twin', status: 'completed' }]);
      const parties = await court.rows('select name, external_id from case_party where case_id = ? order by name', [
        caseId,
      ]);
      expect(parties.filter(({ name }) => name === 'Тестов Тест Тестович')).toEqual([
        { name: 'Тестов Тест Тестович', external_id: 'p3' },
      ]);
      expect(parties).toHaveLength(3);
      await tellTwin(44, number);
      await readAll();
      expect(await ofNumber(number)).toHaveLength(1);
      await expect(answer(caseId, 'different')).rejects.toMatchObject({ code: 'conflict' });
    });

    it('as different ones both are kept: the register’s is entered beside, nothing of the other is touched, and nobody is asked again', async () => {
      await readAll();
      const [number, twin] = ['2-778/2026', `case-${COURT}-43`];
      const { caseId, early } = await byHand(number);
      const kept = async () => ({
        own: await court.rows('select source, external_id, version, judge from court_case where id = ?', [caseId]),
        parties: await court.rows('select id, name, external_id, gone_at from case_party where case_id = ?', [caseId]),
        letter: await court.rows('select case_id, case_party_id from letter where id = ?', [early.id]),
      });
      const before = await kept();
      await forget(twin);
      await tellTwin(43, number);
      await readAll();
      expect(await ofNumber(number)).toHaveLength(1);
      await answer(caseId, 'different');
      const both = [
        { id: caseId, source: 'manual', external_id: null },
        { id: expect.any(String) as string, source: 'amirs', external_id: twin },
      ];
      expect(await ofNumber(number)).toEqual(both);
      expect(await kept()).toEqual(before);
      expect(await tasks(caseId)).toEqual([{ kind: 'case_twin', status: 'completed' }]);
      await tellTwin(43, number, 'Иная И. И.');
      await readAll();
      expect(await ofNumber(number)).toEqual(both);
      expect(await court.rows('select judge from court_case where external_id = ?', [twin])).toEqual([
        { judge: 'Иная И. И.' },
      ]);
      expect(await kept()).toEqual(before);
      expect(await tasks(caseId)).toEqual([{ kind: 'case_twin', status: 'completed' }]);
      await expect(answer(caseId, 'same')).rejects.toMatchObject({ code: 'conflict' });
    });
  });

  describe('and one of which gets the number of another case here', () => {
    const clerk: Actor = {
      ...{ accountId: CLERK_ID, role: 'clerk', siteId: SITE, timeZone: 'Europe/Moscow' },
      ...{ fullName: 'Тестов Тест', position: 'секретарь' },
    };
    const twins = () =>
      createCaseTwins({ database: createDatabase(court.orm), clock: () => Promise.resolve(new Date()) } as never);
    const answer = (caseId: string, given: 'same' | 'different') =>
      twins().answer(clerk, caseId, given, { idempotencyKey: randomUUID() });
    const tellNumber = async (at: number, number: string): Promise<void> => {
      const externalId = `case-${COURT}-${String(at)}`;
      await amirs.control('PUT', `cases/${COURT}/${String(at)}`, caseOfRegister({ externalId, number, acts: [] }));
      await readAll();
    };
    const byExternal = async (at: number): Promise<string> => {
      const rows = await court.rows<{ id: string }>('select id from court_case where external_id = ?', [
        `case-${COURT}-${String(at)}`,
      ]);
      return rows[0]?.id ?? '';
    };
    const partyOf = async (caseId: string): Promise<string> => {
      const rows = await court.rows<{ id: string }>(
        `select id from case_party where case_id = ? and name = 'Тестов Тест Тестович'`,
        [caseId],
      );
      return rows[0]?.id ?? '';
    };
    const states = (caseId: string) =>
      court.rows<{ state: string }>('select state from case_twin where case_id = ? order by asked_at', [caseId]);
    const consent = async (caseId: string, casePartyId: string): Promise<string> => {
      const id = randomUUID();
      await court.rows(
        `insert into party_consent (id, site_id, case_id, case_party_id, channel, address, form, given_on, entered_by_id, entered_at)
         values (?, ?, ?, ?, 'sms', '+79990000001', 'receipt', '2026-09-02', ?, now())`,
        [id, SITE, caseId, casePartyId, CLERK_ID],
      );
      return id;
    };
    const notice = async (caseId: string, casePartyId: string, consentId: string): Promise<string> => {
      const id = randomUUID();
      await court.rows(
        `insert into notification (id, site_id, case_id, case_party_id, consent_id, kind, channel, encoding, case_number, party_name, address, title, body,
           part_count, cost_kopecks, time_zone, status, created_at, updated_at)
         values (?, ?, ?, ?, ?, 'message', 'sms', 'ucs2', '2-1/2026', 'Тестов', '+79990000001', '', 'x', 1, 0, 'Europe/Moscow', 'sent', now(), now())`,
        [id, SITE, caseId, casePartyId, consentId],
      );
      return id;
    };
    /** Both have been written to: by hand of the number that the register gives only now. */
    const twoCases = async (at: number, number: string, source: 'manual' | 'file' = 'manual') => {
      await readAll();
      await tellNumber(at, `2-${String(1_000 + at)}/2026`);
      const other = await byExternal(at);
      const fields = {
        number,
        kind: 'civil',
        essence: '',
        judge: '',
        receivedOn: '2026-09-01',
        state: 'open',
      } as const;
      const own = await court.orm.em.fork().transactional((em) => insertCase(em, SITE, fields, new Date()));
      await court.rows(
        `insert into case_party (id, case_id, ordinal, role, kind, name, address, inn, kpp, phone, email)
         values (gen_random_uuid(), ?, 1, 'defendant', 'person', 'Тестов Тест Тестович', '', '', '', '', '')`,
        [own],
      );
      await court.rows(
        `insert into case_party (id, case_id, ordinal, role, kind, name, address, inn, kpp, phone, email)
         values (gen_random_uuid(), ?, 2, 'interested', 'person', 'Сторонняя Стелла', '', '', '', '', '')`,
        [own],
      );
      if (source === 'file') {
        await court.rows(`update court_case set source = 'file', external_id = 'row-1' where id = ?`, [own]);
        await court.rows(`update case_party set external_id = 'row-' || ordinal where case_id = ?`, [own]);
      }
      const letters = [
        await putLetter(court, { caseNumber: number, caseId: own, casePartyId: await partyOf(own) }),
        await putLetter(court, { caseNumber: null, caseId: other, casePartyId: await partyOf(other) }),
      ];
      const consentId = await consent(own, await partyOf(own));
      const notices = [
        await notice(own, await partyOf(own), consentId),
        await notice(other, await partyOf(other), consentId),
      ];
      return { own, other, letters: letters.map(({ id }) => id), notices, consentId };
    };
    const spokenOf = async (id: string) =>
      (
        await court.rows<{ case_id: string; case_party_id: string }>(
          `select case_id, case_party_id from letter where id = ? union all select case_id, case_party_id from notification where id = ?
           union all select case_id, case_party_id from party_consent where id = ?`,
          [id, id, id],
        )
      )[0];

    it.each([
      [40, 'manual' as const],
      [41, 'file' as const],
    ])(
      'is asked about (case %d beside one of source %s); as one case they are one row with the letters, notices and parties of both',
      async (at, source) => {
        const number = `2-9${String(at)}/2026`;
        const { own, other, letters, notices, consentId } = await twoCases(at, number, source);
        await tellNumber(at, number);
        await tellNumber(at, number);
        expect(await states(own)).toEqual([{ state: 'open' }]);
        expect(await court.rows('select number from court_case where id = ?', [other])).toEqual([{ number }]);
        expect(await twins().asked(clerk, own)).toMatchObject({ otherCaseId: other });
        const course = await court.rows('select kind from timeline where subject_id = ?', [other]);
        await answer(own, 'same');
        expect(await court.rows('select id, source, external_id from court_case where number = ?', [number])).toEqual([
          { id: own, source: 'amirs', external_id: `case-${COURT}-${String(at)}` },
        ]);
        const party = await partyOf(own);
        for (const id of [...letters, ...notices, consentId])
          expect(await spokenOf(id)).toEqual({ case_id: own, case_party_id: party });
        const parties = await court.rows<{ name: string; gone_at: Date | null }>(
          'select name, gone_at from case_party where case_id = ? order by ordinal',
          [own],
        );
        expect(parties.map(({ name }) => name)).toEqual([
          ...caseOfRegister().parties.map(({ name }) => name),
          'Сторонняя Стелла',
        ]);
        expect(parties.every(({ gone_at: goneAt }) => goneAt === null)).toBe(true);
        const told = await court.rows<{ kind: string }>('select kind from timeline where subject_id = ?', [own]);
        expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(course.map(({ kind }) => kind as string)));
        expect(await twins().joinedTo(clerk, other)).toBe(own);
        await tellNumber(at, number);
        expect(await court.rows('select id from court_case where number = ?', [number])).toEqual([{ id: own }]);
        expect((await states(own)).at(-1)).toEqual({ state: 'same' });
      },
    );

    it.each([
      ['the register’s case', 37, '2026-11-25', true],
      ['the case by hand', 36, '2026-11-25', true],
      ['an earlier day only', 35, '2026-11-29', false],
    ])(
      'a consent that was taken back later in %s comes back through no joining; one given since stands',
      async (where, at, givenOn, ends) => {
        const number = `2-9${String(at)}/2026`;
        const { own, other, consentId } = await twoCases(at, number);
        const other2 = await consent(other, await partyOf(other));
        const [stands, taken] = where === 'the case by hand' ? [other2, consentId] : [consentId, other2];
        const takenOn = ends ? '2026-11-28' : '2026-11-27';
        await court.rows('update party_consent set given_on = ? where id = ?', [givenOn, stands]);
        await court.rows(
          `update party_consent set withdrawn_at = ?::timestamptz, withdrawn_how = 'stop_message' where id = ?`,
          [`${takenOn}T10:00:00Z`, taken],
        );
        await tellNumber(at, number);
        await answer(own, 'same');
        const inForce = await court.rows(
          'select id from party_consent where case_party_id = ? and withdrawn_at is null',
          [await partyOf(own)],
        );
        expect(inForce).toEqual(ends ? [] : [{ id: stands }]);
        const course = await court.rows<{ data: { taken: string; how: string } }>(
          `select data from timeline where subject_id = ? and kind = 'consent_ended'`,
          [own],
        );
        expect(course.map(({ data }) => data.taken)).toEqual(ends ? ['28.11.2026'] : []);
        const audit = await court.rows(`select action from audit where subject_id = ?`, [stands]);
        expect(audit).toEqual(ends ? [{ action: 'consent.withdrawn' }] : []);
        const joined = await court.rows(`select data from timeline where subject_id = ? and kind = 'case_joined'`, [
          own,
        ]);
        expect(joined).toEqual([{ data: { number } }]);
        const renumbered = await court.rows<{ data: { what: string } }>(
          `select data from timeline where subject_id = ? and kind = 'case_refreshed'`,
          [own],
        );
        expect(renumbered.map(({ data }) => data.what).join(';')).toContain(
          `номер дела: 2-${String(1_000 + at)}/2026 → ${number}`,
        );
      },
    );

    it('is no more asked about when it gets another number again, and is asked anew when it gets this one back', async () => {
      const [at, number] = [39, '2-939/2026'];
      const { own } = await twoCases(at, number);
      await tellNumber(at, number);
      await tellNumber(at, '2-940/2026');
      expect(await states(own)).toEqual([{ state: 'lapsed' }]);
      await tellNumber(at, number);
      expect(await states(own)).toEqual([{ state: 'lapsed' }, { state: 'open' }]);
      const tasks = await court.rows('select status from task where subject_id = ? order by created_at', [own]);
      expect(tasks).toEqual([{ status: 'obsolete' }, { status: 'ready' }]);
    });

    it('as different ones both stay as they are, and nobody is asked of these two again', async () => {
      const [at, number] = [38, '2-938/2026'];
      const { own, other, letters } = await twoCases(at, number);
      await tellNumber(at, number);
      await answer(own, 'different');
      await tellNumber(at, '2-941/2026');
      await tellNumber(at, number);
      expect(await states(own)).toEqual([{ state: 'different' }]);
      expect(await spokenOf(letters[0] ?? '')).toMatchObject({ case_id: own });
      expect(await spokenOf(letters[1] ?? '')).toMatchObject({ case_id: other });
    });
  });

  it('are read from the beginning when the register has forgotten the cursor, and nothing of them changes by that', async () => {
    await readAll();
    const all = await counted();
    await amirs.fail('gone_cursor');
    expect(await page()).toEqual({ hasMore: true });
    expect((await standing())['cursor']).toBeNull();
    await readAll();
    expect(await counted()).toEqual(all);
  });

  it('do not wait for one among them that is wrong: it is told by its number until it comes in order', async () => {
    await readAll();
    await tell('touch', { from: 3, count: 2 });
    await amirs.fail('wrong_record');
    await readAll();
    const unread = () => court.rows('select external_id, words from case_register_unread');
    expect(await unread()).toMatchObject([{ external_id: `case-${COURT}-3` }]);
    await tell('touch', { from: 3, count: 1 });
    await readAll();
    expect(await unread()).toEqual([]);
  });

  describe('one of whose parties has moved', () => {
    const NEW = '101000, г Москва, ул Переездная, д 3, кв 9';
    const OLD = '140000, Московская обл, г Люберцы, ул Прежняя, д 5, кв 7';
    let party: { id: string; case_id: string };

    /** A letter to the party at its old address, standing somewhere. */
    const letterAt = async (changes: Partial<Letter>): Promise<string> => {
      const link = { caseId: party.case_id, casePartyId: party.id };
      return (await putLetter(court, { recipientAddress: OLD, ...link, ...changes })).id;
    };
    const questions = (letterId: string) =>
      court.rows<{ id: string; state: string; new_address: string }>(
        'select id, state, new_address from address_question where letter_id = ? order by asked_at',
        [letterId],
      );
    const tasks = (letterId: string) =>
      court.rows<{ kind: string; assignee_id: string }>(
        'select kind, assignee_id from task where subject_id = ? and closed_at is null order by kind',
        [letterId],
      );
    const take = (letterId: string, questionId: string) =>
      recordTakeAddress({ orm: court.orm, isRehearsal: false } as unknown as LetterDependencies, {
        ...{ letterId, questionId, decisionId: randomUUID(), actorId: CLERK_ID },
      });
    const moveTo = async (address: string): Promise<void> => {
      await tell('move', { ordinal: 8, partyId: 'p1', address });
      await readAll();
    };
    beforeEach(async () => {
      await moveTo(OLD);
      const [found] = await court.rows<typeof party>(
        `select p.id, p.case_id from case_party p join court_case c on c.id = p.case_id where c.external_id = ? and p.external_id = 'p1'`,
        [`case-${COURT}-8`],
      );
      party = found ?? { id: '', case_id: '' };
    });

    it('ask the author of every letter that is not handed over, once, tell those with the Post, and leave ended ones alone', async () => {
      const asked = await Promise.all([
        ...(['draft', 'returned', 'awaiting_signature', 'signed'] as const).map((status) => letterAt({ status })),
      ]);
      const told = await letterAt({ status: 'in_transit' });
      const ended = await letterAt({ status: 'filed' });
      await moveTo(NEW);
      await tell('touch', { from: 8, count: 1 });
      await readAll();
      for (const id of asked) {
        expect(await questions(id)).toMatchObject([{ state: 'open', new_address: NEW }]);
        expect(await tasks(id)).toEqual([{ kind: 'moved_party', assignee_id: CLERK_ID }]);
      }
      expect(await questions(told)).toMatchObject([{ state: 'late', new_address: NEW }]);
      expect([await tasks(told), await questions(ended)]).toEqual([[], []]);
      await moveTo(`${NEW}0`);
      expect(await questions(asked[0] ?? '')).toMatchObject([{ state: 'open', new_address: `${NEW}0` }]);
      await moveTo(OLD);
      expect(await questions(asked[0] ?? '')).toMatchObject([{ state: 'lapsed' }]);
      expect(await tasks(asked[0] ?? '')).toEqual([]);
    });

    it('hold a signed letter back from its batch until somebody has said where it goes', async () => {
      const id = await letterAt({ status: 'signed', recallUntil: new Date(0), pdfByteSize: 10 });
      const opened = () =>
        court.orm.em.fork().transactional((em) => openBatches(em, { siteId: SITE, now: new Date(), letterIds: [id] }));
      const figures = () => countReady(court.orm.em.fork(), SITE, new Date());
      const awaited = async () => (await findLetterRow(court.orm.em.fork(), SITE, id))?.awaiting?.code;
      const { ready } = await figures();
      await moveTo(NEW);
      expect((await opened()).opened).toEqual([]);
      // It does not go on by itself, and is not among those that will: both are said.
      expect(await awaited()).toBe('address_answer');
      const held = await figures();
      expect([held.ready, held.asked > 0]).toEqual([ready - 1, true]);
      await court.rows(
        `update address_question set state = 'kept', reason = 'x', settled_at = now() where letter_id = ?`,
        [id],
      );
      expect(await awaited()).not.toBe('address_answer');
      expect(await figures()).toMatchObject({ ready, asked: held.asked - 1 });
      expect((await opened()).opened).toMatchObject([{ letterCount: 1 }]);
    });

    it('bring a signed letter back to its author when the new address is taken: no approval stands, and a repeat changes nothing', async () => {
      const id = await letterAt({ status: 'signed', signedById: SUPERVISOR_ID });
      await moveTo(NEW);
      const [question] = await questions(id);
      expect([await take(id, question?.id ?? ''), await take(id, question?.id ?? '')]).toEqual([true, true]);
      const letter = await court.letter(id);
      expect(letter).toMatchObject({ status: 'needs_fix', recipientAddress: NEW });
      expect(letter.faults).toMatchObject([{ field: 'recipient.address', code: 'address_taken' }]);
      expect(await tasks(id)).toEqual([{ kind: 'mend', assignee_id: CLERK_ID }]);
      const acts = await court.rows('select action from audit where subject_id = ? order by sequence', [id]);
      expect(acts).toEqual([{ action: 'letter.address_taken' }, { action: 'letter.approval_voided' }]);
    });

    it('let a letter that a batch has taken go on as it is', async () => {
      const id = await letterAt({ status: 'signed', recallUntil: new Date(0), pdfByteSize: 10 });
      await court.orm.em
        .fork()
        .transactional((em) => openBatches(em, { siteId: SITE, now: new Date(), letterIds: [id] }));
      const questionId = randomUUID();
      await court.rows(
        `insert into address_question (id, letter_id, case_party_id, state, was_address, new_address, asked_at)
         values (?, ?, ?, 'open', ?, ?, now())`,
        [questionId, id, party.id, OLD, NEW],
      );
      expect(await take(id, questionId)).toBe(false);
      expect(await court.letter(id)).toMatchObject({ status: 'queued', recipientAddress: OLD });
    });
  });
});
