import { fork } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { isOfType } from '#scripts/platform/supervision/program-message.ts';
import { requireKnownRecord } from '../points-in-source.ts';

/** One of the project's programs as a child that a test may kill. */
export interface ChildProgram {
  readonly pid: number;
  /** Resolves with the signal (or the code) by which the process has ended. */
  readonly ended: Promise<NodeJS.Signals | number | null>;
  /** SIGKILL, no last words; resolves when the process is gone. */
  kill(): Promise<void>;
  /** It stands still, and knows nothing of it afterwards. */
  pause(): void;
  resume(): void;
  /** SIGTERM. @throws when it does not end by itself in time, after a SIGKILL */
  stop(): Promise<void>;
}

/** Programs start thousands of times in a laboratory: compiled modules are kept between their starts. */
const COMPILED = join(PROJECT_ROOT, 'node_modules', '.cache', 'mask-compiled');
const LAST_WORDS = 15;
/** A program was gone before it was ready. */
export class EndedEarly extends Error {
  override name = 'EndedEarly';
  readonly how: NodeJS.Signals | number | null;

  constructor(how: NodeJS.Signals | number | null, words: string) {
    super(words);
    this.how = how;
  }
}

/** More than the longest grace of the programs themselves. */
const STOP_GRACE_MS = 40_000;

/**
 * Starts the program as `npm start` does and waits for its `ready`; what it says last is told when it fails.
 * @throws RangeError when it is to die at a transaction that there is not
 */
export async function startProgram(script: string, env: Readonly<Record<string, string>>): Promise<ChildProgram> {
  requireKnownRecord(env['MASK_FAIL_POINT']);
  const child = fork(join(PROJECT_ROOT, script), [], {
    cwd: PROJECT_ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A worker thread's or a test runner's own options must not reach the program.
    execArgv: [],
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/', NODE_COMPILE_CACHE: COMPILED, ...env },
  });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', (line) => keepLast(words, line));
  }
  const ended = new Promise<NodeJS.Signals | number | null>((resolve) =>
    child.once('close', (code, signal) => resolve(signal ?? code)),
  );
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message) => void (isOfType(message, 'ready') && resolve()));
    child.once('error', reject);
    void ended.then((how) => reject(new EndedEarly(how, [`${script} ended (${String(how)})`, ...words].join('\n'))));
  });
  return {
    pid: child.pid ?? 0,
    ended,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    stop: async () => {
      let isForced = false;
      child.kill('SIGTERM');
      const impatience = setTimeout(() => void (isForced = child.kill('SIGKILL')), STOP_GRACE_MS);
      await ended;
      clearTimeout(impatience);
      if (isForced) throw new Error([`${script} did not end on SIGTERM`, ...words].join('\n'));
    },
  };
}

function keepLast(words: string[], line: string): void {
  words.push(line);
  if (words.length > LAST_WORDS) words.shift();
}
