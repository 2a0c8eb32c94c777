import { setTimeout as pause } from 'node:timers/promises';
import type { WokenLoop } from './woken-loop.ts';

/** Works at a pace, first after one interval; `round` counts from one. `work` answers for its own errors. */
export function startPacedLoop(everyMs: number, work: (round: number) => Promise<void>): WokenLoop {
  const stopping = new AbortController();
  const loop = run();
  return {
    stop: async () => {
      stopping.abort();
      await loop;
    },
  };

  async function run(): Promise<void> {
    for (let round = 1; !stopping.signal.aborted; round += 1) {
      // A pause that is broken off by `stop` is no error.
      await pause(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (!stopping.signal.aborted) await work(round);
    }
  }
}
