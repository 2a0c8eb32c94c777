import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** What the kernel tells of a process. */
export interface ProcessFacts {
  /** In ticks since boot: with the pid it names one process for ever. */
  readonly startTicks: number;
  /** Processor time so far, in ticks (10 ms). */
  readonly cpuTicks: number;
  readonly residentBytes: number;
}

const PAGE_BYTES = 4096;

/** Undefined when there is no such process, or only its unreaped rest. Linux only. */
export async function readProcess(pid: number): Promise<ProcessFacts | undefined> {
  const line = await readFile(statOf(pid), 'utf8').catch(isGone);
  return line === undefined ? undefined : factsOf(line);
}

/** The same at once: the kernel answers from memory in microseconds, a turn through the thread pool costs a hundred times as much. */
export function readProcessNow(pid: number): ProcessFacts | undefined {
  try {
    return factsOf(readFileSync(statOf(pid), 'utf8'));
  } catch (error) {
    return isGone(error as NodeJS.ErrnoException);
  }
}

const statOf = (pid: number) => `/proc/${String(pid)}/stat`;

function factsOf(line: string): ProcessFacts | undefined {
  // The name in brackets may hold blanks: fields are counted after it. Field 3 (state) is first here.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const field = (number: number) => Number(fields[number - 3]);
  return {
    startTicks: field(22),
    cpuTicks: field(14) + field(15),
    residentBytes: field(24) * PAGE_BYTES,
  };
}

/** Whether this very process, not a later one of the same number, still runs. */
export async function isSameProcess(pid: number, startTicks: number): Promise<boolean> {
  return (await readProcess(pid))?.startTicks === startTicks;
}

function isGone(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined;
  throw error;
}

/** Kills the whole group of a process that leads it; a group that is already gone is no error. */
export function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
