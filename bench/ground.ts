import { spawn } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#db/migrate.ts';
import { seed } from '#db/seed/seed.ts';
import { freePort, freePorts } from '#scripts/platform/free-port.ts';
import { cacheDir, layout, type Layout } from '#scripts/platform/layout.ts';
import { openCluster, type Cluster } from '#scripts/platform/postgres/cluster.ts';
import { removeCluster } from '#scripts/platform/postgres/housing.ts';
import { identityOf, type ProcessIdentity } from '#scripts/platform/process-identity.ts';
import { stopProcess } from '#scripts/platform/stop-process.ts';
import { spawnDevServer } from '#scripts/platform/temporal-server.ts';
import { findCli } from '#scripts/platform/temporal/cli-program.ts';
import { dynamicConfig } from '#scripts/platform/temporal/dev-server.ts';
import { ensureNamespace } from '#scripts/platform/temporal/namespace.ts';
import { enginePrograms } from '#scripts/platform/temporal/production-pin.ts';
import {
  dynamicConfigFile,
  ENGINE_ARGUMENTS,
  engineEnvironment,
  prepareSchemas,
} from '#scripts/platform/temporal/production-server.ts';
import type { CountedProcess } from './process-times.ts';

export type EngineName = 'dev' | 'postgres';

/** A durable PostgreSQL and a Temporal server of the measurement's own, in one temporary folder. */
export interface Ground {
  readonly places: Layout;
  readonly cluster: Cluster;
  readonly address: string;
  /** The two servers, whose processor time is counted. */
  readonly processes: readonly CountedProcess[];
  /** A fresh court's database and a fresh namespace of that name. @returns the database's address */
  openCourt(name: string): Promise<string>;
  close(): Promise<void>;
}

const STOP = { signal: 'SIGTERM', graceMs: 10_000, group: true } as const;

/** Brings up what is measured on; `close` ends it and removes the folder, unless one was given: that is kept for the next time. */
export async function openGround(engine: EngineName, kept?: string): Promise<Ground> {
  if (kept !== undefined) mkdirSync(kept, { recursive: true });
  const home = kept ?? (await mkdtemp(join(tmpdir(), 'mask-bench-')));
  // The converter runs under another account and must be able to pass.
  chmodSync(home, 0o711);
  const places = layout({ MASK_HOME: home });
  mkdirSync(places.temp, { mode: 0o711, recursive: true });
  const cluster = await openCluster({ dir: places.postgres, port: await freePort(), durable: true });
  let server: ProcessIdentity | undefined;
  const close = async (): Promise<void> => {
    if (server) await stopProcess(server, STOP);
    await cluster.stop();
    if (kept !== undefined) return;
    removeCluster(places.postgres);
    await rm(home, { recursive: true, force: true });
  };
  try {
    const [port = 0] = await freePorts(1);
    server = engine === 'dev' ? await startDev(home, port) : await startProduction(home, port, cluster);
    const address = `127.0.0.1:${String(port)}`;
    const processes = [
      { name: 'temporal', pid: server.pid },
      { name: 'postgres', pid: cluster.server.process.pid },
    ];
    return { places, cluster, address, processes, openCourt: (name) => openCourt(cluster, address, name), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Recall ends at once, and the cut-off stands half a day away: only the measurement opens batches. */
async function openCourt(cluster: Cluster, address: string, name: string): Promise<string> {
  const url = await cluster.ensureDatabase(name, 'mask');
  await migrate(url);
  const hour = (new Date().getUTCHours() + 3 + 12) % 24;
  await seed(url, { recallWindowSeconds: 0, cutOffTime: `${String(hour).padStart(2, '0')}:00` });
  await ensureNamespace({ address }, name);
  return url;
}

async function startDev(home: string, port: number): Promise<ProcessIdentity> {
  const cli = await findCli({ cacheDir: cacheDir(), onStep: (text) => console.error(`Temporal: ${text}`) });
  const [httpPort = 0, metricsPort = 0] = await freePorts(2);
  const databaseFile = join(home, 'temporal.db');
  const options = { databaseFile, port, httpPort, metricsPort, timeSkipping: false };
  return spawnDevServer(cli.path, options, join(home, 'temporal.log'));
}

async function startProduction(home: string, frontend: number, cluster: Cluster): Promise<ProcessIdentity> {
  const programs = enginePrograms(cacheDir());
  const url = new URL(await cluster.ensureDatabase('temporal', 'temporal'));
  await cluster.ensureDatabase('temporal_visibility', 'temporal');
  const role = { user: url.username, password: decodeURIComponent(url.password) };
  const databases = { main: 'temporal', visibility: 'temporal_visibility' };
  const database = { host: url.hostname, port: Number(url.port), ...role, ...databases };
  await prepareSchemas(programs, database);
  const [http = 0, history = 0, matching = 0, worker = 0, ...membership] = await freePorts(8);
  const [frontendMembership = 0, historyMembership = 0, matchingMembership = 0, workerMembership = 0] = membership;
  const memberships = { frontendMembership, historyMembership, matchingMembership, workerMembership };
  const settings = join(home, 'dynamic-config.yaml');
  writeFileSync(settings, dynamicConfigFile(dynamicConfig(false)));
  const env = engineEnvironment(database, { frontend, http, history, matching, worker, ...memberships }, settings);
  const log = openSync(join(home, 'temporal.log'), 'a', 0o600);
  const child = spawn(programs.server, ENGINE_ARGUMENTS, { detached: true, stdio: ['ignore', log, log], env });
  closeSync(log);
  const identity = child.pid === undefined ? undefined : identityOf(child.pid);
  if (!identity) throw new Error('рабочий сервер Temporal не запустился');
  return identity;
}
