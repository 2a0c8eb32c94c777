import type { Logger, WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { bundleFrom, bundleWorkflows as bundleAll } from '#temporal/worker/bundle-workflows.ts';

/** Bundles workflows as the worker does at its start. @param workflowsPath other workflows than the product's, for tests of the gate */
export function bundleWorkflows(workflowsPath?: string): Promise<WorkflowBundleWithSourceMap> {
  return workflowsPath === undefined ? bundleAll(QUIET) : bundleFrom(workflowsPath, QUIET);
}

const QUIET: Logger = {
  log: () => undefined,
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: console.warn,
  error: console.error,
};
