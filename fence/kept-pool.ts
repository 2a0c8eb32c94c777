import { SlotQueue } from './slot-queue.ts';

/** A process that stays between pieces of work. */
export interface KeptProcess {
  readonly pid: number;
  readonly isAlive: boolean;
  /** Ends it with all it holds; never fails on what is already gone. */
  stop(): Promise<void>;
}

export interface KeptPoolOptions<Kept> {
  readonly count: number;
  /** Brings one up. */
  readonly start: () => Promise<Kept>;
  /** What everybody who waits or works is told when the pool is closed. */
  readonly closedReason: () => Error;
  /** A replacement did not come up; the next piece of work tries again. */
  readonly onStartFailed: (error: unknown) => void;
}

/** One place of a pool, for as long as a piece of work holds it. */
export interface KeptPlace<Kept> {
  /** The process of this place, brought up anew when it is gone. */
  process(): Promise<Kept>;
  /** Ends the old one and begins to bring up a new one at once; whoever takes the place next waits for it. */
  replace(old: Kept): Promise<void>;
}

interface Slot<Kept> {
  process: Promise<Kept> | undefined;
}

/** Processes that stay between pieces of work: one piece at a time each, first come first served. */
export class KeptPool<Kept extends KeptProcess> {
  readonly #options: KeptPoolOptions<Kept>;
  readonly #slots: readonly Slot<Kept>[];
  readonly #queue: SlotQueue<Slot<Kept>>;
  readonly #closing = new AbortController();
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(options: KeptPoolOptions<Kept>) {
    this.#options = options;
    this.#slots = Array.from({ length: options.count }, () => ({ process: undefined }));
    this.#queue = new SlotQueue(this.#slots);
  }

  /** Brings all processes up. @throws what `start` throws */
  async start(): Promise<void> {
    await Promise.all(this.#slots.map((slot) => this.#processOf(slot)));
  }

  /** Process ids of those that are up. */
  async pids(): Promise<readonly number[]> {
    const settled = await Promise.allSettled(this.#slots.map(async (slot) => (await slot.process)?.pid));
    return settled.flatMap((each) => (each.status === 'fulfilled' && each.value !== undefined ? [each.value] : []));
  }

  /** One piece of work, when a place is free; `stop` is aborted by `signal` and by the pool's end. @throws the signal's reason */
  async run<T>(work: (place: KeptPlace<Kept>, stop: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const closing = this.#closing.signal;
    const stop = signal ? AbortSignal.any([signal, closing]) : closing;
    const slot = await this.#queue.take(stop);
    const place = { process: () => this.#processOf(slot), replace: (old: Kept) => this.#replace(slot, old) };
    const running = work(place, stop);
    this.#underWay.add(running);
    try {
      return await running;
    } finally {
      this.#underWay.delete(running);
      this.#queue.give(slot);
    }
  }

  /** Gives up what is under way and ends all processes. */
  async close(): Promise<void> {
    this.#closing.abort(this.#options.closedReason());
    await Promise.allSettled(this.#underWay);
    await Promise.allSettled(this.#slots.map(async (slot) => (await slot.process)?.stop()));
  }

  async #replace(slot: Slot<Kept>, old: Kept): Promise<void> {
    slot.process = undefined;
    await old.stop();
    if (this.#closing.signal.aborted) return;
    void this.#processOf(slot).catch(this.#options.onStartFailed);
  }

  async #processOf(slot: Slot<Kept>): Promise<Kept> {
    const present = await slot.process;
    if (present?.isAlive) return present;
    await present?.stop();
    this.#closing.signal.throwIfAborted();
    slot.process = this.#options.start();
    try {
      return await slot.process;
    } catch (error) {
      slot.process = undefined;
      throw error;
    }
  }
}
