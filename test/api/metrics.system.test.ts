import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiDeps } from '#api/deps.ts';
import { metricsRoutes } from '#api/health/metrics-routes.ts';
import { RequestCounts } from '#api/health/request-counts.ts';
import { recordReconcileRun } from '#db/reconcile/runs.ts';
import { createRoom } from '#db/room/room.ts';
import { INVARIANTS, type Invariant } from '#domain/reconcile/invariant.ts';
import { openApi, type ApiHarness } from './api-harness.ts';
import { createDraft } from './letter-makers.ts';

const TOKEN = 'token-of-the-monitoring-program';

describe('/metrics', () => {
  let api: ApiHarness;
  beforeAll(async () => {
    api = await openApi();
    const clerk = await api.signIn('sekretar');
    await createDraft(clerk);
    await createDraft(clerk);
    const checked = Object.fromEntries(INVARIANTS.map((name) => [name, 1])) as Record<Invariant, number>;
    const [startedAt, finishedAt] = [new Date('2026-11-26T10:00:00Z'), new Date('2026-11-26T10:00:09Z')];
    const breaches = [1, 2].map(() => ({ invariant: 'I7', subject: `letter/${randomUUID()}`, words: '…' }) as const);
    const auditEnds = {};
    await recordReconcileRun(api.orm.em.fork(), { startedAt, finishedAt, checked, breaches, auditEnds, isDeep: false });
  });
  afterAll(() => api.close());

  const ask = (headers: Record<string, string> = {}) => api.running.app.request('/metrics', { headers });

  it('counts for a signed-in admin, and for nobody else', async () => {
    expect((await ask()).status).toBe(401);
    expect((await ask({ authorization: `Bearer ${TOKEN}` })).status).toBe(401);
    expect((await ask({ cookie: (await api.signIn('sudya')).cookie })).status).toBe(403);
    const answer = await ask({ cookie: (await api.signIn('admin')).cookie });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    const lines = (await answer.text()).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'mask_letters{status="draft"} 2',
        'mask_letters{status="lost"} 0',
        'mask_outbox_waiting 0',
        'mask_reconcile_breaches{invariant="I7"} 2',
        'mask_reconcile_breaches{invariant="I1"} 0',
        'mask_reconcile_last_run_timestamp_seconds 1795687209',
      ]),
    );
    expect(lines.join('')).not.toMatch(/[А-Яа-яЁё]/);
  });

  it('answers while the database is away or silent, and says that it is', async () => {
    const orm = { em: { fork: () => expect.unreachable('the database is asked in vain') } };
    const deps = { orm, settings: { MASK_METRICS_TOKEN: TOKEN } } as unknown as ApiDeps;
    const away = { database: false, engine: true, worker: false, disk: true, files: true, schedulesMissing: null };
    const found = { ...away, documents: true, backupAgeSeconds: null, converter: null, sandboxGaps: null };
    const [room, readiness] = [createRoom([], 0), () => Promise.resolve(found)];
    const sources = { room, requests: new RequestCounts(), readiness };
    const route = metricsRoutes(deps, { find: () => Promise.resolve(null) } as never, sources);
    const answer = await route.request('/', { headers: { authorization: `Bearer ${TOKEN}` } });
    expect(answer.status).toBe(200);
    expect((await answer.text()).split('\n')).toEqual(
      expect.arrayContaining(['mask_ready{part="database"} 0', expect.stringContaining('process_start_time_seconds ')]),
    );
  });

  it('counts for the program that shows the token of the settings', async () => {
    const deps = { orm: api.orm, settings: { MASK_METRICS_TOKEN: TOKEN } } as unknown as ApiDeps;
    const route = metricsRoutes(deps, { find: () => Promise.resolve(null) } as never);
    expect((await route.request('/', { headers: { authorization: `Bearer ${TOKEN}` } })).status).toBe(200);
    for (const authorization of ['Bearer another-token', `Bearer ${TOKEN}x`, TOKEN]) {
      expect((await route.request('/', { headers: { authorization } })).status, authorization).not.toBe(200);
    }
  });
});
