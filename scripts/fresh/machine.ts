import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CLERK, PROJECT_THERE, type Person } from './base.ts';

/** `container`: user namespaces are refused in it, as in most containers; PostgreSQL and the fence then take their other ways. */
export type MachineKind = 'whole' | 'container';

/** A folder that is run as a machine. */
export interface Machine {
  readonly root: string;
  readonly kind: MachineKind;
  /** Where apt keeps what it has downloaded, for all machines of one run. */
  readonly archives: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Puts out whatever runs in it. */
  readonly signal: AbortSignal;
}

/** One command in the machine, from its start. */
export interface MachineRun {
  /** All that was printed until now. */
  output(): string;
  /** The exit code; null: ended by a signal, or by the time that ran out. */
  readonly ended: Promise<number | null>;
  /** Ctrl-C of the terminal it runs in. */
  interrupt(): void;
  /** The whole machine goes dark. */
  kill(): void;
}

const ENTER = fileURLToPath(new URL('./enter.sh', import.meta.url));
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const NAMESPACES = ['--mount', '--pid', '--fork', '--kill-child', '--propagation', 'private'];

/** Runs a line of the shell in the project's folder there; what it prints also goes into `logFile`. */
export function runIn(machine: Machine, person: Person, line: string, logFile: string, limitMs: number): MachineRun {
  machine.signal.throwIfAborted();
  const identity = ['setpriv', `--reuid=${String(CLERK.id)}`, `--regid=${String(CLERK.id)}`, '--init-groups'];
  const command = [...(person === 'root' ? [] : identity), 'sh', '-c', `trap : INT; cd ${PROJECT_THERE} && ${line}`];
  const { kind, root, archives } = machine;
  const entering = ['unshare', ...NAMESPACES, 'sh', ENTER, kind, root, archives, '--', ...command];
  // Killed with us, and all the machine with it. A group of its own: what Ctrl-C of a terminal reaches.
  const child = spawn('setpriv', ['--pdeathsig=KILL', ...entering], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, ...homeOf(person), ...machine.environment },
  });
  const run = watched(child, logFile, limitMs);
  machine.signal.addEventListener('abort', run.kill, { once: true });
  return run;
}

function homeOf(person: Person): Readonly<Record<string, string>> {
  const [name, home] = person === 'root' ? ['root', '/root'] : [CLERK.name, CLERK.home];
  return { HOME: home, USER: name, LOGNAME: name };
}

function watched(child: ChildProcess, logFile: string, limitMs: number): MachineRun {
  const log = createWriteStream(logFile);
  let text = '';
  const kill = (): void => void child.kill('SIGKILL');
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      log.write(chunk);
    });
  }
  const timer = setTimeout(kill, limitMs);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => {
    clearTimeout(timer);
    log.end();
  });
  return { output: () => text, ended, interrupt: () => process.kill(-(child.pid ?? 0), 'SIGINT'), kill };
}
