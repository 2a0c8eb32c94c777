import { errorFacts } from '../http/request-log.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

const AFTER_FAILURE_MS = 5_000;

export interface LoopWork {
  /** For the log. */
  readonly name: string;
  /** Does what is due. @returns whether anything was: then it is asked again after a rest */
  portion(): Promise<boolean>;
  /** Between two portions of one work, for others to get their turn; none when absent. */
  readonly restMs?: number;
  readonly lookMs: number;
}

/** Work that is kept in rows and goes on by itself: what a process that ended left behind is taken up by the next. One portion at a time. */
export class SteadyLoop {
  readonly #work: LoopWork;
  readonly #logger: ServiceDeps['logger'];
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #isWoken = false;
  #isClosed = true;

  constructor(work: LoopWork, logger: ServiceDeps['logger']) {
    this.#work = work;
    this.#logger = logger;
  }

  start(): void {
    this.#isClosed = false;
    this.#plan(0);
  }

  /** There is something new to do. */
  wake(): void {
    this.#isWoken = true;
    if (this.#running === undefined) this.#plan(0);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #plan(delayMs: number): void {
    clearTimeout(this.#timer);
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#step();
    }, delayMs);
    this.#timer.unref();
  }

  async #step(): Promise<void> {
    this.#isWoken = false;
    const restMs = await this.#portion();
    this.#running = undefined;
    this.#plan(this.#isWoken ? 0 : restMs);
  }

  /** When to go on. */
  async #portion(): Promise<number> {
    const { portion, restMs = 0, lookMs } = this.#work;
    try {
      return (await portion()) ? restMs : lookMs;
    } catch (error) {
      this.#logger.warn(errorFacts(error), `${this.#work.name}: a portion failed and is tried again`);
      return AFTER_FAILURE_MS;
    }
  }
}
