import { bundleWorkflowCode } from '@temporalio/worker';

/** Bundles the workflows as a worker would; anything that is not deterministic makes it fail. */
const { code } = await bundleWorkflowCode({
  workflowsPath: new URL('../workflows/index.ts', import.meta.url).pathname,
  logger: { log() {}, trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error },
});
console.log(`Сборка процессов: ${String(Math.round(code.length / 1024))} КиБ`);
