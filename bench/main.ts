import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, setPriority, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { cacheDir } from '#scripts/platform/layout.ts';
import { enginePrograms, SERVER_VERSION } from '#temporal/server/production-pin.ts';
import { measureArchive } from './archive.ts';
import { measureBare } from './bare.ts';
import { measureConversion } from './conversion.ts';
import { openCourt } from './court.ts';
import { openGround, type EngineName, type Ground } from './ground.ts';
import { readHistoryCost } from './history-cost.ts';
import { measureLives } from './whole-life.ts';

const CONCURRENCY = 20;
const REAL_LETTERS = 20;
const NICE = 10;

function enginesAsked(asked: string | undefined): readonly EngineName[] {
  const programs = enginePrograms(cacheDir());
  const isBuilt = existsSync(programs.server) && existsSync(programs.sql);
  if (asked === 'dev' || asked === 'postgres') return [asked];
  if (asked !== undefined && asked !== 'both') throw new Error('--engine: ожидается dev, postgres или both');
  if (isBuilt) return ['dev', 'postgres'];
  if (asked === 'both') throw new Error('Рабочий сервер не собран: npm run engine:build');
  console.log('Рабочий сервер не собран (npm run engine:build): измеряется только dev.');
  return ['dev'];
}

function machine() {
  const load = loadavg().map((value) => Number(value.toFixed(2)));
  const [cpu] = cpus();
  return {
    ...{ cores: availableParallelism(), cpu: cpu?.model ?? '', memoryBytes: totalmem(), loadAverage: load },
    ...{ node: process.version, temporalServer: SERVER_VERSION, nice: NICE },
  };
}

async function measureEngine(ground: Ground, letterCount: number) {
  const court = await openCourt(ground, 'stubbed', false);
  try {
    const { workflowIds, ...stubbed } = await measureLives(court, letterCount, CONCURRENCY);
    const history = await readHistoryCost(court.client, workflowIds);
    const bare = await measureBare(ground.address, letterCount, CONCURRENCY);
    // By events, for the bare life's two signals may meet in one step and save some: like is compared with like.
    const eventsPerSecond = stubbed.lettersPerSecond * history.eventCount;
    const bareEventsPerSecond = bare.workflowsPerSecond * bare.eventCount;
    return {
      stubbed,
      history,
      bare,
      eventsPerSecond,
      bareEventsPerSecond,
      ratio: eventsPerSecond / bareEventsPerSecond,
    };
  } finally {
    await court.close();
  }
}

/** The converter's pool and the archive, each beside its plain twin. */
async function measureComponents() {
  const samplesDir = new URL('../samples', import.meta.url).pathname;
  const conversion = await measureConversion({ samplesDir, documentCount: 40, listenerCount: 2 });
  const archive = await measureArchive();
  console.table({ ...conversion, latencyMs: conversion.latencyMs.p50 });
  console.table(archive);
  return { conversion, archive };
}

async function measureReal(ground: Ground, letterCount: number) {
  const court = await openCourt(ground, 'real', true);
  try {
    const { workflowIds: _ids, ...real } = await measureLives(court, letterCount, CONCURRENCY);
    return real;
  } finally {
    await court.close();
  }
}

async function measure(engine: EngineName, letterCount: number, isQuick: boolean) {
  const before = machine();
  const ground = await openGround(engine);
  try {
    const figures = await measureEngine(ground, letterCount);
    const { stubbed, bare, history, eventsPerSecond, bareEventsPerSecond, ratio } = figures;
    console.table({
      ...{ engine, letters: stubbed.letterCount, lettersPerSecond: stubbed.lettersPerSecond },
      ...{ eventsPerLetter: history.eventCount, bytesPerLetter: history.byteSize },
      ...{ bareWorkflowsPerSecond: bare.workflowsPerSecond, bareEvents: bare.eventCount },
      ...{ eventsPerSecond, bareEventsPerSecond, ratio },
    });
    console.table(figures.history.eventTypes);
    const real = isQuick ? undefined : await measureReal(ground, REAL_LETTERS);
    if (real) console.table(real);
    return { engine, machine: before, loadAverageAfter: loadavg(), ...figures, real };
  } finally {
    await ground.close();
  }
}

const { values } = parseArgs({
  options: { engine: { type: 'string' }, quick: { type: 'boolean' }, letters: { type: 'string' } },
});
setPriority(NICE);
Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
const isQuick = values.quick === true;
const letterCount = Number(values.letters ?? (isQuick ? 20 : 100));
if (!Number.isInteger(letterCount) || letterCount < 1) throw new Error('--letters: ожидается целое число от 1');
for (const engine of enginesAsked(values.engine)) {
  const figures = await measure(engine, letterCount, isQuick);
  const components = isQuick ? undefined : await measureComponents();
  const results = new URL('results/', import.meta.url);
  mkdirSync(results, { recursive: true });
  const file = new URL(`${new Date().toISOString().slice(0, 10)}-${engine}.json`, results);
  writeFileSync(file, `${JSON.stringify({ ...figures, components }, null, 2)}\n`);
  console.log(`Записано: bench/results/${file.pathname.split('/').at(-1) ?? ''}`);
}
