import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { FenceBroken, FenceUnavailable } from './fence-broken.ts';
import { FrameError, FrameReader, writeFrame } from './frames.ts';
import type { Message } from './frames.ts';
import { lastWordsOf } from './last-words.ts';
import { killGroup } from './process-facts.ts';
import { READY } from './serve-frames.ts';
import { watchProcess } from './watch-process.ts';
import type { WorkLimits } from './watch-process.ts';

/** How a child is started. */
export interface ChildProgram {
  /** The whole command line: the fence's words, Node, the file. */
  readonly command: readonly string[];
  /** All that the child gets to know of the environment. */
  readonly env: Readonly<Record<string, string>>;
  /** For the blobs of one answer. */
  readonly maxAnswerBytes: number;
}

const START_TIMEOUT_MS = 20_000;
const KEPT_WORDS = 4_000;

/** One process of ours that works on bytes of strangers, one piece of work at a time. */
export class FencedChild {
  readonly pid: number;
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  readonly #reader: FrameReader;
  #waiting: { resolve: (message: Message) => void; reject: (error: Error) => void } | undefined;
  #lastWords = '';
  #isAlive = true;
  #served = 0;

  private constructor(child: ChildProcess, pid: number, maxAnswerBytes: number) {
    this.#child = child;
    this.pid = pid;
    this.#reader = new FrameReader(maxAnswerBytes);
    this.#ended = once(child, 'exit').then(() => {
      this.#isAlive = false;
    });
    child.stdout?.on('data', (piece: Buffer) => {
      this.#take(piece);
    });
    child.stderr?.on('data', (piece: Buffer) => {
      this.#lastWords = `${this.#lastWords}${piece.toString('utf8')}`.slice(-KEPT_WORDS);
    });
    // Only while it works, its watch keeps our process from ending.
    child.unref();
    for (const pipe of [child.stdin, child.stdout, child.stderr]) (pipe as Socket | null)?.unref();
    // A child that is gone closes its pipe: the watch tells it, with the reason.
    child.stdin?.on('error', () => undefined);
  }

  /** @throws FenceUnavailable */
  static async start({ command, env, maxAnswerBytes }: ChildProgram): Promise<FencedChild> {
    const [program = '', ...args] = command;
    const process = spawn(program, args, { env, cwd: '/', detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    if (process.pid === undefined) throw new FenceUnavailable(String(await once(process, 'error')));
    const child = new FencedChild(process, process.pid, maxAnswerBytes);
    try {
      const limits = { deadlineMs: performance.now() + START_TIMEOUT_MS, memoryLimitBytes: Infinity };
      const { body } = await child.#whileWatched(limits, () => undefined);
      if (body !== READY) throw new FrameError('first word is not ready');
      return child;
    } catch (cause) {
      await child.stop();
      throw new FenceUnavailable(`процесс для чужих документов не поднялся: ${child.#lastWords.trim()}`, { cause });
    }
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** How many pieces of work it was given. */
  get served(): number {
    return this.#served;
  }

  /** After any error the child is to be stopped. @throws FenceBroken @throws FrameError @throws the signal's reason */
  async work(request: Message, limits: WorkLimits, signal?: AbortSignal): Promise<Message> {
    this.#served += 1;
    return this.#whileWatched(
      limits,
      () => {
        if (this.#child.stdin) writeFrame(this.#child.stdin, request);
      },
      signal,
    );
  }

  /** Kills it with everything it started. Never fails on what is already gone. */
  async stop(): Promise<void> {
    killGroup(this.pid);
    await this.#ended;
  }

  async #whileWatched(limits: WorkLimits, begin: () => void, signal?: AbortSignal): Promise<Message> {
    const over = new AbortController();
    const stop = signal ? AbortSignal.any([over.signal, signal]) : over.signal;
    const answer = new Promise<Message>((resolve, reject) => {
      this.#waiting = { resolve, reject };
      stop.addEventListener('abort', () => {
        reject(new FenceBroken('ended'));
      });
    });
    begin();
    const watch = watchProcess(this.pid, limits, stop);
    try {
      // The watch ends on its own only by an error: that the process is gone is seen at its next look.
      return await Promise.race([answer, watch.then(() => answer)]);
    } catch (error) {
      signal?.throwIfAborted();
      throw this.#explained(error);
    } finally {
      this.#waiting = undefined;
      over.abort();
      await Promise.allSettled([answer, watch]);
    }
  }

  #explained(error: unknown): unknown {
    if (this.#ranOutOfMemory(error)) return new FenceBroken('memory', { cause: error });
    if (!(error instanceof FenceBroken) || error.how !== 'ended') return error;
    return new FenceBroken('ended', { cause: error, lastWords: lastWordsOf(this.#lastWords) ?? undefined });
  }

  /** V8 and the system's allocator say why they give up. */
  #ranOutOfMemory(error: unknown): boolean {
    const hasEnded = error instanceof FenceBroken && error.how === 'ended';
    return hasEnded && /out of memory|allocation failed|bad_alloc|failed to allocate/i.test(this.#lastWords);
  }

  #take(piece: Buffer): void {
    try {
      for (const message of this.#reader.push(piece)) this.#waiting?.resolve(message);
    } catch (error) {
      this.#child.stdout?.destroy();
      this.#waiting?.reject(error instanceof Error ? error : new FrameError(String(error)));
    }
  }
}
