import { setTimeout as pause } from 'node:timers/promises';
import { listen, type Listening } from './listen.ts';

/** A loop that runs until it is stopped. */
export interface WokenLoop {
  stop(): Promise<void>;
}

export interface LoopPlan extends Pick<Listening, 'databaseUrl' | 'logger'> {
  /** Null: nothing rings, it is looked at each poll. */
  readonly channel: Listening['channel'] | null;
  /** Does what is waiting; returns how much there was. Asked again at once while there is any. */
  readonly work: () => Promise<number>;
  /** Logged when `work` throws. */
  readonly errorMessage: string;
  /** Even without a notification nothing waits longer than this, ms. */
  readonly pollMs?: number | undefined;
}

const POLL_MS = 1_000;
const ERROR_PAUSE_MS = 2_000;

/** Works as soon as something is written: the database's notification wakes it, a poll makes sure. */
export function startWokenLoop({ work, errorMessage, pollMs = POLL_MS, channel, ...listening }: LoopPlan): WokenLoop {
  const stopping = new AbortController();
  let isRung = false;
  let wake: () => void = () => undefined;
  const onNotice = (): void => {
    isRung = true;
    wake();
  };
  const ring = channel === null ? undefined : listen({ ...listening, channel, onNotice, signal: stopping.signal });
  const loop = run();
  return {
    stop: async () => {
      stopping.abort();
      wake();
      await Promise.all([loop, ring]);
    },
  };

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      isRung = false;
      // What was written while we looked rings once more: it may not have been seen.
      if ((await tryWork()) === 0 && !isRung) await sleepOrRing();
    }
  }

  async function tryWork(): Promise<number> {
    try {
      return await work();
    } catch (error) {
      listening.logger.warn({ errorType: error instanceof Error ? error.name : 'unknown' }, errorMessage);
      await pause(ERROR_PAUSE_MS);
      return 0;
    }
  }

  async function sleepOrRing(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, pollMs);
    wake = resolve;
    if (stopping.signal.aborted) resolve();
    await promise;
    clearTimeout(timer);
  }
}
