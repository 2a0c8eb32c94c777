import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOfExternal } from '#db/matters/external-id.ts';
import { isUnderItself } from '#domain/matters/assignment-tree.ts';
import { readPictureRows } from '#db/publications/picture-rows.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf } from '../api/letter-makers.ts';
import { putSettings } from '../publications/kit/sample-publications.ts';
import { assignmentEvent, cardEvent, machineToken, reportEvent, send, tell, type TestEvent } from './delo-makers.ts';
import { cardBody, readAssignmentCard, readMatterCard, reportForm } from './matter-makers.ts';

const SITE = '50MS0095';

describe('events of ДЕЛО', () => {
  let api: ApiHarness;
  let token: string;
  let judge: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    token = await machineToken(api);
    judge = await api.signIn('sudya');
  });
  afterAll(() => api.close());

  const standing = async (card: string) => {
    const id = idOfExternal(SITE, 'card', card);
    const of = (sql: string) => api.rows<{ text: string }>(sql, [id]);
    return [
      ...(await of('select applicant_name || revision as text from matter where id = ?')),
      ...(await of('select text || revision as text from assignment where matter_id = ? order by external_id')),
      ...(await of('select text || revision as text from report where matter_id = ? order by external_id')),
      ...(await of('select revision::text as text from matter_revision where matter_id = ? order by revision')),
    ].map(({ text }) => text);
  };

  it('make cards, assignments and reports of the client’s site, whichever comes first', async () => {
    const events = [
      reportEvent('K-1', 'P-2', 'O-1', 1, { files: [{ name: 'ответ.txt', contentBase64: btoa('answer') }] }),
      assignmentEvent('K-1', 'P-2', 1, { parentExternalId: 'P-1', dueOn: '2026-12-01' }),
      assignmentEvent('K-1', 'P-1'),
      cardEvent('K-1'),
    ];
    expect(await tell(api, token, events)).toEqual(['applied', 'applied', 'applied', 'applied']);
    const card = await readMatterCard(judge, idOfExternal(SITE, 'card', 'K-1'));
    expect(card).toMatchObject({ source: 'delo', actions: { edit: false, assign: false } });
    const [first, second] = ['P-1', 'P-2'].map((name) => idOfExternal(SITE, 'assignment', name));
    expect(card.assignments.find(({ id }) => id === second)).toMatchObject({ parentId: first, dueOn: '2026-12-01' });
    const [sent] = card.assignments.find(({ id }) => id === second)?.reports ?? [];
    const file = await judge.send('GET', `/reports/${sent?.id ?? ''}/files/${sent?.files[0]?.sha256 ?? ''}`);
    expect(await file.text()).toBe('answer');
    expect(card.timeline.map(({ text }) => text).toSorted()).toEqual(
      ['Карточка зарегистрирована', 'Поручение дано', 'Поручение дано', 'Представлен отчёт'].toSorted(),
    );
  });

  it('what ДЕЛО owns is changed in ДЕЛО only', async () => {
    await tell(api, token, [cardEvent('own'), assignmentEvent('own', 'own-1')]);
    const clerk = await api.signIn('sekretar');
    const id = idOfExternal(SITE, 'card', 'own');
    const headers = { 'if-match': '"1"' };
    expect((await clerk.send('PUT', `/matters/${id}`, { body: cardBody(), headers })).status).toBe(409);
    const assignmentId = idOfExternal(SITE, 'assignment', 'own-1');
    const body = reportForm();
    expect((await clerk.send('POST', `/assignments/${assignmentId}/reports`, { body })).status).toBe(409);
    expect(Object.values((await readAssignmentCard(judge, assignmentId)).actions)).not.toContain(true);
  });

  it('told again change nothing; the same id with another content is refused and named', async () => {
    const event = cardEvent('again');
    expect(await tell(api, token, [event])).toEqual(['applied']);
    const before = await standing('again');
    expect(await tell(api, token, [event, event])).toEqual(['repeated', 'repeated']);
    const other = { ...cardEvent('again', 2), eventId: event.eventId };
    expect(await tell(api, token, [other])).toEqual(['refused eventId']);
    const twice = cardEvent('again', 3);
    expect(await tell(api, token, [twice, twice, { ...cardEvent('again', 4), eventId: twice.eventId }])).toEqual([
      'applied',
      'repeated',
      'refused eventId',
    ]);
    expect(before.slice(1)).toEqual(['1']);
    expect(await standing('again')).toEqual(['Заявителев, редакция 33', '1', '3']);
  });

  it('one of more than a day ahead is refused and named, an hour ahead is taken', async () => {
    const ahead = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    const events = [25, 1].map((hours) => ({ ...cardEvent(`ahead-${String(hours)}`), occurredAt: ahead(hours) }));
    expect(await tell(api, token, events)).toEqual(['refused occurredAt', 'applied']);
  });

  it('a day that has not come or cannot be, and a term put off to an earlier day, are refused by their fields', async () => {
    const events = [
      cardEvent('days', 1, { registeredOn: '2099-01-01' }),
      assignmentEvent('days', 'days-1', 1, { issuedOn: '2030-01-01' }),
      assignmentEvent('days', 'days-2', 1, { dueOn: '2026-12-10', extendedTo: '2026-12-01' }),
      reportEvent('days', 'days-1', 'days-3', 1, { reportedOn: '1500-01-01' }),
    ];
    expect(await tell(api, token, events)).toEqual([
      ...['refused card.registeredOn', 'refused assignment.issuedOn', 'refused assignment.extendedTo'],
      'refused report.reportedOn',
    ]);
  });

  it('each wrong one is named by its place, id and field in words, and the others are taken', async () => {
    const events = [
      cardEvent('good'),
      cardEvent('bad', 1, { registeredOn: '2026-02-30', subject: '' }),
      assignmentEvent('good', 'bad-1', 1, { dueOn: '2026-11-19' }),
      { ...reportEvent('good', 'good-1', 'bad-2'), kind: 'report.burnt' },
      assignmentEvent('good', 'bad-3', 0),
      'not an event',
      assignmentEvent('good', 'good-1'),
    ];
    const { results } = await bodyOf<{ results: { eventId: string; faults?: { message: string }[] }[] }>(
      await send(api, token, events),
      200,
    );
    expect(await tell(api, token, events)).toEqual([
      ...['repeated', 'refused card.registeredOn card.subject', 'refused assignment.dueOn', 'refused kind'],
      ...['refused assignment.revision', 'refused event', 'repeated'],
    ]);
    expect(results[2]?.eventId).toBe((events[2] as TestEvent).eventId);
    for (const { message } of results.flatMap(({ faults = [] }) => faults)) expect(message).toMatch(/[а-яё]{3}/i);
    expect(await standing('bad')).toEqual([]);
  });

  it('in any order and in any batches end as the newest revisions say', async () => {
    let run = 0;
    const counts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...Array(9).keys()], { minLength: 9 }), counts, async (order, sizes) => {
        run += 1;
        const name = `o${String(run)}`;
        const events = [1, 2, 3].flatMap((revision) => [
          cardEvent(name, revision),
          assignmentEvent(name, `${name}-a`, revision),
          reportEvent(name, `${name}-a`, `${name}-r`, revision),
        ]);
        let rest = order.flatMap((index) => events[index] ?? []);
        for (const size of [...sizes, events.length]) {
          if (rest.length > 0) await tell(api, token, rest.slice(0, size));
          rest = rest.slice(size);
        }
        expect(await standing(name)).toEqual([
          ...['Заявителев, редакция 33', 'Поручение, редакция 33', 'Отчёт, редакция 33', '1', '2', '3'],
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('the same revision with another content is refused in words, with the same content it is harmless', async () => {
    const first = [cardEvent('rev', 2), assignmentEvent('rev', 'rev-1', 2), reportEvent('rev', 'rev-1', 'rev-2', 2)];
    await tell(api, token, first);
    const before = await standing('rev');
    const again = [cardEvent('rev', 2), assignmentEvent('rev', 'rev-1', 2), reportEvent('rev', 'rev-1', 'rev-2', 2)];
    expect(await tell(api, token, again)).toEqual(['stale', 'stale', 'stale']);
    const others = [
      cardEvent('rev', 2, { subject: 'О другом' }),
      assignmentEvent('rev', 'rev-1', 2, { dueOn: '2026-12-01' }),
      reportEvent('rev', 'rev-1', 'rev-2', 2, { files: [{ name: 'ф', contentBase64: 'YQ==' }] }),
      cardEvent('rev', 1, { subject: 'О другом' }),
      cardEvent('rev-new', 1),
      cardEvent('rev-new', 1, { subject: 'О другом' }),
    ];
    const told = [
      ...['refused card.revision', 'refused assignment.revision', 'refused report.revision', 'stale'],
      ...['applied', 'refused card.revision'],
    ];
    expect(await tell(api, token, others)).toEqual(told);
    expect(await standing('rev')).toEqual([before[0], before[1], before[2], '1', '2']);
    const { results } = await bodyOf<{ results: { faults?: { message: string }[] }[] }>(
      await send(api, token, [others[0]]),
      200,
    );
    expect(results[0]?.faults?.[0]?.message).toContain('Редакция 2 уже принята с другим содержанием');
  });

  it('a report is of its assignment’s card: another card is refused, or not heeded where the assignment comes later', async () => {
    await tell(api, token, [cardEvent('home'), cardEvent('other'), assignmentEvent('home', 'home-1')]);
    expect(await tell(api, token, [reportEvent('other', 'home-1', 'home-2')])).toEqual([
      'refused report.cardExternalId',
    ]);
    const late = [reportEvent('other', 'home-3', 'home-4'), assignmentEvent('home', 'home-3')];
    expect(await tell(api, token, late)).toEqual(['applied', 'applied']);
    const read = (card: string) => readMatterCard(judge, idOfExternal(SITE, 'card', card));
    const reportsOf = async (card: string) => (await read(card)).assignments.flatMap(({ reports }) => reports);
    expect(await reportsOf('other')).toEqual([]);
    expect((await reportsOf('home')).map(({ id }) => id)).toEqual([idOfExternal(SITE, 'report', 'home-4')]);
    const rows = await readPictureRows(api.orm.em.fork(), idOfExternal(SITE, 'card', 'home'), new Date());
    expect(rows?.reports.map(({ id }) => id)).toEqual([idOfExternal(SITE, 'report', 'home-4')]);
  });

  it('a report that was on its way while its assignment was moved is put where the assignment is now', async () => {
    await tell(api, token, [cardEvent('was'), cardEvent('became'), assignmentEvent('was', 'moved')]);
    await tell(api, token, [assignmentEvent('became', 'moved', 5)]);
    const late = reportEvent('was', 'moved', 'moved-r');
    expect(await tell(api, token, [late])).toEqual(['applied']);
    expect(await tell(api, token, [{ ...late, eventId: 'moved-again' }])).toEqual(['stale']);
    const written = { ...reportEvent('was', 'moved', 'moved-r', 2), occurredAt: '2026-11-21T09:00:00.000Z' };
    expect(await tell(api, token, [written])).toEqual(['refused report.cardExternalId']);
    const rows = await readPictureRows(api.orm.em.fork(), idOfExternal(SITE, 'card', 'became'), new Date());
    expect(rows?.reports.map(({ id }) => id)).toEqual([idOfExternal(SITE, 'report', 'moved-r')]);
  });

  it('an assignment under itself is refused by name: through any number of others, in one batch or in many, in any order', async () => {
    const under = (name: string, parentExternalId: string | null, revision = 1) =>
      assignmentEvent('ring', name, revision, { parentExternalId });
    const REFUSED = 'refused assignment.parentExternalId';
    expect(await tell(api, token, [cardEvent('ring'), under('r-0', 'r-0')])).toEqual(['applied', REFUSED]);
    expect(await tell(api, token, [under('r-1', 'r-2'), under('r-2', 'r-1')])).toEqual(['applied', REFUSED]);
    const ring = [...Array(40).keys()].map((at) => under(`c-${String(at)}`, `c-${String((at + 1) % 40)}`));
    expect(await tell(api, token, ring.slice(0, 20).toReversed())).toEqual(Array(20).fill('applied'));
    const rest = ring.slice(20);
    expect(await tell(api, token, rest)).toEqual([...Array(19).fill('applied'), REFUSED]);
    const closing = rest.at(-1);
    expect(await tell(api, token, [{ ...closing, eventId: 'closing-again' }, closing])).toEqual([REFUSED, REFUSED]);
    // Turned round within one batch: what all of it leaves is a tree, whichever is told first.
    const turned = [under('c-39', 'c-5'), under('c-20', null, 2)];
    expect(await tell(api, token, turned)).toEqual(['applied', 'applied']);
    const { assignments } = await readMatterCard(judge, idOfExternal(SITE, 'card', 'ring'));
    const parents = new Map(assignments.map(({ id, parentId }) => [id, parentId]));
    expect(assignments.filter(({ id }) => isUnderItself(id, (above) => parents.get(above)))).toEqual([]);
    expect(assignments).toHaveLength(41);
  });

  it('an assignment under one of another card is refused by name, whichever comes first; a tree moves from above', async () => {
    const under = (card: string, name: string, parentExternalId: string | null, revision = 1) =>
      assignmentEvent(card, name, revision, { parentExternalId });
    await tell(api, token, [cardEvent('tree'), cardEvent('wood'), under('tree', 't-1', null)]);
    const PARENT = 'refused assignment.parentExternalId';
    expect(await tell(api, token, [under('wood', 't-2', 't-1')])).toEqual([PARENT]);
    expect(await tell(api, token, [under('tree', 't-3', null), under('wood', 't-4', 't-3')])).toEqual([
      'applied',
      PARENT,
    ]);
    const CARD = 'refused assignment.cardExternalId';
    expect(await tell(api, token, [under('wood', 't-6', 't-5')])).toEqual(['applied']);
    expect(await tell(api, token, [under('tree', 't-5', null), under('wood', 't-5', null)])).toEqual([CARD, 'applied']);
    expect(await tell(api, token, [under('wood', 't-8', 't-7'), under('tree', 't-7', null)])).toEqual([
      'applied',
      CARD,
    ]);
    const moved = [under('tree', 't-5', null, 2), under('tree', 't-6', 't-5', 2)];
    expect(await tell(api, token, moved.toReversed())).toEqual([PARENT, 'applied']);
    expect(await tell(api, token, moved)).toEqual(['repeated', 'applied']);
    const apart = await api.rows(`select 1 from assignment a join assignment p on p.id = a.parent_id
      where a.matter_id <> p.matter_id`);
    expect(apart).toEqual([]);
  });

  it('one in a loop that stands from before, or under a foreign or absent one, is still on the page', async () => {
    const under = (name: string, parentExternalId: string) => assignmentEvent('loop', name, 1, { parentExternalId });
    await tell(api, token, [cardEvent('loop'), cardEvent('far'), assignmentEvent('far', 'far-1')]);
    await tell(api, token, [under('l-1', 'l-2'), under('l-3', 'l-2'), under('l-4', 'l-2'), under('l-5', 'never')]);
    await tell(api, token, [assignmentEvent('loop', 'l-2')]);
    const [one, two, four, far] = ['l-1', 'l-2', 'l-4', 'far-1'].map((name) => idOfExternal(SITE, 'assignment', name));
    await api.rows('update assignment set parent_id = ? where id = ? returning id', [one, two]);
    await api.rows('update assignment set parent_id = ? where id = ? returning id', [far, four]);
    const id = idOfExternal(SITE, 'card', 'loop');
    const page = await api.running.app.request(`/matters/${id}`, { headers: { cookie: judge.cookie } });
    const text = await page.text();
    for (const name of ['l-1', 'l-2', 'l-3', 'l-4', 'l-5']) {
      expect(text.split(`/assignments/${idOfExternal(SITE, 'assignment', name)}"`), name).toHaveLength(2);
    }
    const rows = await readPictureRows(api.orm.em.fork(), id, new Date());
    expect(rows?.assignments).toEqual([]);
  });

  it('told by two at once are taken once', async () => {
    const events = [cardEvent('both'), assignmentEvent('both', 'both-1'), reportEvent('both', 'both-1', 'both-2')];
    const answers = await Promise.all([tell(api, token, events), tell(api, token, events)]);
    expect(answers.flat().toSorted()).toEqual([...Array(3).fill('applied'), ...Array(3).fill('repeated')]);
  });

  it('need a key that is in force; a refusal does not say what is wrong with it', async () => {
    const admin = await api.signIn('admin');
    const own = await machineToken(api);
    const list = await bodyOf<{ id: string; name: string; revokedAt: string | null }[]>(
      await admin.send('GET', '/machine-clients'),
      200,
    );
    expect(JSON.stringify(list)).not.toContain(own);
    const rows = await api.rows<{ id: string }>(
      `select client_id as id from machine_token where token_hash = encode(sha256(?::bytea), 'hex')`,
      [own],
    );
    expect(rows).toHaveLength(1);
    await bodyOf(await admin.send('POST', `/machine-clients/${rows[0]?.id ?? ''}/revocation`), 200);
    const answers = [await send(api, own, [cardEvent('no')]), await send(api, 'mask_wrong', [cardEvent('no')])];
    answers.push(
      await api.running.app.request('/api/v1/delo/events', {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: admin.cookie, 'x-csrf-token': admin.csrfToken },
        body: '{}',
      }),
    );
    const told = [];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
      told.push((await answer.text()).replace(/"requestId":"[^"]*"/, ''));
    }
    expect(new Set(told).size).toBe(1);
    expect(await standing('no')).toEqual([]);
  });

  it('the secret is told once: neither the same request again nor the database has it', async () => {
    const admin = await api.signIn('admin');
    const request = { body: { name: 'Ещё одна', siteId: SITE, scopes: ['delo:events'] }, key: 'machine-client-key-1' };
    const empty = await admin.send('POST', '/machine-clients', { body: { name: '', siteId: '', scopes: [] } });
    expect((await bodyOf<{ faults: object[] }>(empty, 422)).faults).toHaveLength(3);
    const first = await bodyOf<{ secret: string }>(await admin.send('POST', '/machine-clients', request), 201);
    expect(await bodyOf(await admin.send('POST', '/machine-clients', request), 201)).toMatchObject({ secret: null });
    const kept = await api.rows<{ all: string }>(
      `select string_agg(response_body::text, '') as all from idempotency_key`,
    );
    expect(kept[0]?.all).not.toContain(first.secret);
  });

  it('of one site touch no card of another, even under the same ids', async () => {
    const neighbour = await machineToken(api, '77MS0001');
    await tell(api, token, [cardEvent('same')]);
    await tell(api, neighbour, [cardEvent('same', 2)]);
    expect(await standing('same')).toEqual(['Заявителев, редакция 11', '1']);
    expect((await judge.send('GET', `/matters/${idOfExternal('77MS0001', 'card', 'same')}`)).status).toBe(404);
  });

  it('wake the publication of the card once for all of them, the late ones too', async () => {
    const settings = {
      ...{ isOn: true, activeFrom: '2000-01-01', documentGroups: ['Обращения граждан'] },
      ...{ deliveryKinds: ['Портал Президента'], triggers: ['assignment.created', 'report.edited'] },
    };
    await api.rows(
      `insert into publication_settings (site_id, version, settings, author_id, created_at)
       select ?, 1, ?::jsonb, id, now() from account where login = 'admin'`,
      [SITE, JSON.stringify(settings)],
    );
    const newest = reportEvent('pub', 'pub-1', 'pub-2', 7);
    const silent = [assignmentEvent('quiet', 'quiet-1'), cardEvent('quiet', 1, { documentGroup: 'Прочее' })];
    await tell(api, token, [assignmentEvent('pub', 'pub-1'), newest, cardEvent('pub'), ...silent]);
    await tell(api, token, [reportEvent('pub', 'pub-1', 'pub-2', 3)]);
    const rows = await api.rows<{ kind: string }>('select kind from outbox where workflow_id = ? order by id', [
      `publication/${idOfExternal(SITE, 'card', 'pub')}`,
    ]);
    expect(rows.map(({ kind }) => kind)).toEqual(['start', 'signal']);
    expect(
      await api.rows(`select 1 from outbox where workflow_id like ?`, [`%${idOfExternal(SITE, 'card', 'quiet')}`]),
    ).toEqual([]);
    const [publication] = await api.rows<{ trigger_at: Date }>('select trigger_at from publication where id = ?', [
      idOfExternal(SITE, 'card', 'pub'),
    ]);
    expect(new Date(publication?.trigger_at ?? 0).toISOString()).toBe(newest.occurredAt);
  });

  it('an assignment or a report that moves to another card wakes both', async () => {
    await putSettings(api.orm.em.fork(), {
      documentGroups: ['Обращения граждан'],
      deliveryKinds: ['Портал Президента'],
    });
    await tell(api, token, [cardEvent('from'), cardEvent('to'), assignmentEvent('from', 'moves-1')]);
    await tell(api, token, [reportEvent('from', 'moves-1', 'moves-2')]);
    const owed = (): Promise<{ id: string }[]> =>
      api.rows('select id from publication where wanted_since is not null and id = any(?)', [
        `{${['from', 'to'].map((card) => idOfExternal(SITE, 'card', card)).join(',')}}`,
      ]);
    for (const event of [assignmentEvent('to', 'moves-1', 2), reportEvent('to', 'moves-1', 'moves-2', 2)]) {
      await api.rows('update publication set wanted_since = null');
      await tell(api, token, [event]);
      expect(await owed()).toHaveLength(2);
    }
  });
});
