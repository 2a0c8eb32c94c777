/** The emulated clock was moved so far ahead when it showed this. */
export interface ClockJump {
  readonly fromMs: number;
  readonly byMs: number;
}

export interface PostalPace {
  /** Milliseconds of the running clock in one postal day. */
  readonly dayMs: number;
  /** The earliest first; none overlaps another. */
  readonly jumps: readonly ClockJump[];
}

const CALENDAR_DAY_MS = 86_400_000;

/**
 * When so many postal days have passed since then. A postal day may be shorter than a calendar one while the clock runs, so that a letter is
 * followed in minutes; where the clock was moved ahead the days that were passed over are days of the Post too, each at its own date: otherwise
 * a letter would lie at the office for no day at all, however many were passed.
 */
export function afterPostalDays(sinceMs: number, days: number, { dayMs, jumps }: PostalPace): number {
  let [at, left] = [sinceMs, days];
  for (const { fromMs, byMs } of dayMs < CALENDAR_DAY_MS ? jumps : []) {
    const endMs = fromMs + byMs;
    if (endMs <= at) continue;
    const runningMs = Math.max(fromMs - at, 0);
    if (left * dayMs <= runningMs) break;
    left -= runningMs / dayMs;
    at += runningMs;
    const passedMs = Math.min(left * CALENDAR_DAY_MS, endMs - at);
    left -= passedMs / CALENDAR_DAY_MS;
    at += passedMs;
    if (at < endMs) return Math.round(at);
  }
  return Math.round(at + left * dayMs);
}
