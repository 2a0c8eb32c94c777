import pLimit, { type LimitFunction } from 'p-limit';
import { ApplicationError } from './errors.ts';

/**
 * Lets only so many pieces of heavy work run at once; a few more may wait, the rest are sent away,
 * so that a flood of them cannot starve everything else.
 */
export class BoundedWork {
  readonly #places: LimitFunction;
  readonly #maxWaiting: number;

  constructor(limit: number, maxWaiting: number) {
    this.#places = pLimit(limit);
    this.#maxWaiting = maxWaiting;
  }

  /** @throws ApplicationError `unavailable` when too many wait already */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const { activeCount, concurrency, pendingCount } = this.#places;
    if (activeCount >= concurrency && pendingCount >= this.#maxWaiting) {
      throw new ApplicationError('unavailable', {
        detail: 'Слишком много одновременных запросов. Повторите через несколько секунд.',
        retryAfterSeconds: 2,
      });
    }
    return this.#places(work);
  }
}
