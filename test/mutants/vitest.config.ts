import { defineConfig } from 'vitest/config';

/**
 * The tests that mutants are tried on: pure ones, milliseconds each, about rules and decisions alone. A rule that only the system's
 * tests hold is not held where it is written.
 */
export default defineConfig({
  test: {
    include: [
      'test/{letters,composing,batches,people,reconcile,settings,work}/**/*.test.ts',
      // Beside these stand tests of converters, archives and services.
      'test/documents/{conversion-faults,file-names,reduced-pictures}.test.ts',
      'test/post/{channels,local-time,post-text,registry-row,tax-numbers,tracking-number}.test.ts',
      'test/tracking/postal-milestone.test.ts',
    ],
    exclude: ['**/*.system.test.ts', '**/node_modules/**'],
    testTimeout: 60_000,
  },
});
