import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { assertGapsAllowed, type SandboxGap } from './sandbox-gaps.ts';

/** How a process is fenced in on this machine. */
export interface Sandbox {
  /** Words to put before the program; each of them replaces itself by the next (exec), so the pid is the program's. */
  readonly command: readonly string[];
  /** The user the program believes to be, which is in its socket's name. */
  readonly socketUid: number;
  /** Who must own the process's folder, when it is another user than ours. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
  /** What it leaves open; empty: nothing. */
  readonly gaps: readonly SandboxGap[];
}

const NOBODY = 65_534;
const LIMITS = ['--core=0', '--fsize=134217728', '--nofile=512'];
/** Dies with us; gains nothing by set-uid programs. */
const LEASH = ['--pdeathsig=KILL', '--no-new-privs', '--inh-caps=-all', '--bounding-set=-all'];
const DEMOTED = [`--reuid=${String(NOBODY)}`, `--regid=${String(NOBODY)}`, '--clear-groups'];

const run = promisify(execFile);

const TRUE: readonly string[] = ['true'];

/**
 * The strongest fence this machine permits: a user and a network namespace of its own as root, a user namespace otherwise.
 * `memoryLimitBytes` bounds private memory (RLIMIT_DATA), so an allocation above it fails inside the program.
 * `probe` must run within it: another user may not be able to reach our own files.
 * @throws SandboxRefused when it has a gap and this process may not work behind such a fence
 */
export async function chooseSandbox(memoryLimitBytes: number, probe = TRUE): Promise<Sandbox> {
  const sandbox = await strongestSandbox(memoryLimitBytes, probe);
  assertGapsAllowed(sandbox.gaps);
  return sandbox;
}

/** The same, told as it is: a fence with gaps is an answer too. */
export async function strongestSandbox(memoryLimitBytes: number, probe = TRUE): Promise<Sandbox> {
  const limits = ['prlimit', ...LIMITS, `--data=${String(memoryLimitBytes)}`, '--'];
  for (const candidate of candidates(limits)) {
    if (await works([...candidate.command, ...probe])) return candidate;
  }
  const gaps = ['network', 'account', 'privileges'] as const;
  return { command: limits, socketUid: process.getuid?.() ?? 0, owner: undefined, gaps };
}

function candidates(limits: readonly string[]): readonly Sandbox[] {
  const uid = process.getuid?.() ?? 0;
  const owner = { uid: NOBODY, gid: NOBODY };
  const leash = ['setpriv', ...LEASH];
  const ownNetwork = ['unshare', '--net', '--'];
  if (uid !== 0) {
    const namespace = [...limits, 'unshare', '--map-root-user', '--net', '--'];
    return [
      { command: [...namespace, ...leash], socketUid: 0, owner: undefined, gaps: [] },
      {
        command: [...limits, 'setpriv', '--pdeathsig=KILL', '--no-new-privs'],
        socketUid: uid,
        owner: undefined,
        gaps: ['network'],
      },
    ];
  }
  return [
    { command: [...limits, ...ownNetwork, ...leash, ...DEMOTED], socketUid: NOBODY, owner, gaps: [] },
    { command: [...limits, ...leash, ...DEMOTED], socketUid: NOBODY, owner, gaps: ['network'] },
    { command: [...limits, ...ownNetwork, ...leash], socketUid: 0, owner: undefined, gaps: ['account'] },
  ];
}

async function works(command: readonly string[]): Promise<boolean> {
  const [program = 'prlimit', ...args] = command;
  return run(program, args, { env: { PATH: process.env['PATH'] }, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

/** Whether a stranger may walk down to `folder`: a home of root (0700) above it would shut the listener out. */
export async function isReachable(folder: string): Promise<boolean> {
  for (let current = folder; ; current = dirname(current)) {
    if (((await stat(current)).mode & 0o001) === 0) return false;
    if (current === dirname(current)) return true;
  }
}
