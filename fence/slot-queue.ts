/** Hands out a fixed number of things, first come first served. */
export class SlotQueue<T> {
  readonly #free: T[];
  readonly #waiting = new Set<{ resolve: (slot: T) => void; reject: (reason: unknown) => void }>();

  constructor(slots: readonly T[]) {
    this.#free = [...slots];
  }

  /** @throws the signal's reason when it is aborted before a slot is free */
  async take(signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    const slot = this.#free.pop();
    return slot ?? this.#wait(signal);
  }

  give(slot: T): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#free.push(slot);
      return;
    }
    this.#waiting.delete(next);
    next.resolve(slot);
  }

  #wait(signal: AbortSignal | undefined): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const waiting = { resolve, reject };
      this.#waiting.add(waiting);
      signal?.addEventListener('abort', () => {
        if (this.#waiting.delete(waiting)) reject(signal.reason);
      });
    });
  }
}
