import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { testTemporal } from '#test/environment/temporal.ts';
import { openCourtSystem, type CourtSystem } from './kit/court-system.ts';
import { expectFiledOnce } from './kit/judge.ts';
import type { SentLetter } from './kit/court-office.ts';

const POLL = { timeout: 60_000, interval: 50 } as const;
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

  it.each(FAULTS)(
    'is looked up, and each letter is taken once: %s',
    async (mode) => {
      const { office, post } = system;
      await post.control('PUT', 'faults', { target: 'upload', mode });
      all.push(...(await Promise.all([pdf(system), pdf(system)])));
      const [batchId] = await office.openBatch();
      await expectFiledOnce(system, all);
      expect(await post.control('GET', 'faults')).toEqual([]);
      expect(await unclearLetters(system, batchId)).toBe(2);
    },
    120_000,
  );

  it('puts back only what the Post does not have when it took half a batch before the line broke', async () => {
    const { office, post } = system;
    await post.control('PUT', 'faults', { target: 'upload', mode: 'partial' });
    const letters = await Promise.all([pdf(system), pdf(system), pdf(system), pdf(system)]);
    all.push(...letters);
    const [batchId] = await office.openBatch();
    await vi.waitFor(async () => {
      expect(await results(system, batchId)).toEqual(['accepted', 'accepted', 'requeued', 'requeued']);
    }, POLL);

    await office.openBatch();
    await expectFiledOnce(system, all);
  }, 120_000);
});

function pdf({ office }: CourtSystem): Promise<SentLetter> {
  return office.signed('kopiya-resheniya.pdf');
}

/** How many letters of the batch were shown as unclear to the people who wait for them. */
async function unclearLetters({ office }: CourtSystem, batchId: string | undefined): Promise<number> {
  const found = await office.rows<{ letter_id: string }>('select letter_id from letter_event where event_key = ?', [
    `unclear:${batchId ?? ''}:1`,
  ]);
  return found.length;
}

async function results({ office }: CourtSystem, batchId: string | undefined): Promise<readonly string[]> {
  const found = await office.rows<{ result: string }>(
    'select result from batch_letter where batch_id = ? order by row',
    [batchId],
  );
  return found.map(({ result }) => result);
}
