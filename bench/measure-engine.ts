import { measureApprovalClick, type ApprovalClickFigures } from './approval-click.ts';
import { openCourt } from './court.ts';
import { openGround, type EngineName, type Ground } from './ground.ts';
import { countAllEvents } from './history-cost.ts';
import { machineFacts, type MachineFacts } from './machine.ts';
import { measureParked, type ParkedFigures } from './parked.ts';
import { measurePrice, processorMsOf, type PriceFigures } from './price.ts';
import type { ProcessorTimes } from './process-times.ts';
import { measureQuietDays, type QuietDaysFigures } from './quiet-days.ts';
import { measureLives } from './whole-life.ts';

export interface EnginePlan {
  /** Letters of one round. */
  readonly letters: number;
  readonly rounds: number;
  readonly parked: number;
  /** Only the price: no real documents, no long waits. */
  readonly isQuick: boolean;
}

/** Whole lives with real conversion, stamp, signature, verification and archive; only the Post is stubbed. */
export interface RealFigures {
  readonly count: number;
  readonly perSecond: number;
  readonly processorMs: ProcessorTimes;
  /** Of all workflows that served these letters: their own, batches, sweeps. */
  readonly eventsPerLetter: number;
}

/** All figures of one engine; each stands beside its reference of the same run. */
export interface EngineFigures {
  readonly engine: EngineName;
  readonly machine: MachineFacts;
  readonly loadAverageAfter: readonly number[];
  readonly price: PriceFigures;
  readonly real?: RealFigures;
  readonly click?: ApprovalClickFigures;
  readonly quietDays?: QuietDaysFigures;
  readonly parked?: ParkedFigures;
}

const CONCURRENCY = 20;
const REAL_WARM_UP = 8;
const CLICKS = 50;

/** Measures one engine on a ground of its own. */
export async function measureEngine(engine: EngineName, plan: EnginePlan): Promise<EngineFigures> {
  const machine = machineFacts();
  const ground = await openGround(engine);
  try {
    const { letters: count, rounds, isQuick } = plan;
    const price = await measurePrice(ground, 'stubbed', { count, rounds, concurrency: CONCURRENCY });
    const more = isQuick ? {} : { real: await measureReal(ground, count), ...(await measureWaits(ground, plan)) };
    return { engine, machine, price, ...more, loadAverageAfter: machineFacts().loadAverage };
  } finally {
    await ground.close();
  }
}

async function measureReal(ground: Ground, count: number): Promise<RealFigures> {
  const court = await openCourt(ground, 'real', { isReal: true });
  try {
    await measureLives(court, REAL_WARM_UP, REAL_WARM_UP);
    const lives = await measureLives(court, count, CONCURRENCY);
    const perSecond = (count * 1_000) / lives.elapsedMs;
    const eventsPerLetter = (await countAllEvents(court.client)) / (count + REAL_WARM_UP);
    return { count, perSecond, processorMs: processorMsOf([lives]), eventsPerLetter };
  } finally {
    await court.close();
  }
}

async function measureWaits(ground: Ground, { parked }: EnginePlan) {
  const court = await openCourt(ground, 'waiting');
  try {
    const click = await measureApprovalClick(court, CLICKS);
    const quietDays = await measureQuietDays(court);
    return { click, quietDays, parked: await measureParked(court, parked) };
  } finally {
    await court.close();
  }
}
