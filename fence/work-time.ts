import { FenceBroken } from './fence-broken.ts';

/** The time one document may be worked on in all its steps together; waiting for a free process does not count. */
export class WorkTime {
  #leftMs: number;

  constructor(limitMs: number) {
    this.#leftMs = limitMs;
  }

  /** @throws FenceBroken `timeout` when nothing is left */
  async spend<T>(work: (deadlineMs: number) => Promise<T>): Promise<T> {
    if (this.#leftMs <= 0) throw new FenceBroken('timeout');
    const begun = performance.now();
    try {
      return await work(begun + this.#leftMs);
    } finally {
      this.#leftMs -= performance.now() - begun;
    }
  }
}
