import { LOOK_UP_PACE_MS, paceMs } from '../policies/paces.ts';

const DAY_MS = 86_400_000;

/** The time in which an archive may still be on its way in at the Post. */
export interface LookUpWindow {
  /** How long to wait before the next look, ms; 0 when the window has passed. `unclearForMs`: what the look itself told. */
  waitMs(unclearForMs?: number): number;
}

/**
 * Opens the window. It has passed only when both the engine's clock and that of the worker which recorded the unclear answer say so: a
 * clock that jumped must not let the letters go a second time. Clocks that disagree are asked ever more seldom.
 */
export function openLookUpWindow(windowMs: number): LookUpWindow {
  const deadlineMs = Date.now() + windowMs;
  let looks = 0;
  let disagreements = 0;
  return {
    waitMs: (unclearForMs = windowMs) => {
      const leftMs = deadlineMs - Date.now();
      if (leftMs > 0) return Math.min(leftMs, paceMs(LOOK_UP_PACE_MS, looks++));
      const recordedLeftMs = windowMs - unclearForMs;
      return recordedLeftMs > 0 ? Math.min(recordedLeftMs * 2 ** disagreements++, DAY_MS) : 0;
    },
  };
}
