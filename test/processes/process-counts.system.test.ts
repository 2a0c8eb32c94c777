import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#api/actor.ts';
import { createDatabase } from '#api/database/database.ts';
import { COUNTED_TO } from '#api/engine/process-counts.ts';
import { createProcessList, type ProcessListService } from '#api/engine/process-list.ts';
import type { ServiceDeps } from '#api/services/service-deps.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { noteFailure } from '#db/processes/failing-steps.ts';
import { PROCESS_KINDS, type ProcessKind } from '#domain/processes/process-name.ts';
import type { CountedState, ProcessCount, ProcessFilter, ProcessPage } from '#views/engine/process-list.ts';
import { putCard, putPublication, putSettings } from '../publications/kit/sample-publications.ts';
import { putOffice, type SampleOffice } from '../web/kit/sample-office.ts';
import { openWeb, type WebHarness } from '../web/kit/web-harness.ts';

const KINDS = Object.keys(PROCESS_KINDS) as ProcessKind[];
const STATES: readonly CountedState[] = ['open', 'stuck', 'running', 'asleep'];

describe('counts of processes', () => {
  let web: WebHarness;
  let office: SampleOffice;
  let list: ProcessListService;
  const admin = { accountId: demoAccountId('admin'), role: 'admin', siteId: null, timeZone: 'Europe/Moscow' } as Actor;

  beforeAll(async () => {
    web = await openWeb();
    office = await putOffice(web);
    const clock = (): Promise<Date> => Promise.resolve(new Date());
    const deps = { database: createDatabase(web.orm), gateway: web.gateway, clock };
    list = createProcessList(deps as unknown as ServiceDeps);
    await putSettings(web.orm.em.fork());
    const card = await putCard(web, { number: 'П-50/26' });
    await putPublication(web, card, { messages: [{ version: 1, status: 'confirmed', at: new Date() }] });
    // One that sleeps and one that works fail: both are stuck, and neither sleeps nor works.
    for (const [letterId, attempts] of [
      [office.inTransit, 7],
      [office.signed, 3],
    ] as const) {
      const failure = { workflowId: `letter/${letterId}`, step: 'file', attempts, errorType: 'DriverException' };
      await noteFailure(web.orm.em.fork(), failure);
    }
    await web.execute(
      `insert into outbox (dedupe_key, kind, workflow_type, workflow_id, payload, created_at, next_attempt_at, attempts, last_error)
       select 'told-' || i, 'start', 'letter', 'letter/' || gen_random_uuid(), '{}', now() - make_interval(hours => i), now(), i % 3,
         case when i % 3 > 0 then 'DriverGone' end from generate_series(1, 30) i`,
    );
    const at = new Date().toISOString();
    web.gateway.schedules = [false, true].map((isPaused, index) => ({
      ...{ scheduleId: index === 0 ? 'tracking-sweep' : 'reconcile', workflowType: 'sweep', isPaused, note: null },
      ...{ nextAt: at, lastAt: at, lastWorkflowId: null },
    }));
    web.gateway.runs = [
      {
        ...{ workflowId: 'mailbox-sweep-2026', runId: randomUUID(), workflowType: 'mailboxSweep' },
        ...{ status: 'FAILED', startedAt: at, closedAt: at },
      },
    ];
  });
  afterAll(() => web.close());

  async function walk(filter: ProcessFilter): Promise<{ readonly first: ProcessPage; readonly lines: number }> {
    const first = await list.list(admin, { ...filter, limit: 20 });
    let lines = first.items.length;
    for (let cursor = first.nextCursor; cursor !== null;) {
      const page = await list.list(admin, { ...filter, limit: 20, cursor });
      [lines, cursor] = [lines + page.items.length, page.nextCursor];
    }
    return { first, lines };
  }

  const FILTERS: readonly ProcessFilter[] = [
    ...(['open', 'stuck', 'running', 'asleep', 'done'] as const).map((state) => ({ state })),
    { state: 'open', kind: 'letter' },
    { state: 'asleep', kind: 'batch' },
    { state: 'running', kind: 'message' },
    { state: 'open', kind: 'schedule' },
    { state: 'open', siteId: DEMO_SITE_ID },
    { state: 'open', siteId: '77MS0001' },
    { state: 'open', error: 'driver' },
    { state: 'open', error: 'driver', kind: 'letter' },
    { state: 'stuck', minAttempts: 2 },
    { state: 'open', olderThanHours: 24 },
    { state: 'asleep', olderThanHours: 24, kind: 'letter' },
    { state: 'open', text: 'Тестов' },
    { state: 'open', text: '50MS0095' },
    { state: 'open', text: 'П-50/26', kind: 'publication' },
    { state: 'open', text: 'такого нет' },
  ];

  async function expectAgreed(filter: ProcessFilter): Promise<void> {
    const { counts } = (await walk(filter)).first;
    const expectOne = async (count: ProcessCount | undefined, opened: ProcessFilter): Promise<void> =>
      expect(count, JSON.stringify({ filter, opened })).toEqual({ n: (await walk(opened)).lines, isMore: false });
    for (const kind of KINDS) {
      const count = counts.kinds[kind];
      if (count !== null) await expectOne(count, { ...filter, kind });
    }
    if (filter.text !== undefined) return expect(counts.states).toBeNull();
    for (const state of STATES) await expectOne(counts.states?.[state], { ...filter, state });
  }

  it('are the lines that a press opens, whatever the list is narrowed by', async () => {
    for (const filter of FILTERS) await expectAgreed(filter);
  });

  it('are of a list that goes on after a page that ends with a message', async () => {
    const { first, lines } = await walk({ state: 'open', kind: 'message' });
    expect([first.items.length, lines]).toEqual([20, 30]);
  });

  it('end at a bound where no tally knows the number, and say that there are more', async () => {
    await web.execute(
      `insert into batch select (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid(), 'ordinal', 1000 + i))).*
       from batch b, generate_series(1, ?::int) i where b.id = ?`,
      [COUNTED_TO + 5, office.unclearBatch],
    );
    await web.execute(`update batch set status_since = now() - interval '2 days' where ordinal >= 1000`);
    const counted = async (filter: Partial<ProcessFilter>) =>
      (await list.list(admin, { state: 'open', ...filter })).counts.kinds.batch;
    expect(await counted({ olderThanHours: 24 })).toEqual({ n: COUNTED_TO, isMore: true });
    expect((await counted({}))?.n).toBeGreaterThan(COUNTED_TO + 4);
    await web.execute('delete from batch where ordinal >= 1000');
  });
});
