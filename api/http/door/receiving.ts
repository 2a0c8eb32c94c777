import { arrivalOf, type Arrival, type Pace } from './body-pace.ts';
import type { Caller } from './caller.ts';
import { tooManyAtOnce, TurnedAway } from './slots.ts';

/** How many bodies may be on their way at once, and how much of them is held. */
export interface ReceivingLimits {
  readonly strangers: number;
  readonly each: number;
  /** Bytes of all bodies that are on their way or whose request is under way. */
  readonly heldBytes: number;
}

/** What a body may be. */
export interface BodyLimits {
  readonly pace: Pace;
  readonly maxBytes: number;
  /** Called for one byte more. */
  tooLarge(): never;
}

interface Held {
  readonly caller: Caller;
  bytes: number;
}

/**
 * Bodies on their way. A stranger's newest body is taken and his oldest given up: one who sends a whole form at once is never kept out
 * by half-sent ones. Whoever is known keeps what he has begun; one too many of his is refused.
 */
export class Receiving {
  readonly #limits: ReceivingLimits;
  /** In the order in which they began. */
  readonly #coming = new Map<Held, Arrival>();
  #heldBytes = 0;

  constructor(limits: ReceivingLimits) {
    this.#limits = limits;
  }

  /**
   * Reads the body and holds it while `work` runs.
   * @throws ApplicationError `too-slow` · `too-large` · `too-many-requests` · `unavailable`
   */
  async hold<T>(
    caller: Caller,
    stream: ReadableStream<Uint8Array>,
    limits: BodyLimits,
    work: (body: Uint8Array<ArrayBuffer>) => Promise<T>,
  ): Promise<T> {
    this.#makeRoom(caller);
    const held: Held = { caller, bytes: 0 };
    try {
      const body = await this.#begin(held, stream, limits).body;
      this.#coming.delete(held);
      return await work(body);
    } finally {
      this.#coming.delete(held);
      this.#heldBytes -= held.bytes;
    }
  }

  #begin(held: Held, stream: ReadableStream<Uint8Array>, { pace, maxBytes, tooLarge }: BodyLimits): Arrival {
    const arrival = arrivalOf(stream, pace, (count) => {
      held.bytes += count;
      this.#heldBytes += count;
      if (held.bytes > maxBytes) tooLarge();
      if (this.#heldBytes > this.#limits.heldBytes) throw new TurnedAway('unavailable');
    });
    this.#coming.set(held, arrival);
    return arrival;
  }

  #makeRoom({ key, isStranger }: Caller): void {
    const coming = [...this.#coming.keys()];
    const own = coming.filter(({ caller }) => caller.key === key);
    if (own.length >= this.#limits.each) {
      if (!isStranger) throw tooManyAtOnce();
      this.#giveUp(own[0]);
    }
    const strangers = coming.filter(({ caller }) => caller.isStranger);
    if (isStranger && strangers.length >= this.#limits.strangers) this.#giveUp(strangers[0]);
  }

  #giveUp(oldest: Held | undefined): void {
    if (!oldest) return;
    this.#coming.get(oldest)?.giveUp(new TurnedAway('too-slow'));
    this.#coming.delete(oldest);
  }
}
