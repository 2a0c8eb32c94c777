import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileHandle } from 'node:fs/promises';
import { FenceBroken, FenceUnavailable } from './fence-broken.ts';
import { killGroup } from './process-facts.ts';
import type { Sandbox } from './sandbox.ts';
import { watchProcess } from './watch-process.ts';
import type { WorkLimits } from './watch-process.ts';

/** A program that reads one file, writes another and ends. */
export interface FencedRun {
  readonly sandbox: Sandbox;
  /** The program and its words; it finds its input under `INPUT_PATH` and writes to its standard output. */
  readonly command: readonly string[];
  readonly input: Uint8Array;
  /** Where the input lies for a moment, under no name while the program runs. */
  readonly tempDir: string;
  readonly limits: WorkLimits;
  readonly maxOutputBytes: number;
}

/** How it ended. Any exit code is an answer. */
export interface FencedResult {
  readonly code: number;
  readonly output: Uint8Array;
  /** The end of what it wrote to its standard error. */
  readonly words: string;
}

/** The program sees its input here, and can seek in it. */
export const INPUT_PATH = '/dev/stdin';

const KEPT_WORDS = 100_000;
const ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' };

/**
 * Runs a program of the system once on bytes of a stranger, fenced as all such work is.
 * @throws FenceBroken when it went over its limits or was killed @throws FenceUnavailable when it does not start
 */
export async function runFenced(run: FencedRun, signal?: AbortSignal): Promise<FencedResult> {
  signal?.throwIfAborted();
  const input = await namelessFile(run);
  try {
    return await watched(run, start(run, input), signal);
  } finally {
    await input.close();
  }
}

function start({ sandbox, command }: FencedRun, input: FileHandle): ChildProcess {
  const [program = '', ...args] = [...sandbox.command, ...command];
  return spawn(program, args, { env: ENVIRONMENT, cwd: '/', detached: true, stdio: [input.fd, 'pipe', 'pipe'] });
}

/** Without a name nothing is left behind, whoever is killed. */
async function namelessFile({ sandbox, input, tempDir }: FencedRun): Promise<FileHandle> {
  const folder = await mkdtemp(join(tempDir, 'mask-input-'));
  try {
    const file = await open(join(folder, 'in'), 'wx+', 0o600);
    await file.writeFile(input);
    if (sandbox.owner) await file.chown(sandbox.owner.uid, sandbox.owner.gid);
    return file;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function watched({ limits, maxOutputBytes }: FencedRun, child: ChildProcess, signal?: AbortSignal) {
  const closed = once(child, 'close').catch((cause: unknown) => {
    throw new FenceUnavailable(`программа для чужих документов не запускается: ${child.spawnfile}`, { cause });
  });
  const { pid } = child;
  if (pid === undefined) return closed.then(() => ({ code: -1, output: new Uint8Array(), words: '' }));
  const over = new AbortController();
  const stop = signal ? AbortSignal.any([over.signal, signal]) : over.signal;
  const [output, words] = [keep(child, 'stdout', maxOutputBytes, pid), keep(child, 'stderr', KEPT_WORDS)];
  // That it is gone is no news here: it was to end.
  const watch = watchProcess(pid, limits, stop).catch((error: unknown) => {
    if (!(error instanceof FenceBroken && error.how === 'ended')) throw error;
  });
  try {
    await Promise.race([closed, watch.then(() => closed)]);
    signal?.throwIfAborted();
    return { code: codeOf(child), output: output(), words: new TextDecoder().decode(words()) };
  } finally {
    killGroup(pid);
    over.abort();
    await Promise.allSettled([watch, closed]);
  }
}

function codeOf({ exitCode }: ChildProcess): number {
  if (exitCode === null) throw new FenceBroken('ended');
  return exitCode;
}

/** Past the limit the program is writing to nobody: one with a pid is ended, words are merely cut. */
function keep(child: ChildProcess, stream: 'stdout' | 'stderr', limit: number, pid?: number): () => Uint8Array {
  const pieces: Buffer[] = [];
  let size = 0;
  child[stream]?.on('data', (piece: Buffer) => {
    size += piece.length;
    if (size <= limit) pieces.push(piece);
    else if (pid !== undefined) killGroup(pid);
  });
  return () => Buffer.concat(pieces);
}
