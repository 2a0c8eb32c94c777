import { ApplicationError } from '../errors.ts';

/**
 * Lets only so many pieces of heavy work run at once; a few more may wait, the rest are sent away,
 * so that a flood of them cannot starve everything else.
 */
export class BoundedWork {
  readonly #limit: number;
  readonly #maxWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(limit: number, maxWaiting: number) {
    this.#limit = limit;
    this.#maxWaiting = maxWaiting;
  }

  /** @throws ApplicationError `unavailable` when too many wait already */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  async #enter(): Promise<void> {
    if (this.#running < this.#limit) {
      this.#running += 1;
      return;
    }
    if (this.#waiting.length >= this.#maxWaiting) {
      throw new ApplicationError('unavailable', {
        detail: 'Слишком много одновременных запросов. Повторите через несколько секунд.',
        retryAfterSeconds: 2,
      });
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** The place is handed over directly: nobody can slip in between. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running -= 1;
  }
}
