import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryOutWaiting } from '#temporal/worker/steering-loop.ts';
import { confirmSteering, listSteeringRows, proposeSteering } from '#db/processes/steerings.ts';
import { listPaused } from '#db/processes/paused.ts';
import { listStuckSubjects } from '#db/processes/stuck-subjects.ts';
import { listFailingSteps } from '#db/processes/failing-steps.ts';
import { keyRingSchema } from '#config/key-ring.ts';
import type { SteeringAct } from '#domain/processes/steering.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { createClient } from '#temporal/client/connect.ts';
import { openEvent, viewWorkflow } from '#temporal/client/view-workflow.ts';
import { createWorkflowBook } from '#temporal/reconcile/workflow-book.ts';
import { createProcessStarter } from '#temporal/adoption/process-starter.ts';
import { createProcessHelm } from '#temporal/steering/process-helm.ts';
import { failingSteps } from '#temporal/worker/failing-steps.ts';
import { createWorker, type MaskWorker } from '#temporal/worker/run-worker.ts';
import { adoptSubject } from '#activities/adoption/adopt-open-subjects.ts';
import { readTimeline } from '#api/work/timeline-view.ts';
import { letterSubject } from '#domain/work/subject.ts';
import { LED_ANEW_LINES } from '#domain/work/work-timeline.ts';
import { lookAtRun } from '#temporal/client/look.ts';
import { testTemporal } from '#test/environment/temporal.ts';
import { CLERK_ID, ownCourt, putLetter, SUPERVISOR_ID } from '../letters/kit/own-court.ts';

const KEYS = keyRingSchema.parse(`test:${Buffer.alloc(32, 7).toString('base64')}`);
const POLL = { interval: 100 };
const quiet = { warn: (): void => undefined };

