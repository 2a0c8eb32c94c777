import { defineConfig } from 'vitest/config';
import { ClosingLineReporter } from './test/reporter.ts';

const SYSTEM = 'test/**/*.system.test.ts';

/**
 * Two kinds of test files. `*.test.ts` need no service. `*.system.test.ts` get PostgreSQL and a real Temporal server, started once for
 * the run (test/environment); without such a file among those asked for, nothing is started.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 60_000,
    reporters: ['default', new ClosingLineReporter()],
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [SYSTEM] } },
      {
        extends: true,
        test: { name: 'system', include: [SYSTEM], globalSetup: ['test/environment/global-setup.ts'] },
      },
    ],
  },
});
