import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runTogether, WorkerBroken, type RunningWorker } from '#temporal/worker/run-together.ts';

type State = ReturnType<RunningWorker['getState']>;

/** Its run goes on until it is shut down; `failing`: its state says that it has failed, and its run never ends. */
function workerIn(state: State): RunningWorker & { readonly stopped: () => boolean } {
  const { promise: run, resolve } = Promise.withResolvers<void>();
  let now = state;
  return {
    run: () => run,
    getState: () => now,
    shutdown: () => {
      now = 'STOPPED';
      resolve();
    },
    stopped: () => now === 'STOPPED',
  };
}

describe('workers of one process', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterEach(() => void vi.useRealTimers());

  it('end together when one has failed, though its own run never ends', async () => {
    const whole = workerIn('RUNNING');
    let told: unknown;
    const running = runTogether([workerIn('FAILED'), whole], { graceMs: 1 });
    void running.catch((error: unknown) => (told = error));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(whole.stopped()).toBe(true);
    await expect.poll(() => told).toBeInstanceOf(WorkerBroken);
  });

  it('are not waited for beyond their grace when one has failed', async () => {
    const deaf = { ...workerIn('RUNNING'), shutdown: () => undefined };
    const running = expect(runTogether([workerIn('FAILED'), deaf], { graceMs: 1 })).rejects.toThrow(WorkerBroken);
    await vi.advanceTimersByTimeAsync(5_000);
    await running;
  });

  it('end quietly when they are told to stop', async () => {
    const [stop, workers] = [new AbortController(), [workerIn('RUNNING'), workerIn('RUNNING')]];
    const running = runTogether(workers, { graceMs: 1, stop: stop.signal });
    stop.abort();
    await expect(running).resolves.toBeUndefined();
  });
});
