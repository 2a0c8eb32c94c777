const EVERY_MS = 1_000;

/**
 * Tells the parent that this process is alive, for as long as its event loop turns; a program without an address of its own is watched by
 * this. Without a channel to a parent nothing is told.
 */
export function startBeating(): void {
  setInterval(() => {
    if (process.connected) process.send?.({ type: 'beat' });
  }, EVERY_MS).unref();
}
