import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { INSTALL_HINT } from './openssl-config.ts';
import { OpenSslCrash, OpenSslError } from './openssl-error.ts';

/** One finished process. Any exit code is an answer; only a process that could not run or did not end throws. */
export interface OpenSslResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProcessOptions {
  readonly program: string;
  readonly args: readonly string[];
  /** Given whole on standard input: secrets go here, never among the arguments. */
  readonly input: string;
  readonly directory: string;
  readonly configFile: string;
  readonly timeoutMs: number;
}

const CRASHES: ReadonlySet<NodeJS.Signals | null> = new Set(['SIGSEGV', 'SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGILL']);
const KEPT_CHARACTERS = 1024 * 1024;

/** @throws OpenSslError when the program is missing, is killed, or is not done in time (it is then killed). */
export async function runOpenSsl(options: ProcessOptions): Promise<OpenSslResult> {
  const { program, args, directory, configFile, timeoutMs } = options;
  const child = spawn(program, args, {
    cwd: directory,
    // Nothing of our own environment: it holds the keys of other things.
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', OPENSSL_CONF: configFile },
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
  });
  const [stdout, stderr] = [collect(child, 'stdout'), collect(child, 'stderr')];
  const [code] = await Promise.all([exitOf(child, timeoutMs), feed(child.stdin, options.input)]);
  return { code, stdout: stdout(), stderr: stderr() };
}

/** A process that needs no input may end before it has read all of it; its exit code then tells the rest. */
function feed(stdin: Writable, input: string): Promise<void> {
  stdin.end(input);
  return finished(stdin).catch((error: NodeJS.ErrnoException) => {
    const isClosed = ['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(error.code ?? '');
    if (!isClosed) throw new OpenSslError('openssl не принял входные данные', { cause: error });
  });
}

async function exitOf(child: ChildProcess, timeoutMs: number): Promise<number> {
  const closed = once(child, 'close').catch((error: unknown) => {
    throw new OpenSslError(`Не удалось запустить openssl. ${INSTALL_HINT}`, { cause: error });
  });
  await closed;
  if (child.exitCode !== null) return child.exitCode;
  const Failure = CRASHES.has(child.signalCode) ? OpenSslCrash : OpenSslError;
  throw new Failure(
    `openssl прерван сигналом ${String(child.signalCode)} (на одну операцию отводится ${String(timeoutMs)} мс)`,
  );
}

function collect(child: ChildProcess, stream: 'stdout' | 'stderr'): () => string {
  let text = '';
  child[stream]?.setEncoding('utf8').on('data', (chunk: string) => {
    if (text.length < KEPT_CHARACTERS) text += chunk;
  });
  return () => text;
}
