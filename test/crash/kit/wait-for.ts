import { setTimeout as pause } from 'node:timers/promises';

/** How long a fact is waited for, and how often it is looked at. */
export interface Patience {
  readonly timeoutMs: number;
  readonly intervalMs: number;
}

/** A sweep whose worker died is given up after a minute, and a story may lose two in a row. */
const PATIENCE: Patience = { timeoutMs: 240_000, intervalMs: 50 };

/** Tries until it no longer throws. @returns what it gave @throws its last error when the time is up */
export async function waitFor<T>(look: () => T | Promise<T>, patience: Partial<Patience> = {}): Promise<T> {
  const { timeoutMs, intervalMs } = { ...PATIENCE, ...patience };
  const giveUpAtMs = performance.now() + timeoutMs;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (performance.now() > giveUpAtMs) throw error;
    }
    await pause(intervalMs);
  }
}
