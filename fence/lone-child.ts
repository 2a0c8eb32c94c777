import { ChildPool } from './child-pool.ts';
import type { Message } from './frames.ts';
import { nodeProgram } from './node-program.ts';
import { WorkTime } from './work-time.ts';

const MEMORY_LIMIT_BYTES = 512 * 1024 * 1024;

export interface LoneChildOptions {
  /** The program's file. */
  readonly program: URL;
  readonly timeLimitMs: number;
  /** After so many pieces of work it is replaced. */
  readonly recycleAfter: number;
}

/** One fenced Node process for one kind of work, a piece at a time, each within limits of time and memory. */
export class LoneChild {
  readonly #timeLimitMs: number;
  readonly #pool: ChildPool;

  constructor({ program, timeLimitMs, recycleAfter }: LoneChildOptions) {
    this.#timeLimitMs = timeLimitMs;
    this.#pool = new ChildPool({
      ...{ childCount: 1, memoryLimitBytes: MEMORY_LIMIT_BYTES, recycleAfter },
      program: () => nodeProgram(program.pathname, MEMORY_LIMIT_BYTES),
      warn: () => undefined,
    });
  }

  /** @throws FenceBroken when it took too long or broke the process, FrameError for an answer that is none, FenceUnavailable */
  run(message: Message): Promise<Message> {
    return this.#pool.run(message, new WorkTime(this.#timeLimitMs));
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
