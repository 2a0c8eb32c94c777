import { setTimeout as delay } from 'node:timers/promises';
import { ConversionRefused } from '../conversion-refused.ts';
import { ListenerDiedError } from './listener-died.ts';
import { readProcess } from './process-facts.ts';

/** What one conversion may use. */
export interface ConversionLimits {
  /** Moment by the monotonic clock (`performance.now()`). */
  readonly deadlineMs: number;
  /** Resident memory of the listener. */
  readonly memoryLimitBytes: number;
}

const LOOK_EVERY_MS = 25;
/** A busy conversion uses the processor; without any for so long, the listener is stopped or waits for nobody. */
const STALL_MS = 3_000;
/** So near to the limit, an end of the process means that an allocation failed. */
const NEAR_LIMIT = 0.75;

/**
 * Watches the process until `signal` says that the work is over. Never resolves before that.
 * @throws ConversionRefused `timeout` or `memory` @throws ListenerDiedError
 */
export async function watchConversion(pid: number, limits: ConversionLimits, signal: AbortSignal): Promise<void> {
  let lastTicks = -1;
  let peakBytes = 0;
  let movedAt = performance.now();
  while (!signal.aborted) {
    const facts = await readProcess(pid);
    const now = performance.now();
    if (facts === undefined) throw deathOf(peakBytes, limits);
    peakBytes = Math.max(peakBytes, facts.residentBytes);
    if (facts.residentBytes > limits.memoryLimitBytes) throw new ConversionRefused('memory');
    if (now > limits.deadlineMs) throw new ConversionRefused('timeout');
    if (facts.cpuTicks !== lastTicks) [lastTicks, movedAt] = [facts.cpuTicks, now];
    if (now - movedAt > STALL_MS) throw new ListenerDiedError('stalled');
    await delay(LOOK_EVERY_MS, undefined, { signal }).catch(ignoreAbort);
  }
}

function deathOf(peakBytes: number, { memoryLimitBytes }: ConversionLimits): Error {
  return peakBytes > memoryLimitBytes * NEAR_LIMIT ? new ConversionRefused('memory') : new ListenerDiedError('ended');
}

function ignoreAbort(error: Error): void {
  if (error.name !== 'AbortError') throw error;
}
