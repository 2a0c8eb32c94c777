import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from '@temporalio/worker';

/** What is asked of one worker of the process. */
export type RunningWorker = Pick<Worker, 'run' | 'getState' | 'shutdown'>;

export interface TogetherOptions {
  /** How long the others are waited for when one has failed. */
  readonly graceMs: number;
  readonly stop?: AbortSignal | undefined;
}

/** A worker that has lost its engine for good: nobody polls its queue any more. */
export class WorkerBroken extends Error {
  override name = 'WorkerBroken';
}

const LOOK_EVERY_MS = 500;

/**
 * When one of them fails the others are stopped: half a worker would look alive. The failure is read off the worker's state, for the run of
 * one whose poll was refused may wait for ever for its other polls. @throws WorkerBroken, or what a run threw
 */
export async function runTogether(workers: readonly RunningWorker[], options: TogetherOptions): Promise<void> {
  const { graceMs, stop } = options;
  const runs = workers.map((worker) => worker.run());
  // Only what runs can be shut down: a wish that came while the program was starting is heeded here.
  if (stop?.aborted) shutDown(workers);
  stop?.addEventListener('abort', () => shutDown(workers), { once: true });
  const watch = watchStates(workers);
  try {
    await Promise.race([Promise.all(runs), watch.broken]);
  } catch (error) {
    shutDown(workers);
    const others = runs.filter((_run, at) => workers[at]?.getState() !== 'FAILED');
    await Promise.race([Promise.allSettled(others), pause(graceMs)]);
    throw error;
  } finally {
    watch.end();
  }
}

export function shutDown(workers: readonly RunningWorker[]): void {
  for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
}

function watchStates(workers: readonly RunningWorker[]): { readonly broken: Promise<never>; end(): void } {
  const { promise: broken, reject } = Promise.withResolvers<never>();
  const looking = setInterval(() => {
    if (workers.some((worker) => worker.getState() === 'FAILED')) reject(new WorkerBroken('a worker has failed'));
  }, LOOK_EVERY_MS);
  return { broken, end: () => clearInterval(looking) };
}
