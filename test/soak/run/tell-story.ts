import * as fc from 'fast-check';
import { stories } from '../acts/acts.ts';
import { judge } from '../judge/verdict.ts';
import { seeThrough } from '../judge/see-through.ts';
import type { Act } from '../kit/act.ts';
import type { Lane } from '../kit/lane.ts';
import { Broken, count, newStory, type Breach, type Story, type Tally } from '../kit/story.ts';
import type { LaneKeeper } from './lane-keeper.ts';

export interface StoryOptions {
  readonly seed: number;
  readonly maxSteps: number;
  /** To repeat a shrunk story: both come from its report. */
  readonly path?: string | undefined;
  readonly replayPath?: string | undefined;
  /** After the first failure shorter stories are looked for so long, ms. */
  readonly shrinkMs: number;
  readonly onStep?: ((seed: number, words: string) => void) | undefined;
  /** Told at once: making the story shorter takes a while. */
  readonly onBreach?: ((seed: number, breaches: readonly Breach[]) => void) | undefined;
  /** Aborted: no shorter story is looked for any more. */
  readonly signal?: AbortSignal | undefined;
}

/** A story that broke a promise, as short as it could be made in the time. */
export interface BrokenStory {
  readonly seed: number;
  /** The same number gives the same story: it is part of repeating it. */
  readonly maxSteps: number;
  readonly path: string;
  readonly replayPath: string;
  /** One Russian line a step. */
  readonly steps: readonly string[];
  readonly breaches: readonly Breach[];
  /** How many tellings it took to make it so short. */
  readonly tellings: number;
}

export interface Told {
  readonly tally: Tally;
  readonly broken: BrokenStory | undefined;
}

/**
 * Tells one random story to the keeper's lane and judges it. A story that fails is told again in ever shorter forms, each to a fresh
 * court.
 */
export async function tellStory(keeper: LaneKeeper, options: StoryOptions): Promise<Told> {
  const { seed, path, replayPath, maxSteps, shrinkMs } = options;
  const tellings: Telling[] = [];
  let stopAtMs = Infinity;
  const property = fc.asyncProperty(stories(maxSteps, replayPath), async (steps) => {
    if (performance.now() > stopAtMs || (stopAtMs < Infinity && options.signal?.aborted === true)) return;
    const telling: Telling = { story: newStory((words) => options.onStep?.(seed, words)), failure: undefined };
    tellings.push(telling);
    try {
      await tellOnce(telling.story, await keeper.lane(), steps);
    } catch (error) {
      telling.failure = error;
      if (stopAtMs === Infinity) {
        stopAtMs = performance.now() + shrinkMs;
        options.onBreach?.(seed, breachesOf(error));
      }
      await keeper.discard();
      throw error;
    }
  });
  // A repeated story is not made shorter: its replay holds the steps of one telling only.
  const repeated = path === undefined ? {} : { path, endOnFailure: true };
  const details = await fc.check(property, { seed, numRuns: 1, ...repeated });
  const tally = tellings[0]?.story.tally ?? new Map<string, number>();
  const shortest = tellings.findLast(({ failure }) => failure !== undefined);
  if (!details.failed || !shortest) return { tally, broken: undefined };
  const told = {
    path: path ?? details.counterexamplePath ?? '',
    replayPath: replayPath ?? /replayPath="([^"]*)"/.exec(String(details.counterexample?.[0]))?.[1] ?? '',
    steps: shortest.story.told,
    breaches: breachesOf(shortest.failure),
  };
  return { tally, broken: { ...told, seed, maxSteps, tellings: tellings.length } };
}

interface Telling {
  readonly story: Story;
  failure: unknown;
}

async function tellOnce(story: Story, lane: Lane, steps: Iterable<Act>): Promise<void> {
  await lane.emulator.start();
  await lane.workers.heal();
  const died = lane.workers.diedByThemselves();
  await fc.asyncModelRun(() => ({ model: story, real: lane }), steps);
  story.note('— всё исправлено, люди делают свои дела, идут дни');
  await seeThrough(story, lane);
  count(story.tally, 'умер в точке отказа', lane.workers.diedByThemselves() - died);
  await judge(story, lane);
}

/** A failure that is no breach of ours is one all the same: a step that must not fail has failed. */
function breachesOf(failure: unknown): readonly Breach[] {
  if (failure instanceof Broken) return failure.breaches;
  const words = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
  return [{ kind: 'unlawful', words: `сбой рассказа: ${words}` }];
}
