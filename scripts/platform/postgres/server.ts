import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { identityOf, type ProcessIdentity } from '../process-identity.ts';
import { workersIn } from '../process-tree.ts';
import { gone, killAll, stopProcess } from '../stop-process.ts';
import type { Housing } from './housing.ts';
import { ADMIN } from './initdb.ts';
import { dropStaleFile, runningPostmaster } from './postmaster-file.ts';
import { commandAs } from './run-as.ts';

/** How the server is started. */
export interface ServerOptions {
  readonly housing: Housing;
  readonly port: number;
  readonly password: string;
  readonly logFile: string;
  /** False only for throw-away data: no fsync. */
  readonly durable: boolean;
}

/** A server that answers. */
export interface PostgresServer {
  readonly process: ProcessIdentity;
  readonly port: number;
  /** True: it was left running by an earlier start, and was taken over. */
  readonly adopted: boolean;
}

const STARTUP_MS = 60_000;
const STOP_MS = 30_000;
const LOOK_EVERY_MS = 50;

/** Starts the server, or takes over the one that an earlier, killed start left. @throws Error with the end of the server's log. */
export async function startServer(options: ServerOptions): Promise<PostgresServer> {
  const left = runningPostmaster(options.housing.dataDir);
  if (left) {
    if (await answers(left.port, options.password)) return { ...left, adopted: true };
    await stopProcess(left.process, { signal: 'SIGINT', graceMs: STOP_MS, group: true });
  }
  dropStaleFile(options.housing.dataDir);
  await endOrphans(options.housing);
  const deadline = performance.now() + STARTUP_MS;
  let child = launch(options);
  while (!(await answers(options.port, options.password))) {
    if (performance.now() > deadline) throw new Error(`PostgreSQL не отвечает:\n${logEnd(options.logFile)}`);
    // After a kill -9 the orphaned backends hold the shared memory for a moment more.
    if (child.exitCode !== null) child = await again(options);
    await pause(LOOK_EVERY_MS);
  }
  const process = child.pid === undefined ? undefined : identityOf(child.pid);
  if (!process) throw new Error(`PostgreSQL не запустился:\n${logEnd(options.logFile)}`);
  return { process, port: options.port, adopted: false };
}

/** Fast shutdown: open transactions are rolled back, all is written, the next start needs no recovery. */
export async function stopServer(server: PostgresServer): Promise<void> {
  await stopProcess(server.process, { signal: 'SIGINT', graceMs: STOP_MS, group: true });
  await gone(server.process, STOP_MS);
}

/**
 * A server that was killed alone leaves sessions, and a stopped one of them would hold the shared memory for ever: nobody serves them any
 * more, and what they had not committed is rolled back by the next start.
 */
async function endOrphans({ dataDir }: Housing): Promise<void> {
  if (existsSync(dataDir)) await killAll(workersIn(realpathSync(dataDir), 'postgres: '));
}

async function again(options: ServerOptions): Promise<ChildProcess> {
  const log = logEnd(options.logFile);
  if (!/pre-existing shared memory block|lock file ".*" already exists/.test(log)) {
    throw new Error(`PostgreSQL не запустился:\n${log}`);
  }
  await pause(10 * LOOK_EVERY_MS);
  return launch(options);
}

function launch(options: ServerOptions): ChildProcess {
  const command = commandAs(options.housing.runAs, options.housing.programs.postgres, serverArguments(options));
  const log = openSync(options.logFile, 'a', 0o600);
  const child = spawn(command.file, command.args, {
    ...command.identity,
    cwd: '/',
    // Ctrl-C must not reach it: the programs end first, then the database.
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' },
  });
  closeSync(log);
  child.unref();
  return child;
}

function serverArguments(options: ServerOptions): readonly string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${options.port}`,
    'unix_socket_directories=',
    'max_connections=200',
    'log_line_prefix=%m [%p] %d ',
    'timezone=UTC',
    'log_timezone=UTC',
  ];
  if (!options.durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  return ['-D', options.housing.dataDir, ...settings.flatMap((setting) => ['-c', setting])];
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new Client({ host: '127.0.0.1', port, user: ADMIN, password, database: 'postgres' });
  // Without a listener a connection cut by the server would end our whole process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch (error) {
    if (isNotYet(error)) return false;
    throw error;
  } finally {
    await client.end();
  }
}

/** Refused connection, or 57P03 «the database system is starting up». */
function isNotYet(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['ECONNREFUSED', 'ECONNRESET', '57P03', '57P02', '57P01'].includes(code);
}

function logEnd(file: string): string {
  return readFileSync(file, 'utf8').split('\n').slice(-15).join('\n');
}
