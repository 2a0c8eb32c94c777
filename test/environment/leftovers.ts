import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataDirOf, removeCluster } from '#scripts/platform/postgres/housing.ts';
import { runningPostmaster } from '#scripts/platform/postgres/postmaster-file.ts';
import { identityOf, isRunning, type ProcessIdentity } from '#scripts/platform/process-identity.ts';
import { stopProcess } from '#scripts/platform/stop-process.ts';

/** Temporary folders of test runs begin so. */
export const RUN_PREFIX = 'mask-test-run-';

const OWNER = 'owner.json';
const TEMPORAL = 'temporal.json';
const STOP = { signal: 'SIGINT', graceMs: 5_000, group: true } as const;

/** Notes which process the folder belongs to. */
export function markOwner(directory: string): void {
  writeFileSync(join(directory, OWNER), JSON.stringify(identityOf(process.pid)));
}

/** Notes the server that would outlive a killed run. */
export function markTemporal(directory: string, server: ProcessIdentity): void {
  writeFileSync(join(directory, TEMPORAL), JSON.stringify(server));
}

/** Stops what killed test runs left behind and removes their folders; runs that are going on are not touched. */
export async function clearLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(RUN_PREFIX)) continue;
    const directory = join(tmpdir(), name);
    const owner = readIdentity(join(directory, OWNER));
    if (owner && !isRunning(owner)) await clear(directory);
  }
}

async function clear(directory: string): Promise<void> {
  const temporal = readIdentity(join(directory, TEMPORAL));
  if (temporal) await stopProcess(temporal, STOP);
  const postgres = runningPostmaster(dataDirOf(join(directory, 'postgres')));
  if (postgres) await stopProcess(postgres.process, STOP);
  removeCluster(join(directory, 'postgres'));
  rmSync(directory, { recursive: true, force: true });
}

function readIdentity(file: string): ProcessIdentity | undefined {
  if (!existsSync(file)) return undefined;
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof value !== 'object' || value === null || !('pid' in value) || !('born' in value)) return undefined;
  return typeof value.pid === 'number' && typeof value.born === 'string'
    ? { pid: value.pid, born: value.born }
    : undefined;
}
