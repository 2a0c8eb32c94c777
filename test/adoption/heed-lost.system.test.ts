import { randomUUID } from 'node:crypto';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { beforeAll, describe, expect, it } from 'vitest';
import { adoptSubject } from '#activities/adoption/adopt-open-subjects.ts';
import { heedLost } from '#activities/adoption/heed-lost.ts';
import { takePicture } from '#activities/publications/take-picture.ts';
import { createDatabase } from '#api/database/database.ts';
import { tellMetNobody } from '#api/work/met-nobody.ts';
import { readTimeline } from '#api/work/timeline-view.ts';
import { proposeSteering } from '#db/processes/steerings.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import type { RunEnding } from '#domain/processes/run-ending.ts';
import { letterSubject } from '#domain/work/subject.ts';
import { finishRecovery, openRecovery } from '#db/recovery/recoveries.ts';
import { LETTER_WORKFLOW, letterStartKey, letterWorkflowId } from '#domain/letters/letter-process.ts';
import { publicationWorkflowId } from '#domain/publications/publication-process.ts';
import { enqueueSignal, enqueueStart, isHandingOverLate, postponeMessage } from '#db/work/outbox.ts';
import { relayOnce } from '#temporal/worker/outbox-relay.ts';
import { ownCourt, putLetter } from '#test/letters/kit/own-court.ts';
import { publishing, putMatter, putSettings, tell } from '#test/publications/kit/own-publications.ts';
import { engineOnPaper } from './kit/engine-on-paper.ts';

