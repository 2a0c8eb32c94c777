import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '#temporal/client/connect.ts';
import { createRoom } from '#db/room/room.ts';
import { healthRoutes } from '#api/health/health-routes.ts';
import { reconcileAll } from '#activities/reconcile/reconcile-all.ts';
import { inspectAll, reconcile } from '#activities/reconcile/reconcile.ts';
import { INVARIANTS } from '#domain/reconcile/invariant.ts';
import { openCourtSystem, type CourtSystem } from '#test/crash/kit/court-system.ts';
import { testTemporal } from '#test/environment/temporal.ts';
import { liveEveryOutcome, type EveryOutcome } from './kit/every-outcome.ts';
import { createPlanter } from './kit/planted.ts';
import { plantsFor } from './kit/plants.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';

describe('the reconciler of a court with letters of every outcome', () => {
  let system: CourtSystem;
  let letters: EveryOutcome;
  beforeAll(async () => {
    system = await openCourtSystem(await testTemporal());
    // Told of a site that does not run: the services are called as they are.
    const { MASK_READINESS_URL = '' } = system.env.worker;
    const worker = await system.startWorker({ MASK_READINESS_URL });
    letters = await liveEveryOutcome(system);
    expect(worker.pid).toBeGreaterThan(0);
  });
  afterAll(async () => {
    await system.close();
  });

  it('finds nothing at rest, having held something against every invariant', async () => {
    const { breaches, checked } = await inspectAll(system.reconciler.dependencies, DEEP);
    expect(breaches).toEqual([]);
    const { I11: unasked, ...others } = checked;
    expect(unasked).toBe(0);
    expect(Object.entries(others).filter(([, times]) => times === 0)).toEqual([]);
  });

  it('a mended letter sent again stands in the timeline and in the journal once, with the author’s name', async () => {
    const { office } = system;
    const told = await office.rows<{ actor_id: string; entries: string }>(
      `select e.actor_id, (select count(*) from audit a where a.subject_id = e.subject_id::text
              and a.action = 'letter.resubmitted' and a.actor_id = e.actor_id) as entries
         from timeline e where e.subject_id = ? and e.kind = 'resubmitted'`,
      [letters.signed.id],
    );
    expect(told.map(({ actor_id, entries }) => [actor_id, Number(entries)])).toEqual([[office.clerk.accountId, 1]]);
  });

  it('finds each planted breach under its invariant, and nothing once it is taken back', async () => {
    const planter = createPlanter(system);
    const missed: string[] = [];
    const plants = await plantsFor(system, letters);
    for (const { name, invariant, subject, isDeep = false, plant } of plants) {
      const undo = await plant(planter);
      const breaches = await system.reconcile({ isDeep });
      await undo();
      const isFound = breaches.some(
        (one) =>
          one.invariant === invariant &&
          (subject instanceof RegExp ? subject.test(one.subject) : subject === one.subject),
      );
      if (!isFound) missed.push(`${invariant} ${name}: ${JSON.stringify(breaches)}`);
    }
    expect(missed).toEqual([]);
    expect(await system.reconcile()).toEqual([]);
    const planted = new Set(plants.map(({ invariant }) => invariant));
    expect(INVARIANTS.filter((name) => !planted.has(name))).toEqual(['I11', 'I12']);
  });

  it('finds a readiness that is not true, in either direction', async () => {
    const { dependencies } = system.reconciler;
    const siteThatSays = (isEngineThere: boolean) => ({
      ask: async () => {
        const gateway = { isReachable: () => Promise.resolve(isEngineThere) } as never;
        const room = createRoom([], 0);
        const blobs = { probe: () => Promise.resolve() };
        const routes = healthRoutes({ orm: dependencies.orm, gateway, blobs, room }, { isBusy: false });
        const answer = await routes.request('/ready');
        const { engine } = (await answer.json()) as { engine: string };
        return { isReady: answer.status === 200, database: true, engine: engine === 'ok' };
      },
    });
    const away = { ...dependencies.book, isReachable: () => Promise.resolve(false) };
    const honest = { ...dependencies, readiness: siteThatSays(true) };
    expect(await reconcile(honest, QUICK)).toEqual([]);
    const found = [
      await reconcile({ ...dependencies, readiness: siteThatSays(false) }, QUICK),
      await reconcile({ ...honest, book: away }, QUICK),
      await reconcile({ ...dependencies, readiness: { ask: () => Promise.resolve(null) } }, QUICK),
    ];
    expect(found.map((breaches) => breaches.map(({ invariant }) => invariant))).toEqual([['I11'], ['I11'], ['I11']]);
  });

  it('keeps a run by schedule, opens an incident and closes it when the breach is gone', async () => {
    const { office, reconciler } = system;
    const open = () =>
      office.rows<{ key: string }>(
        `select incident_key as key from task where kind = 'incident' and closed_at is null`,
      );
    expect((await reconcileAll(reconciler.dependencies, QUICK)).breaches).toEqual([]);
    const undo = await createPlanter(system).change('letter', `id = '${letters.silent.id}'`, { page_count: '9' });
    for (const _ of [1, 2]) await reconcileAll(reconciler.dependencies, QUICK);
    expect(await open()).toEqual([{ key: `I9 letter/${letters.silent.id}` }]);
    await undo();
    await reconcileAll(reconciler.dependencies, QUICK);
    expect(await open()).toEqual([]);
  });

  it('runs as a workflow of the worker', async () => {
    const client = createClient(system.settings);
    const taskQueue = system.settings.TEMPORAL_TASK_QUEUE;
    await client.workflow.execute('reconcile', { workflowId: `reconcile/${randomUUID()}`, taskQueue });
    await client.connection.close();
    const [run] = await system.office.rows<{ count: number }>(
      'select breach_count as count from reconcile_run order by id desc limit 1',
    );
    // No site says whether it is ready.
    expect(run?.count).toBe(1);
  });

  it('counts files that nobody names, and finds a heap of them', async () => {
    await system.reconciler.dependencies.blobs.put(Buffer.from(`orphan ${randomUUID()}`));
    expect(await system.reconcile()).toEqual([]);
    const breaches = await system.reconcile({ bounds: { orphanCount: 0, orphanMs: -60_000 } });
    expect(breaches.map(({ invariant, subject }) => `${invariant} ${subject}`)).toEqual(['I12 blobs']);
  });

  it('finds a step that fails again and again, a broken-off workflow and one that no row knows', async () => {
    const { office } = system;
    await office.orm.em.fork().execute(REFUSE_BATCH_CHANGES);
    const [batchId = ''] = await office.openBatch();
    await waitFor(async () => {
      const breaches = await system.reconcile({ isDeep: false, bounds: { attempts: 2 } });
      const stuck = breaches.filter(({ subject, invariant }) => subject === `batch/${batchId}` && invariant === 'I7');
      expect(stuck.map(({ words }) => words).join()).toContain('сборка архива');
    });
    await office.orm.em.fork().execute('drop trigger planted_trouble on batch');
    await office.reach(letters.signed, 'filed');

    const { settings } = system;
    const client = createClient(settings);
    await client.workflow.getHandle(`letter/${letters.onApproval.id}`).terminate('planted');
    const workflowId = `letter/${randomUUID()}`;
    await client.workflow.start('letter', { workflowId, taskQueue: 'nobody', args: [{}] });
    await waitFor(async () => {
      const breaches = await system.reconcile();
      expect(breaches.map(({ invariant, subject }) => `${invariant} ${subject}`).toSorted()).toEqual(
        [`I1 workflow/${workflowId}`, `I7 letter/${letters.onApproval.id}`].toSorted(),
      );
    });
    await client.connection.close();
  });
});

/** The database refuses what the batch's steps write, however often they try. */
const REFUSE_BATCH_CHANGES =
  'create trigger planted_trouble before update on batch for each row execute function mask_refuse_change()';
const QUICK = { isDeep: false, secondLookAfterMs: 0 } as const;
const DEEP = { isDeep: true, secondLookAfterMs: 0 } as const;
