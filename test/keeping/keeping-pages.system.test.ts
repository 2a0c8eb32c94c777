import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryOutActs } from '#activities/keeping/carry-out-acts.ts';
import { openEvidence } from '#activities/proof/evidence/open-evidence.ts';
import { judgeWished } from '#activities/proof/judge-wished.ts';
import { openShelf } from '#db/blobs/open-shelf.ts';
import { SHIPPED_NOMENCLATURE } from '#domain/keeping/storage-term.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { textOf } from '../documents/kit/judges.ts';
import { createReadyDraft } from '../api/letter-makers.ts';

const PERSON = 'Запросова Анна Львовна';
const NOMENCLATURE = {
  ...{ base: 0, reason: 'приказ № 1', ofKinds: SHIPPED_NOMENCLATURE.ofKinds },
  items: SHIPPED_NOMENCLATURE.items.map((item) => ({ ...item, term: 1 })),
};

describe('how letters are kept, as people meet it', () => {
  let api: ApiHarness;
  let [sudya, admin, clerk, auditor] = [] as unknown as [ApiUser, ApiUser, ApiUser, ApiUser];
  const ids: string[] = [];

  beforeAll(async () => {
    api = await openApi();
    [sudya, admin, clerk, auditor] = await Promise.all(
      ['sudya', 'admin', 'sekretar', 'proverka'].map((login) => api.signIn(login)) as [
        Promise<ApiUser>,
        Promise<ApiUser>,
        Promise<ApiUser>,
        Promise<ApiUser>,
      ],
    );
    for (let index = 0; index < 2; index += 1) ids.push((await createReadyDraft(clerk)).id);
    await api.rows(
      `update letter set status = 'filed', number = '50MS0095/20/' || n.place, number_year = 2020, number_sequence = n.place, recipient_name = ?,
        status_since = now() - interval '4 years', created_at = now() - interval '5 years', awaiting = null, accepted_at = now() - interval '5 years'
       from (select id, row_number() over (order by id)::int as place from letter) n where n.id = letter.id`,
      [PERSON],
    );
  });
  afterAll(() => api.close());

  const page = (user: ApiUser, path: string) => api.running.app.request(path, { headers: { cookie: user.cookie } });
  const told = async (response: Response): Promise<Record<string, never>> =>
    (await response.json()) as Record<string, never>;
  const lastAudit = async (action: string) =>
    (
      await api.rows<{ data: Record<string, unknown>; actor_id: string }>(
        'select data, actor_id from audit where action = ? order by at desc limit 1',
        [action],
      )
    )[0];

  it('with the shipped nomenclature nothing can be destroyed; its change says what it does before it is saved', async () => {
    expect((await sudya.send('POST', '/keeping/acts', { body: {} })).status).toBe(409);
    const path = '/keeping/nomenclature?siteId=50MS0095';
    expect(await told(await admin.send('GET', path))).toMatchObject({
      version: 0,
      note: expect.stringContaining('не проверено юристом') as string,
    });
    const look = await told(
      await admin.send('POST', '/keeping/nomenclature/look?siteId=50MS0095', { body: NOMENCLATURE }),
    );
    expect(look).toMatchObject({ overNow: 0, overThen: 2 });
    expect((await admin.send('POST', path, { body: { ...NOMENCLATURE, reason: ' ' } })).status).toBe(422);
    expect((await admin.send('POST', path, { body: NOMENCLATURE })).status).toBe(200);
    expect((await admin.send('POST', path, { body: NOMENCLATURE })).status).toBe(409);
    const term = await told(await sudya.send('GET', `/letters/${String(ids[0])}/storage-term`));
    expect(term).toMatchObject({
      termWords: '1 год',
      isHeld: false,
      keptUntil: expect.stringMatching(/-12-31$/) as string,
    });
  });

  it('a letter’s card tells until when it is kept and what forbids to destroy it, before its end too', async () => {
    const [ended, own] = [String(ids[0]), (await createReadyDraft(clerk)).id];
    const keepingOf = async (id: string) => (await told(await clerk.send('GET', `/letters/${id}`)))['keeping'];
    const cardText = async (id: string) => (await page(clerk, `/letters/${id}`)).text();
    const term = await told(await sudya.send('GET', `/letters/${ended}/storage-term`));
    expect(await keepingOf(ended)).toEqual({ term, holds: [] });
    expect(await keepingOf(own)).toEqual({ term: null, holds: [] });
    const until = String(term['keptUntil']).replace(/^(\d{4})-12-31$/, '31.12.$1');
    expect(await cardText(ended)).toMatch(new RegExp(`Хранить до</dt>\\s*<dd>${until}`));
    expect(await cardText(own)).not.toContain('Хранить до');
    const [{ number = '' } = {}] = await api.rows<{ number: string }>('select number from letter where id = ?', [
      ended,
    ]);
    const body = { kind: 'letter', number, reason: 'жалоба <b>в суд</b>' };
    const { id: holdId } = await told(await sudya.send('POST', '/keeping/holds', { body }));
    await api.rows(
      `insert into keeping_hold (id, subject_kind, subject_id, site_id, reason, set_by_id, set_at)
       select gen_random_uuid(), 'letter', ?, site_id, 'спорный черновик', set_by_id, set_at from keeping_hold where id = ?`,
      [own, holdId],
    );
    expect(await keepingOf(ended)).toMatchObject({
      term: { isHeld: true },
      holds: [{ subjectKind: 'letter', reason: body.reason, setByName: expect.stringMatching(/./) as string }],
    });
    expect(await cardText(ended)).toContain('на письмо: жалоба &lt;b&gt;в суд&lt;/b&gt;');
    expect(await cardText(own)).toContain('спорный черновик');
    await sudya.send('POST', `/keeping/holds/${String(holdId)}/lifting`, { body: { reason: 'рассмотрена' } });
    expect(await keepingOf(ended)).toEqual({ term, holds: [] });
    expect(await cardText(ended)).not.toContain('Запрет на уничтожение');
  });

  it('a party of a case is found by the name it had before, too', async () => {
    const [caseId, partyId] = [randomUUID(), randomUUID()];
    await api.rows(
      `insert into court_case (id, site_id, number, kind, essence, judge, received_on, state, source, data_as_of, note, created_at, updated_at)
       values (?, '50MS0095', '2-777/2026', 'civil', '', '', '2026-01-01', 'open', 'manual', now(), '', now(), now())`,
      [caseId],
    );
    await api.rows(
      `insert into case_party (id, case_id, ordinal, role, kind, name, address, inn, kpp, phone, email)
       values (?, ?, 1, 'defendant', 'person', 'Новоназванная Анна Ивановна', '', '', '', '', '')`,
      [partyId, caseId],
    );
    await api.rows(
      `insert into person_question (id, case_party_id, state, was_name, new_name, asked_at, changed_at)
       values (gen_random_uuid(), ?, 'open', 'Прежденазванная Анна Ивановна', 'Новоназванная Анна Ивановна', now(), now())`,
      [partyId],
    );
    const body = { name: 'Прежденазванная', reason: 'запрос № 6' };
    const { id } = await told(await sudya.send('POST', '/person-requests', { body }));
    const { records } = await told(await sudya.send('GET', `/person-requests/${String(id)}`));
    expect(records).toMatchObject([{ source: 'case_party' }]);
    expect(JSON.stringify(records)).toContain('прежнее имя участника, дело 2-777/2026');
    expect(JSON.stringify(records)).toContain('Прежденазванная Анна Ивановна');
  });

  it('a person is found by name, and what is given out is what is held, journalled with its hash', async () => {
    expect((await sudya.send('POST', '/person-requests', { body: { name: 'Запросова', reason: '' } })).status).toBe(
      422,
    );
    expect((await clerk.send('POST', '/person-requests', { body: { name: 'Запросова', reason: 'x' } })).status).toBe(
      403,
    );
    const { id } = await told(
      await sudya.send('POST', '/person-requests', { body: { name: 'Запросова Анна', reason: 'запрос № 7' } }),
    );
    const report = (await told(await sudya.send('GET', `/person-requests/${String(id)}`))) as unknown as {
      records: { source: string; held: { value: string }[]; sentTo: string }[];
    };
    expect(report.records.map(({ source }) => source)).toEqual(['letter', 'letter']);
    expect(report.records[0]?.held.map(({ value }) => value)).toContain(PERSON);
    expect(report.records[0]?.sentTo).toMatch(/^Почте России для доставки/u);
    for (const format of ['pdf', 'xlsx', 'json']) {
      const file = new Uint8Array(await (await page(sudya, `/keeping/people/${String(id)}/${format}`)).arrayBuffer());
      const entry = await lastAudit('person.given');
      expect(entry?.data).toEqual({ format, count: 2, sha256: createHash('sha256').update(file).digest('hex') });
    }
    expect(JSON.stringify((await lastAudit('person.asked'))?.data)).not.toContain('Запросова');
    expect((await (await api.signIn('sosed-sudya')).send('GET', `/person-requests/${String(id)}`)).status).toBe(404);
    await api.rows(`update letter set title = 'О взыскании с Упомянутова' where number = '50MS0095/20/1'`);
    await api.rows(
      `update letter set recipient_address = '140000, ул Упомянутова, д 5' where number = '50MS0095/20/2'`,
    );
    const mention = await told(
      await sudya.send('POST', '/person-requests', { body: { name: 'Упомянутов', reason: 'запрос № 8' } }),
    );
    const mentioned = await (await sudya.send('GET', `/person-requests/${String(mention['id'])}`)).text();
    expect(mentioned).toContain('50MS0095/20/1');
    expect(mentioned).not.toContain('50MS0095/20/2');
    expect(mentioned).not.toContain(PERSON);
    const none = await told(
      await sudya.send('POST', '/person-requests', {
        body: { name: 'Запросова Анна', address: 'Несуществующая улица', reason: 'тёзка' },
      }),
    );
    expect(await told(await sudya.send('GET', `/person-requests/${String(none['id'])}`))).toMatchObject({
      records: [],
    });
  });

  it('of two namesakes in part only the one asked for is told, and what the issuer leaves out with a reason is not given out', async () => {
    const rename = (place: number, name: string) =>
      api.rows<{ id: string }>(
        `update letter set recipient_name = ? where number = '50MS0095/20/${String(place)}' returning id`,
        [name],
      );
    const [one, other] = [await rename(1, 'Бумажный Иван Иванович'), await rename(2, 'ИВАНОВ Иван Иванович')];
    const body = { name: 'Иванов Иван Иванович', reason: 'запрос № 9' };
    const { id } = await told(await sudya.send('POST', '/person-requests', { body }));
    const path = `/person-requests/${String(id)}`;
    const report = async () =>
      (await told(await sudya.send('GET', path))) as unknown as {
        records: { source: string; id: string; leftOut: { reason: string } | null }[];
      };
    const idsOf = async () => (await report()).records.map((found) => found.id);
    expect(await idsOf()).toEqual(other.map((row) => row.id));
    expect(await idsOf()).not.toEqual(one.map((row) => row.id));
    const choice = { source: 'letter', id: String(other[0]?.id), isGiven: false, reason: ' ' };
    expect((await sudya.send('POST', `${path}/choices`, { body: choice })).status).toBe(422);
    const out = { ...choice, reason: 'однофамилец' };
    expect((await clerk.send('POST', `${path}/choices`, { body: out })).status).toBe(403);
    expect((await sudya.send('POST', `${path}/choices`, { body: out })).status).toBe(200);
    expect((await lastAudit('person.row_left_out'))?.data).toEqual({ source: 'letter', rowId: choice.id });
    expect((await report()).records).toMatchObject([{ leftOut: { reason: 'однофамилец' } }]);
    expect(await (await page(sudya, `/keeping/people/${String(id)}`)).text()).toContain('Исключено из справки:');
    const given = async () => (await page(sudya, `/keeping/people/${String(id)}/json`)).text();
    expect(await given()).not.toContain('ИВАНОВ');
    expect((await lastAudit('person.given'))?.data).toMatchObject({ count: 0 });
    const back = { ...out, isGiven: true, reason: 'это он' };
    expect((await sudya.send('POST', `${path}/choices`, { body: back })).status).toBe(200);
    expect(await given()).toContain('ИВАНОВ');
    for (const place of [1, 2]) await rename(place, PERSON);
  });

  it('an act is drawn up by one person and approved by another; its papers and each letter’s state are shown', async () => {
    const held = await told(
      await sudya.send('POST', '/keeping/holds', {
        body: { kind: 'letter', number: '50MS0095/20/1', reason: 'проверка' },
      }),
    );
    const { id } = await told(await sudya.send('POST', '/keeping/acts', { body: {} }));
    const path = `/keeping/acts/${String(id)}`;
    const refused = await sudya.send('POST', `${path}/approval`);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('утверждает другой человек');
    const drafted = await told(await admin.send('GET', path));
    expect(drafted).toMatchObject({ state: 'draft', itemCount: 1, mayApprove: true });
    const second = await sudya.send('POST', '/keeping/acts', { body: {} });
    expect([second.status, await second.text()]).toEqual([
      409,
      expect.stringMatching(/стоят в акте № 50MS0095\/у\d{4}\/1 от \d\d\.\d\d\.\d{4}\./u),
    ]);
    const siteAdmin = await api.signIn('zaveduyuschaya');
    const byOther = await siteAdmin.send('POST', `${path}/approval`);
    expect([byOther.status, await byOther.text()]).toEqual([403, expect.stringContaining('Утверждает судья')]);
    const paper = await textOf(new Uint8Array(await (await page(auditor, `${path}/pdf`)).arrayBuffer()));
    expect(paper).toMatch(/31\.12\.\d{4}/u);
    expect(paper).not.toMatch(/\d{4}-\d\d-\d\d/u);
    for (const format of ['pdf', 'xlsx']) expect((await page(auditor, `${path}/${format}`)).status).toBe(200);
    expect((await admin.send('POST', `${path}/approval`)).status).toBe(200);
    expect(
      await carryOutActs({ orm: api.orm, shelf: openShelf(api.deps.settings), isRehearsal: false, quietMs: 0 }),
    ).toBe(1);
    const done = (await told(await admin.send('GET', path))) as unknown as {
      state: string;
      items: { number: string; state: string }[];
    };
    expect(done).toMatchObject({ state: 'done', items: [{ number: '50MS0095/20/2', state: 'destroyed' }] });
    const card = await page(
      clerk,
      `/letters/${String((await api.rows<{ id: string }>(`select id from archived_letter where number = '50MS0095/20/2'`))[0]?.id)}`,
    );
    expect(card.status).toBe(200);
    const cardText = await card.text();
    expect(cardText).toContain('уничтожено по акту №');
    expect(cardText).not.toContain('Хранить до');
    expect(
      (await sudya.send('POST', `/keeping/holds/${String(held['id'])}/lifting`, { body: { reason: 'окончена' } }))
        .status,
    ).toBe(200);
  });

  it('of a destroyed letter nothing is told but the act, its number, its day and its ШПИ, and nothing false is proved of it', async () => {
    const [{ id = '' } = {}] = await api.rows<{ id: string }>(
      `select id from archived_letter where number = '50MS0095/20/2'`,
    );
    const caseId = randomUUID();
    await api.rows(
      `insert into court_case (id, site_id, number, kind, essence, judge, received_on, state, source, data_as_of, note, created_at, updated_at)
       values (?, '50MS0095', '1-7/2020', 'criminal', '', '', '2020-01-01', 'closed', 'manual', now(), '', now(), now()) returning id`,
      [caseId],
    );
    await api.rows(
      `update archived_letter set case_id = ?, shpi = '80080152999992', outcome = 'delivered' where id = ? returning id`,
      [caseId, id],
    );
    const words = /уничтожено по акту № 50MS0095\/у\d{4}\/1 от \d\d\.\d\d\.\d{4}/u;
    for (const what of [`letters/${id}/evidence`, `letters/${id}/dispatch-confirmation`, `cases/${caseId}/evidence`]) {
      const refused = await clerk.send('GET', `/${what}`);
      expect([what, refused.status, await refused.text()]).toEqual([what, 404, expect.stringMatching(words)]);
    }
    const whole = String(ids.find((one) => one !== id));
    const many = await clerk.send('GET', `/dispatch-confirmations?letterIds=${id},${whole}`);
    const left = Buffer.from(await many.arrayBuffer()).toString('utf8');
    expect(left).toMatch(/\n50MS0095\/20\/2 — Письмо 50MS0095\/20\/2 уничтожено по акту/u);
    await api.rows('update letter set case_id = ? where id = ? returning id', [caseId, whole]);
    const ofCase = openEvidence(
      new Uint8Array(await (await clerk.send('GET', `/cases/${caseId}/evidence`)).arrayBuffer()),
    );
    expect([...ofCase.keys()].filter((name) => name.endsWith('.zip'))).toEqual(['50MS0095-20-1.zip']);
    expect(Buffer.from(ofCase.get('README.txt') ?? []).toString('utf8')).toMatch(/- 50MS0095\/20\/2 — уничтожено по/u);
    await api.rows('update letter set case_id = null where id = ? returning id', [whole]);

    await api.rows('insert into proof_wish (letter_id) values (?) returning id', [id]);
    await judgeWished({ orm: api.orm, isRehearsal: false });
    expect(await api.rows('select 1 from letter_proof where letter_id = ?', [id])).toEqual([]);
    expect(await told(await clerk.send('GET', `/letters/${id}/gate`))).toEqual({ gate: null });
    const card = await told(await clerk.send('GET', `/letters/${id}`));
    expect(card).toMatchObject({
      ...{ destroyed: { words: expect.stringMatching(words) as string }, shpi: '80080152999992', outcome: null },
      ...{ warnings: [], timeline: [], files: [], postalEvents: [], actions: { again: false } },
    });
    const text = await (await page(clerk, `/letters/${id}`)).text();
    expect(text).toMatch(words);
    expect(text).toContain('80080152999992');
    expect(text).not.toMatch(/Пока ничего не произошло|Файлов пока нет|маленькой буквы|Извещён ли адресат|Вручено/u);
    const comment = await clerk.send('POST', `/letters/${id}/comments`, { body: { text: 'о нём' } });
    expect([comment.status, await comment.text()]).toEqual([409, expect.stringMatching(words)]);
  });

  it('every page opens for its readers and is refused to a clerk', async () => {
    const paths = [
      '/keeping',
      '/keeping/signings',
      '/keeping/holds',
      '/keeping/acts',
      '/keeping/people',
      '/keeping/terms?site=50MS0095',
    ];
    for (const path of paths) {
      expect([path, (await page(admin, path)).status]).toEqual([path, 200]);
      expect([path, (await page(clerk, path)).status]).toEqual([path, 403]);
    }
    expect((await page(auditor, '/keeping/people')).status).toBe(403);
    expect((await auditor.send('POST', '/keeping/acts', { body: {} })).status).toBe(403);
    for (const format of ['xlsx', 'csv']) expect((await page(auditor, `/keeping/signings/${format}`)).status).toBe(200);
  });
});
