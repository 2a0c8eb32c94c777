import type { SoakGround } from '../kit/ground.ts';
import { openLane, type Lane } from '../kit/lane.ts';

/** Keeps one court open from story to story. */
export interface LaneKeeper {
  /** The court, a fresh one when the last was discarded or has grown old. */
  lane(): Promise<Lane>;
  /** Ends the court: a story has failed in it. */
  discard(): Promise<void>;
}

/** The training certificates are good for twenty years, and a lane's clock runs some months ahead with every story. */
const MAX_YEARS_AHEAD = 8;
const YEAR_MS = 365 * 24 * 3_600_000;

export function createLaneKeeper(ground: SoakGround): LaneKeeper {
  let kept: Lane | undefined;
  const discard = async (): Promise<void> => {
    const lane = kept;
    kept = undefined;
    await lane?.close();
  };
  return {
    lane: async () => {
      if (kept && (await kept.offsetMs()) > MAX_YEARS_AHEAD * YEAR_MS) await discard();
      kept ??= await openLane(ground);
      return kept;
    },
    discard,
  };
}
