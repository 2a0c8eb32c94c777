/** Waits for the caller's turn: no more turns in a second than this, in the order in which they were asked for. */
export function createPace(perSecond: number): () => Promise<void> {
  const gapMs = 1_000 / perSecond;
  let nextMs = 0;
  return async () => {
    const nowMs = performance.now();
    const turnMs = Math.max(nowMs, nextMs);
    nextMs = turnMs + gapMs;
    if (turnMs > nowMs) await new Promise<void>((resolve) => setTimeout(resolve, turnMs - nowMs));
  };
}
