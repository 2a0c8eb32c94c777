import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '#scripts/platform/free-port.ts';
import { cacheDir } from '#scripts/platform/layout.ts';
import type { ProcessIdentity } from '#scripts/platform/process-identity.ts';
import { stopProcess } from '#scripts/platform/stop-process.ts';
import { spawnDevServer } from '#scripts/platform/temporal-server.ts';
import type { DevServerOptions } from '#scripts/platform/temporal/dev-server.ts';
import { findCli } from '#scripts/platform/temporal/cli-program.ts';
import { ensureNamespace } from '#scripts/platform/temporal/namespace.ts';
import type { TestTemporal } from '#test/environment/temporal.ts';

/** A Temporal server of one test's own, which may be killed without harm to the others. */
export interface OwnEngine {
  readonly temporal: TestTemporal;
  /** Starts it over the state that is there; resolves when it can serve. */
  start(): Promise<void>;
  /** SIGKILL to the server; its state stays. */
  kill(): Promise<void>;
  /** As after the loss of its disk: it is killed, its state is removed, and it starts with nothing. */
  lose(): Promise<void>;
  /** The same, and nobody makes the namespace anew: it answers, and knows nobody. */
  forget(): Promise<void>;
  /** It stands still, connections stay open: as a server whose database does not answer. */
  pause(): void;
  resume(): void;
  /** Ends it and removes its state. */
  remove(): Promise<void>;
}

/** Where an engine's state lies and which namespace is used in it. */
export interface EngineState {
  /** Removed with the engine. */
  readonly directory: string;
  readonly namespace: string;
}

/** The server's whole state, in its directory. */
export const ENGINE_FILE = 'temporal.db';
const KILL = { signal: 'SIGKILL', graceMs: 5_000, group: true } as const;

/** Prepares a server with its own ports over the state, a new one unless it is given; it is not yet started. */
export async function prepareEngine(state?: EngineState): Promise<OwnEngine> {
  const { directory, namespace } = state ?? (await newState());
  const { path } = await findCli({ cacheDir: cacheDir(), onStep: (text) => console.error(`Temporal: ${text}`) });
  const [port = 0, httpPort = 0, metricsPort = 0] = await freePorts(3);
  const databaseFile = join(directory, ENGINE_FILE);
  const options: DevServerOptions = { databaseFile, port, httpPort, metricsPort, timeSkipping: true };
  const address = `127.0.0.1:${port}`;
  let server: ProcessIdentity | undefined;
  const kill = async (): Promise<void> => {
    if (server) await stopProcess(server, KILL);
    server = undefined;
  };
  const signal = (name: NodeJS.Signals): void => void (server && process.kill(server.pid, name));
  const spawn = (): void => void (server = spawnDevServer(path, options, join(directory, 'temporal.log')));
  const start = async (): Promise<void> => {
    spawn();
    await ensureNamespace({ address }, namespace);
  };
  const wipe = async (): Promise<void> => {
    await kill();
    for (const end of ['', '-wal', '-shm']) await rm(`${databaseFile}${end}`, { force: true });
  };
  return {
    temporal: { address, namespace, taskQueue: namespace },
    start,
    kill,
    lose: async () => {
      await wipe();
      await start();
    },
    forget: async () => {
      await wipe();
      spawn();
    },
    pause: () => signal('SIGSTOP'),
    resume: () => signal('SIGCONT'),
    remove: async () => {
      await kill();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function newState(): Promise<EngineState> {
  return { directory: await mkdtemp(join(tmpdir(), 'mask-crash-engine-')), namespace: 'crash' };
}
