import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#scripts/platform/free-port.ts';
import { openCluster, type Cluster } from '#scripts/platform/postgres/cluster.ts';
import { removeCluster } from '#scripts/platform/postgres/housing.ts';
import { gone } from '#scripts/platform/stop-process.ts';

/** A durable PostgreSQL of one lane's own, which may be killed without harm to the others. */
export interface OwnDatabase {
  /** The superuser's address. */
  readonly adminUrl: string;
  /** SIGKILL to the postmaster and to every backend. */
  kill(): Promise<void>;
  /** Starts it over what is on the disk; resolves when it answers. */
  start(): Promise<void>;
  /** The whole server stands still, connections stay open. */
  pause(): void;
  resume(): void;
  /** Makes the role and its database. @returns its address */
  ensureDatabase(name: string): Promise<string>;
  remove(): Promise<void>;
}

const ROLE = 'mask';
const DEAD_MS = 10_000;

/** Makes and starts a cluster with fsync on. */
export async function openOwnDatabase(): Promise<OwnDatabase> {
  const home = await mkdtemp(join(tmpdir(), 'mask-faults-pg-'));
  // PostgreSQL runs under another account when we are root, and must be able to pass.
  await chmod(home, 0o711);
  const options = { dir: join(home, 'postgres'), port: await freePort(), durable: true };
  let cluster: Cluster = await openCluster(options);
  const signal = (name: NodeJS.Signals): void => signalAll(cluster.server.process.pid, name);
  return {
    adminUrl: cluster.adminUrl,
    kill: async () => {
      signal('SIGKILL');
      if (!(await gone(cluster.server.process, DEAD_MS))) throw new Error('PostgreSQL outlived SIGKILL');
    },
    start: async () => {
      cluster = await openCluster(options);
    },
    pause: () => signal('SIGSTOP'),
    resume: () => signal('SIGCONT'),
    ensureDatabase: (name) => cluster.ensureDatabase(name, ROLE),
    remove: async () => {
      await cluster.stop();
      removeCluster(options.dir);
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** The postmaster first, so that it starts nobody in place of the others. */
function signalAll(postmaster: number, signal: NodeJS.Signals): void {
  const children = childrenOf(postmaster);
  for (const pid of [postmaster, ...children]) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
}

function childrenOf(parent: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

/** The name in brackets may hold spaces: the parent stands second after it. */
function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch (error) {
    // It has ended since it was listed.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return undefined;
    throw error;
  }
}
