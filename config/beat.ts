import { tellParent } from './tell-parent.ts';

const EVERY_MS = 1_000;

/**
 * Tells the parent that this process is alive, at once and for as long as its event loop turns; a program without an address of its own is
 * watched by this, and counts as ready only when it has beaten. Without a channel to a parent nothing is told.
 */
export function startBeating(): void {
  beat();
  setInterval(beat, EVERY_MS).unref();
}

function beat(): void {
  tellParent({ type: 'beat' });
}
