import { carryOutPortion } from '#db/publications/backfill.ts';
import { errorFacts } from '../http/request-log.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

/** So many cards by one transaction: other changes of these cards wait no longer than it takes. */
const PORTION = 100;
const REST_MS = 50;
const AFTER_FAILURE_MS = 5_000;
/** What another process has begun is found so often. */
const LOOK_MS = 60_000;

/** Carries out what was asked for, portion by portion; what was left by a process that ended goes on here. */
export class BackfillLoop {
  readonly #deps: Pick<ServiceDeps, 'database' | 'clock' | 'logger'>;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #isClosed = false;

  constructor(deps: Pick<ServiceDeps, 'database' | 'clock' | 'logger'>) {
    this.#deps = deps;
  }

  start(): void {
    this.#isClosed = false;
    this.#plan(REST_MS);
  }

  /** Something was just begun. */
  wake(): void {
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
    const restMs = await this.#portion();
    this.#running = undefined;
    this.#plan(restMs);
  }

  /** When to go on. */
  async #portion(): Promise<number> {
    const { database, clock, logger } = this.#deps;
    try {
      const isMore = await database.change('publications.backfill_portion', async (em) =>
        carryOutPortion(em, PORTION, await clock(em)),
      );
      return isMore ? REST_MS : LOOK_MS;
    } catch (error) {
      logger.warn(errorFacts(error), 'filling in of publications: a portion failed and is tried again');
      return AFTER_FAILURE_MS;
    }
  }
}
