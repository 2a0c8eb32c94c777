import type { SharedGround } from './ground.ts';
import { openLane, type Lane } from './lane.ts';
import type { Scenario } from './scenario.ts';

/** What came of one seed of one row. */
export interface SeedResult {
  readonly row: string;
  readonly seed: number;
  readonly elapsedMs: number;
  /** Why it did not hold; absent when it held. */
  readonly failure?: string | undefined;
}

export interface RunPlan {
  readonly scenarios: readonly Scenario[];
  readonly firstSeed: number;
  readonly seedCount: number;
  readonly laneCount: number;
  readonly onResult: (result: SeedResult) => void;
  /** Aborted: what has begun is told to its end, nothing new is begun. */
  readonly signal?: AbortSignal | undefined;
}

/** Seeds that a lane runs on one court before the next lane may take over the row. */
const SHARE = 10;

interface Share {
  readonly scenario: Scenario;
  readonly seeds: readonly number[];
}

/** Runs every seed of every row, several lanes at once: most of a story is waiting. */
export async function runRows(ground: SharedGround, plan: RunPlan): Promise<readonly SeedResult[]> {
  const shares = plan.scenarios.flatMap((scenario) => sharesOf(scenario, plan));
  const results: SeedResult[] = [];
  const work = async (): Promise<void> => {
    for (let share = shares.shift(); share; share = shares.shift()) {
      await runShare(ground, share, plan.signal, (result) => {
        results.push(result);
        plan.onResult(result);
      });
    }
  };
  await Promise.all(Array.from({ length: plan.laneCount }, work));
  return results;
}

function sharesOf(scenario: Scenario, { firstSeed, seedCount }: RunPlan): readonly Share[] {
  const seeds = Array.from({ length: seedCount }, (_, index) => firstSeed + index);
  const count = Math.ceil(seeds.length / SHARE);
  return Array.from({ length: count }, (_, part) => ({
    scenario,
    seeds: seeds.slice(part * SHARE, (part + 1) * SHARE),
  }));
}

/** A court that a seed has broken is not used again. */
async function runShare(
  ground: SharedGround,
  { scenario, seeds }: Share,
  signal: AbortSignal | undefined,
  tell: (result: SeedResult) => void,
): Promise<void> {
  let lane: Lane | undefined;
  for (const seed of seeds) {
    if (signal?.aborted === true) break;
    const start = performance.now();
    const done = (failure?: string): void =>
      tell({ row: scenario.row, seed, elapsedMs: Math.round(performance.now() - start), failure });
    try {
      lane ??= await openLane(ground, scenario.ground);
      await withinLimit(lane.run(scenario, seed));
      done();
    } catch (error) {
      done(wordsOf(error));
      await lane?.close();
      lane = undefined;
    }
  }
  await lane?.close();
}

/** A story that stands still must not keep its lane for ever; the whole size of F23 takes the longest. */
async function withinLimit(run: Promise<void>): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`прогон не кончился за ${String(LIMIT_MS / 60_000)} минут`)),
    LIMIT_MS,
  );
  try {
    await Promise.race([run, promise]);
  } finally {
    clearTimeout(timer);
  }
}

const LIMIT_MS = 40 * 60_000;

/** The words of an error and of all its causes. */
function wordsOf(error: unknown): string {
  const words: string[] = [];
  for (let current = error; current instanceof Error; current = current.cause) {
    const place =
      current.cause === undefined ? (current.stack?.split('\n').find((line) => line.includes('/test/')) ?? '') : '';
    words.push(`${current.message}${place && ` (${place.trim()})`}`);
  }
  return words.filter((text) => text !== '').join(' ← ') || String(error);
}
