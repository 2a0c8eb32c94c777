import type { Stryker } from '@stryker-mutator/core';

/** Under this share of caught mutants, percent, the run fails. */
export const LEAST_SCORE = 92;

/** What is mutated: every rule of the domain, and what decides in the workflows without issuing a command. */
export const MUTATED: readonly string[] = ['domain/**/*.ts', 'workflows/**/{letter-decisions,look-up-window,paces}.ts'];

/** Left out: the Post's published names of operations. They are shown and never compared, so a mutant of them changes words only. */
const WORDS_ONLY: readonly string[] = ['!domain/post/operations-*.ts'];

const OUT = 'out/mutants';

export function strykerOptions(mutated: readonly string[]): ConstructorParameters<typeof Stryker>[0] {
  return {
    mutate: [...mutated, ...WORDS_ONLY],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutants/vitest.config.ts' },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    // A machine that is busy with other things is slow; only a mutant that never ends is caught by time.
    timeoutMS: 30_000,
    // Not needed by the pure tests, and large.
    ignorePatterns: ['.mask', 'out', 'docs', 'samples', 'web/public', 'bench', 'test/replay/histories'],
    tempDirName: `${OUT}/sandbox`,
    reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
    clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false },
    htmlReporter: { fileName: `${OUT}/index.html` },
    jsonReporter: { fileName: `${OUT}/report.json` },
    thresholds: { high: 100, low: LEAST_SCORE, break: LEAST_SCORE },
  };
}
