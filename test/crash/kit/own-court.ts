import { afterAll, beforeAll } from 'vitest';
import { openCourtSystem, type CourtSystem } from './court-system.ts';
import { prepareEngine, type OwnEngine } from './own-engine.ts';

/** A court over an engine that its tests may kill; both are there from the first test on. */
export interface OwnCourt {
  readonly engine: OwnEngine;
  readonly system: CourtSystem;
}

/** Call it in a `describe`: the engine is started and the court opened before its tests, both are put away after them. */
export function ownCourt(): OwnCourt {
  let engine: OwnEngine;
  let system: CourtSystem;
  beforeAll(async () => {
    engine = await prepareEngine();
    await engine.start();
    system = await openCourtSystem(engine.temporal);
  });
  afterAll(async () => {
    await system.close();
    await engine.remove();
  });
  return {
    get engine() {
      return engine;
    },
    get system() {
      return system;
    },
  };
}
