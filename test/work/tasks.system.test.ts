import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAccountId } from '#db/seed/seed.ts';
import { closeTasks } from '#db/work/tasks.ts';
import { INSTALLATION, batchSubject, letterSubject, type Subject } from '#domain/work/subject.ts';
import { TASK_KINDS, TASK_KIND_CODES, type TaskKind } from '#domain/work/task-kinds.ts';
import { TASK_QUEUE_CODES } from '#domain/work/task-queues.ts';
import type { Role } from '#domain/people/role.ts';
import {
  bulkResultSchema,
  taskCardSchema,
  taskCountsSchema,
  taskSchema,
  type TaskCard,
  type TaskRef,
} from '#views/work/task.ts';
import { pageSchema } from '#views/paging.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createSubmitted } from '../api/letter-makers.ts';
import { insertBatch, insertTask } from '../api/route-table.ts';
import { UNSEEN } from './kit/unseen.ts';

const LOGINS = ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin', 'sosed', 'sosed-sudya'] as const;
type Login = (typeof LOGINS)[number];

/** Who sees a task that has no owner, or whose owner is `sudya`; by hand from the roles' description. */
const SEEN_BY: Readonly<Record<TaskKind, readonly Login[]>> = {
  approve: ['sudya', 'admin'],
  visa: ['sudya', 'admin'],
  mend: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  revise: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  upload_archive: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  bare_letters: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  cabinet_rows: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  unclear_upload: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  cabinet_answer: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  hand_in_paper: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  form103_difference: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  form103_overdue: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  unclear_submission: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  missing_outcome: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  missing_notice: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  undelivered: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  moved_party: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  other_person: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  renamed_party: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  doubtful_message: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  case_twin: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  incident: ['sudya', 'nachalnik', 'admin'],
  carry_out: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  accept_report: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  give_time: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  publication_failed: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  publication_unconfirmed: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  unclear_notification: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
  letter_instead: ['sekretar', 'pomoshnik', 'sudya', 'nachalnik', 'admin'],
};

/** Who may take it for himself. */
const CLAIMED_BY: Readonly<Record<TaskKind, readonly Role[]>> = {
  approve: [],
  visa: [],
  mend: ['clerk'],
  revise: ['clerk'],
  upload_archive: ['clerk', 'supervisor'],
  bare_letters: ['clerk', 'supervisor'],
  cabinet_rows: ['clerk', 'supervisor'],
  unclear_upload: ['clerk', 'supervisor'],
  cabinet_answer: ['clerk', 'supervisor'],
  hand_in_paper: ['clerk', 'supervisor'],
  form103_difference: ['clerk', 'supervisor'],
  form103_overdue: ['clerk', 'supervisor'],
  unclear_submission: ['supervisor'],
  missing_outcome: ['clerk', 'supervisor'],
  missing_notice: ['clerk', 'supervisor'],
  undelivered: ['clerk'],
  moved_party: ['clerk'],
  other_person: ['clerk'],
  renamed_party: ['clerk', 'supervisor'],
  doubtful_message: ['clerk', 'supervisor'],
  case_twin: ['clerk', 'supervisor'],
  incident: ['supervisor', 'admin'],
  carry_out: [],
  accept_report: ['supervisor'],
  give_time: ['supervisor'],
  publication_failed: ['supervisor', 'admin'],
  publication_unconfirmed: ['supervisor', 'admin'],
  unclear_notification: ['clerk', 'supervisor'],
  letter_instead: ['clerk', 'supervisor'],
};

