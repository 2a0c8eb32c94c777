import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { prepareGround, type SoakGround } from './kit/ground.ts';
import { brokenWords, reportTable } from './run/report.ts';
import { runSoak } from './run/soak-run.ts';

/** A fixed small share of the soak; `npm run soak` tells as many as wanted. */
const FEW = { firstSeed: 20_260_124, runs: 2, lanes: 2, maxSteps: 25, shrinkMs: 0 } as const;

describe('random stories of a court', () => {
  let ground: SoakGround;

  beforeAll(async () => {
    ground = await prepareGround(inject('postgres'), inject('temporalAddress'));
  });
  afterAll(async () => {
    await ground.close();
  });

  it('lose no acknowledged letter and send none twice, whatever fails and whoever errs', async () => {
    const report = await runSoak(ground, FEW);
    expect(report.broken.map(brokenWords)).toEqual([]);
    const table = reportTable(report);
    expect(table['писем сдано']).toBeGreaterThan(2);
    expect(table['СМС составлено']).toBeGreaterThan(0);
  });
});
