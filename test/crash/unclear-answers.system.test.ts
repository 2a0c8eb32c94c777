import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BATCH_TERMS } from '#domain/batches/batch-term.ts';
import { fastForward } from '#temporal/client/fast-forward.ts';
import { batchWorkflowId } from '#domain/batches/batch-process.ts';
import { testTemporal } from '#test/environment/temporal.ts';
import { openCourtSystem, type CourtSystem } from './kit/court-system.ts';
import { withEngine } from '#test/faults/kit/engine-facts.ts';
import { passHours } from '#test/faults/kit/pass-time.ts';
import { expectFiledOnce } from './kit/judge.ts';
import type { SentLetter } from './kit/court-office.ts';
import { waitFor } from './kit/wait-for.ts';

const DAY_MS = 86_400_000;
/** In half an hour, by LOOK_UP_PACE_MS. */
const LOOKS_OF_A_WINDOW = 8;
const FAULTS = [
  'timeout_before',
  'timeout_after',
  'error_after',
  'reset_after',
  'rubbish_after',
  'reset_before',
  'rubbish_before',
] as const;

describe('an answer of the Post that says nothing', () => {
  let system: CourtSystem;
  const all: SentLetter[] = [];

  beforeAll(async () => {
    system = await openCourtSystem(await testTemporal());
    await system.startWorker({ MASK_POST_TIMEOUT_MS: '3000' });
  });
  afterAll(async () => {
    await system.close();
  });

  it.each(FAULTS)('is looked up, and each letter is taken once: %s', async (mode) => {
    const { office, post } = system;
    await post.control('PUT', 'faults', { target: 'upload', mode });
    all.push(...(await Promise.all([pdf(system), pdf(system)])));
    const [batchId] = await office.openBatch();
    await expectFiledOnce(system, all);
    expect(await post.control('GET', 'faults')).toEqual([]);
    expect(await unclearLetters(system, batchId)).toBe(2);
  });

  it('is not taken for a refusal because the clock of the engine alone has run ahead', async () => {
    const { office, post } = system;
    await post.control('PUT', 'faults', { target: 'upload', mode: 'timeout_before' });
    all.push(await pdf(system));
    const [batchId = ''] = await office.openBatch(BATCH_TERMS);
    await waitFor(async () => expect(await lookUps(system, batchId)).toBeGreaterThan(0));
    await withEngine(system, (client) => fastForward(client, DAY_MS));
    await waitFor(async () => expect(await lookUps(system, batchId)).toBeGreaterThan(LOOKS_OF_A_WINDOW));
    await passHours(system, 24);
    await expectFiledOnce(system, all);
    const [first = 0, second = 0] = await intentTimes(system, batchId);
    expect(second - first).toBeGreaterThan(DAY_MS);
  });

  it('puts back only what the Post does not have when it took half a batch before the line broke', async () => {
    const { office, post } = system;
    await post.control('PUT', 'faults', { target: 'upload', mode: 'partial' });
    const letters = await Promise.all([pdf(system), pdf(system), pdf(system), pdf(system)]);
    all.push(...letters);
    const [batchId] = await office.openBatch();
    await waitFor(async () => {
      expect(await results(system, batchId)).toEqual(['accepted', 'accepted', 'requeued', 'requeued']);
    });
    expect(await office.rows('select accepted_count, rejected_count from batch where id = ?', [batchId])).toEqual([
      { accepted_count: 2, rejected_count: 0 },
    ]);

    await office.openBatch();
    await expectFiledOnce(system, all);
  });
});

function pdf({ office }: CourtSystem): Promise<SentLetter> {
  return office.signed('kopiya-resheniya.pdf');
}

/** How often the batch's workflow has asked the Post. */
async function lookUps(system: CourtSystem, batchId: string): Promise<number> {
  const [row] = await system.office.rows<{ site_id: string; day: string; ordinal: number }>(
    `select site_id, batch_date as day, ordinal from batch where id = ?`,
    [batchId],
  );
  if (!row) return 0;
  const { events } = await withEngine(system, (client) =>
    client.workflow
      .getHandle(batchWorkflowId({ siteId: row.site_id, batchDate: row.day, ordinal: row.ordinal }))
      .fetchHistory(),
  );
  return (events ?? []).filter((event) => event.activityTaskScheduledEventAttributes?.activityType?.name === 'lookUp')
    .length;
}

async function intentTimes({ office }: CourtSystem, batchId: string): Promise<readonly number[]> {
  const rows = await office.rows<{ at: string }>(
    'select created_at as at from submission_intent where batch_id = ? order by attempt',
    [batchId],
  );
  return rows.map(({ at }) => new Date(at).getTime());
}

/** How many letters of the batch were shown as unclear to the people who wait for them. */
async function unclearLetters({ office }: CourtSystem, batchId: string | undefined): Promise<number> {
  const found = await office.rows<{ letter_id: string }>(
    'select subject_id as letter_id from timeline where event_key = ?',
    [`unclear:${batchId ?? ''}:1`],
  );
  return found.length;
}

async function results({ office }: CourtSystem, batchId: string | undefined): Promise<readonly string[]> {
  const found = await office.rows<{ result: string }>(
    'select result from batch_letter where batch_id = ? order by row',
    [batchId],
  );
  return found.map(({ result }) => result);
}
