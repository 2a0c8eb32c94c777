import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { commandLineOf, identityOf, type ProcessIdentity } from './process-identity.ts';

/**
 * Everything that a process has begotten and that still runs, children before theirs; also what leads a group of its own, as each child of
 * PostgreSQL does. Empty when the process is gone: its children then are nobody's.
 */
export function descendantsOf(pid: number): readonly ProcessIdentity[] {
  const childrenOf = Map.groupBy(parents(), ([, parent]) => parent);
  const found: number[] = [];
  for (let next: readonly number[] = [pid]; next.length > 0;) {
    next = next.flatMap((parent) => (childrenOf.get(parent) ?? []).map(([child]) => child));
    found.push(...next);
  }
  return found.flatMap((child) => identityOf(child) ?? []);
}

/** Undefined when there is no such process. */
export function parentOf(pid: number): number | undefined {
  return parents().find(([child]) => child === pid)?.[1];
}

/** Processes that work in this folder under a name that begins so, whoever begot them. Linux only; elsewhere none can be told. */
export function workersIn(folder: string, name: string): readonly ProcessIdentity[] {
  if (process.platform !== 'linux') return [];
  const own = numbers().filter((pid) => workingFolder(pid) === folder && commandLineOf(pid).startsWith(name));
  return own.flatMap((pid) => identityOf(pid) ?? []);
}

function parents(): readonly (readonly [pid: number, parent: number])[] {
  if (process.platform !== 'linux') return parentsByPs();
  return numbers().flatMap((pid) => {
    const stat = unlessGone(() => readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
    // The name in parentheses may itself hold spaces and parentheses.
    const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    return parent === undefined ? [] : [[pid, Number(parent)] as const];
  });
}

function parentsByPs(): readonly (readonly [pid: number, parent: number])[] {
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
    return [pid, parent] as const;
  });
}

function numbers(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function workingFolder(pid: number): string | undefined {
  return unlessGone(() => readlinkSync(`/proc/${String(pid)}/cwd`));
}

/** A process may end, or be somebody else's, between being listed and being read. */
function unlessGone(read: () => string): string | undefined {
  try {
    return read();
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(String(error.code))
    )
      return undefined;
    throw error;
  }
}
