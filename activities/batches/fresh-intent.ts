/**
 * How long after claiming an attempt its bytes may still leave, ms. Less than the heartbeat's time-out (15 s, POST_OPTIONS): past it
 * somebody else may have taken the attempt for dead and be looking it up.
 */
const FRESH_MS = 10_000;

/** The process stood still between its claim and the first byte: it must not send any more. */
export class StaleIntentError extends Error {
  override name = 'StaleIntentError';
}

/**
 * Keeps a process that was frozen and thawed from sending what others already look up; by the monotonic clock (`performance.now()`).
 * @throws StaleIntentError the attempt is then found without an answer and looked up
 */
export function requireFreshIntent(claimedAtMs: number, nowMs: number): void {
  if (nowMs - claimedAtMs > FRESH_MS) throw new StaleIntentError('the claim of this attempt is too old to send by');
}
