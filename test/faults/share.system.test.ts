import { DefaultLogger, Runtime } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ofToday } from '../of-today.ts';
import { openSharedGround, type SharedGround } from './kit/ground.ts';
import { chosen, loadScenarios } from './kit/rows.ts';
import { runRows } from './kit/run-rows.ts';

/** Rows that wait for no time-out of the engine: one seed of each within two days of test runs; all rows by `npm run faults`. */
const QUICK = ofToday(['F1', 'F2', 'F7', 'F10', 'F13', 'F30'], 3);

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });

describe('the fault matrix, today’s share of it', () => {
  let ground: SharedGround;
  beforeAll(async () => {
    ground = await openSharedGround();
  });
  afterAll(async () => {
    await ground.close();
  });

  it('holds: no letter lost, none taken twice, by the Post’s own count', async () => {
    const scenarios = chosen(await loadScenarios(), QUICK);
    const plan = { scenarios, firstSeed: 1, seedCount: 1, laneCount: 2, onResult: () => undefined };
    const results = await runRows(ground, plan);
    expect(results.filter(({ failure }) => failure !== undefined)).toEqual([]);
    expect(results.map(({ row }) => row).toSorted()).toEqual(QUICK.toSorted());
  });
});
