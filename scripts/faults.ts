import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import { openSharedGround } from '#test/faults/kit/ground.ts';
import { failsWithout, PROTECTIONS, type Protection } from '#test/faults/kit/protections.ts';
import { repeatLines, reportOf, tableOf, type RowReport } from '#test/faults/kit/report.ts';
import { chosen, loadScenarios } from '#test/faults/kit/rows.ts';
import { runRows, type SeedResult } from '#test/faults/kit/run-rows.ts';
import { PROJECT_ROOT } from './platform/layout.ts';

/** `npm run faults -- --rows F4,F22 --seeds 20 --first-seed 1 --lanes 4`: the rows of the fault matrix, each told once for every seed. */
const { values } = parseArgs({
  options: {
    rows: { type: 'string' },
    seeds: { type: 'string', default: '20' },
    'first-seed': { type: 'string', default: '1' },
    lanes: { type: 'string', default: '4' },
    out: { type: 'string', default: 'out/faults' },
    without: { type: 'string' },
  },
});

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name}: ожидается целое число от 1`);
  return value;
}

function tell({ row, seed, elapsedMs, failure }: SeedResult): void {
  const seconds = (elapsedMs / 1_000).toFixed(1);
  console.log(
    `${row} · ${String(seed)} · ${seconds} с · ${failure === undefined ? 'выдержано' : `НЕ ВЫДЕРЖАНО: ${failure}`}`,
  );
}

/** A lane that is cut off leaves programs behind: what has begun is told to its end. */
function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      console.log('Останавливаюсь: начатые прогоны договаривают до конца.');
      stopping.abort();
    });
  }
  return stopping.signal;
}

/** The replay gate refuses releases on purpose: the SDK's own words about it would fill the output. */
function silenceSdk(): void {
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => undefined),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
    shutdownSignals: [],
  });
}

async function main(): Promise<void> {
  silenceSdk();
  const all = await loadScenarios();
  const scenarios = values.rows === undefined ? all : chosen(all, values.rows.split(','));
  const [firstSeed, seedCount] = [wholeNumber('first-seed', values['first-seed']), wholeNumber('seeds', values.seeds)];
  const laneCount = wholeNumber('lanes', values.lanes);
  const start = performance.now();
  const ground = await openSharedGround();
  try {
    const results = await runRows(ground, {
      scenarios,
      firstSeed,
      seedCount,
      laneCount,
      onResult: tell,
      signal: stopSignal(),
    });
    const rows = reportOf(scenarios, results);
    const elapsedMs = Math.round(performance.now() - start);
    write(join(PROJECT_ROOT, values.out), {
      elapsedMs,
      firstSeed,
      laneCount,
      rows,
      failures: results.filter((one) => one.failure),
    });
    console.log(`\n${tableOf(rows)}\n\nВсего ${(elapsedMs / 60_000).toFixed(1)} мин, дорожек ${String(laneCount)}.`);
    for (const line of repeatLines(rows)) console.log(line);
    if (rows.some(({ held, seeds }) => held < seeds)) process.exitCode = 1;
  } finally {
    await ground.close();
  }
}

function write(
  path: string,
  result: Readonly<Record<string, unknown>> & { readonly rows: readonly RowReport[] },
): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.json`, `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(`${path}.md`, `${tableOf(result.rows)}\n`);
}

/** `--without intent`: the row that the protection holds up must fail when it is taken out of a copy of the sources; `all` for each. */
async function withoutProtection(name: string): Promise<void> {
  const asked = PROTECTIONS.filter((protection) => name === 'all' || protection.name === name);
  if (asked.length === 0) throw new Error(`--without: есть ${PROTECTIONS.map((each) => each.name).join(', ')}, all`);
  const results: { readonly protection: Protection; readonly isCaught: boolean }[] = [];
  for (const protection of asked) {
    results.push({ protection, isCaught: await failsWithout(protection, PROJECT_ROOT) });
  }
  console.log();
  for (const { protection, isCaught } of results) {
    console.log(
      `${isCaught ? 'поймано' : 'НЕ ПОЙМАНО'} · ${protection.row} · без защиты «${protection.name}»: ${protection.words}`,
    );
  }
  if (results.some(({ isCaught }) => !isCaught)) process.exitCode = 1;
}

if (values.without === undefined) await main();
else await withoutProtection(values.without);