describe("people's tasks", () => {
  let api: ApiHarness;
  let users: Readonly<Record<Login, ApiUser>>;
  let letterId: string;

  beforeAll(async () => {
    api = await openApi();
    const signedIn = await Promise.all(LOGINS.map(async (login) => [login, await api.signIn(login)] as const));
    users = Object.fromEntries(signedIn) as Record<Login, ApiUser>;
    letterId = (await createSubmitted(users.sekretar)).id;
  });
  afterAll(() => api.close());

  const task = (kind: TaskKind, ownerId?: string, subject: Subject = letterSubject(letterId)): Promise<string> =>
    insertTask(api, { kind, subject, ...(ownerId === undefined ? {} : { ownerId }) });
  const act = (login: Login, id: string, name: string, body?: object, key?: string): Promise<Response> =>
    users[login].send('POST', `/tasks/${id}/${name}`, { ...(body && { body }), ...(key !== undefined && { key }) });
  const card = async (login: Login, id: string): Promise<TaskCard> =>
    taskCardSchema.parse(await bodyOf(await users[login].send('GET', `/tasks/${id}`), 200));
  const words = async (response: Response, status: number): Promise<string> => {
    const body = await bodyOf<{ detail?: string; faults?: { message: string }[] }>(response, status);
    return body.detail ?? body.faults?.[0]?.message ?? '';
  };
  const traces = (id: string, action: string): Promise<{ n: number }[]> =>
    api.rows(`select count(*)::int as n from audit where action = ? and data ->> 'taskId' = ?`, [action, id]);

  it('are claimed, handed over, given back and commented alike, whatever their kind and subject', async () => {
    const batchId = randomUUID();
    await insertBatch(api, '50MS0095', batchId);
    const subjects: readonly Subject[] = [letterSubject(letterId), batchSubject(batchId), INSTALLATION];
    for (const subject of subjects) {
      const id = await task('incident', undefined, subject);
      expect(await bodyOf<TaskRef>(await act('sudya', id, 'claim'), 200)).toEqual({
        ...{ taskId: id, status: 'reserved', assigneeId: demoAccountId('sudya') },
      });
      const body = { personId: demoAccountId('nachalnik') };
      expect((await bodyOf<TaskRef>(await act('sudya', id, 'delegate', body), 200)).assigneeId).toBe(body.personId);
      await bodyOf(await act('nachalnik', id, 'comments', { text: '  Звонил на почту, ждём.  ' }), 200);
      expect(await bodyOf<TaskRef>(await act('nachalnik', id, 'release'), 200)).toMatchObject({ status: 'ready' });
      const seen = await card('sudya', id);
      expect(seen).toMatchObject({ status: 'ready', assigneeId: null, commentCount: 1 });
      expect(seen.comments.map(({ authorName, text }) => `${authorName}: ${text}`)).toEqual([
        'Тренировочный Олег Андреевич: Звонил на почту, ждём.',
      ]);
      const lines = await api.rows<{ kind: string }>(
        `select kind from timeline where subject_kind = ? and subject_id = ? and data ->> 'task' = 'incident' order by id`,
        [subject.kind, subject.id],
      );
      expect(lines.map(({ kind }) => kind)).toEqual([
        'task_claimed',
        'task_delegated',
        'task_commented',
        'task_released',
      ]);
      for (const action of ['task.claimed', 'task.delegated', 'task.commented', 'task.released']) {
        expect(await traces(id, action), action).toEqual([{ n: 1 }]);
      }
    }
  });

  it('say what was done in the words of the timeline, with names and the comment itself', async () => {
    const own = (await createSubmitted(users.sekretar)).id;
    const id = await task('missing_outcome', undefined, letterSubject(own));
    await act('sekretar', id, 'delegate', { personId: demoAccountId('pomoshnik') });
    await act('pomoshnik', id, 'comments', { text: 'Отвечу к пятнице' });
    const { timeline, tasks } = await bodyOf<{
      timeline: { text: string; actorName: string }[];
      tasks: { id: string }[];
    }>(await users.sudya.send('GET', `/letters/${own}`), 200);
    expect(timeline.slice(-2).map(({ text, actorName }) => `${actorName} — ${text}`)).toEqual([
      'Примерова Анна Сергеевна — Задание «Запросить Почту об исходе» передано: Примерова Анна Сергеевна → Образцов Пётр Ильич',
      'Образцов Пётр Ильич — Комментарий к заданию «Запросить Почту об исходе»: Отвечу к пятнице',
    ]);
    expect(tasks.map((seen) => seen.id)).toContain(id);
  });

  it('a repeat under the same key changes nothing and is answered the same; another key is another comment', async () => {
    const id = await task('missing_notice');
    const key = randomUUID();
    const first = await (await act('sekretar', id, 'comments', { text: 'раз' }, key)).json();
    expect(await (await act('sekretar', id, 'comments', { text: 'раз' }, key)).json()).toEqual(first);
    expect((await act('sekretar', id, 'comments', { text: 'два' }, key)).status).toBe(422);
    await act('sekretar', id, 'comments', { text: 'раз' });
    expect((await card('sekretar', id)).comments).toHaveLength(2);
    await act('sekretar', id, 'claim');
    await act('sekretar', id, 'claim');
    expect(await traces(id, 'task.claimed')).toEqual([{ n: 1 }]);
  });

  it('two who claim the same task at once: one has it, the other is told whose it is', async () => {
    const id = await task('missing_outcome');
    const answers = await Promise.all([act('sekretar', id, 'claim'), act('pomoshnik', id, 'claim')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const loser = answers.find(({ status }) => status === 409);
    const { assigneeName } = await card('sudya', id);
    expect(loser && (await words(loser, 409))).toContain(`уже взято: ${assigneeName ?? ''}`);
  });

  it('several at once: each answers for itself, a repeat under the same key does nothing twice', async () => {
    const [own, taken] = [await task('missing_outcome'), await task('mend', demoAccountId('pomoshnik'))];
    const [foreign, key] = [randomUUID(), randomUUID()];
    const ask = () =>
      users.sekretar.send('POST', '/tasks/bulk', { body: { act: 'claim', taskIds: [own, taken, foreign] }, key });
    for (let time = 0; time < 2; time += 1) {
      const { results } = bulkResultSchema.parse(await bodyOf(await ask(), 200));
      expect(results.map(({ taskId, refusal }) => [taskId, refusal])).toEqual([
        [own, null],
        [taken, expect.stringContaining('уже взято: Образцов Пётр Ильич') as string],
        [foreign, 'Такого задания нет.'],
      ]);
    }
    expect(await traces(own, 'task.claimed')).toEqual([{ n: 1 }]);
    expect(await traces(taken, 'task.claimed')).toEqual([{ n: 0 }]);
    const nobody = await users.sekretar.send('POST', '/tasks/bulk', { body: { act: 'delegate', taskIds: [own] } });
    expect(await words(nobody, 422)).toBe('Выберите, кому передать.');
  });

  it('a queue holds what its name says, and its number is what it holds', async () => {
    const ids = {
      own: await task('mend', demoAccountId('sekretar')),
      colleague: await task('mend', demoAccountId('pomoshnik')),
      common: await task('mend'),
      lookedAt: await task('unclear_submission'),
      excluded: await insertTask(api, {
        ...{ kind: 'missing_notice', subject: letterSubject(letterId), excludedId: demoAccountId('sekretar') },
      }),
      late: await task('missing_outcome'),
    };
    await api.rows(`update task set due_at = now() - interval '1 hour' where id = ?`, [ids.late]);
    const counts = taskCountsSchema.parse(await bodyOf(await users.sekretar.send('GET', '/tasks/counts'), 200));
    const held: Record<string, string[]> = {};
    for (const queue of TASK_QUEUE_CODES) {
      const response = await users.sekretar.send('GET', `/tasks?limit=200&queue=${queue}`);
      const { items } = pageSchema(taskSchema).parse(await bodyOf(response, 200));
      expect(items, queue).toHaveLength(counts[queue]);
      held[queue] = Object.entries(ids).flatMap(([name, id]) => (items.some((one) => one.id === id) ? [name] : []));
    }
    expect(held).toEqual({
      ...{ all: ['own', 'colleague', 'common', 'lookedAt', 'excluded', 'late'], mine: ['own'] },
      ...{ group: ['common', 'late'], late: ['late'] },
    });
  });

  it('a comment of nothing that can be seen is refused and written nowhere', async () => {
    const id = await task('missing_notice');
    for (const text of UNSEEN) {
      expect(await words(await act('sekretar', id, 'comments', { text }), 422)).toBe('Напишите комментарий.');
    }
    expect((await card('sekretar', id)).comments).toEqual([]);
  });

  it('each kind is claimed by its own roles only, and the page offers exactly that', async () => {
    const wrong: string[] = [];
    const roles: Readonly<Record<'clerk' | 'supervisor' | 'admin', Login>> = {
      clerk: 'sekretar',
      supervisor: 'nachalnik',
      admin: 'admin',
    };
    for (const kind of TASK_KIND_CODES) {
      for (const [role, login] of Object.entries(roles) as [keyof typeof roles, Login][]) {
        const id = await task(kind);
        const response = await users[login].send('GET', `/tasks/${id}`);
        const isOffered = response.status === 200 && taskCardSchema.parse(await response.json()).actions.claim;
        const isTaken = (await act(login, id, 'claim')).status === 200;
        const mayTake = CLAIMED_BY[kind].includes(role);
        if (isTaken !== mayTake || isOffered !== mayTake) wrong.push(`${kind} as ${role}: ${isTaken} ${isOffered}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('a task of another’s is not taken away from him by his equals, only by the head of the site', async () => {
    const id = await task('mend', demoAccountId('pomoshnik'));
    expect(await words(await act('sekretar', id, 'claim'), 409)).toContain('уже взято: Образцов Пётр Ильич');
    expect(await words(await act('sekretar', id, 'release'), 403)).toContain('Задание не ваше');
    expect(await words(await act('sekretar', id, 'delegate', { personId: demoAccountId('sekretar') }), 403)).toContain(
      'владелец или начальник',
    );
    const ref = await bodyOf<TaskRef>(await act('sudya', id, 'delegate', { personId: demoAccountId('sekretar') }), 200);
    expect(ref.assigneeId).toBe(demoAccountId('sekretar'));
  });

  it('nobody gets a task whom its rules do not allow: another role, another site, an account that is switched off', async () => {
    const id = await task('mend');
    for (const login of ['sudya', 'admin', 'sosed'] as const) {
      const refused = await act('sekretar', id, 'delegate', { personId: demoAccountId(login) });
      expect(await words(refused, 422), login).toContain('передать задание нельзя');
    }
    const { possibleOwners } = await card('sekretar', id);
    expect(possibleOwners.map((person) => person.id).toSorted()).toEqual(
      [demoAccountId('sekretar'), demoAccountId('pomoshnik')].toSorted(),
    );
    const list = await api.running.app.request('/tasks', { headers: { cookie: users.sekretar.cookie } });
    const [, offered = ''] = /<select id="bulk-person"[^>]*>([^]*?)<\/select>/.exec(await list.text()) ?? [];
    expect(
      (['pomoshnik', 'admin', 'sosed'] as const).filter((login) => offered.includes(demoAccountId(login))),
      'whom the list offers for many at once',
    ).toEqual(['pomoshnik']);
    await api.rows('update account set is_active = false where id = ?', [demoAccountId('pomoshnik')]);
    const refused = await act('sekretar', id, 'delegate', { personId: demoAccountId('pomoshnik') });
    await api.rows('update account set is_active = true where id = ?', [demoAccountId('pomoshnik')]);
    expect(refused.status).toBe(422);
  });

  it('who is excluded by the rule of four eyes neither takes a task nor gets it', async () => {
    const excluded = { kind: 'missing_outcome', excludedId: demoAccountId('nachalnik') } as const;
    const id = await insertTask(api, { ...excluded, subject: letterSubject(letterId) });
    expect(await words(await act('nachalnik', id, 'claim'), 403)).toContain('не может сам');
    expect((await card('nachalnik', id)).actions.carryOut).toBe(false);
    const body = { personId: demoAccountId('nachalnik') };
    expect(await words(await act('sudya', id, 'delegate', body), 422)).toContain('не может сам');
  });

  it('an approval goes to another by the letter’s own decision only', async () => {
    const id = await task('approve', demoAccountId('sudya'));
    const refusals = [
      act('sudya', id, 'release'),
      act('sudya', id, 'delegate', { personId: demoAccountId('nachalnik') }),
    ];
    for (const refused of await Promise.all(refusals)) {
      expect(await words(refused, 409)).toContain('Передать другому руководителю');
    }
    const owner = await api.rows('select assignee_id from task where id = ?', [id]);
    expect(owner).toEqual([{ assignee_id: demoAccountId('sudya') }]);
  });

  it('an incident stays open when the other tasks of its subject end', async () => {
    const subject = letterSubject((await createSubmitted(users.sekretar)).id);
    const [incident, other] = [
      await task('incident', undefined, subject),
      await task('missing_outcome', undefined, subject),
    ];
    await closeTasks(api.orm.em.fork(), subject, { status: 'completed' }, new Date());
    const rows = await api.rows<{ id: string }>('select id from task where subject_id = ? and closed_at is null', [
      subject.id,
    ]);
    expect(rows.map(({ id }) => id)).toEqual([incident]);
    expect(await card('sudya', other)).toMatchObject({ status: 'completed' });
  });

  it('an ended task is only looked at', async () => {
    const id = await task('missing_outcome');
    await api.rows(`update task set status = 'completed', closed_at = now() where id = ?`, [id]);
    for (const [name, body] of [['claim'], ['release'], ['comments', { text: 'поздно' }]] as const) {
      expect(await words(await act('sekretar', id, name, body), 409), name).toContain('уже закрыто');
    }
    expect((await card('sekretar', id)).actions).toEqual({
      ...{ carryOut: false, claim: false, release: false, delegate: false, comment: false },
    });
  });

  it('are seen by those who may do or open them; for all others they are not there', async () => {
    const ids = new Map<TaskKind, string>();
    for (const kind of TASK_KIND_CODES)
      ids.set(kind, await task(kind, ['approve', 'visa'].includes(kind) ? demoAccountId('sudya') : undefined));
    const list = pageSchema(taskSchema);
    for (const login of LOGINS) {
      const { items } = list.parse(await bodyOf(await users[login].send('GET', '/tasks?limit=200'), 200));
      const listed = TASK_KIND_CODES.filter((kind) => items.some(({ id }) => id === ids.get(kind)));
      const opened: TaskKind[] = [];
      for (const [kind, id] of ids) {
        const { status } = await users[login].send('GET', `/tasks/${id}`);
        if (status === 200) opened.push(kind);
        else expect(status).toBe(404);
      }
      const expected = TASK_KIND_CODES.filter((kind) => SEEN_BY[kind].includes(login));
      expect({ login, listed, opened }).toEqual({ login, listed: expected, opened: expected });
    }
  });

  it('an approval whose term has run out is seen by the whole site, whose it is too, but only its owner signs', async () => {
    const id = await task('approve', demoAccountId('sudya'));
    for (const login of ['sekretar', 'nachalnik'] as const) {
      expect((await users[login].send('GET', `/tasks/${id}`)).status).toBe(404);
    }
    await api.rows('update task set escalated_at = now() where id = ?', [id]);
    for (const login of ['sekretar', 'nachalnik'] as const) {
      const { items } = pageSchema(taskSchema).parse(
        await bodyOf(await users[login].send('GET', '/tasks?limit=200'), 200),
      );
      const listed = items.find((one) => one.id === id);
      expect(listed).toMatchObject({ assigneeName: 'Учебная Мария Павловна', actions: { carryOut: false } });
    }
    expect((await users.sosed.send('GET', `/tasks/${id}`)).status).toBe(404);
  });

  it('of another site are as absent ones, whatever is asked of them', async () => {
    for (const kind of ['missing_outcome', 'incident'] as const) {
      const [foreign, absent] = [await task(kind), randomUUID()];
      for (const login of ['sosed', 'sosed-sudya'] as const) {
        for (const [name, body] of [
          ['claim'],
          ['release'],
          ['delegate', { personId: 'x' }],
          ['comments', { text: 'а' }],
        ] as const) {
          const seen = [];
          for (const id of [foreign, absent]) seen.push(await words(await act(login, id, name, body), 404));
          expect(seen[0]).toBe(seen[1]);
        }
      }
      expect(await api.rows('select status, comment_count from task where id = ?', [foreign])).toEqual([
        { status: 'ready', comment_count: 0 },
      ]);
    }
  });

  it('an incident of the whole installation is shown to its administrator alone', async () => {
    const id = await insertTask(api, { kind: 'incident', subject: INSTALLATION, siteId: null });
    const seen = await Promise.all(
      LOGINS.map(async (login) => (await users[login].send('GET', `/tasks/${id}`)).status),
    );
    expect(LOGINS.filter((_, place) => seen[place] === 200)).toEqual(['admin']);
  });

  it('every kind says in words what is to be done', () => {
    for (const kind of TASK_KIND_CODES) expect(TASK_KINDS[kind].label).toMatch(/^[А-ЯЁ][А-Яа-яё0-9 ,]+$/);
  });
});
