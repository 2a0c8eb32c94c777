import { defineConfig } from 'vitest/config';
import { ClosingLineReporter } from '../reporter.ts';

/** `npm run image:check`: what is too long for every run of the tests. */
export default defineConfig({
  test: {
    pool: 'forks',
    testTimeout: 180_000,
    hookTimeout: 180_000,
    reporters: ['default', new ClosingLineReporter()],
    include: ['test/image/*.check.ts'],
    globalSetup: ['test/environment/global-setup.ts'],
  },
});
