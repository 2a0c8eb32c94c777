import { mkdirSync, writeFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres, startTemporal } from '#test/environment/services.ts';
import { clearLeftovers, markOwner, RUN_PREFIX } from '#test/environment/leftovers.ts';
import { prepareGround, type SoakGround } from '#test/soak/kit/ground.ts';
import { brokenWords, reportTable } from '#test/soak/run/report.ts';
import { runSoak, type SoakPlan, type SoakReport } from '#test/soak/run/soak-run.ts';
import type { Breach } from '#test/soak/kit/story.ts';
import { PROJECT_ROOT } from './platform/layout.ts';

const USAGE = `npm run soak -- [--runs N] [--seed S] [--lanes L] [--steps K] [--shrink СЕКУНД]
  --runs 0 — пока не остановят (Ctrl-C: рассказы, что уже начаты, договаривают до конца)
  --tell — печатать каждый шаг, когда он начинается
  --seed S --path P --replay R — повторить укороченный рассказ из отчёта`;

const DEFAULT_SHRINK_SECONDS = 600;

function planOf(args: readonly string[]): SoakPlan {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ runs: text, seed: text, lanes: text, steps: text, shrink: text },
      ...{ path: text, replay: text, tell: { type: 'boolean' } },
    },
  });
  const whole = (name: 'runs' | 'seed' | 'lanes' | 'steps' | 'shrink', absent: number): number => {
    const value = Number(values[name] ?? absent);
    if (!Number.isInteger(value) || value < 0) throw new Error(`--${name}: ожидается целое число от 0\n${USAGE}`);
    return value;
  };
  const isRepeat = values.path !== undefined;
  const runs = whole('runs', 1);
  return {
    firstSeed: whole('seed', Math.floor(Math.random() * 1_000_000)),
    runs: isRepeat ? 1 : runs === 0 ? Infinity : runs,
    lanes: Math.max(1, whole('lanes', 6)),
    maxSteps: Math.max(1, whole('steps', 40)),
    shrinkMs: isRepeat ? 0 : whole('shrink', DEFAULT_SHRINK_SECONDS) * 1_000,
    path: values.path,
    replayPath: values.replay,
    onStep: values.tell === true ? tellStep : undefined,
    onBreach: tellBreach,
  };
}

function tellStep(seed: number, words: string): void {
  console.log(`${new Date().toISOString().slice(11, 19)} [${String(seed)}] ${words}`);
}

function tellBreach(seed: number, breaches: readonly Breach[]): void {
  const words = breaches.map(({ kind, words }) => `${kind}: ${words}`).join('; ');
  console.log(`зерно ${String(seed)} — НАРУШЕНИЕ, рассказ укорачивается: ${words}`);
}

/** Services of the soak's own, in one temporary folder. */
async function withGround<T>(work: (ground: SoakGround) => Promise<T>): Promise<T> {
  await clearLeftovers();
  const directory = await mkdtemp(join(tmpdir(), RUN_PREFIX));
  await chmod(directory, 0o711);
  markOwner(directory);
  const [postgres, temporal] = await Promise.all([startPostgres(directory), startTemporal(directory)]);
  try {
    const ground = await prepareGround(postgres.service, temporal.service);
    try {
      return await work(ground);
    } finally {
      await ground.close();
    }
  } finally {
    await Promise.all([postgres.stop(), temporal.stop()]);
    await rm(directory, { recursive: true, force: true });
  }
}

function writeJson(plan: SoakPlan, report: SoakReport, seconds: number): string {
  const out = join(PROJECT_ROOT, 'out');
  mkdirSync(out, { recursive: true });
  const file = join(out, 'soak.json');
  const { firstSeed, lanes, maxSteps } = plan;
  const told = { firstSeed, lanes, maxSteps, seconds, ...reportTable(report), stories: report.broken };
  writeFileSync(file, `${JSON.stringify(told, null, 2)}\n`);
  return file;
}

async function main(): Promise<number> {
  const plan = planOf(process.argv.slice(2));
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  console.log(
    `Зерно ${String(plan.firstSeed)}, дорожек ${String(plan.lanes)}. Повторить: --seed ${String(plan.firstSeed)}`,
  );
  const startedAtMs = performance.now();
  const report = await withGround((ground) =>
    runSoak(ground, {
      ...plan,
      signal: stopping.signal,
      onStory: ({ runs, broken }, seed, seconds) => {
        console.log(
          `${String(runs)}: зерно ${String(seed)}, ${seconds.toFixed(1)} с, нарушений ${String(broken.length)}`,
        );
      },
    }),
  );
  const seconds = Math.round((performance.now() - startedAtMs) / 1_000);
  for (const story of report.broken) console.log(`\n${brokenWords(story)}`);
  console.table({ ...reportTable(report), секунд: seconds });
  console.log(`Записано: ${writeJson(plan, report, seconds)}`);
  return report.broken.length === 0 ? 0 : 1;
}

process.exitCode = await main();
