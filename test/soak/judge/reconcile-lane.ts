import { reconcile } from '#activities/reconcile/reconcile.ts';
import type { Lane } from '../kit/lane.ts';
import type { Breach, Story } from '../kit/story.ts';

/** Between two looks at what differs: nothing moves by now. */
const SECOND_LOOK_AFTER_MS = 500;

/** What the reconciler finds in the lane: it must be nothing. Bytes of letters of earlier stories were read then. */
export async function reconcileLane({ startedAtMs }: Story, lane: Lane): Promise<readonly Breach[]> {
  const options = { changedSince: startedAtMs, secondLookAfterMs: SECOND_LOOK_AFTER_MS };
  const found = await reconcile(lane.reconciler.dependencies, options);
  return found.map(({ invariant, subject, words }) => ({
    kind: 'reconciler',
    words: `${invariant}, ${subject}: ${words}`,
  }));
}
