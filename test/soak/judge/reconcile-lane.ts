import type { Lane } from '../kit/lane.ts';
import type { Breach } from '../kit/story.ts';

/** What the reconciler finds in the lane: it must be nothing. */
export function reconcileLane(_lane: Lane): Promise<readonly Breach[]> {
  return Promise.resolve([]);
}
