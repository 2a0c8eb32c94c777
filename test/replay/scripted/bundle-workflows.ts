import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger, WorkflowBundle } from '@temporalio/worker';
import { bundleFrom, bundleWorkflows as bundleAll } from '#temporal/worker/bundle-workflows.ts';
import { keptBundle } from '#temporal/worker/kept-bundle.ts';
import { keptInRun } from '#test/environment/kept-in-run.ts';

/**
 * Bundles workflows as the worker does at its start; the product's own once for a whole run of tests while no source changes.
 * @param workflowsPath other workflows than the product's, for tests of the gate
 */
export async function bundleWorkflows(workflowsPath?: string): Promise<WorkflowBundle> {
  if (workflowsPath !== undefined) return bundleFrom(workflowsPath, QUIET);
  const directory = keptInRun();
  if (directory === undefined) return bundleAll(QUIET);
  const { code, unkept } = await keptBundle({ directory, key: OWN_KEY }, () => bundleAll(QUIET));
  if (unkept) throw unkept;
  return { code };
}

/** A file with the product's workflows, for `MASK_WORKFLOW_BUNDLE`: whoever starts many workers need not let each bundle anew. */
export async function writeBundle(directory: string): Promise<string> {
  const file = join(directory, 'workflows.js');
  await writeFile(file, (await bundleWorkflows()).code);
  return file;
}

/** The folder is the run's own and nobody else's. */
const OWN_KEY = new Uint8Array(32);

const QUIET: Logger = {
  log: () => undefined,
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: console.warn,
  error: console.error,
};
