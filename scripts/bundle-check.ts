import { bundleWorkflows } from '#temporal/worker/bundle-workflows.ts';

/** Bundles the workflows as a worker would; anything that is not deterministic makes it fail. */
const { code } = await bundleWorkflows({
  log() {},
  trace() {},
  debug() {},
  info() {},
  warn: console.warn,
  error: console.error,
});
console.log(`Сборка процессов: ${String(Math.round(code.length / 1024))} КиБ`);