describe('a process that is not led while something waits for it', () => {
  const court = ownCourt();
  beforeAll(() => putSettings(court));

  /** What the course and the journal say of how its process was begun again. */
  async function toldOf(id: string): Promise<readonly string[]> {
    const rows = await court.rows<{ kind: string }>(
      `select kind from (select kind, 1 as place from timeline where subject_id = ? and event_key like 'adopted:%'
        union all select action, 2 from audit where subject_id = ? and starts_with(action, 'process.')) t order by place`,
      [id, id],
    );
    return rows.map(({ kind }) => kind);
  }
  const delivered = () => court.rows(`update outbox set delivered_at = now() where delivered_at is null returning id`);
  const incidents = (id: string) =>
    court.rows<{ key: string; mend: string }>(
      `select incident_key as key, details ->> 'mend' as mend from task
        where subject_id = ? and kind = 'incident' and closed_at is null`,
      [id],
    );
  /** What the incident says after the name of its subject. */
  async function incidentWords(id: string): Promise<string | undefined> {
    const [row] = await court.rows<{ words: string }>(
      `select details -> 'words' ->> 0 as words from task where subject_id = ? and kind = 'incident'`,
      [id],
    );
    return row?.words.replace(/^.*?: /, '');
  }
  /** A card whose first version is composed and not handed over, and that has changed since. */
  async function owing(): Promise<string> {
    const { matterId, assignmentId } = await putMatter(court);
    await delivered();
    await takePicture(publishing(court), { matterId, resend: null });
    const edit = { kind: 'assignment.edited' as const, id: assignmentId, revision: 2, text: 'Иначе' };
    await tell(court, matterId, { ...edit, occurredAt: new Date() });
    return matterId;
  }
  async function begunLetter(): Promise<string> {
    const { id } = await putLetter(court);
    const start = { workflowType: LETTER_WORKFLOW, workflowId: letterWorkflowId(id), payload: { letterId: id } };
    await enqueueStart(court.orm.em.fork(), { dedupeKey: letterStartKey(id), ...start }, new Date());
    return id;
  }

  it('is begun again at once, and once, where its rows prove what has left: a publication, with what it owes', async () => {
    const matterId = await owing();
    const engine = engineOnPaper(court);
    const workflowId = publicationWorkflowId(matterId);
    expect(await Promise.all([1, 2].map(() => heedLost(engine.dependencies, workflowId)))).toEqual(
      expect.arrayContaining(['adopted', 'none']),
    );
    const carried = { isChanged: true, resend: null, lastVersion: 1, awaited: null, failedVersion: null };
    expect(engine.begun).toEqual([expect.objectContaining({ workflowId, input: { matterId, carried } })]);
    const lines = `select kind from timeline where subject_id = ? and kind = 'process_adopted'`;
    expect(await court.rows(lines, [matterId])).toHaveLength(1);
  });

  it('is told once as an incident that can be mended where a person must know: a letter', async () => {
    const id = await begunLetter();
    await delivered();
    const engine = engineOnPaper(court);
    const heed = () => heedLost(engine.dependencies, letterWorkflowId(id));
    expect([await heed(), await heed()]).toEqual(['told', 'told']);
    expect(await incidents(id)).toEqual([{ key: `I1 letter/${id}`, mend: 'adopt' }]);
    expect(engine.begun).toEqual([]);
  });

  it('is no loss while it is led, while its start waits, when its life has ended, and when no row knows it', async () => {
    const [led, waiting] = [await begunLetter(), await begunLetter()];
    await court.rows('update outbox set delivered_at = now() where workflow_id = ? returning id', [
      letterWorkflowId(led),
    ]);
    const { id: ended } = await putLetter(court, { status: 'cancelled' });
    const engine = engineOnPaper(court);
    engine.statuses.set(letterWorkflowId(led), 'running');
    const asked = [
      ...[led, waiting, ended].map(letterWorkflowId),
      'letter/none',
      'batch/50MS0095/2026-11-29/9',
      'adoption/x',
    ];
    for (const id of asked) expect(await heedLost(engine.dependencies, id), id).toBe('none');
    for (const id of [led, waiting, ended]) expect(await incidents(id)).toEqual([]);
  });

  it('is left alone while a recovery asks the Post: that leads everything itself at its end', async () => {
    const matterId = await owing();
    const em = court.orm.em.fork();
    const cause = { cause: 'restored', copyAt: new Date() } as const;
    const id = await em.transactional((tx) => openRecovery(tx, cause, new Date()));
    const engine = engineOnPaper(court);
    const heed = () => heedLost(engine.dependencies, publicationWorkflowId(matterId));
    expect(await heed()).toBe('none');
    const anew = await owing();
    expect(await adoptSubject(engine.dependencies, { kind: 'publication', id: anew })).toBe(true);
    await em.transactional((tx) => finishRecovery(tx, { id, byId: null, reason: 'проверка' }, new Date()));
    expect(await heed()).toBe('adopted');
    // Whoever reads the course must not look for a loss where a copy was put back.
    expect([await toldOf(anew), await toldOf(matterId)]).toEqual([
      ['process_led_anew', 'process.led_anew'],
      ['process_adopted', 'process.adopted'],
    ]);
  });

  it('is told as what it was when it is begun again: lost, ended by an act, ended past the program, broken off', async () => {
    const engine = engineOnPaper(court);
    const at = new Date('2026-11-29T07:05:00Z');
    const act = async (name: 'terminate' | 'reset'): Promise<string> => {
      const [id, actorId] = [randomUUID(), demoAccountId('admin')];
      const steering = { id, act: name, actorId, details: {}, rows: [] };
      await court.orm.em.fork().transactional((em) => proposeSteering(em, steering, at));
      return id;
    };
    const told = async (ending: Omit<RunEnding, 'at'> | null): Promise<unknown> => {
      const id = await begunLetter();
      await delivered();
      if (ending !== null) {
        engine.statuses.set(letterWorkflowId(id), ending.how === 'other' ? 'failed' : ending.how);
        engine.endings.set(letterWorkflowId(id), { ...ending, at });
      }
      expect(await adoptSubject(engine.dependencies, { kind: 'letter', id })).toBe(true);
      const [line] = (await readTimeline(court.orm.em.fork(), letterSubject(id))).slice(-1);
      return [line?.text, (await toldOf(id)).at(-1)];
    };
    const ended = { how: 'terminated', identity: 'temporal-cli:dezhurny@host', steeringId: null } as const;
    const lost = 'Процесс был потерян сервером и продолжен с этого места';
    expect(await told(null)).toEqual([lost, 'process.adopted']);
    expect(await told(ended)).toEqual([
      'Процесс прекращён на сервере процессов помимо программы (temporal-cli:dezhurny@host, 29.11.2026, 10:05 МСК) и продолжен с этого места',
      'process.taken_up',
    ]);
    expect(await told({ ...ended, identity: null })).toEqual([
      'Процесс прекращён на сервере процессов помимо программы (кто, сервер не знает, 29.11.2026, 10:05 МСК) и продолжен с этого места',
      'process.taken_up',
    ]);
    expect(await told({ ...ended, steeringId: await act('terminate') })).toEqual([
      'Процесс прекратил администратор (Администратор установки, 29.11.2026, 10:05 МСК); он продолжен с этого места',
      'process.taken_up',
    ]);
    expect(await told({ ...ended, steeringId: await act('reset') })).toEqual([
      'Администратор вернул процесс к доказанному месту (Администратор установки, 29.11.2026, 10:05 МСК); он продолжен с него',
      'process.taken_up',
    ]);
    expect(await told({ how: 'failed', identity: null, steeringId: null })).toEqual([
      'Процесс прервался на сервере процессов (ошибка процесса, 29.11.2026, 10:05 МСК) и продолжен с этого места',
      'process.taken_up',
    ]);
  });

  it('is owed what was put off at once when it is begun again, and until then its engine is not called away', async () => {
    const id = await begunLetter();
    await delivered();
    const workflowId = letterWorkflowId(id);
    const em = court.orm.em.fork();
    const message = { dedupeKey: `fact-${id}`, workflowId, signalName: 'postalEvents', payload: {} };
    await enqueueSignal(em, message, new Date());
    const [row] = await court.rows<{ id: string }>('select id from outbox where dedupe_key = ?', [message.dedupeKey]);
    const putOff = (errorType: string) => postponeMessage(em, row?.id ?? '', 30_000, errorType);
    for (const [errorType, isAway] of [
      ['WorkflowNotFoundError', false],
      ['WorkflowBrokenOff', false],
      ['WorkflowBegunAnew', false],
      ['grpc-14', true],
    ] as const) {
      await putOff(errorType);
      expect(await isHandingOverLate(em, workflowId), errorType).toBe(isAway);
    }
    await putOff('WorkflowNotFoundError');
    expect(await adoptSubject(engineOnPaper(court).dependencies, { kind: 'letter', id })).toBe(true);
    const due = await court.rows('select id from outbox where id = ? and next_attempt_at <= now()', [row?.id]);
    expect(due).toHaveLength(1);
    await delivered();
  });

  it('says in its incident whether it was lost or ended when something waits for it', async () => {
    const engine = engineOnPaper(court);
    const words = async (status?: 'terminated' | 'failed'): Promise<string | undefined> => {
      const id = await begunLetter();
      await delivered();
      if (status) engine.statuses.set(letterWorkflowId(id), status);
      await heedLost(engine.dependencies, letterWorkflowId(id));
      return incidentWords(id);
    };
    expect(await words()).toBe('сервер процессов потерял процесс, сообщение для него ждёт');
    expect(await words('terminated')).toBe('процесс прекращён, сообщение для него ждёт');
    expect(await words('failed')).toBe('процесс прерван (ошибка процесса), сообщение для него ждёт');
  });

  it('says the same when a person’s decision was the first to meet nobody', async () => {
    const words = async (status?: string): Promise<string | undefined> => {
      const id = await begunLetter();
      await delivered();
      const run = status === undefined ? null : { runId: 'run-1', status, retriedSteps: 0 };
      const engine = { lookAtRun: () => Promise.resolve(run) };
      const now = () => Promise.resolve(new Date());
      await tellMetNobody(createDatabase(court.orm), engine, letterWorkflowId(id), now);
      return incidentWords(id);
    };
    const told = 'решение сотрудника принять некому';
    expect(await words()).toBe(`сервер процессов потерял процесс, ${told}`);
    expect(await words('TERMINATED')).toBe(`процесс прекращён, ${told}`);
    expect(await words('CANCELLED')).toBe(`процесс прерван (отменён), ${told}`);
    expect(await words('TIMED_OUT')).toBe(`процесс прерван (вышел его срок), ${told}`);
    for (const led of ['RUNNING', 'PAUSED']) expect(await words(led), led).toBeUndefined();
  });

  it('is what the relay tells of when the engine does not know it: the message stays, and goes once it is led', async () => {
    await delivered();
    const matterId = await owing();
    const engine = engineOnPaper(court);
    const workflowId = publicationWorkflowId(matterId);
    const signalled: string[] = [];
    const heeded: string[] = [];
    const refused = (): never => {
      throw new WorkflowNotFoundError('not found', workflowId, undefined);
    };
    const handle = (id: string) => ({
      signal: async () => {
        await Promise.resolve();
        if (!engine.statuses.has(id)) refused();
        signalled.push(id);
      },
      describe: () => Promise.resolve().then(refused),
    });
    const withDeadline = (_deadline: unknown, work: () => unknown): unknown => work();
    const client = { workflow: { getHandle: handle }, withDeadline } as unknown as Client;
    const heedAndNote = async (id: string) => {
      heeded.push(id);
      return heedLost(engine.dependencies, id);
    };
    const logger = { warn: () => undefined };
    const relay = () => relayOnce({ orm: court.orm, client, taskQueue: 'test', logger, heedLost: heedAndNote });
    await relay();
    expect([heeded, signalled]).toEqual([[workflowId], []]);
    await court.rows('update outbox set next_attempt_at = now() where delivered_at is null returning id');
    await relay();
    expect([heeded, signalled]).toEqual([[workflowId], [workflowId]]);
  });
});
