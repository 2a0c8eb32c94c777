import { setTimeout as delay } from 'node:timers/promises';
import { FenceBroken } from './fence-broken.ts';
import { readProcessNow } from './process-facts.ts';

/** What one piece of work may use. */
export interface WorkLimits {
  /** Moment by the monotonic clock (`performance.now()`). */
  readonly deadlineMs: number;
  /** Resident memory of the process. */
  readonly memoryLimitBytes: number;
}

const LOOK_EVERY_MS = 25;
/** Work uses the processor; without any for so long, the process is stopped or waits for nobody. */
const STALL_MS = 3_000;
/** So near to the limit, an end of the process means that an allocation failed. */
const NEAR_LIMIT = 0.75;

/**
 * Watches the process until `signal` says that the work is over. Never resolves before that.
 * @throws FenceBroken
 */
export async function watchProcess(pid: number, limits: WorkLimits, signal: AbortSignal): Promise<void> {
  let lastTicks = -1;
  let peakBytes = 0;
  let movedAt = performance.now();
  while (!signal.aborted) {
    const facts = readProcessNow(pid);
    const now = performance.now();
    if (facts === undefined) throw new FenceBroken(causeOfEnd(peakBytes, limits));
    peakBytes = Math.max(peakBytes, facts.residentBytes);
    if (facts.residentBytes > limits.memoryLimitBytes) throw new FenceBroken('memory');
    if (now > limits.deadlineMs) throw new FenceBroken('timeout');
    if (facts.cpuTicks !== lastTicks) [lastTicks, movedAt] = [facts.cpuTicks, now];
    if (now - movedAt > STALL_MS) throw new FenceBroken('stalled');
    await delay(LOOK_EVERY_MS, undefined, { signal }).catch(ignoreAbort);
  }
}

function causeOfEnd(peakBytes: number, { memoryLimitBytes }: WorkLimits): 'memory' | 'ended' {
  return peakBytes > memoryLimitBytes * NEAR_LIMIT ? 'memory' : 'ended';
}

function ignoreAbort(error: Error): void {
  if (error.name !== 'AbortError') throw error;
}
