import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { freePorts } from '#scripts/platform/free-port.ts';
import { cacheDir } from '#scripts/platform/layout.ts';
import { stopProcess } from '#scripts/platform/stop-process.ts';
import { spawnDevServer } from '#scripts/platform/temporal-server.ts';
import { findCli } from '#scripts/platform/temporal/cli-program.ts';
import { ensureNamespace } from '#scripts/platform/temporal/namespace.ts';
import { bundleWorkflows } from './bundle-workflows.ts';
import { LETTER_SCENARIOS } from './letter-scenarios.ts';
import type { Scenario } from './letter-scenarios.ts';
import { BATCH_SCENARIOS, SCHEDULED_SCENARIOS } from './other-scenarios.ts';
import { NOTIFICATION_SCENARIOS } from './notification-scenarios.ts';
import { PUBLICATION_SCENARIOS } from './publication-scenarios.ts';
import { REPLAY_KEYS } from './replay-keys.ts';
import { openScriptedEngine } from './scripted-engine.ts';
import type { ScriptedEngine } from './scripted-engine.ts';

const HISTORIES = new URL('../histories/', import.meta.url).pathname;
const SCENARIOS = {
  letter: LETTER_SCENARIOS,
  batch: BATCH_SCENARIOS,
  publication: PUBLICATION_SCENARIOS,
  notification: NOTIFICATION_SCENARIOS,
  ...SCHEDULED_SCENARIOS,
};

/**
 * Records one history for every scenario that has none yet, on a real server of its own. What is recorded stays as it is: it stands for
 * the letters that are under way when a new version comes. To give a scenario another history, give it another name.
 */
async function recordHistories(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'mask-replay-'));
  const cli = await findCli({ cacheDir: cacheDir(), onStep: (text) => console.error(text) });
  const [port = 0, httpPort = 0, metricsPort = 0] = await freePorts(3);
  const options = { databaseFile: join(directory, 'temporal.db'), port, httpPort, metricsPort, timeSkipping: true };
  const server = spawnDevServer(cli.path, options, join(directory, 'temporal.log'));
  try {
    await recordOn(`127.0.0.1:${String(port)}`);
  } finally {
    await stopProcess(server, { signal: 'SIGTERM', graceMs: 5_000, group: true });
    await rm(directory, { recursive: true, force: true });
  }
}

async function recordOn(address: string): Promise<void> {
  const namespace = 'replay';
  await ensureNamespace({ address }, namespace);
  const workflowBundle = await bundleWorkflows();
  const engine = await openScriptedEngine({
    address,
    namespace,
    taskQueue: 'replay',
    keys: REPLAY_KEYS,
    workflowBundle,
  });
  try {
    for (const [workflow, scenarios] of Object.entries(SCENARIOS)) {
      for (const [name, scenario] of Object.entries(scenarios)) await recordOne(engine, workflow, name, scenario);
    }
  } finally {
    await engine.close();
  }
}

async function recordOne(engine: ScriptedEngine, workflow: string, name: string, scenario: Scenario): Promise<void> {
  const directory = join(HISTORIES, workflow);
  const file = join(directory, `${name}.json`);
  if (existsSync(file)) return;
  const history = await (await scenario(engine)).fetchHistory();
  await mkdir(directory, { recursive: true });
  const json = historyToJSON(history).replaceAll(`${String(process.pid)}@${hostname()}`, 'recorder');
  await writeFile(file, `${json}\n`);
  console.log(`${workflow}/${name}: ${String(history.events?.length ?? 0)} events`);
}

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
await recordHistories();
