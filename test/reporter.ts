import { writeFileSync, writeSync } from 'node:fs';
import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { folderTable, type FileTime } from './folder-times.ts';

/** What came out of a run. A file that does not load, a failed hook or set-up is a failure of its own. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** «12 passed, 0 failed», and the skipped ones when there are any. */
export function closingLine({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** More tests than this that needed a second try in one run are no accident of a busy machine: each is counted as failed. */
const MOST_UNSTEADY = 2;

/**
 * Says what each folder of tests took, names what passed at the second try only, counts, and says the count as the very last line of the output. With MASK_TEST_OUTCOME the count goes into that file instead, and
 * the program that started vitest says the line.
 */
export class ClosingLineReporter implements Reporter {
  private outcome: Outcome = { passed: 0, failed: 1, skipped: 0 };
  private root = '';

  onInit(vitest: Vitest): void {
    this.root = vitest.config.root;
    process.once('exit', () => this.close());
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const total = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) addModule(module, total);
    this.judgeUnsteady(modules.flatMap(unsteadyOf), total);
    // A run in which nothing was run is not a good run.
    if (total.passed + total.failed === 0) total.failed = 1;
    this.outcome = total;
    if (modules.length > 0) console.log(`${folderTable(this.root, modules.map(timeOf))}\n`);
  }

  /** A second try hides nothing: it is a finding, named at the end of the run. */
  private judgeUnsteady(names: readonly string[], total: { passed: number; failed: number }): void {
    if (names.length === 0) return;
    const heading = `Нетвёрдые, удались со второго раза: ${String(names.length)}`;
    console.log(`\n${[heading, ...names].join('\n  ')}`);
    if (names.length <= MOST_UNSTEADY) return;
    total.passed -= names.length;
    total.failed += names.length;
    process.exitCode = 1;
  }

  private close(): void {
    const file = process.env['MASK_TEST_OUTCOME'];
    if (file) writeFileSync(file, JSON.stringify(this.outcome));
    else writeSync(1, `${closingLine(this.outcome)}\n`);
  }
}

function unsteadyOf(module: TestModule): string[] {
  const unsteady = [...module.children.allTests()].filter((test) => test.diagnostic()?.flaky === true);
  return unsteady.map((test) => {
    const { message = '' } = test.result().errors?.[0] ?? {};
    return `${module.relativeModuleId} > ${test.fullName}: ${message.split('\n', 1)[0] ?? ''}`;
  });
}

function timeOf(module: TestModule): FileTime {
  const { environmentSetupDuration, prepareDuration, collectDuration, setupDuration, duration } = module.diagnostic();
  const tookMs = environmentSetupDuration + prepareDuration + collectDuration + setupDuration + duration;
  return { path: module.moduleId, tests: [...module.children.allTests()].length, tookMs };
}

function addModule(module: TestModule, total: { passed: number; failed: number; skipped: number }): void {
  let failedTests = 0;
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === 'passed') total.passed += 1;
    else if (state === 'failed') failedTests += 1;
    else total.skipped += 1;
  }
  // The module failed though no test of it did: it did not load, or a hook threw.
  if (failedTests === 0 && module.state() === 'failed') failedTests = 1;
  total.failed += failedTests;
}
