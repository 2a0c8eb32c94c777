import type { SoakGround } from '../kit/ground.ts';
import { count, type Tally } from '../kit/story.ts';
import { createLaneKeeper } from './lane-keeper.ts';
import { tellStory, type BrokenStory, type StoryOptions } from './tell-story.ts';

export interface SoakPlan extends Omit<StoryOptions, 'seed'> {
  /** Of the first story; the next have the next ones. */
  readonly firstSeed: number;
  /** Infinity: until it is stopped. */
  readonly runs: number;
  /** So many stories are told at once, each to its own court. */
  readonly lanes: number;
  readonly onStory?: ((report: SoakReport, seed: number, seconds: number) => void) | undefined;
}

/** What came of it so far. */
export interface SoakReport {
  runs: number;
  readonly tally: Tally;
  readonly broken: BrokenStory[];
}

/** Tells the stories, each with a seed of its own, so that any of them can be told again alone. */
export async function runSoak(ground: SoakGround, plan: SoakPlan): Promise<SoakReport> {
  const report: SoakReport = { runs: 0, tally: new Map(), broken: [] };
  let next = 0;
  const work = async (): Promise<void> => {
    const keeper = createLaneKeeper(ground);
    try {
      while (next < plan.runs && plan.signal?.aborted !== true) {
        const seed = plan.firstSeed + next;
        next += 1;
        const startedAtMs = performance.now();
        const told = await tellStory(keeper, { ...plan, seed });
        note(report, told);
        plan.onStory?.(report, seed, (performance.now() - startedAtMs) / 1_000);
      }
    } finally {
      await keeper.discard();
    }
  };
  await Promise.all(Array.from({ length: Math.min(plan.lanes, plan.runs) }, work));
  return report;
}

function note(report: SoakReport, { tally, broken }: Awaited<ReturnType<typeof tellStory>>): void {
  report.runs += 1;
  for (const [name, times] of tally) count(report.tally, name, times);
  if (broken) report.broken.push(broken);
}
