import { carryOutPortion } from '#db/publications/backfill.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { SteadyLoop } from '../work/steady-loop.ts';

/** So many cards by one transaction: other changes of these cards wait no longer than it takes. */
const PORTION = 100;
const REST_MS = 50;
/** What another process has begun is found so often. */
const LOOK_MS = 60_000;

/** Carries out what was asked for, portion by portion; what was left by a process that ended goes on here. */
export function createBackfillLoop(deps: Pick<ServiceDeps, 'database' | 'clock' | 'logger'>): SteadyLoop {
  const { database, clock, logger } = deps;
  const portion = (): Promise<boolean> =>
    database.change('publications.backfill_portion', async (em) => carryOutPortion(em, PORTION, await clock(em)));
  return new SteadyLoop({ name: 'filling in of publications', portion, restMs: REST_MS, lookMs: LOOK_MS }, logger);
}
