import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, setPriority, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { cacheDir } from '#scripts/platform/layout.ts';
import { enginePrograms, SERVER_VERSION } from '#temporal/server/production-pin.ts';
import { measureArchive } from './archive.ts';
import { measureBare } from './bare.ts';
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
    return { stubbed, history, bare, ratio: stubbed.lettersPerSecond / bare.workflowsPerSecond };
  } finally {
    await court.close();
  }
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
    console.table({ ...figures.stubbed, ...figures.bare, ratio: figures.ratio, bytes: figures.history.byteSize });
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
  const archive = isQuick ? undefined : await measureArchive();
  if (archive) console.table(archive);
  const results = new URL('results/', import.meta.url);
  mkdirSync(results, { recursive: true });
  const file = new URL(`${new Date().toISOString().slice(0, 10)}-${engine}.json`, results);
  writeFileSync(file, `${JSON.stringify({ ...figures, archive }, null, 2)}\n`);
  console.log(`Записано: bench/results/${file.pathname.split('/').at(-1) ?? ''}`);
}
