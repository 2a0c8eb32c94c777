import { defineConfig } from 'vitest/config';
import { ClosingLineReporter } from './test/reporter.ts';

const SYSTEM = 'test/**/*.system.test.ts';
/** Programs are killed here and the engine is waited for to notice: the cores are idle, so more of these run side by side. */
const WAITING = ['test/crash/**/*.system.test.ts', 'test/faults/**/*.system.test.ts', 'test/soak/**/*.system.test.ts'];
const START_SERVICES = ['test/environment/global-setup.ts'];

/**
 * Two kinds of test files. `*.test.ts` need no service. `*.system.test.ts` get PostgreSQL and a real Temporal server, started once for
 * the run (test/environment); without such a file among those asked for, nothing is started. Those that mostly wait go last.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 60_000,
    // Something is waited for until it is so; the default second is over on a machine that has other work.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['default', new ClosingLineReporter()],
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [SYSTEM] } },
      {
        extends: true,
        test: { name: 'system', include: [SYSTEM], exclude: WAITING, globalSetup: START_SERVICES },
      },
      {
        extends: true,
        test: {
          name: 'waiting',
          include: WAITING,
          globalSetup: START_SERVICES,
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
