import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testTemporal } from '#test/environment/temporal.ts';
import { openCourtSystem, type CourtSystem } from './kit/court-system.ts';
import { expectFiledOnce } from './kit/judge.ts';
import { leftBehind } from './kit/left-behind.ts';

describe('a worker killed while a letter is made', () => {
  let system: CourtSystem;

  beforeAll(async () => {
    system = await openCourtSystem(await testTemporal());
  });
  afterAll(async () => {
    await system.close();
  });

  it('loses no letter during conversion nor around the signature, and each is taken by the Post once', async () => {
    const { office } = system;
    const converting = await system.startWorker({ MASK_FAIL_POINT: 'effect/document.convert:after' });
    const letters = [await office.submit()];
    expect(await converting.ended).toBe('SIGKILL');
    expect(await leftBehind(system.places, converting.pid)).not.toEqual({ records: 0, folders: 0, processes: 0 });

    // Answered only when a worker is there that lives: whichever letter a point meets first ends it.
    const asked: Promise<void>[] = [];
    for (const point of ['effect/signature.make:after', 'record/letter.signed:after']) {
      const signing = await system.startWorker({ MASK_FAIL_POINT: point });
      const [letter] = letters.slice(-1);
      if (letter) asked.push(office.approve(letter));
      expect(await signing.ended).toBe('SIGKILL');
      letters.push(await office.submit());
    }

    await system.startWorker();
    const last = letters.slice(-1);
    await Promise.all([...asked, ...last.map((letter) => office.approve(letter))]);
    await Promise.all(letters.map((letter) => office.reach(letter, 'signed')));
    expect(await leftBehind(system.places, converting.pid)).toEqual({ records: 0, folders: 0, processes: 0 });

    await office.openBatch();
    await expectFiledOnce(system, letters);
  });
});
