import { writeFileSync } from 'node:fs';
import { bundleWorkflows } from '#temporal/worker/bundle-workflows.ts';

/** Bundles the workflows as a worker would; anything that is not deterministic makes it fail. `-- FILE` keeps the bundle, for MASK_WORKFLOW_BUNDLE. */
const { code } = await bundleWorkflows({
  log() {},
  trace() {},
  debug() {},
  info() {},
  warn: console.warn,
  error: console.error,
});
const [file] = process.argv.slice(2);
if (file !== undefined) writeFileSync(file, code);
console.log(`Сборка процессов: ${String(Math.round(code.length / 1024))} КиБ`);
