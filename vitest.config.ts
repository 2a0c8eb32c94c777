import { defineConfig } from 'vitest/config';
import { restingToday } from './test/long-stories.ts';
import { ClosingLineReporter } from './test/reporter.ts';
import { SpreadWaiting, WAITING_PROJECT } from './test/spread-waiting.ts';

const SYSTEM = 'test/**/*.system.test.ts';
/** Programs are killed here and the engine is waited for to notice: the cores are idle meanwhile, so these run beside what works. */
const WAITING = ['test/crash/**/*.system.test.ts', 'test/faults/**/*.system.test.ts', 'test/soak/**/*.system.test.ts'];
/**
 * Rules alone: no program, no service and nothing of the process is changed, so that files may share a process, and what one has loaded
 * serves the next.
 */
const RULES =
  'test/{adoption,archive,batches,cabinet,calendar,case-letters,case-register,cases,codec,composing,day-registry,delivery,form103,help,journal,keeping,letters,matters,notifications,people,post,processes,proof,publications,reconcile,recovery,returns,scans,settings,statistics,tariffs,tracking,work}/**/*.test.ts';
const RESTING = [...restingToday(process.argv.slice(2))];
/**
 * Of tests on real services, browsers and killed programs: what passes the second time is named at the end of the run, and more than two of
 * such fail it (test/reporter.ts, docs/adr/0045).
 */
const SECOND_TRY = 1;
const START_SERVICES = ['test/environment/global-setup.ts'];

/**
 * Two kinds of test files. `*.test.ts` need no service; those about rules alone share processes. `*.system.test.ts` get PostgreSQL and a
 * real Temporal server, started once for the run (test/environment); without such a file among those asked for, nothing is started. Those
 * that mostly wait are spread among the others, and there are more workers than a machine of two cores could keep busy if none waited.
 * Long stories take turns by days (test/long-stories.ts).
 */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 4,
    sequence: { sequencer: SpreadWaiting },
    // No test fails because a machine is slow: these are the terms after which something hangs. Speed is measured in bench/.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    teardownTimeout: 120_000,
    expect: { poll: { timeout: 300_000 } },
    reporters: ['default', new ClosingLineReporter()],
    projects: [
      { extends: true, test: { name: 'rules', include: [RULES], exclude: [SYSTEM, ...RESTING], isolate: false } },
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [SYSTEM, RULES, ...RESTING] } },
      {
        extends: true,
        test: {
          name: 'system',
          retry: SECOND_TRY,
          include: [SYSTEM],
          exclude: [...WAITING, ...RESTING],
          globalSetup: START_SERVICES,
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: WAITING_PROJECT, include: WAITING, exclude: RESTING, globalSetup: START_SERVICES },
      },
    ],
  },
});