describe('processes of a real engine', () => {
  const court = ownCourt();
  let client: Client;
  let worker: MaskWorker;
  let running: Promise<void>;
  let taskQueue: string;
  let failsLeft = 0;

  beforeAll(async () => {
    const temporal = await testTemporal();
    ({ taskQueue } = temporal);
    const settings = {
      ...{ TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: temporal.namespace, TEMPORAL_TASK_QUEUE: taskQueue },
      ...{ TEMPORAL_TLS: false, MASK_PAYLOAD_KEYS: KEYS },
    };
    client = createClient(settings);
    const prepare = (): Promise<unknown> => {
      failsLeft -= 1;
      if (failsLeft >= 0) return Promise.reject(ApplicationFailure.retryable('no', 'ConverterUnavailableError'));
      return Promise.resolve({ result: 'ready', pdfSha256: 'a'.repeat(64) });
    };
    const done = (): Promise<void> => Promise.resolve();
    const activities = {
      prepare,
      remind: done,
      sendBack: done,
      sign: () => Promise.resolve({ signed: true }),
      file: done,
    };
    worker = await createWorker({
      settings,
      activities,
      graceMs: 1_000,
      watch: failingSteps({ orm: court.orm, logger: quiet }),
    });
    running = worker.run();
  });

  afterAll(async () => {
    worker.shutdown();
    await running;
    await worker.close();
    await client.connection.close();
  });

  async function begin(): Promise<{ readonly letterId: string; readonly workflowId: string }> {
    const { id: letterId } = await putLetter(court);
    const terms = { remindAfterMs: 3_600_000, escalateAfterMs: 7_200_000, outcomeWatchMs: 86_400_000 };
    const input = { letterId, kind: 'registered', authorId: CLERK_ID, approverId: SUPERVISOR_ID, ...terms };
    const workflowId = `letter/${letterId}`;
    await client.workflow.start('letter', { workflowId, taskQueue, args: [input] });
    return { letterId, workflowId };
  }

  const steering = () => ({
    ...{
      orm: court.orm,
      isRehearsal: false,
      helm: createProcessHelm(client),
      book: createWorkflowBook(client, taskQueue),
    },
    starter: createProcessStarter(client, {
      taskQueue,
      trackingIntervalMs: 3_600_000,
      reconcileIntervalMs: 3_600_000,
      trustIntervalMs: 3_600_000,
      mailboxIntervalMs: null,
      caseRegisterIntervalMs: null,
    }),
  });

  /** Proposes and confirms an act on the run that is there now, or on another. */
  async function act(
    name: SteeringAct,
    workflowId: string,
    runId?: string,
    seenPlace: string | null = null,
  ): Promise<string> {
    const [id, actorId] = [randomUUID(), demoAccountId('admin')];
    const seen = await lookAtRun(client, workflowId);
    const row = {
      workflowId,
      runId: runId ?? seen?.runId ?? null,
      seenPlace,
      name: 'письмо',
      siteId: null,
      effect: '',
      result: 'proposed' as const,
    };
    await court.orm.em.fork().transactional(async (em) => {
      await proposeSteering(em, { id, act: name, actorId, details: {}, rows: [row] }, new Date());
      await confirmSteering(em, { id, actorId, reason: 'проверка' }, new Date());
    });
    await carryOutWaiting(steering(), quiet);
    const [ended] = await listSteeringRows(court.orm.em.fork(), id);
    return `${ended?.result ?? ''}: ${ended?.outcome ?? ''}`;
  }

  const status = async (workflowId: string): Promise<string | undefined> =>
    (await lookAtRun(client, workflowId))?.status;
  const stage = async (workflowId: string): Promise<string> =>
    (await client.workflow.getHandle(workflowId).query<{ stage: string }>('getLetterState')).stage;
  const atApproval = (workflowId: string): Promise<void> => expect.poll(() => stage(workflowId), POLL).toBe('approval');
  const toldOf = async (workflowId: string): Promise<string | undefined> =>
    (await readTimeline(court.orm.em.fork(), letterSubject(workflowId.slice(7)))).findLast(({ kind }) =>
      LED_ANEW_LINES.some((line) => line === kind),
    )?.text;
  const failing = () => listFailingSteps(court.orm.em.fork(), { limit: 10 });

  it('tell which step fails, how often and by what, until it is done; a retry is made now and not after its pause', async () => {
    failsLeft = 4;
    const { workflowId } = await begin();
    await expect.poll(async () => (await failing())[0]?.attempts ?? 0, POLL).toBeGreaterThanOrEqual(3);
    expect(await failing()).toMatchObject([{ workflowId, step: 'prepare', errorType: 'ConverterUnavailableError' }]);
    expect((await viewWorkflow(client, workflowId))?.pending[0]).toMatchObject({
      activityType: 'prepare',
      lastFailureType: 'ConverterUnavailableError',
    });
    failsLeft = 0;
    expect(await act('retry', workflowId)).toBe('done: передано серверу процессов');
    await atApproval(workflowId);
    const view = await viewWorkflow(client, workflowId);
    expect(view?.steps.find(({ name }) => name === 'prepare')).toMatchObject({ kind: 'work', outcome: 'done' });
    expect(view?.steps.find(({ kind }) => kind === 'term')).toMatchObject({ outcome: 'waiting' });
    expect(await act('retry', workflowId)).toMatch(/^changed: повторять нечего/);
  });

  it('name the author of each decision and hide what it says until it is opened', async () => {
    failsLeft = 0;
    const { workflowId } = await begin();
    await atApproval(workflowId);
    const request = { actorId: SUPERVISOR_ID, revision: 1, remark: 'Не тот номер дела' };
    await client.workflow.getHandle(workflowId).executeUpdate('sendBack', { args: [request] });
    const view = await viewWorkflow(client, workflowId);
    const decision = view?.steps.find(({ kind }) => kind === 'decision');
    expect(decision).toMatchObject({ name: 'sendBack', actorId: SUPERVISOR_ID, outcome: 'done' });
    expect(view?.steps.filter(({ name }) => name === 'sendBack')).toHaveLength(2);
    expect(JSON.stringify(view)).not.toContain('Не тот номер');
    const event = { workflowId, runId: view?.runId ?? '', eventId: decision?.eventId ?? 0 };
    expect(JSON.stringify(await openEvent(client, event))).toContain('Не тот номер');
  });

  it('are paused and go on, ended and taken up where the rows prove that they stand; another run is left alone', async () => {
    failsLeft = 0;
    const { workflowId } = await begin();
    await atApproval(workflowId);
    expect(await act('pause', workflowId)).toMatch(/^done/);
    expect(await status(workflowId)).toBe('PAUSED');
    const paused = async () => (await listPaused(court.orm.em.fork())).map((one) => one.workflowId);
    expect(await paused()).toEqual([workflowId]);
    expect(await act('resume', workflowId)).toMatch(/^done/);
    expect(await paused()).toEqual([]);
    expect(await status(workflowId)).toBe('RUNNING');
    expect(await act('terminate', workflowId, randomUUID())).toMatch(/^changed: идёт другой ход/);
    expect(await status(workflowId)).toBe('RUNNING');
    expect(await act('terminate', workflowId, undefined, 'собрано, редакция 1')).toMatch(
      /^changed: был на месте «собрано, редакция 1», теперь «.+, редакция 1»: процесс не тронут$/,
    );
    expect(await status(workflowId)).toBe('RUNNING');
    expect(await act('cancel', workflowId)).toMatch(/^changed: письмо отзывают/);
    expect(await act('terminate', workflowId)).toBe('done: прекращён');
    // Nobody waits for the hourly look: the list says at once that it stands.
    const stuck = await listStuckSubjects(court.orm.em.fork(), null);
    expect(stuck.map(({ id }) => `letter/${id}`)).toContain(workflowId);
    expect(await status(workflowId)).toBe('TERMINATED');
    expect(await act('adopt', workflowId)).toBe('done: начат заново с доказанного места');
    expect(await status(workflowId)).toBe('RUNNING');
    expect(await act('adopt', workflowId)).toBe('changed: процесс идёт: продолжать нечего');
    await atApproval(workflowId);
    // What went before can still be read.
    const earlier = async () => (await viewWorkflow(client, workflowId))?.otherRuns ?? [];
    await expect.poll(async () => (await earlier()).map(({ status: was }) => was), POLL).toEqual(['TERMINATED']);
    const [before] = await earlier();
    expect(await viewWorkflow(client, workflowId, before?.runId)).toMatchObject({ status: 'TERMINATED' });
    // Lost is what the engine knows nothing of: this one was ended, by whom is in its history.
    expect(await toldOf(workflowId)).toMatch(/^Процесс прекратил администратор \(Администратор установки, /);
    expect(await act('reset', workflowId)).toBe('done: начат заново с доказанного места');
    expect(await toldOf(workflowId)).toMatch(/^Администратор вернул процесс к доказанному месту/);
    await atApproval(workflowId);
    const journal = await court.rows(
      `select data->>'result' as result from audit where action = 'steering.carried_out' and subject_id = ?`,
      [workflowId.slice(7)],
    );
    expect(journal.length).toBe(9);
  });

  it('that was terminated past the program is told so when it goes on: by whom and when is in the engine’s history', async () => {
    failsLeft = 0;
    const { letterId, workflowId } = await begin();
    await atApproval(workflowId);
    await client.workflow.getHandle(workflowId).terminate('по ошибке');
    const { ending, history } = (await viewWorkflow(client, workflowId)) ?? {};
    expect(ending).toMatchObject({ how: 'terminated', steeringId: null });
    const identity = ending?.identity ?? '';
    expect(identity).not.toBe('');
    expect(history?.at(-1)).toMatchObject({ text: 'Процесс прекращён', detail: `помимо программы: ${identity}` });
    expect(await adoptSubject(steering(), { kind: 'letter', id: letterId })).toBe(true);
    const told = (await toldOf(workflowId)) ?? '';
    expect(told).toContain(`Процесс прекращён на сервере процессов помимо программы (${identity}, `);
    expect(told).not.toContain('потерян');
  });
});
