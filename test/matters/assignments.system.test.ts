import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAccountId } from '#db/seed/seed.ts';
import { ASSIGNMENT_STATES } from '#domain/matters/assignment.ts';
import { isTaskOpen } from '#domain/work/task-states.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf } from '../api/letter-makers.ts';
import {
  assign,
  assignmentBody,
  cardBody,
  readAssignmentCard,
  readMatterCard,
  registerCard,
  report,
  reportForm,
} from './matter-makers.ts';

describe('cards, assignments and reports', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  let helper: ApiUser;
  let judge: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    [clerk, helper, judge] = await Promise.all([api.signIn('sekretar'), api.signIn('pomoshnik'), api.signIn('sudya')]);
  });
  afterAll(() => api.close());

  const faultsOf = async (response: Response): Promise<string[]> => {
    const { faults = [] } = await bodyOf<{ faults?: { field: string; message: string }[] }>(response, 422);
    return faults.map(({ field, message }) => `${field} ${message}`);
  };
  const post = (user: ApiUser, path: string, body?: object): Promise<Response> =>
    user.send('POST', path, body ? { body } : {});
  const refusalOf = async (response: Response): Promise<string> =>
    (await bodyOf<{ detail: string }>(response, 409)).detail;
  const openTasks = async (user: ApiUser, id: string): Promise<string[]> => {
    const { tasks } = await readAssignmentCard(user, id);
    const open = tasks.filter(({ status }) => isTaskOpen(status));
    return open.map(({ kind, assigneeName }) => `${kind} ${assigneeName ?? ''}`).toSorted();
  };

  it('a card is registered once for its key, and its number is given once in a site', async () => {
    const key = randomUUID();
    const body = cardBody();
    const first = await bodyOf(await clerk.send('POST', '/matters', { body, key }), 201);
    expect(await bodyOf(await clerk.send('POST', '/matters', { body, key }), 201)).toEqual(first);
    expect(await faultsOf(await clerk.send('POST', '/matters', { body: { ...body, subject: '' } }))).toEqual([
      'registrationNumber Регистрационный номер: карточка с таким номером уже есть.',
      'subject Краткое содержание: заполните поле.',
    ]);
  });

  it('a number is the same however it is typed: case, spaces, dashes and look-alike letters; a slash is none of them', async () => {
    await registerCard(clerk, { registrationNumber: 'ОГ-13/1а-2026' });
    for (const registrationNumber of ['ог-13/1А-2026', 'ОГ – 13/1а – 2026', 'OГ-13/1a-2026', ' ОГ-13/1а -2026']) {
      const body = cardBody({ registrationNumber });
      expect(await faultsOf(await clerk.send('POST', '/matters', { body })), registrationNumber).toHaveLength(1);
    }
    const { id } = await registerCard(clerk, { registrationNumber: 'ОГ-13-1а-2026' });
    const edit = (registrationNumber: string): Promise<Response> =>
      clerk.send('PUT', `/matters/${id}`, { headers: { 'if-match': '"1"' }, body: cardBody({ registrationNumber }) });
    expect(await faultsOf(await edit('ог-13/1а-2026'))).toHaveLength(1);
    expect((await edit('ОГ – 13 – 1А – 2026')).status).toBe(200);
  });

  it('our card is mended though ДЕЛО has sent another of the same number since', async () => {
    const body = cardBody();
    const { id } = await registerCard(clerk, body);
    const { id: sent } = await registerCard(clerk);
    await api.rows(`update matter set source = 'delo', registration_number = ? where id = ?`, [
      ...[body.registrationNumber, sent],
    ]);
    const edit = (version: number, changes: object): Promise<Response> =>
      clerk.send('PUT', `/matters/${id}`, {
        headers: { 'if-match': `"${String(version)}"` },
        body: { ...body, ...changes },
      });
    // Twice: which of the two cards the database names first depends on which was written last.
    expect((await edit(1, { subject: 'О мосте' })).status).toBe(200);
    expect((await edit(2, { subject: 'О дороге' })).status).toBe(200);
    expect((await edit(3, { registrationNumber: 'Свободный-1' })).status).toBe(200);
    expect(await faultsOf(await edit(4, {}))).toHaveLength(1);
  });

  it('an executor who is chosen and another who is typed beside him are refused, not one of them dropped', async () => {
    const { id } = await registerCard(clerk);
    const give = (name: string): Promise<Response> => {
      const executors = [{ accountId: demoAccountId('sekretar'), name, isResponsible: true }];
      return post(judge, `/matters/${id}/assignments`, assignmentBody({ executors }));
    };
    expect(await faultsOf(await give('Внешний Олег Игоревич'))).toEqual([
      'executors Исполнители: в списке — Примерова Анна Сергеевна, а вписано «Внешний Олег Игоревич». Оставьте одно из двух.',
    ]);
    expect((await give('Примерова Анна Сергеевна')).status).toBe(201);
  });

  it('an assignment is not passed on to oneself, nor a passed one edited into it', async () => {
    const { id } = await registerCard(clerk);
    const { id: assignmentId } = await assign(judge, id);
    const path = `/assignments/${assignmentId}/passing`;
    const own =
      'executors Исполнители: передать поручение самому себе нельзя. Выберите другого или исполните его сами.';
    expect(await faultsOf(await post(clerk, path, assignmentBody()))).toEqual([own]);
    const executors = [{ accountId: demoAccountId('pomoshnik'), isResponsible: true }];
    const child = await bodyOf<{ id: string }>(await post(clerk, path, assignmentBody({ executors })), 201);
    const headers = { 'if-match': '"1"' };
    expect(
      await faultsOf(await clerk.send('PUT', `/assignments/${child.id}`, { body: assignmentBody(), headers })),
    ).toEqual([own]);
  });

  it('a card says whether the applicant’s page is there', async () => {
    const { id } = await registerCard(clerk);
    expect((await readMatterCard(clerk, id)).publicAccess).toBe('not_published');
  });

  it('every field of a card that is wrong is named in words, control characters and days that are not there too', async () => {
    const wrong = {
      ...{
        registrationNumber: ' ',
        registeredOn: '2026-02-30',
        documentGroup: 'а'.repeat(201),
        deliveryKind: 'а\u0007',
      },
      ...{
        subject: 'а'.repeat(20_001),
        applicantName: 'а\nб',
        covering: { number: '', date: 'вчера', sender: 'у\u0000' },
      },
    };
    const faults = await faultsOf(await clerk.send('POST', '/matters', { body: cardBody(wrong) }));
    expect(faults.map((line) => line.split(' ')[0])).toEqual([
      ...['registrationNumber', 'registeredOn', 'documentGroup', 'deliveryKind', 'applicantName', 'subject'],
      ...['covering.number', 'covering.date', 'covering.sender'],
    ]);
  });

  it('an edit of a card that was changed meanwhile is refused, and every revision is kept', async () => {
    const { id } = await registerCard(clerk);
    const edit = (version: number, subject: string): Promise<Response> =>
      clerk.send('PUT', `/matters/${id}`, {
        headers: { 'if-match': `"${String(version)}"` },
        body: cardBody({ subject }),
      });
    expect((await edit(1, 'О жилье')).status).toBe(200);
    expect((await edit(1, 'О дороге')).status).toBe(412);
    const kept = await api.rows<{ subject: string }>(
      `select card ->> 'subject' as subject from matter_revision where matter_id = ? order by revision`,
      [id],
    );
    expect(kept.map(({ subject }) => subject)).toEqual(['О волоките по делу', 'О жилье']);
    expect((await readMatterCard(judge, id)).timeline.map(({ text }) => text)).toEqual([
      'Карточка зарегистрирована',
      'Карточка изменена',
    ]);
  });

  it('a long course is given in parts, newest first, and each line of a card’s says which assignment it is about', async () => {
    const { id } = await registerCard(clerk);
    const { id: assignmentId } = await assign(judge, id, {});
    await api.rows(
      `insert into timeline (subject_kind, subject_id, event_key, at, kind, data)
       select 'assignment', ?, 'assignment_edited:' || n, now() + n * interval '1 second', 'assignment_edited', '{}'
       from generate_series(1, 120) as n returning id`,
      [assignmentId],
    );
    const part = async (path: string, cursor: string | null) => {
      const query = cursor === null ? '' : `?timeline=${cursor}`;
      return bodyOf<{
        readonly timeline: readonly { readonly id: string; readonly at: string; readonly about?: string }[];
        readonly olderTimeline: string | null;
      }>(await judge.send('GET', `${path}${query}`), 200);
    };
    for (const [path, count] of [
      [`/matters/${id}`, 122],
      [`/assignments/${assignmentId}`, 121],
    ] as const) {
      const parts = [await part(path, null)];
      for (let older = parts[0]?.olderTimeline ?? null; older !== null; older = parts.at(-1)?.olderTimeline ?? null)
        parts.push(await part(path, older));
      expect(parts.map(({ timeline }) => timeline.length)).toEqual([50, 50, count - 100]);
      const lines = parts.toReversed().flatMap(({ timeline }) => timeline);
      expect(new Set(lines.map((line) => line.id)).size).toBe(count);
      expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted());
      const named = lines.filter(({ about }) => about?.startsWith('Поручение от '));
      expect(named).toHaveLength(path.startsWith('/matters') ? 121 : 0);
    }
    expect((await judge.send('GET', `/matters/${id}?timeline=bm90`)).status).toBe(400);
  });

  it('an assignment is the task of each executor who has an account, due at the end of its term', async () => {
    const { id } = await registerCard(clerk);
    const executors = [
      { accountId: demoAccountId('sekretar'), isResponsible: true },
      { accountId: demoAccountId('pomoshnik'), isResponsible: false },
      { name: 'Внешний Олег Игоревич', isResponsible: false },
    ];
    const { id: assignmentId } = await assign(judge, id, { executors });
    expect(await openTasks(judge, assignmentId)).toEqual([
      'carry_out Образцов Пётр Ильич',
      'carry_out Примерова Анна Сергеевна',
    ]);
    const { tasks } = await readAssignmentCard(clerk, assignmentId);
    expect(tasks.map(({ dueAt }) => dueAt)).toEqual(['2099-12-01T20:59:59.000Z', '2099-12-01T20:59:59.000Z']);
    const own = await bodyOf<{ items: { id: string }[] }>(await helper.send('GET', '/assignments?limit=200'), 200);
    expect(own.items.map((item) => item.id)).toContain(assignmentId);
  });

  it('an accepted report of the responsible executor ends the assignment; a co-executor’s does not', async () => {
    const { id } = await registerCard(clerk);
    const executors = [
      { accountId: demoAccountId('sekretar'), isResponsible: true },
      { accountId: demoAccountId('pomoshnik'), isResponsible: false },
    ];
    const { id: assignmentId } = await assign(judge, id, { executors });
    const second = await report(helper, assignmentId);
    expect(await openTasks(judge, assignmentId)).toEqual([
      'accept_report Учебная Мария Павловна',
      'carry_out Примерова Анна Сергеевна',
    ]);
    const edited = (text: string, version: number): Promise<Response> => {
      const headers = { 'if-match': `"${String(version)}"` };
      return judge.send('PUT', `/assignments/${assignmentId}`, { body: assignmentBody({ executors, text }), headers });
    };
    await bodyOf(await edited('Иначе', 1), 200);
    expect(await openTasks(judge, assignmentId), 'while his report waits').toEqual([
      'accept_report Учебная Мария Павловна',
      'carry_out Примерова Анна Сергеевна',
    ]);
    await bodyOf(await post(judge, `/reports/${second.id}/acceptance`), 200);
    await bodyOf(await edited('Ещё иначе', 2), 200);
    expect(await openTasks(judge, assignmentId)).toEqual(['carry_out Примерова Анна Сергеевна']);
    expect(await readAssignmentCard(judge, assignmentId)).toMatchObject({ state: 'open' });
    const first = await report(clerk, assignmentId);
    await bodyOf(await post(judge, `/reports/${first.id}/acceptance`), 200);
    expect(await readAssignmentCard(judge, assignmentId)).toMatchObject({ state: 'done' });
    expect(await openTasks(judge, assignmentId)).toEqual([]);
    expect(
      await refusalOf(await clerk.send('POST', `/assignments/${assignmentId}/reports`, { body: reportForm() })),
    ).toContain('уже исполнено');
    expect((await readMatterCard(judge, id)).state).toBe('done');
  });

  it('a returned report is the executor’s task again and is submitted anew with its files', async () => {
    const { id } = await registerCard(clerk);
    const { id: assignmentId } = await assign(judge, id);
    const file = new File(['ответ'], 'ответ.txt');
    const sent = await report(clerk, assignmentId, reportForm('Черновик ответа', [file]));
    expect(await faultsOf(await post(judge, `/reports/${sent.id}/return`, { remark: ' ' }))).toHaveLength(1);
    await bodyOf(await post(judge, `/reports/${sent.id}/return`, { remark: 'Нет даты' }), 200);
    expect(await openTasks(judge, assignmentId)).toEqual(['carry_out Примерова Анна Сергеевна']);
    const card = await readAssignmentCard(clerk, assignmentId);
    const [returned] = card.reports;
    expect(returned).toMatchObject({ state: 'returned', remark: 'Нет даты', actions: { edit: true, judge: false } });
    const body = reportForm('Ответ с датой');
    body.append('keep', returned?.files[0]?.sha256 ?? '');
    const headers = { 'if-match': `"${String(returned?.version)}"` };
    await bodyOf(await clerk.send('PUT', `/reports/${sent.id}`, { body, headers }), 200);
    const again = (await readAssignmentCard(judge, assignmentId)).reports[0];
    expect(again).toMatchObject({ state: 'submitted', text: 'Ответ с датой', remark: null });
    const kept = await judge.send('GET', `/reports/${sent.id}/files/${again?.files[0]?.sha256 ?? ''}`);
    expect(await kept.text()).toBe('ответ');
    expect(await openTasks(judge, assignmentId)).toEqual(['accept_report Учебная Мария Павловна']);
  });

  it('two windows of one executor make one report and one task', async () => {
    const { id } = await registerCard(clerk);
    const { id: assignmentId } = await assign(judge, id);
    const submit = (): Promise<Response> =>
      clerk.send('POST', `/assignments/${assignmentId}/reports`, { body: reportForm() });
    const answers = await Promise.all([submit(), submit()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await refusalOf(await submit())).toMatch(/^Отчёт уже представлен — измените его\. .+ — вы, /);
    const card = await readAssignmentCard(clerk, assignmentId);
    expect([card.reports.length, card.reporters]).toEqual([1, []]);
    expect(await openTasks(judge, assignmentId)).toEqual(['accept_report Учебная Мария Павловна']);
  });

  it('a withdrawn assignment takes everything passed on from it along', async () => {
    const { id } = await registerCard(clerk);
    const { id: assignmentId } = await assign(judge, id);
    const path = `/assignments/${assignmentId}/passing`;
    const to = assignmentBody({ executors: [{ accountId: demoAccountId('pomoshnik'), isResponsible: true }] });
    const child = await bodyOf<{ id: string }>(await post(clerk, path, to), 201);
    const further = assignmentBody({ executors: [{ name: 'Внешний Олег Игоревич', isResponsible: true }] });
    const last = await bodyOf<{ id: string }>(await post(helper, `/assignments/${child.id}/passing`, further), 201);
    await bodyOf(await post(judge, `/assignments/${assignmentId}/withdrawal`, { reason: 'дано по ошибке' }), 200);
    for (const below of [child.id, last.id]) {
      const { state, timeline } = await readAssignmentCard(helper, below);
      expect(state).toBe('withdrawn');
      expect(timeline.map(({ text }) => text).join(';')).toContain(
        'Отозвано вместе с поручением, из которого передано: дано по ошибке',
      );
      expect(await openTasks(judge, below)).toEqual([]);
    }
  });

  it('a withdrawn assignment takes no report and leaves no task', async () => {
    const { id } = await registerCard(clerk);
    const { id: assignmentId } = await assign(judge, id);
    const sent = await report(clerk, assignmentId);
    await bodyOf(await post(judge, `/assignments/${assignmentId}/withdrawal`, { reason: 'дано по ошибке' }), 200);
    expect(await openTasks(judge, assignmentId)).toEqual([]);
    const refused = await clerk.send('POST', `/assignments/${assignmentId}/reports`, { body: reportForm() });
    expect(await refusalOf(refused)).toContain('отозвано');
    expect(await refusalOf(await post(judge, `/reports/${sent.id}/acceptance`))).toContain('отозвано');
    expect((await readMatterCard(judge, id)).state).toBe('withdrawn');
  });

  it('who passes an assignment on is the author of the new one and cannot give more time than he has', async () => {
    const { id } = await registerCard(clerk);
    const { id: assignmentId } = await assign(judge, id);
    const to = (dueOn: string | null) =>
      assignmentBody({ executors: [{ accountId: demoAccountId('pomoshnik'), isResponsible: true }], dueOn });
    const path = `/assignments/${assignmentId}/passing`;
    expect(await faultsOf(await post(clerk, path, to('2099-12-02')))).toEqual([
      'dueOn Срок: не позже срока поручения, которое передаётся, 01.12.2099.',
    ]);
    expect(await faultsOf(await post(clerk, path, to(null)))).toHaveLength(1);
    expect(await refusalOf(await post(helper, path, to('2099-11-30')))).toContain('не исполнитель');
    const child = await bodyOf<{ id: string }>(await post(clerk, path, to('2099-11-30')), 201);
    const passed = await readAssignmentCard(helper, child.id);
    expect(passed).toMatchObject({ parentId: assignmentId, authorName: 'Примерова Анна Сергеевна' });
    const sent = await report(helper, child.id);
    await bodyOf(await post(clerk, `/reports/${sent.id}/acceptance`), 200);
    expect((await readAssignmentCard(judge, child.id)).state).toBe('done');
    const parent = await readAssignmentCard(judge, assignmentId);
    expect(parent.state).toBe('open');
    expect(parent.timeline.map(({ text }) => text)).toContain(
      'Передано дальше: Примерова Анна Сергеевна → Образцов Пётр Ильич',
    );
  });

  it('time is asked for by an executor and given by the author, later than the term that counts', async () => {
    const { id } = await registerCard(clerk);
    const { id: assignmentId } = await assign(judge, id);
    const ask = (until: string, user = clerk): Promise<Response> =>
      post(user, `/assignments/${assignmentId}/time-request`, { until, reason: 'Ждём архив' });
    expect(await refusalOf(await ask('2099-12-20', helper))).toContain('не исполнитель');
    expect(await faultsOf(await ask('2099-12-01'))).toEqual([
      'until Новый срок: должен быть позже нынешнего, 01.12.2099.',
    ]);
    const empty = await post(clerk, `/assignments/${assignmentId}/time-request`, { until: '', reason: '' });
    expect(await faultsOf(empty)).toHaveLength(2);
    await bodyOf(await ask('2099-12-20'), 200);
    expect(await refusalOf(await ask('2099-12-21'))).toContain('уже испрошен');
    expect(await openTasks(judge, assignmentId)).toContain('give_time Учебная Мария Павловна');
    const refuse = (user: ApiUser) =>
      post(user, `/assignments/${assignmentId}/extension-refusal`, { remark: 'Успеем' });
    expect(await refusalOf(await refuse(clerk))).toContain('автор поручения');
    await bodyOf(await refuse(judge), 200);
    await bodyOf(await ask('2099-12-20'), 200);
    await bodyOf(await post(judge, `/assignments/${assignmentId}/extension`, { until: '2099-12-15' }), 200);
    expect(await readAssignmentCard(judge, assignmentId)).toMatchObject({
      ...{ dueOn: '2099-12-01', extendedTo: '2099-12-15', extensionAskedTo: null },
    });
    expect(await openTasks(judge, assignmentId)).toEqual(['carry_out Примерова Анна Сергеевна']);
    const edit = async (changes: object): Promise<Response> => {
      const { version } = await readAssignmentCard(judge, assignmentId);
      const headers = { 'if-match': `"${String(version)}"` };
      return judge.send('PUT', `/assignments/${assignmentId}`, { body: assignmentBody({ ...changes }), headers });
    };
    expect(await faultsOf(await edit({ text: '', executors: [], extendedTo: '2099-11-30' }))).toEqual([
      expect.stringContaining('text '),
      expect.stringContaining('executors '),
      'extendedTo Продлённый срок: не может быть раньше первоначального срока, 01.12.2099.',
    ]);
    await bodyOf(await edit({}), 200);
    expect(await readAssignmentCard(judge, assignmentId)).toMatchObject({ extendedTo: '2099-12-15' });
    await bodyOf(await edit({ extendedTo: null }), 200);
    const { extendedTo, tasks } = await readAssignmentCard(judge, assignmentId);
    const due = tasks.find(({ kind, status }) => kind === 'carry_out' && isTaskOpen(status))?.dueAt;
    expect([extendedTo, due]).toEqual([null, '2099-12-01T20:59:59.000Z']);
  });

  it('an edit changes who carries it out and by when, and the tasks follow', async () => {
    const { id } = await registerCard(clerk);
    const { id: assignmentId, version } = await assign(judge, id);
    const executors = [{ accountId: demoAccountId('pomoshnik'), isResponsible: true }];
    const edit = (body: object): Promise<Response> =>
      judge.send('PUT', `/assignments/${assignmentId}`, { body, headers: { 'if-match': `"${String(version)}"` } });
    expect(await faultsOf(await edit(assignmentBody({ dueOn: '2020-01-01' })))).toEqual([
      expect.stringContaining('dueOn Срок: не может быть раньше дня поручения'),
    ]);
    expect(await faultsOf(await edit(assignmentBody({ executors: [] })))).toHaveLength(1);
    const stranger = [{ accountId: demoAccountId('sosed'), isResponsible: true }];
    expect(await faultsOf(await edit(assignmentBody({ executors: stranger })))).toHaveLength(1);
    await bodyOf(await edit(assignmentBody({ executors })), 200);
    expect(await openTasks(judge, assignmentId)).toEqual(['carry_out Образцов Пётр Ильич']);
    expect((await edit(assignmentBody())).status).toBe(412);
  });

  it('a clerk reports for an executor who has no account', async () => {
    const { id } = await registerCard(clerk);
    const executors = [{ name: 'Внешний Олег Игоревич', isResponsible: true }];
    const { id: assignmentId } = await assign(judge, id, { executors });
    const sent = await report(helper, assignmentId);
    expect((await readAssignmentCard(judge, assignmentId)).reports[0]).toMatchObject({
      executorName: executors[0]?.name,
    });
    await bodyOf(await post(judge, `/reports/${sent.id}/acceptance`), 200);
    expect((await readAssignmentCard(judge, assignmentId)).state).toBe('done');
  });

  it('whoever wrote a report neither accepts nor returns it: the refusal says why and who can, and its page does', async () => {
    const { id } = await registerCard(clerk);
    const own = [{ accountId: demoAccountId('sudya'), isResponsible: true }];
    const { id: first } = await assign(judge, id, { executors: own });
    const sent = await report(judge, first);
    const why = 'Отчёт представили вы: принять или вернуть его должен другой. Это может: Тренировочный Олег Андреевич.';
    expect(await refusalOf(await post(judge, `/reports/${sent.id}/acceptance`))).toBe(why);
    expect(await refusalOf(await post(judge, `/reports/${sent.id}/return`, { remark: 'Нет' }))).toBe(why);
    const { reports } = await readAssignmentCard(judge, first);
    expect(reports[0]).toMatchObject({ notYours: why, actions: { judge: false } });
    expect(await openTasks(judge, first)).toEqual(['accept_report ']);
    const [task] = (await readAssignmentCard(judge, first)).tasks.filter(({ kind }) => kind === 'accept_report');
    expect((await post(judge, `/tasks/${task?.id ?? ''}/claim`)).status).toBe(403);
    const head = await api.signIn('nachalnik');
    expect((await readAssignmentCard(head, first)).reports[0]).toMatchObject({ notYours: null });
    await bodyOf(await post(head, `/reports/${sent.id}/acceptance`), 200);

    const { id: parent } = await assign(judge, id);
    const outside = assignmentBody({ executors: [{ name: 'Внешний Олег Игоревич', isResponsible: true }] });
    const child = await bodyOf<{ id: string }>(await post(clerk, `/assignments/${parent}/passing`, outside), 201);
    const written = await report(clerk, child.id);
    expect(await refusalOf(await post(clerk, `/reports/${written.id}/acceptance`))).toContain('Отчёт представили вы');
    expect((await readAssignmentCard(helper, child.id)).reports[0]).toMatchObject({ notYours: null });
    await bodyOf(await post(judge, `/reports/${written.id}/acceptance`), 200);
  });

  it('an assignment that is carried out says what was passed on from it and is not: it stays, or is withdrawn along', async () => {
    for (const [query, state] of [
      ['', 'open'],
      ['?passedOn=withdraw', 'withdrawn'],
    ] as const) {
      const { id } = await registerCard(clerk);
      const { id: parent } = await assign(judge, id);
      const to = assignmentBody({ executors: [{ accountId: demoAccountId('pomoshnik'), isResponsible: true }] });
      const child = await bodyOf<{ id: string }>(await post(clerk, `/assignments/${parent}/passing`, to), 201);
      const sent = await report(clerk, parent);
      const page = await api.running.app.request(`/assignments/${parent}`, { headers: { cookie: judge.cookie } });
      expect(await page.text()).toContain('а переданные из него — ещё нет');
      await bodyOf(await post(judge, `/reports/${sent.id}/acceptance${query}`), 200);
      expect(await readAssignmentCard(judge, child.id)).toMatchObject({ state });
      const open = state === 'open' ? ['carry_out Образцов Пётр Ильич'] : [];
      expect(await openTasks(judge, child.id)).toEqual(open);
    }
  });

  it('who came too late hears who did what and when, and a late edit who changed it', async () => {
    const { id } = await registerCard(clerk);
    const { id: assignmentId } = await assign(judge, id);
    const sent = await report(clerk, assignmentId);
    await bodyOf(await post(judge, `/reports/${sent.id}/acceptance`), 200);
    const head = await api.signIn('nachalnik');
    const when = String.raw`Учебная Мария Павловна, \d\d\.\d\d\.\d{4}, \d\d:\d\d\.`;
    const late = [
      await refusalOf(await post(head, `/reports/${sent.id}/acceptance`)),
      await refusalOf(await post(head, `/assignments/${assignmentId}/withdrawal`, { reason: 'Лишнее' })),
    ];
    for (const words of late) expect(words).toMatch(new RegExp(`Отчёт принят — ${when}$`));
    const put = (user: ApiUser, path: string, body: object): Promise<Response> =>
      user.send('PUT', path, { body, headers: { 'if-match': '"1"' } });
    const { id: other } = await assign(judge, id);
    for (const [path, body] of [
      [`/assignments/${other}`, assignmentBody({ dueOn: '2099-12-02' })],
      [`/matters/${id}`, cardBody()],
    ] as const) {
      const [first, second] = path.startsWith('/matters') ? [clerk, helper] : [judge, head];
      expect((await put(first, path, body)).status, path).toBe(200);
      const { detail } = await bodyOf<{ detail: string }>(await put(second, path, body), 412);
      const name = first === clerk ? 'Примерова Анна Сергеевна' : 'Учебная Мария Павловна';
      expect(detail, path).toMatch(new RegExp(`Кто и когда: ${name}, \\d\\d\\.`));
    }
  });

  it('the journal is narrowed by each state of a card, the withdrawn one too', async () => {
    const made: Record<string, string> = {};
    for (const state of ASSIGNMENT_STATES) {
      const { id } = await registerCard(clerk, { subject: `О состоянии ${state}` });
      const { id: assignmentId } = await assign(judge, id);
      made[state] = id;
      if (state === 'withdrawn') await post(judge, `/assignments/${assignmentId}/withdrawal`, { reason: 'Лишнее' });
      if (state !== 'done') continue;
      const sent = await report(clerk, assignmentId);
      await bodyOf(await post(judge, `/reports/${sent.id}/acceptance`), 200);
    }
    for (const state of ASSIGNMENT_STATES) {
      const page = await bodyOf<{ items: { id: string; state: string }[] }>(
        await clerk.send('GET', `/matters?state=${state}&limit=200`),
        200,
      );
      expect(new Set(page.items.map((item) => item.state))).toEqual(new Set([state]));
      expect(page.items.map(({ id }) => id)).toContain(made[state]);
      const found = await bodyOf<{ items: { id: string }[] }>(
        await clerk.send('GET', `/matters?state=${state}&text=${encodeURIComponent('О состоянии')}`),
        200,
      );
      expect(found.items.map(({ id }) => id)).toEqual([made[state]]);
    }
  });

  it('the control list has the overdue first, counts them, and leaves out what was taken off control', async () => {
    const { id } = await registerCard(clerk);
    const late = await assign(judge, id, { issuedOn: '2020-01-01', dueOn: '2020-02-01' });
    const { id: taken } = await assign(judge, id, { issuedOn: '2020-01-01', dueOn: '2020-02-02' });
    await bodyOf(await post(judge, `/assignments/${taken}/off-control`), 200);
    await bodyOf(await post(judge, `/assignments/${taken}/on-control`), 200);
    expect(await refusalOf(await post(judge, `/assignments/${taken}/on-control`))).toContain('и так на контроле');
    expect((await readAssignmentCard(judge, taken)).takenOffControlOn).toBeNull();
    await bodyOf(await post(judge, `/assignments/${taken}/off-control`), 200);
    const { items } = await bodyOf<{ items: { id: string; isOverdue: boolean }[] }>(
      await judge.send('GET', '/control?limit=200'),
      200,
    );
    expect(items[0]).toMatchObject({ id: late.id, isOverdue: true });
    expect(items.map((item) => item.id)).not.toContain(taken);
    const overdue = await bodyOf<{ items: { id: string }[] }>(await judge.send('GET', '/matters?overdue=true'), 200);
    expect(overdue.items.map((item) => item.id)).toEqual([id]);
  });

  it('neither the audit nor the log holds a name or a text of a card', async () => {
    const rows = await api.rows<{ data: object }>(
      `select data from audit where action like 'matter.%' or action like 'assignment.%'`,
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(JSON.stringify(rows)).not.toMatch(/[а-яё]/i);
    expect(api.logged.join('')).not.toContain('Заявителев');
  });
});
