import { openBare, type BareMeasure } from './bare.ts';
import { openCourt } from './court.ts';
import type { Ground } from './ground.ts';
import { readHistoryCost, type HistoryCost } from './history-cost.ts';
import type { ProcessorTimes } from './process-times.ts';
import { median } from './statistics.ts';
import { measureLives, type LivesMeasure } from './whole-life.ts';

/** One side's rounds together. */
export interface SideFigures {
  readonly perSecond: readonly number[];
  readonly medianPerSecond: number;
  /** Processor milliseconds a piece, by what they were spent on. */
  readonly processorMs: ProcessorTimes;
  readonly processorMsTotal: number;
  readonly history: HistoryCost;
}

/** Letters beside bare workflows of the same pattern, turn and turn about. */
export interface PriceFigures {
  readonly count: number;
  readonly rounds: number;
  readonly letters: SideFigures;
  readonly bare: SideFigures;
  /** Letters per second against bare workflows per second: medians of all rounds. */
  readonly ratio: number;
  /** Bare processor time against ours: the same ratio without the noise of a busy machine. */
  readonly processorRatio: number;
}

export interface PricePlan {
  readonly count: number;
  readonly rounds: number;
  readonly concurrency: number;
}

type Measure = Pick<LivesMeasure & BareMeasure, 'count' | 'elapsedMs' | 'processorTimes' | 'workflowIds'>;

const WARM_UP = 20;

/** Measures A B A B … on one ground, both warmed up. @param name of the court's database */
export async function measurePrice(ground: Ground, name: string, plan: PricePlan): Promise<PriceFigures> {
  const { count, rounds, concurrency } = plan;
  const court = await openCourt(ground, name);
  const bare = await openBare(ground);
  const [ours, theirs]: [Measure[], Measure[]] = [[], []];
  try {
    await measureLives(court, WARM_UP, concurrency);
    await bare.measure(WARM_UP, concurrency);
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await measureLives(court, count, concurrency));
      theirs.push(await bare.measure(count, concurrency));
    }
    const letters = sideOf(ours, await readHistoryCost(court.client, idsOf(ours)));
    const bareSide = sideOf(theirs, await readHistoryCost(bare.client, idsOf(theirs)));
    const ratio = letters.medianPerSecond / bareSide.medianPerSecond;
    const processorRatio = bareSide.processorMsTotal / letters.processorMsTotal;
    return { count, rounds, letters, bare: bareSide, ratio, processorRatio };
  } finally {
    await Promise.all([court.close(), bare.close()]);
  }
}

function idsOf(measures: readonly Measure[]): readonly string[] {
  return measures.flatMap(({ workflowIds }) => workflowIds);
}

function sideOf(measures: readonly Measure[], history: HistoryCost): SideFigures {
  const perSecond = measures.map(({ count, elapsedMs }) => (count * 1_000) / elapsedMs);
  const processorMs = processorMsOf(measures);
  const processorMsTotal = Object.values(processorMs).reduce((sum, value) => sum + value, 0);
  return { perSecond, medianPerSecond: median(perSecond), processorMs, processorMsTotal, history };
}

/** Processor milliseconds a piece over all measures. */
export function processorMsOf(measures: readonly Pick<Measure, 'count' | 'processorTimes'>[]): ProcessorTimes {
  const total = measures.reduce((sum, { count }) => sum + count, 0);
  const spent: Record<string, number> = {};
  for (const { processorTimes } of measures) {
    for (const [name, seconds] of Object.entries(processorTimes)) {
      spent[name] = (spent[name] ?? 0) + (seconds * 1_000) / total;
    }
  }
  return spent;
}
