import { bundleWorkflowCode } from '@temporalio/worker';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { WORKFLOWS_PATH } from '#temporal/worker/run-worker.ts';

const FAILURE_CONVERTER_PATH = new URL('../../../temporal/codec/failure-converter.ts', import.meta.url).pathname;

/**
 * Bundles workflows as the worker does at its start, the sealing failure converter inside: a bundle made without it would write
 * messages and stack traces in clear. @param workflowsPath other workflows than the product's, for tests of the gate
 */
export function bundleWorkflows(workflowsPath: string = WORKFLOWS_PATH): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({ workflowsPath, failureConverterPath: FAILURE_CONVERTER_PATH, logger: QUIET });
}

const QUIET = {
  log: () => undefined,
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: console.warn,
  error: console.error,
};
