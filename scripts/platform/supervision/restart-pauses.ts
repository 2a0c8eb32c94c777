/**
 * Pauses after the first, second, … fall within REMEMBERED_MS. Somebody who kills a part five times in a minute waits for it no longer
 * than its own start takes; a part that goes on falling is left alone for longer and longer, so that it does not eat the processor.
 */
const AFTER_FALL_MS = [250, 250, 500, 500, 1_000, 5_000, 8_000, 12_000, 20_000, 30_000];
/** A part that does not even become ready costs a whole start each time. */
const AFTER_FAILED_START_MS = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000];
const REMEMBERED_MS = 5 * 60_000;

/** How long a part rests before it is started again, judged by what has happened to it lately. Times are of a monotonic clock, ms. */
export class RestartPauses {
  #falls: number[] = [];
  #failedStarts = 0;

  /** It was ready and is gone. @returns the pause, ms */
  fell(nowMs: number): number {
    this.#failedStarts = 0;
    this.#falls = [...this.#falls.filter((at) => nowMs - at < REMEMBERED_MS), nowMs].slice(-AFTER_FALL_MS.length);
    return pauseOf(AFTER_FALL_MS, this.#falls.length);
  }

  /** It did not become ready. @returns the pause, ms */
  failedToStart(): number {
    this.#failedStarts += 1;
    return pauseOf(AFTER_FAILED_START_MS, this.#failedStarts);
  }
}

function pauseOf(pauses: readonly number[], times: number): number {
  return pauses[Math.min(times, pauses.length) - 1] ?? 0;
}
