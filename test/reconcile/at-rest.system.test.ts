import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectAll } from '#activities/reconcile/reconcile.ts';
import { openCourtSystem, type CourtSystem } from '#test/crash/kit/court-system.ts';
import { testTemporal } from '#test/environment/temporal.ts';
import { liveEveryOutcome } from './kit/every-outcome.ts';

describe('a court in which nothing is wrong', () => {
  let system: CourtSystem;
  beforeAll(async () => {
    system = await openCourtSystem(await testTemporal());
    await system.startWorker();
    await liveEveryOutcome(system);
  });
  afterAll(async () => {
    await system.close();
  });

  it('shows the reconciler nothing, and every invariant was held against something', async () => {
    const options = { isDeep: true, secondLookAfterMs: 0 };
    const { breaches, checked } = await inspectAll(system.reconciler.dependencies, options);
    expect(breaches).toEqual([]);
    const { I11: _, ...others } = checked;
    expect(Object.values(others).every((times) => times > 0)).toBe(true);
  });
});
