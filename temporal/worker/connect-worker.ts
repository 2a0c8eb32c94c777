import { setTimeout as pause } from 'node:timers/promises';
import { Runtime, type WorkflowBundleOption } from '@temporalio/worker';
import type { Logger } from 'pino';
import { requireKnownPoint } from '#config/fail-points/fail-point.ts';
import type { WorkerSettings } from '#config/settings.ts';
import { bundleWorkflows } from './bundle-workflows.ts';
import { createActivities } from './create-activities.ts';
import { failingSteps } from './failing-steps.ts';
import { guardActivities, guardParts } from './guard-parts.ts';
import { keptBundle } from './kept-bundle.ts';
import type { OpenParts } from './open-parts.ts';
import { createWorker, type MaskWorker } from './run-worker.ts';

const CONNECT_PAUSE_MS = 1_000;

/** @throws FailPointRefused when the process is to die at an activity that there is not */
async function activitiesOf(parts: OpenParts['parts']): Promise<object> {
  const activities = await createActivities(guardParts(parts));
  requireKnownPoint('activity', Object.keys(activities));
  return guardActivities(activities);
}

/** The engine may come up later than we do: until it is there the worker waits and says so. */
export async function connectWorker(
  settings: WorkerSettings,
  { parts }: OpenParts,
  logger: Logger,
  signal: AbortSignal,
): Promise<MaskWorker | null> {
  const { MASK_WORKER_GRACE_MS: graceMs, MASK_WORKFLOW_CACHE: maxCachedWorkflows } = settings;
  const plan = {
    settings,
    activities: await activitiesOf(parts),
    graceMs,
    workflowBundle: await bundleOf(settings, logger),
    maxCachedWorkflows,
    queues: settings.MASK_WORKER_QUEUES,
    watch: failingSteps({ orm: parts.orm, logger }),
    // Assembly and stamping go on while another letter is being converted.
    maxPreparing: settings.MASK_CONVERTERS * 2,
  };
  while (!signal.aborted) {
    try {
      return await createWorker(plan);
    } catch (error) {
      const errorType = error instanceof Error ? error.name : 'unknown';
      if (errorType !== 'TransportError') throw error;
      logger.warn({ errorType }, 'the engine cannot be reached yet');
      await pause(CONNECT_PAUSE_MS);
    }
  }
  return null;
}

/** Undefined where nobody runs workflows. */
async function bundleOf(settings: WorkerSettings, logger: Logger): Promise<WorkflowBundleOption | undefined> {
  const { MASK_WORKFLOW_BUNDLE: codePath, MASK_WORKER_QUEUES: queues, MASK_TEMP_DIR: directory } = settings;
  if (codePath !== undefined) return { codePath };
  if (queues === 'documents') return undefined;
  const [sealing] = settings.MASK_PAYLOAD_KEYS;
  if (sealing === undefined) return undefined;
  const make = (): Promise<{ code: string }> => bundleWorkflows(Runtime.instance().logger);
  const { code, unkept } = await keptBundle({ directory, key: sealing.bytes }, make);
  if (unkept)
    logger.warn({ errorType: unkept.name }, 'the bundle of the workflows could not be kept for the next start');
  return { code };
}
