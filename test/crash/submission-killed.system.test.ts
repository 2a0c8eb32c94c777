import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testTemporal } from '#test/environment/temporal.ts';
import { openCourtSystem, type CourtSystem } from './kit/court-system.ts';
import type { SentLetter } from './kit/court-office.ts';
import { expectFiledOnce } from './kit/judge.ts';
import { waitFor } from './kit/wait-for.ts';

describe('a worker killed while a batch is sent', () => {
  let system: CourtSystem;
  const letters: SentLetter[] = [];

  beforeAll(async () => {
    system = await openCourtSystem(await testTemporal());
    const worker = await system.startWorker();
    letters.push(await system.office.signed('kopiya-resheniya.pdf'));
    await worker.stop();
  });
  afterAll(async () => {
    await system.close();
  });

  /** A new batch meets each death while the one before still waits for the engine to notice: half a minute for all of them. */
  it('sends every letter once: killed before sending, before the answer came, and before it was recorded', async () => {
    const { office, post } = system;

    await office.openBatch();
    const before = await system.startWorker({ MASK_FAIL_POINT: 'effect/post.submit:before' });
    expect(await before.ended).toBe('SIGKILL');
    expect(await post.control('GET', 'acceptances')).toEqual({});

    await post.control('PUT', 'faults', { target: 'upload', mode: 'timeout_after' });
    const waiting = await system.startWorker();
    letters.push(await office.signed('kopiya-resheniya.pdf'));
    await office.openBatch();
    await waitFor(async () => expect(await acceptedTimes(system, letters[1])).toBe(1));
    letters.push(await office.signed('kopiya-resheniya.pdf'));
    await waiting.kill();

    await office.openBatch();
    const answered = await system.startWorker({ MASK_FAIL_POINT: 'effect/post.submit:after' });
    expect(await answered.ended).toBe('SIGKILL');

    await system.startWorker();
    await expectFiledOnce(system, letters);
  });
});

async function acceptedTimes({ post }: CourtSystem, letter: SentLetter | undefined): Promise<unknown> {
  const taken = (await post.control('GET', 'acceptances')) as Readonly<Record<string, number>>;
  return taken[letter?.number ?? ''];
}
