import { randomUUID } from 'node:crypto';
import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:fs';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConversionRefused } from '../conversion-refused.ts';
import { watchConversion } from './conversion-watch.ts';
import type { WorkLimits } from '#fence/watch-process.ts';
import { conversionArguments } from './export-options.ts';
import type { OfficeKind } from '#domain/documents/document-kind.ts';
import { ListenerDiedError } from './listener-died.ts';
import { handOver, removeListenerFolder } from './listener-folder.ts';
import type { ListenerFolder } from './listener-folder.ts';
import { recordPath } from './listener-record.ts';
import { OfficeSocketError, sendArguments } from './office-socket.ts';
import { killGroup } from '#fence/process-facts.ts';
import type { Sandbox } from '#fence/sandbox.ts';

/** What a running listener is made of. */
export interface ListenerParts {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly folder: ListenerFolder;
  readonly socketPath: string;
  readonly sandbox: Sandbox;
  readonly tempDir: string;
}

/** One LibreOffice that stays, converting one document at a time. */
export class OfficeListener {
  readonly #parts: ListenerParts;
  readonly #ended: Promise<void>;
  #isAlive = true;
  #converted = 0;

  constructor(parts: ListenerParts) {
    this.#parts = parts;
    this.#ended = new Promise<void>((resolve) => {
      if (parts.child.exitCode !== null || parts.child.signalCode !== null) resolve();
      parts.child.once('exit', () => {
        resolve();
      });
    }).then(() => {
      this.#isAlive = false;
    });
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  get pid(): number {
    return this.#parts.pid;
  }

  /** How many documents it has converted, for better or worse. */
  get converted(): number {
    return this.#converted;
  }

  /**
   * The document as PDF. After any error but `damaged` the listener is to be stopped: its state is unknown.
   * @throws ConversionRefused `damaged`, `timeout`, `memory` @throws ListenerDiedError
   */
  async convert(kind: OfficeKind, bytes: Uint8Array, limits: WorkLimits, signal?: AbortSignal): Promise<Uint8Array> {
    this.#converted += 1;
    const job = join(this.#parts.folder.jobs, randomUUID());
    await mkdir(job, { mode: 0o700 });
    try {
      const source = join(job, `in.${kind}`);
      await writeFile(source, bytes, { mode: 0o600 });
      await handOver(job, this.#parts.sandbox);
      await this.#work(conversionArguments(kind, pathToFileURL(source).href, job), limits, signal);
      return await readOutput(join(job, 'in.pdf'));
    } finally {
      await rm(job, { recursive: true, force: true, maxRetries: 3 });
    }
  }

  /** Kills it with everything it started and clears what it left. Never fails on what is already gone. */
  async stop(): Promise<void> {
    const { pid, folder, socketPath, tempDir } = this.#parts;
    killGroup(pid);
    await this.#ended;
    await removeListenerFolder(folder);
    await Promise.all([socketPath, recordPath(tempDir, pid)].map((path) => rm(path, { force: true })));
  }

  async #work(args: readonly string[], limits: WorkLimits, signal: AbortSignal | undefined): Promise<void> {
    const over = new AbortController();
    const stop = signal ? AbortSignal.any([over.signal, signal]) : over.signal;
    const watch = watchConversion(this.pid, limits, stop);
    const death = this.#ended.then(() => watch);
    try {
      await Promise.race([sendArguments(this.#parts.socketPath, args, stop), watch, death]);
    } catch (error) {
      signal?.throwIfAborted();
      // The socket breaks a moment before the process is seen to be gone: the watch knows why it went.
      if (error instanceof OfficeSocketError) await watch;
      throw error instanceof OfficeSocketError ? new ListenerDiedError('ended', { cause: error }) : error;
    } finally {
      over.abort();
      await Promise.allSettled([watch]);
    }
    signal?.throwIfAborted();
  }
}

/** A link in the place of the file is not followed. No file at all is how LibreOffice says that it could not read the source. */
async function readOutput(path: string): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch((cause: unknown) => {
    throw new ConversionRefused('damaged', { cause });
  });
  try {
    return new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
}
