import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pLimit from 'p-limit';
import { findGostEngine, runtimeConfig } from './openssl/openssl-config.ts';
import { runOpenSsl } from './openssl/openssl-process.ts';
import type { OpenSslResult } from './openssl/openssl-process.ts';
import { createSweeper, inScratch, openPrivateDirectory } from './openssl/scratch.ts';
import { testGost } from './openssl/self-test.ts';

const CONFIG_FILE = 'openssl.cnf';

/** One place of the pool for one piece of work: a private empty directory, and openssl runs in it one after another. */
export interface OpenSslJob {
  /** Absolute; only we can read it; gone when the work ends. */
  readonly directory: string;
  /** Writes a file into the directory, mode 0600; the name is what `run` is given. */
  write(name: string, bytes: Uint8Array | string): Promise<void>;
  /** @throws OpenSslError when openssl could not run to its end; a non-zero exit code is an answer. */
  run(args: readonly string[], input?: string): Promise<OpenSslResult>;
}

/** openssl with the ГОСТ engine as separate processes: in our own process the engine breaks TLS of the whole thread. */
export interface OpenSsl {
  /** Private directory for files that outlive a job (the trust bundle). */
  readonly directory: string;
  /** Waits for a free place. Work must not ask for another place inside its own: with one place it would wait for itself. */
  job<T>(work: (job: OpenSslJob) => Promise<T>): Promise<T>;
}

export interface OpenSslOptions {
  /** A directory of its own, made when absent, kept at mode 0700; may be shared by processes of one user. */
  readonly directory: string;
  /** How many processes at once; more than there are cores gains nothing. */
  readonly concurrency?: number | undefined;
  /** For one process; when it passes, the process is killed. */
  readonly timeoutMs?: number | undefined;
  /** The program's name or path. */
  readonly program?: string | undefined;
}

/**
 * Starts with a self-test, so that a machine without the engine is found at once.
 * @throws OpenSslError naming the packages to install.
 */
export async function createOpenSsl(options: OpenSslOptions): Promise<OpenSsl> {
  const { concurrency = 2, timeoutMs = 20_000, program = 'openssl' } = options;
  const directory = resolve(options.directory);
  await openPrivateDirectory(directory);
  const start = (at: string, configFile: string, args: readonly string[], input = '') =>
    runOpenSsl({ program, args, input, directory: at, configFile, timeoutMs });
  const { stdout } = await start(directory, '/dev/null', ['version', '-e']);
  const config = runtimeConfig(await findGostEngine(stdout));
  const openJob = async (at: string): Promise<OpenSslJob> => {
    const write: OpenSslJob['write'] = (name, bytes) => writeFile(join(at, name), bytes, { mode: 0o600 });
    // In every job anew: openssl takes a missing file for an empty one, and cleaners of temporary folders do not ask.
    await write(CONFIG_FILE, config);
    return { directory: at, write, run: (args, input) => start(at, join(at, CONFIG_FILE), args, input) };
  };
  const places = pLimit(concurrency);
  const sweep = createSweeper(directory);
  const job = async <T>(work: (job: OpenSslJob) => Promise<T>): Promise<T> => {
    await openPrivateDirectory(directory);
    await sweep();
    return places(() => inScratch(directory, async (at) => work(await openJob(at))));
  };
  await job((first) => testGost(first.run));
  return { directory, job };
}
