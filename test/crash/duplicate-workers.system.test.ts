import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testTemporal } from '#test/environment/temporal.ts';
import { openCourtSystem, type CourtSystem } from './kit/court-system.ts';
import type { SentLetter } from './kit/court-office.ts';
import { expectFiledOnce } from './kit/judge.ts';

describe('two workers on one database and one queue', () => {
  let system: CourtSystem;
  const all: SentLetter[] = [];

  beforeAll(async () => {
    system = await openCourtSystem(await testTemporal());
    await Promise.all([system.startWorker(), system.startWorker()]);
  });
  afterAll(async () => {
    await system.close();
  });

  it('share the work: batches opened at the same moment hold each letter once, and the Post takes it once', async () => {
    const { office } = system;
    const documents = ['kopiya-resheniya.pdf', 'povestka.doc', 'kopiya-resheniya.pdf', 'skan.jpg'];
    all.push(...(await Promise.all(documents.map((document) => office.signed(document)))));
    const opened = await Promise.all([office.openBatch(), office.openBatch(), office.openBatch()]);
    expect(opened.flat()).toHaveLength(1);
    await expectFiledOnce(system, all);
  });

  it('send nothing again when an answer is lost, whichever of them looks it up', async () => {
    const { office, post } = system;
    await post.control('PUT', 'faults', { target: 'upload', mode: 'reset_after', times: 3 });
    for (const document of ['kopiya-resheniya.pdf', 'skan.png', 'pismo.rtf']) {
      all.push(await office.signed(document));
      await office.openBatch();
    }
    await expectFiledOnce(system, all);
    expect(await post.control('GET', 'faults')).toEqual([]);
  });
});
