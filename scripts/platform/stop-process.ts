import { setTimeout as pause } from 'node:timers/promises';
import { isRunning, type ProcessIdentity } from './process-identity.ts';
import { descendantsOf } from './process-tree.ts';

const LOOK_EVERY_MS = 25;
const AFTER_KILL_MS = 5_000;

/** How a process is asked to end. */
export interface StopOptions {
  /** The polite request; whoever does not answer within `graceMs` gets SIGKILL. */
  readonly signal: NodeJS.Signals;
  readonly graceMs: number;
  /** True: the SIGKILL goes to the whole process group that the process leads, and to everything it has begotten. */
  readonly group?: boolean;
}

/** How it ended: it was not there, it went by itself, or it had to be killed. */
export type StopOutcome = 'absent' | 'stopped' | 'killed';

/** Ends one process and waits until it is gone. @throws Error when even SIGKILL does not end it. */
export async function stopProcess(target: ProcessIdentity, options: StopOptions): Promise<StopOutcome> {
  if (!isRunning(target)) return 'absent';
  send(target.pid, options.signal);
  if (await gone(target, options.graceMs)) return 'stopped';
  if (options.group) await killProcess(target);
  else await killAll([target]);
  return 'killed';
}

/**
 * Ends a process that does not listen, with the group that it leads and with everything it has begotten: also stopped ones, which would go
 * on holding what the next start needs. @throws Error when something stays all the same.
 */
export async function killProcess(target: ProcessIdentity): Promise<void> {
  if (!isRunning(target)) return;
  const begotten = descendantsOf(target.pid);
  send(-target.pid, 'SIGKILL');
  await killAll([target, ...begotten]);
}

/** Ends these without asking. @throws Error when one stays */
export async function killAll(targets: readonly ProcessIdentity[]): Promise<void> {
  for (const target of targets) if (isRunning(target)) send(target.pid, 'SIGKILL');
  for (const target of targets)
    if (!(await gone(target, AFTER_KILL_MS))) throw new Error(`процесс ${target.pid} не завершился и после SIGKILL`);
}

/** Waits until the process has ended; false when it still runs after `timeoutMs`. */
export async function gone(target: ProcessIdentity, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (isRunning(target)) {
    if (performance.now() >= deadline) return false;
    await pause(LOOK_EVERY_MS);
  }
  return true;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
