import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { isOfType } from '#scripts/platform/supervision/program-message.ts';

/** A program of the measurement in a process of its own, so that its processor time can be told apart. */
export interface BenchProgram {
  readonly pid: number;
  /** Called with every message that the program sends after `ready`. */
  onMessage(hear: (message: unknown) => void): void;
  tell(message: object): void;
  /** SIGTERM; resolves when the process is gone. */
  stop(): Promise<void>;
}

const STOP_GRACE_MS = 20_000;

/** Starts a program by its path from the project's root and waits for its `ready`. With BENCH_PROFILE_DIR it leaves a CPU profile. */
export async function startBenchProgram(script: string, env: Readonly<Record<string, string>>): Promise<BenchProgram> {
  const profileDir = process.env['BENCH_PROFILE_DIR'];
  const child = fork(join(PROJECT_ROOT, script), [], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: profileDir === undefined ? ['--expose-gc'] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`],
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/', ...env },
  });
  const ended = once(child, 'exit');
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  child.on('message', (message) => void (isOfType(message, 'ready') && resolve()));
  await Promise.race([
    ready,
    ended.then(([code]: unknown[]) => {
      throw new Error(`${script} не запустилась, код ${String(code)}`);
    }),
  ]);
  return {
    pid: child.pid ?? 0,
    onMessage: (hear) => void child.on('message', hear),
    tell: (message) => void child.send(message),
    stop: async () => {
      child.kill('SIGTERM');
      // An open channel would keep a program alive that has nothing more to do.
      if (child.connected) child.disconnect();
      const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_GRACE_MS);
      await ended;
      clearTimeout(impatience);
    },
  };
}

/** Runs a program that sends `ready` and then one result. */
export async function runBenchProgram<T>(script: string): Promise<T> {
  const program = await startBenchProgram(script, {});
  return new Promise<T>((resolve) => program.onMessage((message) => resolve(message as T)));
}
