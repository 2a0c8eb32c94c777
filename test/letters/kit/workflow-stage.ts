import { randomBytes } from 'node:crypto';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { expect } from 'vitest';
import { bundleWorkflows } from '#test/replay/scripted/bundle-workflows.ts';
import { openScriptedEngine } from '#test/replay/scripted/scripted-engine.ts';
import type { ScriptedEngine } from '#test/replay/scripted/scripted-engine.ts';
import { testTemporal } from '../../environment/temporal.ts';

// Scripted failures are part of these tests: only the SDK's errors are worth a line.
Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });

/** The real server, bundle and codec for one test file; its activities follow scripts. */
export async function openStage(): Promise<ScriptedEngine> {
  const [temporal, workflowBundle] = await Promise.all([testTemporal(), bundleWorkflows()]);
  return openScriptedEngine({ ...temporal, keys: [{ id: 'test', bytes: randomBytes(32) }], workflowBundle });
}

/** The type under which a decision was refused; that it was refused is asserted. */
export async function refusalOf(decision: Promise<unknown>): Promise<string> {
  const error: unknown = await decision.then(
    () => expect.unreachable('the decision was accepted'),
    (reason: unknown) => reason,
  );
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    return error.cause.type ?? '';
  }
  throw error;
}
